import { atomsIn, type Marked } from '../../time/marks.ts';
import { isEvent } from './booking-opening.ts';

const general =
  /\b(?:it|this|that|these|those|one|ones|both|everything|all(?=\s*(?:meetings?|calls?|$|[\uE000-\uF8FF]))|invites?|invitations?|events?|requests?|bookings?|slots?|blocks?|rooms?|focus|occurrences?|series|dates?|times?)\b/i;
const owned = /\b(?:with|from|by)\s+\p{L}|\p{L}['’]s\s|\p{L}s['’]\s|"/u;

/** Do the words name a meeting: by when it is, by who is in it or by its kind? What has none of these may be anything. */
export const isMeetingLike = ({ text, atoms }: Marked): boolean =>
  atomsIn(text, atoms).some(({ kind }) => kind !== 'duration') ||
  isEvent(text) ||
  general.test(text) ||
  owned.test(text);
