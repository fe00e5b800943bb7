import { isUsualLength } from '../../../../services/calendar/index.ts';
import { localText } from '../../../../shared/time-zone.ts';
import { type Reader, wordsOf, zoneName } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { choiceInput, dateInput, timeInput } from '../../../cards/inputs.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { checkTimeAction, otherTimesAction } from '../buttons.ts';
import { type Draft, slotAt } from '../draft.ts';
import { bookingInputs } from './booking-card.ts';
import { subjectOf } from './meeting-text.ts';
import { moreInputs } from './more-inputs.ts';

/** Day, time and length to fill in; everything else stays as it was. */
export const changeTimeCard = ({
  draft,
  startsAt,
  reader,
  handle,
  problem,
}: {
  draft: Draft;
  startsAt: Date;
  reader: Reader;
  handle: string;
  problem?: string;
}): Card => {
  const local = localText(startsAt, reader.timeZone);
  const words = wordsOf(reader);
  const { arranging: say, meetings } = words;
  const title = draft.move ? say.moveThis({ subject: subjectOf(draft, words) }) : say.whenShallItBe;
  const names = draft.people.map(({ name }) => name);
  // What lasts longer than a day, or no time at all, keeps its length, and no times are found for it.
  const hasChoice = isUsualLength(draft.durationMinutes);
  const lengths = [...new Set([15, 30, 45, 60, 90, 120, draft.durationMinutes])].sort((a, b) => a - b);
  return card(
    problem ? say.withProblem({ problem, title }) : title,
    [
      heading(title),
      ...(problem ? [text(problem, { color: 'Warning' })] : []),
      ...(names.length > 0 ? [text(say.withPeople({ names }), { subtle: true })] : []),
      dateInput('day', meetings.dayLabel, local.slice(0, 10), words),
      timeInput('time', meetings.timeLabel({ zone: zoneName(reader, startsAt) }), local.slice(11), words),
      ...(hasChoice
        ? [
            choiceInput(
              'minutes',
              say.length,
              lengths.map((minutes) => ({ title: words.time.duration(minutes), value: String(minutes) })),
              String(draft.durationMinutes),
            ),
          ]
        : []),
      ...bookingInputs(draft, slotAt(startsAt, draft.durationMinutes), reader),
      ...moreInputs(draft, slotAt(startsAt, draft.durationMinutes), reader),
    ],
    [
      checkTimeAction.button({ title: say.seeWhoIsFree, handle, style: 'positive' }),
      ...(hasChoice ? [otherTimesAction.button({ title: say.findTimes, handle })] : []),
    ],
  );
};
