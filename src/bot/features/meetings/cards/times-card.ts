import type { TimeSlot } from '../../../../services/calendar/types.ts';
import { localDay } from '../../../../shared/time-zone.ts';
import { clockTime, dayAndTime, dayName, type Markdown, markdown, type Reader } from '../../../../words/index.ts';
import type { Card, CardAction, CardElement } from '../../../cards/card.ts';
import { buttonRow, card, heading, text } from '../../../cards/parts.ts';
import { changeTimeAction, takeAction } from '../buttons.ts';
import type { Draft } from '../draft.ts';
import { stateWords } from './attendance-rows.ts';
import { bookingInputs, details, externalWarning } from './booking-card.ts';

export interface TimesOffer {
  draft: Draft;
  slots: TimeSlot[];
  /** Why there is nothing better. */
  nothing?: string;
  notes: string[];
  reader: Reader;
  now: Date;
  handle: string;
}

/** Times a meeting could be, why each, and a button to take it. */
export const timesCard = ({ draft, slots, nothing, notes, reader, now, handle }: TimesOffer): Card => {
  const names = draft.people.map(({ name }) => name).join(', ');
  const title = draft.move ? `When should “${draft.subject}” be?` : names ? `Times with ${names}` : 'Free times';
  const [first] = slots;
  const isOneDay = new Set(slots.map(({ startsAt }) => localDay(startsAt, reader.timeZone))).size === 1;
  return card(
    first ? `${title}: ${dayAndTime(first, reader, now)}` : title,
    [
      heading(title),
      ...(first ? [text(details(draft, first, reader, now), { subtle: true, spacing: 'None' })] : []),
      ...notes.map((note) => text(note, { color: 'Warning' })),
      ...(nothing ? [text(slots.length > 0 ? `${nothing} The closest I found:` : nothing)] : []),
      ...slots.map((slot, index) =>
        slotRow(
          slotWords(slot, draft, reader, now),
          takeAction(draft).button({
            title: `${draft.move ? 'Move to' : 'Book'} ${isOneDay ? '' : `${dayName(slot.startsAt, reader, now)}, `}${clockTime(slot.startsAt, reader)}`,
            handle,
            data: { slot: String(index) },
          }),
        ),
      ),
      ...externalWarning(draft.people),
      ...(first ? bookingInputs(draft, first, reader.timeZone) : []),
    ],
    [changeTimeAction.button({ title: 'Choose another time', handle })],
  );
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

const slotWords = (slot: TimeSlot, draft: Draft, reader: Reader, now: Date): Markdown =>
  markdown`**${dayAndTime(slot, reader, now)}**  ${[slot.reason, ...exceptions(slot, draft)].join('; ')}`;

/** Who is not simply free, by name; outsiders are never free, but unknown. */
const exceptions = ({ attendees }: TimeSlot, draft: Draft): string[] => [
  ...attendees.flatMap(({ address, availability }) => {
    if (availability === 'free' || availability === 'workingElsewhere') return [];
    const name = draft.people.find((person) => person.address.toLowerCase() === address.toLowerCase())?.name;
    return name ? [`${name}: ${stateWords[availability].words}`] : [];
  }),
  ...draft.people.filter(({ isExternal }) => isExternal).map(({ name }) => `${name}: unknown`),
];
