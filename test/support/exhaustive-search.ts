import type { WorkingHours } from '../../src/services/calendar/types.ts';
import type { Participant, WhenQuestion } from '../../src/services/calendar/who-can-when/types.ts';

/**
 * The same question answered the slow way: every start, every person, every appointment, and every shift of five minutes that would bring
 * a time into somebody's hours. Shares no code with the search. For windows and hours on full five minutes.
 */

const minuteMs = 60_000;
const stepMs = 5 * minuteMs;
const farMinutes = 12 * 60;

const offsets = new Map<string, Map<number, number>>();
const formats = new Map<string, Intl.DateTimeFormat>();
/** What the zone is ahead of UTC, asked once for each half hour. */
const offsetAt = (instant: number, zone: string): number => {
  const half = Math.floor(instant / (30 * minuteMs));
  const ofZone = offsets.get(zone) ?? new Map<number, number>();
  if (ofZone.size === 0) offsets.set(zone, ofZone);
  const known = ofZone.get(half);
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
  ofZone.set(half, wall - at);
  return wall - at;
};

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const dayMinutes = 24 * 60;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** The minute on the wall, counted from the first day of 1970 on. */
const wallMinute = (instant: number, zone: string): number => (instant + offsetAt(instant, zone)) / minuteMs;

const isAtWork = ({ days, from, to, timeZone }: WorkingHours, start: number, end: number): boolean => {
  const [first, last] = [wallMinute(start, timeZone), wallMinute(end - minuteMs, timeZone)];
  const day = Math.floor(first / dayMinutes);
  return (
    first - day * dayMinutes >= minutesOf(from) &&
    last - day * dayMinutes + 1 <= (minutesOf(to) || dayMinutes) &&
    days.includes(weekdays[(day + 4) % 7] ?? '')
  );
};

/** At which steps from `first` on so long a time lies within the hours; read once for a person and a length. */
const stepsAtWork = (hours: WorkingHours, first: number, last: number, lengthMs: number): boolean[] => {
  const steps: boolean[] = [];
  for (let at = first; at <= last; at += stepMs) steps.push(isAtWork(hours, at, at + lengthMs));
  return steps;
};

const minutesOutside = (steps: boolean[], index: number): number => {
  for (let shift = 0; shift < farMinutes / 5; shift += 1)
    if (steps[index + shift] || steps[index - shift]) return shift * 5;
  return farMinutes;
};

/** A day off is eight hours worse than the same hour of a working day. */
const outsideAt = ({ hours }: Participant, start: number, daily: boolean[], index: number): number => {
  if (!hours) return 0;
  const weekday = weekdays[(Math.floor(wallMinute(start, hours.timeZone) / dayMinutes) + 4) % 7] ?? '';
  return minutesOutside(daily, index) + (hours.days.includes(weekday) ? 0 : 8 * 60);
};

const has = (ranges: readonly { startsAt: Date; endsAt: Date }[] | undefined, start: number, end: number): boolean =>
  (ranges ?? []).some(({ startsAt, endsAt }) => +startsAt < end && +endsAt > start);

const strength: Record<string, number> = { oof: 3, busy: 2, tentative: 1, workingElsewhere: 0 };
const states = ['free', 'tentative', 'busy', 'oof'];

const stateOf = ({ isKnown, busy }: Participant, start: number, end: number): string => {
  if (!isKnown) return 'unknown';
  let strongest = 0;
  for (const { startsAt, endsAt, status } of busy)
    if (+startsAt < end && +endsAt > start) strongest = Math.max(strongest, strength[status] ?? 0);
  return states[strongest] ?? 'free';
};

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

/** When each is at work, and at lunch, from twelve hours before the first window on. */
interface Days {
  first: number;
  work: (boolean[] | undefined)[];
  /** As if they worked every day. */
  daily: (boolean[] | undefined)[];
  lunch: (boolean[] | undefined)[];
}

const daysOf = ({ people }: WhenQuestion, windows: WhenQuestion['within'], minutes: number): Days => {
  const first = Math.min(...windows.map(({ startsAt }) => +startsAt)) - farMinutes * minuteMs;
  const last = Math.max(...windows.map(({ endsAt }) => +endsAt)) + farMinutes * minuteMs;
  const noon = { from: '12:00', to: '13:00' };
  return {
    first,
    work: people.map(({ hours }) => hours && stepsAtWork(hours, first, last, minutes * minuteMs)),
    daily: people.map(
      ({ hours }) => hours && stepsAtWork({ ...hours, days: weekdays }, first, last, minutes * minuteMs),
    ),
    lunch: people.map(({ hours }) => hours && stepsAtWork({ ...hours, ...noon }, first, last, stepMs)),
  };
};

/** In milliseconds; one number is meant for both sides. */
export const pausesOf = ({ bufferMinutes = 0 }: Pick<WhenQuestion, 'bufferMinutes'>) =>
  typeof bufferMinutes === 'number'
    ? { before: bufferMinutes * minuteMs, after: bufferMinutes * minuteMs }
    : { before: bufferMinutes.before * minuteMs, after: bufferMinutes.after * minuteMs };

/** What a time costs, person by person. */
const choiceAt = (question: WhenQuestion, start: number, minutes: number, days: Days): Choice => {
  const { people, timeZone } = question;
  const index = (start - days.first) / stepMs;
  const end = start + minutes * minuteMs;
  let [cost, lunches, missing, optional, tentative] = [0, 0, 0, 0, 0];
  let [isOutside, isMineTaken, isFocus] = [false, false, false];
  for (const [who, person] of people.entries()) {
    const isMe = person.role === 'me';
    const { before, after } = isMe ? pausesOf(question) : { before: 0, after: 0 };
    const state = stateOf(person, start - before, end + after);
    const isTaken = state === 'busy' || state === 'oof';
    if (isMe && isTaken) isMineTaken = true;
    if (isMe && has(person.focus, start, end)) isFocus = true;
    if (!isMe && isTaken) person.role === 'optional' ? optional++ : missing++;
    if (state === 'tentative') tentative++;
    cost += isTaken && !isMe ? (person.role === 'optional' ? 4 : 25) : 0;
    cost += state === 'tentative' ? (person.role === 'optional' ? 1 : 3) : 0;
    const outside = days.work[who]?.[index] ? 0 : outsideAt(person, start, days.daily[who] ?? [], index);
    if (outside > 0) {
      isOutside = true;
      const hours = Math.ceil(outside / 60);
      cost += hours <= 2 ? 6 + 4 * hours : 6 + 8 + 10 * (hours - 2);
    }
    if (days.lunch[who]?.slice(index, index + minutes / 5).some(Boolean)) lunches++;
  }
  if (isFocus) cost += 8;
  const required = people.filter(({ role }) => role === 'required').length;
  const wall = wallMinute(start, timeZone);
  const day = Math.floor(wall / dayMinutes);
  const clock = wall - day * dayMinutes;
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
  const ends = new Set(
    question.people.flatMap(({ busy }) => busy.map(({ endsAt }) => Math.ceil(+endsAt / stepMs) * stepMs)),
  );
  const days = daysOf(question, windows, minutes);
  const last = Math.max(...windows.map(({ endsAt }) => +endsAt));
  const regular: number[] = [];
  const odd: number[] = [];
  for (let start = Math.min(...windows.map(({ startsAt }) => +startsAt)); start < last; start += stepMs) {
    const end = start + minutes * minuteMs;
    if (!windows.some(({ startsAt, endsAt }) => start >= +startsAt && end <= +endsAt)) continue;
    const isBeginning = windows.some(({ startsAt }) => start === +startsAt);
    if (isBeginning || wallMinute(start, question.timeZone) % 15 === 0) regular.push(start);
    else if (ends.has(start)) odd.push(start);
  }
  const choices = (starts: number[]) => starts.map((start) => choiceAt(question, start, minutes, days));
  const usual = choices(regular);
  // Odd times only where everybody is free, and never at other times.
  if (usual.some(({ isPerfect }) => isPerfect)) return usual;
  return [...usual, ...choices(odd).filter(({ isPerfect }) => isPerfect)];
};

const overlap = (one: Offer, other: Offer) => one.from < other.to && other.from < one.to;

const bestFirst = (chosen: readonly Choice[]) => (one: Choice, other: Choice) =>
  one.cost - other.cost ||
  one.lunches - other.lunches ||
  one.oddness - other.oddness ||
  chosen.filter(({ day }) => day === one.day).length - chosen.filter(({ day }) => day === other.day).length ||
  chosen.filter(({ part }) => part === one.part).length - chosen.filter(({ part }) => part === other.part).length ||
  one.from - other.from;

/** Of all that are left; nothing when none is. */
const bestOf = (left: Choice[], chosen: readonly Choice[]): Choice | undefined => {
  const isBefore = bestFirst(chosen);
  return left.reduce<Choice | undefined>((best, one) => (best && isBefore(best, one) <= 0 ? best : one), undefined);
};

const perfectOnes = (all: Choice[], max: number): Choice[] => {
  const chosen: Choice[] = [];
  while (chosen.length < max) {
    const left = all.filter((one) => !chosen.some((other) => overlap(one, other)));
    const next = bestOf(left, chosen);
    if (!next) break;
    chosen.push(next);
  }
  if (chosen.length !== 1 || max < 2) return chosen;
  const second = bestOf(
    all.filter((one) => !chosen.includes(one)),
    chosen,
  );
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
      const next = bestOf(left, chosen);
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
        .map((one) => {
          const gaps = within.map(({ startsAt, endsAt }) => Math.max(0, one.from - +endsAt, +startsAt - one.to));
          return { ...one, kind: 'otherTime', cost: 5 + (Math.min(...gaps) / 3_600_000) * (1 / 4) };
        })
    : [];
  const compromises = [...all.filter(({ isPossible }) => isPossible), ...(shorter ?? []), ...elsewhere];
  return { offers: show(cheapest(compromises, max)), suitsAll: false };
};
