import type { SlotKind } from '../types.ts';
import type { Verdict } from './judge.ts';

/** What is given up with a time, in points: 0 when nothing is, undefined when it is no time to meet at all. Pure. */

const points = {
  tentativeOptional: 1,
  tentative: 3,
  /** Nobody is hurt by another time than the one said; it is only not what was said. */
  otherTime: 5,
  missingOptional: 4,
  eatsFocus: 8,
  shorter: 5,
  minuteShorter: 1 / 3,
  outside: 6,
  hourOutside: 4,
  missing: 25,
};

/** Is it free of any compromise but for calendars that cannot be seen? */
export const isPerfect = (verdict: Verdict): boolean => isPossible(verdict) && costOf(verdict) === 0;

/** I have to be there, a room that was asked for as well, and somebody of those who matter. `required`: how many they are. */
export const isMeeting = (verdict: Verdict, required: number): boolean =>
  isPossible(verdict) && (required === 0 || verdict.missing < required);

const isPossible = ({ isMineTaken, isRoomTaken }: Verdict): boolean => !isMineTaken && !isRoomTaken;

/** What a time costs that is possible. */
export const costOf = (verdict: Verdict): number =>
  points.tentative * verdict.tentative +
  points.tentativeOptional * verdict.tentativeOptional +
  points.missingOptional * verdict.missingOptional +
  points.missing * verdict.missing +
  (verdict.eatsFocus ? points.eatsFocus : 0) +
  verdict.outside.reduce((sum, minutes) => sum + points.outside + points.hourOutside * Math.ceil(minutes / 60), 0);

export const costOfShorter = (minutes: number): number => points.shorter + points.minuteShorter * minutes;
export const costOfOtherTime = points.otherTime;

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
