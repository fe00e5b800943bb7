import type { BusyTime, TimeRange } from './types.ts';

/**
 * `everyone`: all whose calendar can be seen are free, in the hours of each. Else what is given up: `tentative`: somebody is tentatively
 * busy; `withoutOptional`: only optional people are missing; `overFocus`: it takes my focus time; `shorter` than asked; `otherTime` than the
 * one said; `outsideHours` of somebody; `partly`: not everybody who has to can come.
 */
export type SlotKind =
  | 'everyone'
  | 'tentative'
  | 'withoutOptional'
  | 'overFocus'
  | 'shorter'
  | 'otherTime'
  | 'outsideHours'
  | 'partly';

/** What a time means for somebody. */
export interface SlotPerson {
  address: string;
  isMe: boolean;
  optional: boolean;
  state: 'free' | BusyTime['status'] | 'unknown';
  /** `unknown`: their hours were not told, so nothing is said of them; `unusual`: not told, and not at the hours of most people. */
  hours: 'within' | 'outside' | 'unknown' | 'unusual';
  /** Their zone, when its clock shows another time than mine then. */
  timeZone?: string;
}

export interface TimeSlot extends TimeRange {
  kind: SlotKind;
  /** Me first, then everybody in the order they were named. */
  people: SlotPerson[];
  /** It takes time that I keep to work undisturbed. */
  eatsFocus: boolean;
}

/** Why there is no time when everybody is free in their hours: `tooShort`: what is left of the window is shorter than the meeting; `noHours`: all are free only outside the hours of somebody. */
export type NoTimes = 'tooShort' | 'notEverybody' | 'notEverybodyOrUnknown' | 'noRoom' | 'notYou' | 'noHours';

export interface FoundTimes {
  slots: TimeSlot[];
  /** When there is no time that suits everybody: why, and the slots are the cheapest compromises. */
  nothing?: NoTimes;
  /** Nobody works on the day said: the slots are for the next day that somebody does, at the same hours. */
  dayOff?: { next: TimeRange };
}

export interface TimesRequest {
  attendees: { address: string; optional?: boolean; isRoom?: boolean }[];
  durationMinutes: number;
  /** Several when several were said. */
  within: TimeRange | readonly TimeRange[];
  /** Where to look as well when nothing in `within` suits everybody. */
  around?: TimeRange;
  timeZone: string;
  /** The zone the windows were said in, where that is another one. */
  saidZone?: string | undefined;
  /** I want to be free so long before and after; one number for both. */
  bufferMinutes?: number | { before: number; after: number };
  /** When nobody works on the one day said, look on the next working day instead, and say so. */
  skipDayOff?: boolean;
  /** The meeting that is moved: no obstacle to itself. */
  movedId?: string;
  /** Default 5. */
  max?: number;
}
