import { clip, gapsBetween, minutesIn, overlaps } from '../../../../services/calendar/index.ts';
import type { BusyTime, FreePerson, TimeRange } from '../../../../services/calendar/types.ts';
import { hourName, type Reader } from '../../../../words/index.ts';
import type { CardElement } from '../../../cards/card.ts';
import { text } from '../../../cards/parts.ts';

/** A day drawn with columns as wide as times are long; what they mean stands in words beside them. */

const styles: Record<BusyTime['status'], string> = {
  busy: 'attention',
  oof: 'attention',
  tentative: 'warning',
  workingElsewhere: 'good',
};

/** What is too short to be seen on a phone only makes the card heavy. */
const leastMinutes = 5;

/** Green where somebody is free and at work, grey outside their hours, red and yellow for what stands there. */
export const timeBar = ({ busy, work }: FreePerson, within: TimeRange): CardElement => {
  const off = work ? gapsBetween(work, within) : [];
  const free = gapsBetween(busy, within).flatMap((gap) => [
    ...clip(off, gap).map((range) => ({ ...range, style: 'emphasis' })),
    ...gapsBetween(off, gap).map((range) => ({ ...range, style: 'good' })),
  ]);
  const pieces = [...free, ...clip(busy, within).map((item) => ({ ...item, style: styles[item.status] }))].sort(
    (one, other) => one.startsAt.getTime() - other.startsAt.getTime(),
  );
  return { type: 'ColumnSet', spacing: 'Small', columns: joined(pieces).map(column) };
};

interface Piece extends TimeRange {
  style: string;
}

/** Neighbours that look alike are one. */
const joined = (pieces: Piece[]): Piece[] => {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (minutesIn(piece) < leastMinutes && last) all[all.length - 1] = { ...last, endsAt: piece.endsAt };
    else if (last?.style === piece.style) all[all.length - 1] = { ...last, endsAt: piece.endsAt };
    else all.push(piece);
  }
  return all;
};

/** The first gives all of them their height. As short as Adaptive Cards allow: a day of many people has hundreds. */
const column = ({ style, ...range }: Piece, index: number) => ({
  width: Math.max(1, Math.round(minutesIn(range))),
  style,
  spacing: 'None',
  ...(index === 0 ? { minHeight: '14px' } : {}),
});

const hourMs = 60 * 60_000;
const mostHours = 6;

/** The hours above the bars, as many as a phone has room for. */
export const hourAxis = (within: TimeRange, reader: Reader): CardElement => {
  const hours = Math.max(1, Math.ceil(minutesIn(within) / 60));
  const step = Math.ceil(hours / mostHours) * hourMs;
  const ticks: TimeRange[] = [];
  for (let at = within.startsAt.getTime(); at < within.endsAt.getTime(); at += step)
    ticks.push({ startsAt: new Date(at), endsAt: new Date(Math.min(at + step, within.endsAt.getTime())) });
  return {
    type: 'ColumnSet',
    spacing: 'Medium',
    columns: ticks
      .filter((tick) => overlaps(tick, within))
      .map((tick) => ({
        type: 'Column',
        width: Math.max(1, Math.round(minutesIn(tick))),
        spacing: 'None',
        items: [text(hourName(tick.startsAt, reader), { small: true, subtle: true })],
      })),
  };
};
