import type { NoTimes, TimeSlot } from '../../../../services/calendar/types.ts';
import { localDay } from '../../../../shared/time-zone.ts';
import { clockTime, dayAndTime, dayName, type Reader, type Words, wordsOf } from '../../../../words/index.ts';
import { actionRow } from '../../../cards/action-row.ts';
import type { Card, CardAction } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { changeTimeAction, takeAction } from '../buttons.ts';
import type { Draft } from '../draft.ts';
import { bookingInputs, details, externalWarning } from './booking-card.ts';
import { subjectOf } from './meeting-text.ts';
import { slotWords } from './slot-words.ts';

export interface TimesOffer {
  draft: Draft;
  slots: TimeSlot[];
  /** Why there is nothing better. */
  nothing?: NoTimes;
  notes: string[];
  reader: Reader;
  now: Date;
  handle: string;
  /** Ways to go on beside the times. */
  more?: CardAction[];
}

/** Times a meeting could be, why each, and a button to take it. */
export const timesCard = ({ draft, slots, nothing, notes, reader, now, handle, more = [] }: TimesOffer): Card => {
  const words = wordsOf(reader);
  const { arranging: say, finding } = words;
  const title = titleOf(draft, words);
  const why = nothing && finding.nothing[nothing];
  const [first] = slots;
  const isOneDay = new Set(slots.map(({ startsAt }) => localDay(startsAt, reader.timeZone))).size === 1;
  return card(
    first ? say.timesSummary({ title, first: dayAndTime(first, reader, now) }) : title,
    [
      heading(title),
      ...(first ? [text(details(draft, first, reader, now), { subtle: true, spacing: 'None' })] : []),
      ...notes.map((note) => text(note, { color: 'Warning' })),
      ...(why ? [text(slots.length > 0 ? finding.closest({ nothing: why }) : why)] : []),
      ...slots.map((slot, index) => {
        const time = `${isOneDay ? '' : `${dayName(slot.startsAt, reader, now)}, `}${clockTime(slot.startsAt, reader)}`;
        const take = takeAction(draft).button({
          title: (draft.move ? say.moveTo : say.bookAt)({ time }),
          handle,
          data: { slot: String(index) },
        });
        return actionRow(
          {
            title: dayAndTime(slot, reader, now),
            detail: slotWords(slot, draft, reader),
            verb: draft.move ? say.moveIt : say.book,
          },
          take,
        );
      }),
      ...externalWarning(draft.people, words),
      ...(first ? bookingInputs(draft, first, reader) : []),
    ],
    [...more, changeTimeAction.button({ title: say.chooseAnotherTime, handle })],
  );
};

const titleOf = (draft: Draft, words: Words): string => {
  const { arranging: say } = words;
  const { move, people } = draft;
  if (move) return say.whenShallThisBe({ subject: subjectOf(draft, words) });
  return people.length > 0 ? say.timesWith({ names: people.map(({ name }) => name) }) : say.freeTimes;
};
