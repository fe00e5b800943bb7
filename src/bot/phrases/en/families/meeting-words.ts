import { anyMark, atomsIn, type Marked } from '../../time/marks.ts';

/** What people call meetings. */
export const meetingNoun =
  'meetings?|mtgs?|reviews?|stand-?\\s?ups?|syncs?|sync-?\\s?ups?|calls?|catch[\\s-]?ups?|check-?\\s?ins?|1[:\\-]1s?|1[\\s-]?on[\\s-]?1s?|one[\\s-](?:on|to)[\\s-]ones?|planning|workshops?|sessions?|retros?|retrospectives?|kick-?\\s?offs?|town-?\\s?halls?|all[\\s-]?hands|interviews?|trainings?|demos?|(?:de)?briefings?|lunch|dinner|breakfast|coffee|appointments?|events?|conferences?|webinars?|presentations?|huddles?|scrums?|seminars?|invites?|invitations?|off-?\\s?sites?|get-?togethers?|jour fixe|steering|appraisals?|onboarding';
const noun = new RegExp(`(?<![\\p{L}\\p{N}])(?:${meetingNoun})(?![\\p{L}\\p{N}])`, 'iu');

/** Do these words name a meeting: by its kind, or by the hour it is at (`my 3pm`)? */
export const namesMeeting = (part: string, { atoms }: Marked): boolean =>
  noun.test(part) ||
  /"[^"]{1,200}"/.test(part) ||
  (/^\s*(?:the|my|our|that|this)\s/i.test(part) &&
    atomsIn(part, atoms).some(({ kind }) => kind === 'clock' || kind === 'range' || kind === 'moment'));

/** `it`, `that meeting`: whatever was talked about before. */
export const leansOn = (part: string): ('it' | 'that')[] => {
  const words = part.replace(new RegExp(anyMark, 'g'), ' ').trim();
  if (/^it$/i.test(words)) return ['it'];
  return /^(?:that|this)(?: (?:one|meeting|call|event))?$/i.test(words) ? ['that'] : [];
};

/** A question or a wish of one sentence; what is longer is a text, and no pattern for sentences has to be tried on it. */
export const mostSentence = 300;
