import { windowAround } from '../../../services/calendar/index.ts';
import { addDays, localText } from '../../../shared/time-zone.ts';
import type { Offer } from '../../dialogue/memory.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import { readWhen, type SaidTime, type When } from '../../time/when.ts';
import type { TurnScope } from '../../turn/scope.ts';
import type { DraftOnCard } from './read-offer.ts';

/** When the draft is meant to be after what was said: what was not said of the time stays as it is on the card. */
export const changedWhen = async (
  scope: TurnScope,
  understood: Understanding,
  { draft, slots }: DraftOnCard,
  { kind }: Pick<Offer, 'kind'>,
): Promise<When | { kind: 'unknown'; near: Date }> => {
  const { reader, now } = await scope.reader();
  const [slot] = slots;
  const shown = localText(slot?.startsAt ?? now, draft.timeZone);
  const said = changedTime(understood, { shown, isExact: kind === 'draft' });
  if (said) return readWhen(said, now, reader);
  if (kind === 'time') return { kind: 'unknown', near: slot?.startsAt ?? now };
  if (kind === 'draft') return readWhen({ start: shown }, now, reader);
  const { time } = await scope.dialogue.read();
  const asked = time && (time.day ?? time.from) !== undefined ? definedOf(time) : undefined;
  return asked
    ? readWhen(asked, now, reader)
    : { kind: 'within', within: windowAround(slot?.startsAt ?? now, now, reader.timeZone), said: true };
};

const definedOf = ({
  day,
  from,
  to,
}: {
  day?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}): SaidTime => ({
  ...(day ? { day } : {}),
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});

/** The time said, filled up from the one shown (`2026-11-24T15:00`); undefined when nothing was said of it. Pure. */
export const changedTime = (
  { start, time, day, from, to, shiftMinutes, isDayOpen, sameTime }: Understanding,
  { shown, isExact }: { shown: string; isExact: boolean },
): SaidTime | undefined => {
  const [date, clock] = [shown.slice(0, 10), shown.slice(11)];
  const on = (local: string) => (isDayOpen ? `${date}T${local.slice(11)}` : local);
  if (shiftMinutes !== undefined) return { start: shifted(shown, shiftMinutes) };
  if (time !== undefined) return { start: `${day ?? date}T${time}` };
  if (start !== undefined) return { start: on(start) };
  if (day !== undefined) return isExact || sameTime ? { start: `${day}T${clock}` } : { day };
  if (from === undefined) return undefined;
  if (sameTime && to) return { start: `${sameWeekday(date, from.slice(0, 10), to.slice(0, 10))}T${clock}` };
  return { from: on(from), ...(to ? { to: on(to) } : {}) };
};

const shifted = (local: string, minutes: number): string =>
  new Date(Date.parse(`${local}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);

const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();

/** The day of a week that is the same weekday as another day; its first where it has none. */
const sameWeekday = (date: string, from: string, to: string): string => {
  for (let day = from; day <= to; day = addDays(day, 1)) if (weekdayOf(day) === weekdayOf(date)) return day;
  return from;
};
