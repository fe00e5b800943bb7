/** What is said of people who see a series at another time for a while; without names: you. */
export interface ClockPushWords {
  names: string[];
  /** Days. */
  from: string;
  /** Left out where it stays so. */
  until?: string | undefined;
  /** Times of day. */
  usual: string;
  pushed: string;
  /** The day it then falls on: -1 the one before, 1 the one after. */
  dayShift: number;
  isOutside: boolean;
}
