import type { Utterance } from '../../grammar/utterance.ts';
import { anyMark } from '../../time/marks.ts';
import { piecesOf } from './pieces.ts';

/** Where what was said in passing ends and a wish or a question begins. */
const boundary =
  /[,;.!?:–—-]+\s+|\s+(?=(?:so|and|but)\s+(?:please|pls|you can|can|could|would|will|let|i|we|you|what|when|where|who|how|is|are|does|move|cancel|push|decline|accept|tell|join|book|find|show)\b)/gi;
const joiner =
  /^(?:(?:so|and|but|then|therefore|hence|anyway|ok|okay|well|please|pls|you can|you could|you may|we can|we could|we should|i think we should|feel free to)[\s,]+)+/i;
/** Then what follows is wanted only perhaps, or not at all. */
const conditional =
  /\b(?:if|unless|whenever|as soon as|once|in case|don't|do not|never|as if|pretend|imagine|suppose|would have|should have)\b/i;
const reason =
  /^(?:because|as|since|due to|so that|nobody|no one|no-one|everyone|everybody|it|there|that|they|he|she|i'm|i am|i've|i|we|we're|not|sorry|thanks|my|the kids|otherwise|before|hope|in case)\b/i;
const hasTime = new RegExp(anyMark);
/** What somebody does with what was just spoken of. */
const leaning = /\b(?:it|that one|this one|that|this)\b(?!\s+(?:is|was|will|would|i|we|you|the|my)\b)/i;
const them = /\b(?:him|her|them)\b(?!\s+(?:calendar|diary|schedule|manager|team))/i;
const bare =
  /^(?:(?:can|could) you\s+)?(cancel|delete|drop|decline|accept|skip|join|move|postpone|let me in|get me in|get (?:us )?a room|book (?:us )?a room|add a room)$/i;
const asVerb: Readonly<Record<string, string>> = { 'let me in': 'join', 'get me in': 'join' };
const most = 3;
/** How a wish or a question of ours begins; nothing else is worth reading again. */
const ours =
  /^(?:please\s+|pls\s+|kindly\s+|i\s+(?:need|want|should like|would like|have) to\s+|i'd like to\s+|let's\s+)*(?:can|could|would|will|may|shall|is|are|am|do|does|did|has|have|what|what's|whats|when|when's|where|where's|who|who's|whose|which|how|any|show|tell|give|find|move|push|shift|bring|put|postpone|delay|reschedule|cancel|delete|drop|remove|scrap|decline|accept|skip|join|let|open|add|include|invite|swap|take|make|book|schedule|set|call|rename|extend|shorten|cut|prep|prepare|brief|remind|i'm|i'll|i|we|my|the|our|running|gonna|going|joining|undo|send|forward|reply|check|see|get|switch|change|turn|stop|mute)\b/i;

/**
 * Shorter ways to say the same, where no family reads the whole: without what was said in passing before or after it, and with the meeting
 * named in the place of `it`.
 */
export const shorterOf = ({ request, mark }: Utterance): string[] => {
  if (request.length > 300) return [];
  const cuts = [...request.matchAll(boundary)].slice(0, most);
  return cuts.flatMap(({ index, 0: gap }) => {
    const head = request.slice(0, index).trim();
    const tail = request
      .slice(index + gap.length)
      .replace(joiner, '')
      .trim();
    if (head === '' || tail === '' || conditional.test(head)) return [];
    const marked = mark(head);
    const { meeting, isMeeting, people } = piecesOf(marked);
    const [who, ...others] = people;
    const isPassing = !hasTime.test(marked.text) && !isMeeting;
    return [
      ...(meeting && isMeeting ? named(tail, meeting) : []),
      ...(who && others.length === 0 && them.test(tail) ? [tail.replace(them, who)] : []),
      ...(isPassing && ours.test(tail) ? [tail] : []),
      ...(reason.test(tail) && !hasTime.test(mark(tail).text) ? [head] : []),
    ];
  });
};

const named = (tail: string, meeting: string): string[] => {
  const only = bare.exec(tail)?.[1]?.toLowerCase();
  if (only) return [`${asVerb[only] ?? only}${/room$/.test(only) ? ' for' : ''} ${meeting}`];
  return leaning.test(tail) ? [tail.replace(leaning, meeting)] : [];
};
