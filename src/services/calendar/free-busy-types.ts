import type { BusyTime, CalendarEvent, TimeRange } from './types.ts';

/** Can somebody come at a given time? `unknown`: the calendar cannot be seen, which is never taken for free. */
export interface Attendance {
  name: string;
  optional: boolean;
  isExternal: boolean;
  state: 'free' | BusyTime['status'] | 'unknown';
  /** Their zone, when its clock shows another time than mine then. */
  timeZone?: string;
  outsideHours: boolean;
}

export interface WhoCanCome {
  others: Attendance[];
  /** What I have in my own calendar then. */
  mine: CalendarEvent[];
  /** The room named; `unknown`: its calendar cannot be seen. */
  room?: 'free' | 'taken' | 'unknown';
  /** It is outside my own working hours. */
  isOutsideMine: boolean;
  /** A day on which neither I nor anybody whose hours are known works: the same time of the next working day. */
  dayOff?: { next: TimeRange };
}

export interface WhoIsFreeQuestion {
  people: { address: string; isExternal: boolean }[];
  within: TimeRange;
  /** The zone whose midnights my whole days begin and end with. */
  timeZone: string;
}

/** Somebody's part of a window. */
export interface FreePerson {
  /** False: the calendar cannot be seen. */
  isKnown: boolean;
  /** In order, neighbours made one. */
  busy: BusyTime[];
  /** When they are at work; absent when their hours are not told. */
  work?: TimeRange[];
  /** The zone of their hours. */
  timeZone?: string;
  /** By their hours and zone they do not work on any day of the window. */
  isDayOff?: boolean;
}

export interface WhoIsFree {
  mine: FreePerson;
  /** In the order asked. */
  others: FreePerson[];
  /** When I and everybody who can be seen are free for a quarter of an hour or more, in the hours of each. */
  common: TimeRange[];
  /** The same outside the hours of somebody. */
  commonOutside: TimeRange[];
}
