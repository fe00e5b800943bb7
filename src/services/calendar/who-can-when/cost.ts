import type { SlotKind } from '../types.ts';
import type { Verdict } from './judge.ts';
import type { Watch } from './watch.ts';

/** What is given up with a time, in points. Pure. */

const points = {
  tentativeOptional: 1,
  tentative: 3,
  missingOptional: 4,
  /** Nobody is hurt by another time than the one said; it is only not what was said. */
  otherTime: 5,
  hourAway: 1 / 4,
  shorter: 5,
  minuteShorter: 1 / 3,
  outside: 6,
  hourOutside: 4,
  /** Early and late are bad; night is worse. */
  lateHourOutside: 10,
  eatsFocus: 8,
  missing: 25,
};

/** I have to be there, a room that was asked for as well, and somebody of those who matter. `required`: how many they are. */
export const isMeeting = ({ isMineTaken, isRoomTaken, missing }: Verdict, required: number): boolean =>
  !isMineTaken && !isRoomTaken && (required === 0 || missing < required);

/** 0 when everybody who can be seen is free, within the hours of each. */
export const costOf = (verdict: Verdict): number =>
  points.tentative * verdict.tentative +
  points.tentativeOptional * verdict.tentativeOptional +
  points.missingOptional * verdict.missingOptional +
  points.missing * verdict.missing +
  (verdict.eatsFocus ? points.eatsFocus : 0) +
  verdict.outside.reduce((sum, { minutes, people }) => sum + people * costOfOutside(minutes), 0);

const acceptableHours = 2;

const costOfOutside = (minutes: number): number => {
  const hours = Math.ceil(minutes / 60);
  const late = Math.max(0, hours - acceptableHours);
  return points.outside + points.hourOutside * (hours - late) + points.lateHourOutside * late;
};

export const costOfShorter = (minutes: number): number => points.shorter + points.minuteShorter * minutes;
export const costOfOtherTime = (hoursAway: number): number => points.otherTime + points.hourAway * hoursAway;

/** How often those who would have it early or late had that before: less is better among times that cost the same. */
export const unfairness = (people: Watch['people'], from: number, to: number): number =>
  people.reduce(
    (sum, { participant, isEarlyOrLate }) => sum + (isEarlyOrLate?.(from, to) ? (participant.tookBefore ?? 0) : 0),
    0,
  );

/** What is given up, by its gravest part. */
export const kindOf = ({
  outside,
  missing,
  missingOptional,
  tentative,
  tentativeOptional,
  eatsFocus,
}: Verdict): SlotKind => {
  if (missing > 0) return 'partly';
  if (outside.length > 0) return 'outsideHours';
  if (missingOptional > 0) return 'withoutOptional';
  if (eatsFocus) return 'overFocus';
  return tentative + tentativeOptional > 0 ? 'tentative' : 'everyone';
};
