import { dayName } from '../../../words/index.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { clockChangeCard } from './cards/clock-change-card.ts';
import { subjectOf, whenOf } from './cards/meeting-text.ts';
import { myAddresses, nameIn, pushLines } from './series-pushes.ts';

const mostSeries = 8;

/** My series of which somebody sees a date of the next six weeks at another time, because clocks change on different dates. */
export const answerClockChange = async (scope: TurnScope): Promise<Answer> => {
  const { reader, now } = await scope.reader();
  const { series, within } = await scope.services.calendar.seriesHit(await myAddresses(scope));
  if (series.length === 0) return scope.words.series.clockNone({ until: dayName(within.endsAt, reader, now) });
  return clockChangeCard({
    rows: series.slice(0, mostSeries).map(({ event, pushes }) => ({
      subject:
        scope.conversation.kind === 'personal' || !event.isPrivate
          ? subjectOf(event, scope.words)
          : scope.words.meetings.privateEvent,
      when: whenOf(event, reader, now),
      lines: pushLines(pushes, nameIn(event), reader, now),
    })),
    more: series.length - Math.min(series.length, mostSeries),
    words: scope.words,
  });
};
