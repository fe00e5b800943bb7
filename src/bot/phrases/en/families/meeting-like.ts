import { atomsIn, type Marked, withoutMarks } from '../../time/marks.ts';
import { isOwnThing } from '../words/own-things.ts';
import { isEvent } from './booking-opening.ts';

const general =
  /\b(?:it|this|that|these|those|one|ones|both|everything|all(?=\s*(?:meetings?|calls?|$|[\uE000-\uF8FF]))|invites?|invitations?|events?|requests?|bookings?|slots?|blocks?|rooms?|focus|occurrences?|series|dates?|times?)\b/i;
/** What meetings of a business are often called, by itself. */
const business =
  /\b(?:board|budget|sprints?|steering|committee|forum|round-?table|roadshow|scrum|backlog|forecast|pipeline|strategy|pricing|roadmap|hiring|project|release|quarterly|weekly|monthly|daily|qbr|okrs?|kpis?|all-?staff|team|design|product|marketing|sales|finance|audit|gala|conference|summit|dry run|walk-?through|rehearsal|reading group|book club|jour fixe|vendor|client|customer|supplier|partner|candidate|recruiting|performance|appraisal|postmortem|post-mortem|retrospective)\b/i;

/** May it be what a meeting is called? A thing in small letters that no meeting is named after is none. */
export const mayBeMeeting = (marked: Marked): boolean =>
  isMeetingLike(marked) ||
  business.test(marked.text) ||
  isOwnThing(marked.text) ||
  /\p{Lu}|\d/u.test(marked.text) ||
  withoutMarks(marked.text).trim() === '';

const owned = /\b(?:with|from|by)\s+\p{L}|\p{L}['’]s\s|\p{L}s['’]\s|"/u;

/** Do the words name a meeting: by when it is, by who is in it or by its kind? What has none of these may be anything. */
export const isMeetingLike = ({ text, atoms }: Marked): boolean =>
  atomsIn(text, atoms).some(({ kind }) => kind !== 'duration') ||
  isEvent(text) ||
  general.test(text) ||
  owned.test(text);
