import { localText } from '../../../../shared/time-zone.ts';
import { type Reader, wordsOf, zoneName } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { choiceInput, dateInput, timeInput } from '../../../cards/inputs.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { checkTimeAction, otherTimesAction } from '../buttons.ts';
import { type Draft, slotAt } from '../draft.ts';
import { bookingInputs } from './booking-card.ts';

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
  const title = draft.move ? `Move “${draft.subject}”` : 'When should it be?';
  const names = draft.people.map(({ name }) => name).join(', ');
  const lengths = [...new Set([15, 30, 45, 60, 90, 120, draft.durationMinutes])].sort((a, b) => a - b);
  return card(
    problem ? `${problem} ${title}` : title,
    [
      heading(title),
      ...(problem ? [text(problem, { color: 'Warning' })] : []),
      ...(names ? [text(`With ${names}`, { subtle: true })] : []),
      dateInput('day', 'Day', local.slice(0, 10)),
      timeInput('time', `Time (${zoneName(reader, startsAt)})`, local.slice(11)),
      choiceInput(
        'minutes',
        'Length',
        lengths.map((minutes) => ({ title: wordsOf(reader).time.duration(minutes), value: String(minutes) })),
        String(draft.durationMinutes),
      ),
      ...bookingInputs(draft, slotAt(startsAt, draft.durationMinutes), reader.timeZone),
    ],
    [
      checkTimeAction.button({ title: 'See who is free', handle, style: 'positive' }),
      otherTimesAction.button({ title: 'Find times', handle }),
    ],
  );
};
