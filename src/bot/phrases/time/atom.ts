/** The moment and place an utterance is read in. */
export interface Moment {
  /** Local time in `timeZone`, `2026-11-23T09:00`. */
  now: string;
  /** IANA zone. */
  timeZone: string;
  /** What the speaker speaks, as a tag (`en`, `de-DE`); left out, or a language nobody here reads: the first there is. */
  language?: string;
}

/** Something that comes again and again. */
export interface Recurrence {
  every: 'day' | 'weekday' | 'week' | 'month';
  interval: number;
  days?: string[];
  /** Of a month: which of its weeks, 1 to 4, or -1 the last. */
  week?: number;
  /** The last date, or how often, where an end was said. */
  until?: string;
  count?: number;
}

/** A time of day as said. `sure` when it needs no guess at morning or afternoon. */
export interface Clock {
  hour: number;
  minute: number;
  sure: boolean;
  /** Of the end of a range that runs over midnight. */
  isNextDay?: true;
}

export const dayParts = {
  morning: ['08:00', '12:00'],
  lunch: ['12:00', '13:00'],
  afternoon: ['12:00', '17:00'],
  evening: ['17:00', '21:00'],
} as const;
export type DayPart = keyof typeof dayParts;

/** One word or group of words about time, read by itself. */
export type Time =
  | { kind: 'duration'; minutes: number }
  /** `isWeekday` when a weekday was named rather than a date. */
  /** `isLast` when it ends a longer stretch (the end of the month): what is before that is also on it. */
  | { kind: 'day'; day: string; part?: DayPart; isWeekday?: true; isLast?: true }
  /** `isAny` when it says no more than `any day`: another window said counts more. */
  | { kind: 'window'; from: string; to: string; isAny?: true }
  | { kind: 'part'; part: DayPart; window?: readonly [string, string]; isThis?: boolean }
  | { kind: 'clock'; clock: Clock; zone?: Zone }
  | { kind: 'range'; from: Clock; to: Clock; isBetween: boolean }
  | { kind: 'moment'; local: string; zone?: Zone }
  | { kind: 'recurrence'; recurrence: Recurrence }
  | { kind: 'zone'; zone: Zone }
  /** `for 6 weeks`: how long a series goes on, or something is looked at; neither when it has no end. */
  | { kind: 'span'; days?: number; months?: number }
  /** `10 times`, of a series. */
  | { kind: 'count'; count: number }
  /** Words that speak of time and that nobody here understands: nothing is booked around them. */
  | { kind: 'unread' };

/** On whose clock a time is meant. */
export type Zone =
  /** `or`: other zones the same letters stand for. */
  | { is: 'place'; timeZone: string; or?: readonly string[] }
  /** That of somebody else: of the one who is named (`Adele's time`), or of whom it is about. */
  | { is: 'theirs'; whose?: string }
  | { is: 'mine' }
  /** A zone by its place in the words, which nobody here knows. */
  | { is: 'unknown' };

/** How a time bounds what is meant: `before friday`, `until 3pm`. */
export type Bound = 'before' | 'by' | 'after' | 'until' | 'since' | 'from' | 'except';

export type Atom = Time & {
  /** The words it was read from, to put back where they turn out to be no time. */
  said: string;
  bound?: Bound;
  /** Hours of the excepted day right before: `not on friday afternoon`. */
  isOfDay?: true;
  /** What stood between it and the time before, where that was no more than a comma or a word for `or`. */
  joined?: 'or' | ',';
};

/** What stood before the words being read, and where and when they are read. */
export interface Context {
  moment: Moment;
  /** The preposition just before, lower case: `at`, `by`; empty when there is none. */
  lead: string;
  /** The atom that ended right before. */
  previous?: Atom | undefined;
  /** The word just before the lead. */
  before: string;
  /** Was an hour, or a part of a day, said anywhere before? */
  hasHour?: boolean;
  /** Was a series said anywhere before? */
  hasSeries?: boolean;
}

/** Does a time name an hour, so that a zone may follow? */
export const isHour = (time: Time | undefined): boolean =>
  time?.kind === 'clock' || time?.kind === 'range' || time?.kind === 'moment';

/** Reads one kind of time words. The pattern is tried at the start of a word only and runs in time linear in what it matches. */
export interface Reader {
  /** Sticky, ignoring case. */
  pattern: RegExp;
  /** Saves the pattern where the words before already say that nothing comes of it. */
  when?(context: Context): boolean;
  read(match: RegExpExecArray, context: Context): Time | undefined;
}
