import { anyMark, atomsIn, type Marked } from '../../time/marks.ts';

/** What people call meetings. */
const meetingNoun =
  'meetings?|mtgs?|reviews?|stand-?\\s?ups?|syncs?|sync-?\\s?ups?|calls?|catch[\\s-]?ups?|check-?\\s?ins?|1[:\\-]1s?|1[\\s-]?on[\\s-]?1s?|one[\\s-](?:on|to)[\\s-]ones?|planning|workshops?|sessions?|retros?|retrospectives?|kick-?\\s?offs?|town-?\\s?halls?|all[\\s-]?hands|interviews?|trainings?|demos?|(?:de)?briefings?|lunch|dinner|breakfast|coffee|appointments?|events?|conferences?|webinars?|presentations?|huddles?|scrums?|seminars?|invites?|invitations?|off-?\\s?sites?|get-?togethers?|jour fixe|steering|appraisals?|onboarding|hand-?\\s?overs?|hearings?|rehearsals?|drinks|prep|part(?:y|ies)|panels?|debates?|forums?|summits?|committees?|boards?|council|critiques?|inductions?|tutorials?|lectures?|class(?:es)?|courses?|lessons?|talks?|chats?|pitch(?:es)?|walk-?\\s?throughs?|post-?\\s?mortems?|debriefs?|meet-?\\s?ups?|circles?|assembl(?:y|ies)|ceremon(?:y|ies)|celebrations?|receptions?|outings?|socials?|launch(?:es)?|consultations?|supervisions?|discussions?|round-?\\s?tables?|brainstorm(?:s|ing)?|refinements?|grooming|show-?\\s?(?:case|and-tell)s?|tours?|inspections?|sit-?downs?|(?:away|training|strategy|planning|team|open|induction|project|development|sports)\\s+days?|quiz(?:zes)?|buffet|brunch|bbq|barbecue|agm|qbr|sprint|rota meeting';
const noun = new RegExp(`(?<![\\p{L}\\p{N}])(?:${meetingNoun})(?![\\p{L}\\p{N}])`, 'iu');

/** Is a kind of meeting among these words? */
export const isKindOfMeeting = (text: string): boolean => noun.test(text);

/** Do these words name a meeting: by its kind, or by the hour it is at (`my 3pm`)? */
export const namesMeeting = (part: string, { atoms }: Marked): boolean =>
  noun.test(part) ||
  /"[^"]{1,200}"/.test(part) ||
  (/^\s*(?:(?:the|my|our|that|this)\s|[\uE000-\uF8FF\s]+$)/i.test(part) &&
    atomsIn(part, atoms).some(({ kind }) => kind === 'clock' || kind === 'range' || kind === 'moment'));

/** `it`, `that meeting`: whatever was talked about before. */
export const leansOn = (part: string): ('it' | 'that')[] => {
  const words = part.replace(new RegExp(anyMark, 'g'), ' ').trim();
  if (/^it$/i.test(words)) return ['it'];
  return /^(?:that|this)(?: (?:one|meeting|call|event))?$/i.test(words) ? ['that'] : [];
};

/** A question or a wish of one sentence; what is longer is a text, and no pattern for sentences has to be tried on it. */
export const mostSentence = 300;
