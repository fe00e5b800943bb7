import type { BusyTime, TimeRange, WorkingHours } from '../types.ts';

/** Somebody, or a room, whose time is asked for. */
export interface Participant {
  address: string;
  role: 'me' | 'required' | 'optional' | 'room';
  /** False: the calendar cannot be seen. Never taken for free. */
  isKnown: boolean;
  busy: readonly BusyTime[];
  /** Of their own zone; a room has none. */
  hours: WorkingHours | undefined;
  /** Nobody told the hours: they are those of most people. */
  areHoursAssumed: boolean;
  /** Of what is busy, that which would give way: my own focus time. */
  focus?: readonly TimeRange[];
}

export interface WhenQuestion {
  people: readonly Participant[];
  durationMinutes: number;
  /** Where it may be; several when several were said. Nothing of it has passed. */
  within: readonly TimeRange[];
  /** Where to look as well when nobody fits in `within`. */
  around?: TimeRange | undefined;
  /** The zone in which times are full hours, and days and parts of days are told apart. */
  timeZone: string;
  /** I want to be free so long before and after; one number for both. */
  bufferMinutes?: number | { before: number; after: number } | undefined;
  max: number;
}
