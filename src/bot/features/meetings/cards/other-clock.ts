import type { TimeRange } from '../../../../services/calendar/types.ts';
import { sameClock } from '../../../../shared/time-zone.ts';
import { dayAndTime, type Reader, wordsOf, zoneName } from '../../../../words/index.ts';
import type { CardElement } from '../../../cards/card.ts';
import { text } from '../../../cards/parts.ts';

/** The same time on the clock it was said by, as a line of its own where mine shows another. */
export const otherClock = (at: TimeRange, saidZone: string | undefined, reader: Reader, now: Date): CardElement[] => {
  if (!saidZone || sameClock(saidZone, reader.timeZone, at.startsAt)) return [];
  const when = dayAndTime(at, { ...reader, timeZone: saidZone }, now);
  const said = wordsOf(reader).clocks.onOther({ when, zone: zoneName(reader, at.startsAt, saidZone) });
  return [text(said, { spacing: 'None' })];
};
