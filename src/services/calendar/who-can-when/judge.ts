import type { BusyTime } from '../types.ts';
import type { Watch, Watched } from './watch.ts';

/** What one time means for everybody, counted. */
export interface Verdict {
  from: number;
  to: number;
  /** I have something that does not give way. */
  isMineTaken: boolean;
  isRoomTaken: boolean;
  /** Not free at all. */
  missing: number;
  missingOptional: number;
  tentative: number;
  tentativeOptional: number;
  /** It would take my focus time. */
  eatsFocus: boolean;
  /** Outside whose hours it is: by how much, and for how many. */
  outside: { minutes: number; people: number }[];
  /** Whose noon to one it takes. */
  lunches: number;
}

/** As in Outlook's merged view: what counts of several. */
const strongestFirst = ['oof', 'busy', 'tentative', 'workingElsewhere'] as const;

/** What somebody has in [from, to); a calendar that cannot be seen is unknown. */
export const stateIn = (
  { participant, has }: Watched,
  from: number,
  to: number,
): 'free' | BusyTime['status'] | 'unknown' => {
  if (!participant.isKnown) return 'unknown';
  return strongestFirst.find((status) => has[status](from, to)) ?? 'free';
};

/** In milliseconds. */
export interface Buffer {
  before: number;
  after: number;
}

const minuteMs = 60_000;
const noBuffer: Buffer = { before: 0, after: 0 };

/** What was asked for in minutes; one number is meant for both sides. */
export const bufferOf = (minutes: number | Buffer = 0): Buffer => {
  const { before, after } = typeof minutes === 'number' ? { before: minutes, after: minutes } : minutes;
  return { before: before * minuteMs, after: after * minuteMs };
};

/** Holds [from, to) against everybody. `margin`: I am to be free so long before and after. */
export const judge = ({ people, hours }: Watch, from: number, to: number, margin: Buffer): Verdict => {
  const verdict: Verdict = {
    from,
    to,
    isMineTaken: false,
    isRoomTaken: false,
    missing: 0,
    missingOptional: 0,
    tentative: 0,
    tentativeOptional: 0,
    eatsFocus: false,
    outside: [],
    lunches: 0,
  };
  for (const person of people) count(verdict, person, margin);
  for (const each of hours) {
    const minutes = each.minutesOutside(from, to);
    if (minutes > 0) verdict.outside.push({ minutes, people: each.people });
    if (each.isLunch(from, to)) verdict.lunches += each.people;
  }
  return verdict;
};

const count = (verdict: Verdict, person: Watched, margin: Buffer): void => {
  const { role, isKnown } = person.participant;
  const { before, after } = role === 'me' ? margin : noBuffer;
  const from = verdict.from - before;
  const to = verdict.to + after;
  if (role === 'me' && person.isFocus(verdict.from, verdict.to)) verdict.eatsFocus = true;
  if (!isKnown) {
    // A room whose calendar cannot be seen is not free.
    if (role === 'room') verdict.isRoomTaken = true;
  } else if (person.isTaken(from, to)) {
    if (role === 'me') verdict.isMineTaken = true;
    else if (role === 'room') verdict.isRoomTaken = true;
    else verdict[role === 'optional' ? 'missingOptional' : 'missing'] += 1;
  } else if (person.has.tentative(from, to)) {
    if (role === 'room') verdict.isRoomTaken = true;
    else verdict[role === 'optional' ? 'tentativeOptional' : 'tentative'] += 1;
  }
};

/** Is everybody who can be seen free, within the hours of each? The first who is not ends the question. */
export const suitsAll = ({ people, hours }: Watch, from: number, to: number, margin: Buffer): boolean => {
  for (const { participant, isTaken, has, isFocus } of people) {
    const { role, isKnown } = participant;
    const { before, after } = role === 'me' ? margin : noBuffer;
    if (!isKnown && role === 'room') return false;
    if (isTaken(from - before, to + after) || has.tentative(from - before, to + after) || isFocus(from, to))
      return false;
  }
  return hours.every(({ minutesOutside }) => minutesOutside(from, to) === 0);
};
