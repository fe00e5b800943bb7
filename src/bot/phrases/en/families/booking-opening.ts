import { anyMark } from '../../time/marks.ts';

const verbs =
  '(?:re)?book|bok|boook|bookk|schedule|shedule|schedul|scedule|schedual|scheudle|set[\\s-]?up|set something up|set aside|set(?= (?:an?|the|meeting|call|appointment|lunch|event|some|\\d)\\b)|diari[sz]e|pop|stick|setup|arrange|organi[sz]e|create|make|plan|put|add|grab|get|give|reserve|block(?: out| off)?|invite|call|have|hold|keep|secure|carve out|lock in|insert|register|throw|chuck|bung|whack|lob|sling|shove|note(?: down)?|enter|log|record|jot(?: down)?|mark|fix(?: up)?|sort(?: out)?|line up|request|pencil(?: in)?|find(?=.*\\bbook\\b)|find(?= (?:me |us )?(?:an?|some|any) (?:\\S+ ){0,2}room\\b)|start|send (?:an? )?(?:meeting )?(?:invite|invitation|calendar invite)(?: to| for)?|meet(?: up)?(?: with)?|catch up with|sync(?: up)? with|sit down with|talk (?:to|with)|speak (?:to|with)|chat with|see|(?:squeeze|fit|slot)(?: me| us| something)?(?: in)?|do';
const verb = new RegExp(`^(?:${verbs})\\b(?:\\s+(?:me|us|in|up|myself|for me|for us)\\b)?\\s*`, 'i');
const wish =
  /^(?:i(?:'d| would)? (?:need|want|like|have|must|wanna|should|gotta)(?: to)?(?: (?:have|get|see|meet|speak to|speak with|talk to|talk with|book|schedule|do|catch up with))?|i need|i'?(?:ve| have) (?:got )?to (?:see|meet|speak (?:to|with)|talk (?:to|with)|catch up with)|we (?:need|should|could|want|must|have)(?: to)?(?: (?:have|get|meet|speak|talk|do|catch up))?|need|want|let's|lets|let us|can (?:we|i)(?: (?:have|get|do|meet|book|schedule|grab|talk|speak|set up|arrange|catch up))?|could (?:we|i)(?: (?:have|get|do|meet|book|schedule|grab|talk|speak|set up|arrange|catch up))?|shall we(?: (?:have|get|do|meet|book|schedule))?|how about|what about|new|another|time for|time to|i'?m (?:meeting|seeing)(?: with)?)\b\s*(?:to (?=meet|talk|speak|see|catch|sync|chat))?/i;
const eventNouns =
  'meetings?|meeing|entr(?:y|ies)|events?|meetin|mtg|calls?|chats?|syncs?|sync-?ups?|catch[\\s-]?ups?|1[:\\-]1|1on1|one[\\s-]on[\\s-]one|one[\\s-]to[\\s-]one|appointments?|sessions?|stand-?ups?|reviews?|lunch|breakfast|dinner|coffee|drinks|workshops?|interviews?|retros?|retrospectives?|demos?|kick-?offs?|briefings?|rendez-?\\s?vous|trainings?|planning|presentations?|huddles?|brainstorms?|brainstorming|debriefs?|check-?ins?|town ?halls?|all[\\s-]hands|webinars?|walkthroughs?|walk|hand-?overs?|onboarding|invites?|invitations?|discussions?|conversations?|touch-?bases?|status|updates?|refinements?|grooming|sprint|prep|pre-?reads?|focus|offsites?|tea|talks?|words?(?= with)|one-?to-?one|121|hold';
const event = new RegExp(`\\b(?:${eventNouns})\\b`, 'i');
const plainEvent = new RegExp(
  `^(?:an?\\s+|the\\s+|our\\s+|my\\s+)?(?:(?:quick|short|brief|teams|video|phone|online|new|team|weekly|daily|regular|recurring|standing|${anyMark})\\s*){0,3}(?:${eventNouns})\\b`,
  'i',
);
/** `get me a room`, `meeting room for 4` */
const plainRoom = /^(?:(?:an?|any|some|the)\s+)?(?:(?:small|big|large|free|quiet|meeting|conference)\s+){0,3}room\b/i;
/** A room by itself, with when or for how many. */
const namedRoom = new RegExp(
  `^(?:(?:an?|any|some)\\s+)?(?:(?:small|big|large|quiet)\\s+)?(?:meeting|conference)\\s+room\\b(?!s).*(?:${anyMark}|\\bfor\\b)`,
  'i',
);
const sure =
  /^(?:re)?(?:book|bok|boook|sche|shed|sced|set\s?-?(?:up|aside|something)|arrange|organi|plan|reserve|block|invite|send|meet|pencil|diari|sort|line up|squeeze|fit|slot|secure|carve|lock in)/i;
/** Verbs by which people put something into their own calendar. */
const own =
  /^(?:put|add|pop|stick|throw|chuck|bung|whack|lob|sling|shove|insert|register|carve|note|enter|log|record|jot|mark|pencil|slot|create|make|block|reserve|hold|keep|set aside|diari)/i;

/** Is a kind of meeting named anywhere? */
export const isEvent = (text: string): boolean => event.test(text);

/** How a request for a meeting begins. */
export interface Opening {
  /** The text after the words that ask for it. */
  rest: string;
  /** It is asked for, whatever follows. */
  isSure: boolean;
  isInvite: boolean;
  /** What follows is what is done rather than who comes, unless it is a name. */
  isOwn: boolean;
}

const softly =
  /^((?:can|could|shall|should|might) (?:we|i)|we (?:could|should)) (?:possibly|maybe|perhaps|please|pls|just|also|quickly)\b/i;

/** Undefined when no words ask for a meeting. */
export const openBooking = (said: string, inCalendar: boolean): Opening | undefined => {
  const text = said.replace(softly, '$1 ');
  const wished = wish.exec(text)?.[0].length ?? 0;
  const after = text.slice(wished);
  const asked = verb.exec(after);
  if (asked) {
    const rest = after.slice(asked[0].length);
    const isOwn = inCalendar || own.test(asked[0]);
    return {
      rest: isOwn ? withoutDown(rest) : rest,
      isSure: inCalendar || sure.test(asked[0]) || plainEvent.test(rest) || plainRoom.test(rest),
      isInvite: /^invite/i.test(asked[0]),
      isOwn,
    };
  }
  if (inCalendar) return { rest: after, isSure: true, isInvite: false, isOwn: true };
  if (wished > 0)
    return { rest: after, isSure: plainEvent.test(after) || plainRoom.test(after), isInvite: false, isOwn: false };
  // 30 min with Adele tomorrow, meeting with Lee, lunch with Megan on friday
  return isPlain(text) || namedRoom.test(text)
    ? {
        rest: text,
        isSure: namedRoom.test(text) || (plainEvent.test(text) && /\b(?:with|w\/)\b/i.test(text)),
        isInvite: false,
        isOwn: false,
      }
    : undefined;
};

const isPlain = (text: string): boolean => plainEvent.test(text) || timesThenPeople.test(text);
const timesThenPeople = new RegExp(
  `^${anyMark}[\\s:,–-]*(?:${anyMark}[\\s:,–-]*)*(?:with|w/|for|(?:an?\\s+)?(?:${eventNouns})\\s+with)\\b`,
  'i',
);

/** `put dentist down for Monday` */
const withoutDown = (rest: string): string => rest.replace(down, ' ').replace(/^(?:me\s+)?as\s+/i, '');
const down = new RegExp(
  `\\s+(?:down|in)(?=\\s*(?:for\\s|on\\s|at\\s|as\\s|with\\s|${anyMark}|$))|^(?:down|in)\\s+`,
  'i',
);
