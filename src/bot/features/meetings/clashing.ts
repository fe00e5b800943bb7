import { clashesAmong } from '../../../services/calendar/index.ts';
import type { CalendarEvent } from '../../../services/calendar/types.ts';
import { dayName } from '../../../words/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import { readWhen } from '../../time/when.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { clashesCard } from './cards/clashes-card.ts';

const lookAheadDays = 7;
const maxShown = 10;

/** What overlaps in my own calendar, each pair once. */
export const answerClashes = async (scope: TurnScope, understood: Understanding): Promise<Answer> => {
  // What is in my calendar is for me alone.
  if (scope.conversation.kind !== 'personal') return scope.words.turns.forYourEyesOnly;
  const { reader, now } = await scope.reader();
  const when = readWhen(understood, now, reader, lookAheadDays);
  const within =
    when.kind === 'at' ? { startsAt: when.startsAt, endsAt: new Date(when.startsAt.getTime() + 60_000) } : when.within;
  const pairs = pairsOf((await scope.services.calendar.listAgenda(within)).filter(({ endsAt }) => endsAt > now));
  if (pairs.length === 0)
    return scope.words.asking.noOverlaps({
      first: dayName(within.startsAt, reader, now),
      last: dayName(new Date(within.endsAt.getTime() - 1), reader, now),
    });
  const shown = pairs.slice(0, maxShown);
  return clashesCard({ pairs: shown, more: pairs.length - shown.length, reader, now });
};

const pairsOf = (events: CalendarEvent[]): [CalendarEvent, CalendarEvent][] => {
  const clashing = clashesAmong(events);
  return events.flatMap((event, index) =>
    events
      .slice(index + 1)
      .filter(({ id }) => clashing.get(event.id)?.includes(id))
      .map((other): [CalendarEvent, CalendarEvent] => [event, other]),
  );
};
