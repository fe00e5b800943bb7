import type { Intent } from '../../grammar/understanding.ts';
import type { Utterance } from '../../grammar/utterance.ts';
import { type Pieces, piecesOf } from './pieces.ts';

/** Puts the pieces of a sentence into the words of a request; undefined when what it needs was not said. */
type Recast = (pieces: Pieces, text: string) => string | undefined;

const listed = (people: readonly string[]): string => people.join(' and ');

const asked: readonly (readonly [question: string, cue: RegExp])[] = [
  [
    'who has accepted',
    /\b(?:accept\w*|declin\w*|said (?:yes|no)|rsvp\w*|answer\w*|respond\w*|repl(?:y|ied|ies)|turned down|confirmed)\b/i,
  ],
  ['how long is', /\b(?:how long|how (?:many|much) (?:minutes|hours|time)|duration|length|minutes|last|long)\b/i],
  ['where is', /\b(?:where\w*|room|building|floor|location|venue|place|address|online or|in[\s-]person or)\b/i],
  ['who is coming to', /\b(?:who\w*|attend\w*|coming|invited|guests?|people|faces)\b/i],
  ['what is the agenda of', /\b(?:about|agenda|discuss\w*|topics?|cover\w*|point|purpose|gist)\b/i],
];

const question: Recast = ({ meeting, isMeeting, people }, text) => {
  if (!meeting && people.length === 0) return undefined;
  const found = asked.find(([, cue]) => cue.test(text))?.[0] ?? 'when is';
  if (meeting && (isMeeting || people.length === 0)) return `${found} ${determinedBy(meeting)}`;
  return `${found} my meeting with ${listed(people)}`;
};

/** A question is asked of a meeting with its article. */
const determinedBy = (meeting: string): string =>
  /^(?:the|my|our|this|that)\b|['’]s\b/i.test(meeting) ? meeting : `the ${meeting}`;

const direction = /\b(earlier|sooner|forwards?|up|prepone|advance|later|back|out|delay|postpone|off)\b/i;
const isEarlier = /^(?:earlier|sooner|forwards?|up|prepone|advance)$/i;

const move: Recast = ({ meeting, isMeeting, times, lengths }, text) => {
  if (!meeting || !isMeeting) return undefined;
  if (times) return `move ${meeting} to ${times.replace(/^(?:to|till|until|for|onto|on|at)\s+/i, '')}`;
  const way = direction.exec(text)?.[1];
  if (!lengths || !way) return undefined;
  return `move ${meeting} ${lengths.replace(/^(?:by|for)\s+/i, '')} ${isEarlier.test(way) ? 'earlier' : 'later'}`;
};

const dropped =
  /\b(?:cancel\w*|call(?:ed|ing)? (?:it |that |this )?off|off|drop|delete|bin|scrap|kill|lose|axe|ditch|nix|remove|clear|wipe|decided against|not (?:needed|happening|going ahead|any ?more)|no longer|no more|don't need|won't need|no need|get rid)\b/i;
const cancel: Recast = ({ meeting, isMeeting }, text) =>
  meeting && isMeeting && dropped.test(text) ? `cancel ${meeting}` : undefined;

const answers: readonly (readonly [answer: string, cue: RegExp])[] = [
  [
    'tentatively accept',
    /\b(?:maybe|perhaps|tentative\w*|might|may|not sure|unsure|undecided|possibly|try to|see if|fence|hope to)\b/i,
  ],
  [
    'decline',
    /\b(?:declin\w*|can'?t|cannot|won'?t|not (?:able|going|coming|attending|joining)|unable|bail\w*|skip\w*|miss|out|pass|no|duck|bow|sit|swerve|regret\w*|absent|reject|refuse|sorry|apologies|afraid|excuse)\b/i,
  ],
  [
    'accept',
    /\b(?:accept\w*|yes|yep|yeah|in|attend\w*|come|coming|join\w*|be there|pleasure|glad\w*|happy|love|sure|count me|there|confirm\w*|ok|fine|thumbs)\b/i,
  ],
];
const respond: Recast = ({ meeting, isMeeting }, text) => {
  const answer = answers.find(([, cue]) => cue.test(text))?.[0];
  return meeting && isMeeting && answer ? `${answer} ${meeting}` : undefined;
};

const change: Recast = ({ meeting, isMeeting, lengths }, text) => {
  if (!meeting || !isMeeting) return undefined;
  if (/\broom\b|\bsomewhere to (?:sit|meet)\b/i.test(text)) return `book a room for ${determinedBy(meeting)}`;
  if (/\b(?:in[\s-]person|face[\s-]to[\s-]face|f2f|on[\s-]?site)\b/i.test(text)) return `make ${meeting} in person`;
  if (/\b(?:online|on teams|teams (?:call|meeting|link)|virtual|remote(?:ly)?|video)\b/i.test(text))
    return `make ${meeting} online`;
  const length = lengths.replace(/^(?:by|for|of|to|about)\s+/i, '').replace(/\s+(?:of|instead|rather)\s.*$/i, '');
  if (!length) return undefined;
  const way = /\b(?:longer|extra|another|more|extend|lengthen|add)\b/i.test(text)
    ? 'longer'
    : /\b(?:shorter|less|off|shave|trim by)\b/i.test(text)
      ? 'shorter'
      : '';
  return way ? `make ${meeting} ${length} ${way}` : `make ${meeting} ${length}`;
};

const late: Recast = ({ meeting: said, isMeeting, lengths }, text) => {
  if (
    !/\b(?:i|i'm|i'll|me|my|we)\b/i.test(text) &&
    !/^(?:running|gonna|going|stuck|late|still|joining|delayed)\b/i.test(text)
  )
    return undefined;
  const meeting = isMeeting ? said : undefined;
  const minutes = lengths || (/\b(\d{1,3})\s+(?:late|behind|after|away)\b/i.exec(text)?.[1] ?? '');
  const length = /^\d+$/.test(minutes) ? `${minutes} minutes` : minutes.replace(/^(?:by|for|in|about)\s+/i, '');
  return `i'm ${length} late${meeting ? ` for ${meeting}` : ''}`.replace(/\s+/g, ' ');
};

const free: Recast = ({ people, allTimes, meeting }) => {
  if (allTimes === '' && people.length === 0) return undefined;
  if (people.length > 0) return `is ${listed(people)} free ${allTimes}`;
  return meeting && !/^my\b/i.test(meeting) && allTimes === '' ? undefined : `am i free ${allTimes}`;
};
const search: Recast = ({ people, allTimes, lengths }) =>
  people.length > 0
    ? `find a time with ${listed(people)} ${lengths ? `for ${lengths.replace(/^for\s+/i, '')}` : ''} ${allTimes}`
    : undefined;

const takenBack =
  /\b(?:undo|revert|reverse|put (?:it|that|everything|things) back|take (?:it|that) back|roll back|go back|didn't mean|did not mean|(?:was|is|by) (?:a )?mistake|wrong)\b/i;

/** What a command's words would be, for those that a sentence can be told to want by what is in it. */
const recasts: Partial<Record<Intent, Recast>> = {
  askMeeting: question,
  reschedule: move,
  cancel,
  respond,
  changeMeeting: change,
  runningLate: late,
  joinMeeting: ({ meeting }) => (meeting ? `join ${determinedBy(meeting)}` : 'join my next meeting'),
  meetingPrep: ({ meeting, people }) =>
    meeting
      ? `prepare me for ${determinedBy(meeting)}`
      : people.length > 0
        ? `prepare me for my meeting with ${listed(people)}`
        : undefined,
  meetingLoad: ({ allTimes }) => `meeting load ${allTimes}`,
  agenda: ({ allTimes }) => (allTimes ? `show my calendar ${allTimes}` : undefined),
  freeBusy: free,
  findTimes: search,
  undo: (_pieces, text) => (takenBack.test(text) ? 'undo' : undefined),
};

/** What was said, put into the words of a request of that kind. */
export const recast = (intent: Intent, { request, mark }: Utterance): string | undefined => {
  const make = recasts[intent];
  return make?.(piecesOf(mark(request, { splitRanges: intent === 'reschedule' })), request)?.trim();
};
