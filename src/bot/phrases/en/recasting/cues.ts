import type { Intent, Understanding } from '../../grammar/understanding.ts';
import { bareSubject } from '../families/meeting-reference.ts';
import { meetingNoun } from '../families/meeting-words.ts';

/** What a wish shows of itself in words that have none of its shapes. */
export const cuesIn = (intent: Intent, text: string): Partial<Understanding> => ({
  ...(ofMeetings.has(intent) ? meetingIn(text) : {}),
  ...cues[intent]?.(text),
});

/** `I don't`, `unless`, `no longer`: what follows means the opposite, or depends on something. */
export const turnsRound =
  /\b(?:not|no|never|without|unless|if|whether|instead of|rather than|except|don't|do not|doesn't|won't|can't|cannot|isn't|aren't|didn't|wouldn't|shouldn't|couldn't|used to|hate|stop)\b/i;

const ofMeetings: ReadonlySet<Intent> = new Set([
  'askMeeting',
  'reschedule',
  'cancel',
  'respond',
  'joinMeeting',
  'runningLate',
  'meetingPrep',
]);

/** `the lease review`, `Grady's budget call`, `q1 planning` */
const meeting = new RegExp(
  `(?:^|\\s)(?:(?:the|my|our|that|this|for|to|of|in|on|at|about|\\S+'s)\\s+)((?:(?!(?:the|my|our|that|this|for|to|of|in|on|at|is|are|a|an|and|with|let|about)\\b)[\\p{L}\\p{N}&/-]+\\s+){0,3}(?:${meetingNoun}))(?![\\p{L}\\p{N}])`,
  'iu',
);

const meetingIn = (text: string): Partial<Understanding> => {
  const subject = bareSubject(meeting.exec(text)?.[1] ?? '');
  return subject ? { subject, subjectWords: subject.split(/\s+/) } : {};
};

type Asks = NonNullable<Understanding['asks']>;
/** In this order: who has accepted asks for answers, not for people. */
const asked: readonly [asks: Asks, cue: RegExp][] = [
  [
    'answers',
    /\b(?:accept(?:ed)?|declin(?:e|ed)|confirmed|rsvp\S*|respond(?:ed)?|responses?|repl(?:y|ied)|said (?:yes|no))\b/i,
  ],
  ['howLong', /\b(?:how long|length|duration|how many (?:minutes|hours)|(?:last|go on|run) for)\b/i],
  ['where', /\b(?:where|which room|what room|room|location|venue|place|which floor|which building)\b/i],
  ['who', /\b(?:who|who's|whose|attend(?:ees|ing)|invited|invitees|participants|guests|people)\b/i],
  [
    'when',
    /\b(?:when|what time|which day|what day|how soon|start(?:s|ing)?|begins?|kicks? off|ends?|finish(?:es)?)\b/i,
  ],
  ['what', /\b(?:about|agenda|topics?|purpose|details|notes|what's|what is)\b/i],
];

/** `when is the store opening`: whatever it is called, it is that. */
const askedOf = (text: string): Partial<Understanding> => {
  const subject = bareSubject(
    /^(?:when|where|what time)(?:'s|\s+is|\s+are|\s+does)\s+(?:the|my|our)\s+(.{2,60}?)(?:\s+starts?|\s+begin)?[?.!]*$/i.exec(
      text,
    )?.[1] ?? '',
  );
  return subject ? { subject, subjectWords: subject.split(/\s+/) } : {};
};

const cues: Partial<Record<Intent, (text: string) => Partial<Understanding>>> = {
  askMeeting: (text) => {
    const found = asked.find(([, cue]) => cue.test(text));
    return { ...askedOf(text), ...(found ? { asks: found[0] } : {}) };
  },
  lookUpPerson: (text) => ({ relation: relations.find(([, cue]) => cue.test(text))?.[0] ?? 'profile' }),
  respond: (text) => {
    const found = responses.find(([, cue]) => cue.test(text));
    return found ? { response: found[0] } : {};
  },
};

const relations: readonly [NonNullable<Understanding['relation']>, RegExp][] = [
  ['managers', /\b(?:chain|hierarchy|management line|all the way up|reporting line)\b/i],
  [
    'reports',
    /\b(?:reports to (?:him|her|them)|direct reports|reportees|who works (?:for|under)|subordinates|'s reports)\b/i,
  ],
  [
    'manager',
    /\b(?:manager|boss|supervisor|line manager|report(?:s|ing)? to|answers? to|works? (?:for|under)|in charge of)\b/i,
  ],
  ['peers', /\b(?:peers|teammates|team-mates|colleagues|works? with)\b/i],
];

const responses: readonly [NonNullable<Understanding['response']>, RegExp][] = [
  ['tentative', /\b(?:maybe|tentative(?:ly)?|perhaps|not sure|might|possibly)\b/i],
  [
    'decline',
    /\b(?:decline|can't|cannot|won't|unable|skip|not (?:coming|going|joining|attending)|no to|turn down|pass on|say no|sorry)\b/i,
  ],
  [
    'accept',
    /\b(?:accept|yes|i'll be there|i will be there|count me in|confirm|i'm in|coming|attend|happy to|rsvp yes)\b/i,
  ],
];
