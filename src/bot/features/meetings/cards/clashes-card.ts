import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { clockRange, dayName, type Markdown, markdown, type Reader, wordsOf } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { subjectOf, zoneOfDates } from './meeting-text.ts';

/** Pairs of meetings that overlap, in order of time. */
export const clashesCard = ({
  pairs,
  more,
  reader,
  now,
}: {
  pairs: [CalendarEvent, CalendarEvent][];
  /** How many are not shown. */
  more: number;
  reader: Reader;
  now: Date;
}): Card => {
  const { asking } = wordsOf(reader);
  const title = asking.overlaps({ count: pairs.length + more });
  return card(title, [
    heading(title),
    text(
      zoneOfDates(
        pairs.map(([{ startsAt }]) => startsAt),
        reader,
        now,
      ),
      { subtle: true, small: true, spacing: 'None' },
    ),
    ...pairs.map((pair) => text(pairLine(pair, reader, now))),
    ...(more > 0 ? [text(asking.moreOverlaps({ count: more }), { subtle: true })] : []),
  ]);
};

const pairLine = ([one, other]: [CalendarEvent, CalendarEvent], reader: Reader, now: Date): Markdown => {
  const words = wordsOf(reader);
  const named = (event: CalendarEvent) => `${subjectOf(event, words)} (${clockRange(event, reader)})`;
  const pair = words.asking.overlap({ one: named(one), other: named(other) });
  return markdown`**${dayName(one.startsAt, reader, now)}**  ${pair}`;
};
