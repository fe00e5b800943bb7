import type { NoTimes, TimeSlot } from '../../../../services/calendar/types.ts';
import { localDay } from '../../../../shared/time-zone.ts';
import {
  clockTime,
  dayAndTime,
  dayName,
  type Markdown,
  markdown,
  type Reader,
  type Words,
  wordsOf,
} from '../../../../words/index.ts';
import type { Card, CardAction, CardElement } from '../../../cards/card.ts';
import { buttonRow, card, heading, text } from '../../../cards/parts.ts';
import { changeTimeAction, takeAction } from '../buttons.ts';
import type { Draft } from '../draft.ts';
import { bookingInputs, details, externalWarning } from './booking-card.ts';
import { subjectOf } from './meeting-text.ts';

export interface TimesOffer {
  draft: Draft;
  slots: TimeSlot[];
  /** Why there is nothing better. */
  nothing?: NoTimes;
  notes: string[];
  reader: Reader;
  now: Date;
  handle: string;
}

/** Times a meeting could be, why each, and a button to take it. */
export const timesCard = ({ draft, slots, nothing, notes, reader, now, handle }: TimesOffer): Card => {
  const words = wordsOf(reader);
  const { arranging: say } = words;
  const title = titleOf(draft, words);
  const why = nothing && say.nothing[nothing];
  const [first] = slots;
  const isOneDay = new Set(slots.map(({ startsAt }) => localDay(startsAt, reader.timeZone))).size === 1;
  return card(
    first ? say.timesSummary({ title, first: dayAndTime(first, reader, now) }) : title,
    [
      heading(title),
      ...(first ? [text(details(draft, first, reader, now), { subtle: true, spacing: 'None' })] : []),
      ...notes.map((note) => text(note, { color: 'Warning' })),
      ...(why ? [text(slots.length > 0 ? say.closest({ nothing: why }) : why)] : []),
      ...slots.map((slot, index) =>
        slotRow(
          slotWords(slot, draft, reader, now),
          takeAction(draft).button({
            title: (draft.move ? say.moveTo : say.bookAt)({
              time: `${isOneDay ? '' : `${dayName(slot.startsAt, reader, now)}, `}${clockTime(slot.startsAt, reader)}`,
            }),
            handle,
            data: { slot: String(index) },
          }),
        ),
      ),
      ...externalWarning(draft.people, words),
      ...(first ? bookingInputs(draft, first, reader) : []),
    ],
    [changeTimeAction.button({ title: say.chooseAnotherTime, handle })],
  );
};

const titleOf = (draft: Draft, words: Words): string => {
  const { arranging: say } = words;
  const { move, people } = draft;
  if (move) return say.whenShallThisBe({ subject: subjectOf(draft, words) });
  return people.length > 0 ? say.timesWith({ names: people.map(({ name }) => name) }) : say.freeTimes;
};

/** What speaks for a time on the left, the button that takes it on the right. */
const slotRow = (words: Markdown, button: CardAction): CardElement => ({
  type: 'ColumnSet',
  spacing: 'Small',
  columns: [
    { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: [text(words)] },
    { type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: [buttonRow([button])] },
  ],
});

const slotWords = (slot: TimeSlot, draft: Draft, reader: Reader, now: Date): Markdown => {
  const { arranging: say } = wordsOf(reader);
  const reason = say.reason({ ...slot.reason, isOutsideHours: slot.kind === 'outsideHours' });
  return markdown`**${dayAndTime(slot, reader, now)}**  ${say.reasons([reason, ...exceptions(slot, draft, say)])}`;
};

/** Who is not simply free, by name; outsiders are never free, but unknown. */
const exceptions = ({ attendees }: TimeSlot, draft: Draft, say: Words['arranging']): string[] => [
  ...attendees.flatMap(({ address, availability }) => {
    if (availability === 'free' || availability === 'workingElsewhere') return [];
    const name = draft.people.find((person) => person.address.toLowerCase() === address.toLowerCase())?.name;
    return name ? [say.exception({ name, state: say.availability[availability] })] : [];
  }),
  ...draft.people.filter(({ isExternal }) => isExternal).map(({ name }) => say.exception({ name, state: say.unknown })),
];
