import type { RoomFacts, RoomWish } from './room-wish.ts';
import type { TimeRange } from './types.ts';

/** What its entry in Microsoft 365 tells; nobody has to enter any of it. */
export interface Room {
  id: string;
  name: string;
  address: string;
  capacity?: number;
  building?: string;
  city?: string;
  floor?: number;
  floorLabel?: string;
  /** Names of what stands in it. */
  audio?: string;
  video?: string;
  display?: string;
  tags: string[];
  isAccessible?: boolean;
}

/** A room that is free, with what speaks for it. */
export interface FreeRoom extends Room {
  facts: RoomFacts;
  /** When it is free of the time asked about. */
  free: TimeRange[];
}

/** A room in place of another; `isEqual`: with its equipment and as many seats. */
export interface EqualRoom extends FreeRoom {
  isEqual: boolean;
}

/** A room, or where any room will do. */
export type FoundRoom = { name: string; address: string; facts: RoomFacts } | { place: string };

export interface RoomQuestion {
  /** How many come. */
  chairs: number;
  wish?: RoomWish | undefined;
  /** Whose clock it is: rooms where it shows another time come last. */
  timeZone?: string | undefined;
  most?: number;
  /** Free for so many minutes somewhere within the time is enough; left out: all of it. */
  minutes?: number | undefined;
}
