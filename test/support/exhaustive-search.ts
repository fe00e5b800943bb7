import type { WorkingHours } from '../../src/services/calendar/types.ts';
import type { Participant, WhenQuestion } from '../../src/services/calendar/who-can-when/types.ts';

/**
 * The same question answered the slow way: every start, every person, every appointment, and every shift of five minutes that would bring
 * a time into somebody's hours. Shares no code with the search. For windows and hours on full five minutes.
 */

const minuteMs = 60_000;
const stepMs = 5 * minuteMs;
const farMinutes = 12 * 60;

const offsets = new Map<string, number>();
const formats = new Map<string, Intl.DateTimeFormat>();
/** What the zone is ahead of UTC, asked once for each half hour. */
const offsetAt = (instant: number, zone: string): number => {
  const half = Math.floor(instant / (30 * minuteMs));
  const key = `${zone}${half}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  formats.set(zone, format);
  const at = half * 30 * minuteMs;
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const wall = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute);
  offsets.set(key, wall - at);
  return wall - at;
};

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const dayMinutes = 24 * 60;

interface Wall {
  day: number;
  weekday: string;
  minutes: number;
}

const wallAt = (instant: number, zone: string): Wall => {
  const wall = (instant + offsetAt(instant, zone)) / minuteMs;
  const day = Math.floor(wall / dayMinutes);
  return { day, weekday: weekdays[(day + 4) % 7] ?? '', minutes: wall - day * dayMinutes };
};

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

const isAtWork = ({ days, from, to, timeZone }: WorkingHours, start: number, end: number): boolean => {
  const [first, last] = [wallAt(start, timeZone), wallAt(end - minuteMs, timeZone)];
  return (
    first.day === last.day &&
    days.includes(first.weekday) &&
    first.minutes >= minutesOf(from) &&
    last.minutes + 1 <= (minutesOf(to) || dayMinutes)
  );
};

const minutesOutside = (hours: WorkingHours, start: number, end: number): number => {
  for (let shift = 0; shift < farMinutes; shift += 5)
    for (const sign of [1, -1])
      if (isAtWork(hours, start + sign * shift * minuteMs, end + sign * shift * minuteMs)) return shift;
  return farMinutes;
};

const has = (ranges: readonly { startsAt: Date; endsAt: Date }[] | undefined, start: number, end: number): boolean =>
  (ranges ?? []).some(({ startsAt, endsAt }) => +startsAt < end && +endsAt > start);

const stateOf = ({ isKnown, busy }: Participant, start: number, end: number): string =>
  isKnown
    ? (['oof', 'busy', 'tentative'].find((status) =>
        has(
          busy.filter((item) => item.status === status),
          start,
          end,
        ),
      ) ?? 'free')
    : 'unknown';

export interface Offer {
  from: number;
  to: number;
  kind: string;
}

interface Choice extends Offer {
  cost: number;
  lunches: number;
  oddness: number;
  day: number;
  part: number;
  isOutside: boolean;
  isPossible: boolean;
  isPerfect: boolean;
}

/** What a time costs, person by person. */
const choiceAt = (question: WhenQuestion, start: number, minutes: number): Choice => {
  const { people, timeZone, bufferMinutes = 0 } = question;
  const end = start + minutes * minuteMs;
  let [cost, lunches, missing, optional, tentative] = [0, 0, 0, 0, 0];
  let [isOutside, isMineTaken, isFocus] = [false, false, false];
  for (const person of people) {
    const isMe = person.role === 'me';
    const buffer = isMe ? bufferMinutes * minuteMs : 0;
    const state = stateOf(person, start - buffer, end + buffer);
    const isTaken = state === 'busy' || state === 'oof';
    if (isMe && isTaken) isMineTaken = true;
    if (isMe && has(person.focus, start, end)) isFocus = true;
    if (!isMe && isTaken) person.role === 'optional' ? optional++ : missing++;
    if (state === 'tentative') tentative++;
    cost += isTaken && !isMe ? (person.role === 'optional' ? 4 : 25) : 0;
    cost += state === 'tentative' ? (person.role === 'optional' ? 1 : 3) : 0;
    if (!person.hours) continue;
    const outside = minutesOutside(person.hours, start, end);
    if (outside > 0) {
      isOutside = true;
      cost += 6 + 4 * Math.ceil(outside / 60);
    }
    const noon = { ...person.hours, from: '12:00', to: '13:00' };
    for (let at = start; at < end; at += stepMs)
      if (isAtWork(noon, at, at + stepMs)) {
        lunches++;
        break;
      }
  }
  if (isFocus) cost += 8;
  const required = people.filter(({ role }) => role === 'required').length;
  const { day, minutes: clock } = wallAt(start, timeZone);
  return {
    from: start,
    to: end,
    kind:
      missing > 0
        ? 'partly'
        : isOutside
          ? 'outsideHours'
          : optional > 0
            ? 'withoutOptional'
            : isFocus
              ? 'overFocus'
              : tentative > 0
                ? 'tentative'
                : 'everyone',
    cost,
    lunches,
    oddness: clock % 30 === 0 ? 0 : clock % 15 === 0 ? 1 : 2,
    day,
    part: [10, 12, 15, 17].filter((hour) => hour * 60 <= clock).length,
    isOutside,
    isPossible: !isMineTaken && (required === 0 || missing < required),
    isPerfect: !isMineTaken && cost === 0,
  };
};

const everyStart = (question: WhenQuestion, windows: WhenQuestion['within'], minutes: number): Choice[] => {
  const ends = question.people.flatMap(({ busy }) => busy.map(({ endsAt }) => Math.ceil(+endsAt / stepMs) * stepMs));
  const last = Math.max(...windows.map(({ endsAt }) => +endsAt));
  const found: Choice[] = [];
  for (let start = Math.min(...windows.map(({ startsAt }) => +startsAt)); start < last; start += stepMs) {
    const end = start + minutes * minuteMs;
    const isInside = windows.some(({ startsAt, endsAt }) => start >= +startsAt && end <= +endsAt);
    const isBeginning = windows.some(({ startsAt }) => start === +startsAt);
    const isQuarter = wallAt(start, question.timeZone).minutes % 15 === 0;
    if (isInside && (isQuarter || isBeginning || ends.includes(start))) found.push(choiceAt(question, start, minutes));
  }
  const regular = found.filter(
    ({ from, oddness }) => oddness < 2 || windows.some(({ startsAt }) => from === +startsAt),
  );
  return regular.some(({ isPerfect }) => isPerfect) ? regular : found;
};

const overlap = (one: Offer, other: Offer) => one.from < other.to && other.from < one.to;

const bestFirst = (chosen: readonly Choice[]) => (one: Choice, other: Choice) =>
  one.cost - other.cost ||
  one.lunches - other.lunches ||
  one.oddness - other.oddness ||
  chosen.filter(({ day }) => day === one.day).length - chosen.filter(({ day }) => day === other.day).length ||
  chosen.filter(({ part }) => part === one.part).length - chosen.filter(({ part }) => part === other.part).length ||
  one.from - other.from;

const perfectOnes = (all: Choice[], max: number): Choice[] => {
  const chosen: Choice[] = [];
  while (chosen.length < max) {
    const left = all.filter((one) => !chosen.some((other) => overlap(one, other)));
    const [next] = left.sort(bestFirst(chosen));
    if (!next) break;
    chosen.push(next);
  }
  if (chosen.length !== 1 || max < 2) return chosen;
  const [second] = all.filter((one) => !chosen.includes(one)).sort(bestFirst(chosen));
  return second ? [...chosen, second] : chosen;
};

const cheapest = (all: Choice[], max: number): Choice[] => {
  const chosen: Choice[] = [];
  for (const most of [2, Number.POSITIVE_INFINITY])
    while (chosen.length < max) {
      const left = all.filter((one) => {
        const same = chosen.filter(({ kind }) => kind === one.kind);
        return same.length < most && !same.some((other) => overlap(one, other));
      });
      const [next] = left.sort(bestFirst(chosen));
      if (!next) break;
      chosen.push(next);
    }
  return chosen.sort(
    (one, other) => Number(one.isOutside) - Number(other.isOutside) || one.cost - other.cost || one.from - other.from,
  );
};

/** The times to offer, and whether they suit everybody. */
export const searchExhaustively = (question: WhenQuestion): { offers: Offer[]; suitsAll: boolean } => {
  const { within, durationMinutes, around, max } = question;
  const show = (chosen: Choice[]) => chosen.map(({ from, to, kind }) => ({ from, to, kind }));
  const all = everyStart(question, within, durationMinutes);
  const perfect = all.filter(({ isPerfect }) => isPerfect);
  if (perfect.length > 0) return { offers: show(perfectOnes(perfect, max)), suitsAll: true };
  const shorter = [120, 90, 60, 45, 30, 25, 20, 15]
    .filter((minutes) => minutes < durationMinutes && minutes >= durationMinutes / 2)
    .map((minutes) =>
      everyStart(question, within, minutes)
        .filter(({ isPerfect }) => isPerfect)
        .map((one) => ({ ...one, kind: 'shorter', cost: 5 + (durationMinutes - minutes) / 3 })),
    )
    .find((some) => some.length > 0);
  const elsewhere = around
    ? everyStart(question, [around], durationMinutes)
        .filter(({ isPerfect }) => isPerfect)
        .map((one) => ({ ...one, kind: 'otherTime', cost: 5 }))
    : [];
  const compromises = [...all.filter(({ isPossible }) => isPossible), ...(shorter ?? []), ...elsewhere];
  return { offers: show(cheapest(compromises, max)), suitsAll: false };
};
