import { minutesIn, statusAt } from '../../../../services/calendar/index.ts';
import type { BusyTime, FreePerson, TimeRange } from '../../../../services/calendar/types.ts';
import { hourName, plainText, type Reader } from '../../../../words/index.ts';
import type { CardElement } from '../../../cards/card.ts';
import { text } from '../../../cards/parts.ts';
import { type Colour, pngOf } from '../../../cards/png.ts';

/**
 * A day drawn as a picture: columns of a card have a least width, so that a bar made of them shows half an hour as an hour. What it means
 * stands in words below it.
 */

/** Clients stretch it over the card and keep its shape: as high as a line on a phone, a little more on a wide screen. */
const [width, height] = [720, 26];
/** To be seen on light and dark cards alike. */
const palette: readonly Colour[] = [
  { rgb: [0, 0, 0], isClear: true },
  { rgb: [107, 183, 90] },
  { rgb: [196, 49, 75] },
  { rgb: [234, 179, 8] },
  { rgb: [140, 75, 190] },
  { rgb: [150, 150, 150] },
];
const nothing = 0;
const [free, away] = [1, 5];
const colours: Record<BusyTime['status'], number> = { busy: 2, tentative: 3, oof: 4, workingElsewhere: free };
/** Not the colour alone: off-hours are a thin line, and what is tentative is hatched. */
const isDrawn = (colour: number, x: number, y: number): boolean => {
  if (colour === away) return y >= 10 && y < 16;
  return colour !== colours.tentative || (x + y) % 12 < 8;
};

/** Green where somebody is free and at work, a grey line outside their hours, other colours for what stands there; a gap at every hour. */
export const timeBar = ({ busy, work }: FreePerson, within: TimeRange, altText: string): CardElement => {
  const columns = Array.from({ length: width }, (_, x) => colourAt(pixelAt(within, x), busy, work));
  const perHour = (width * 60) / minutesIn(within);
  return {
    type: 'Image',
    url: pngOf(width, height, palette, (x, y) => {
      const colour = columns[x] ?? nothing;
      const isFullHour = x >= perHour && x % perHour < 2;
      return !isFullHour && isDrawn(colour, x, y) ? colour : nothing;
    }),
    altText: plainText(altText),
    size: 'Stretch',
    spacing: 'Small',
  };
};

/** The stretch that a pixel stands for. */
const pixelAt = (within: TimeRange, x: number): TimeRange => {
  const step = (minutesIn(within) / width) * 60_000;
  const from = within.startsAt.getTime() + x * step;
  return { startsAt: new Date(from), endsAt: new Date(from + step) };
};

const colourAt = (at: TimeRange, busy: readonly BusyTime[], work: readonly TimeRange[] | undefined): number => {
  const status = statusAt(busy, at);
  if (status) return colours[status];
  return !work || work.some(({ startsAt, endsAt }) => startsAt < at.endsAt && endsAt > at.startsAt) ? free : away;
};

const hourMs = 60 * 60_000;
const mostHours = 6;

/** The hours above the bars, as many as a phone has room for. */
export const hourAxis = (within: TimeRange, reader: Reader): CardElement => {
  const hours = Math.max(1, Math.ceil(minutesIn(within) / 60));
  const step = Math.ceil(hours / mostHours) * hourMs;
  const columns: CardElement[] = [];
  for (let at = within.startsAt.getTime(); at < within.endsAt.getTime(); at += step)
    columns.push({
      type: 'Column',
      width: Math.max(1, Math.round(Math.min(step, within.endsAt.getTime() - at) / 60_000)),
      spacing: 'None',
      items: [text(hourName(new Date(at), reader), { small: true, subtle: true })],
    });
  return { type: 'ColumnSet', spacing: 'Medium', columns };
};
