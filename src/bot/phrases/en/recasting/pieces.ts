import { isFirstName } from '../../grammar/first-names.ts';
import { anyMark, asSaid, atomsIn, type Marked, withoutMarks } from '../../time/marks.ts';
import { isKindOfMeeting, mostSentence } from '../families/meeting-words.ts';
import { looseWords } from '../words/loose.ts';
import { readNames } from '../words/names.ts';

/** What can be told of a sentence whose shape nobody knows. */
export interface Pieces {
  /** The words for a meeting that exists, as said, with the times that stand in them. */
  meeting?: string;
  /** Do they name one by its kind or its hour? Otherwise it may be anything. */
  isMeeting: boolean;
  people: string[];
  /** The times outside of it, as said, in their order; lengths apart. */
  times: string;
  lengths: string;
  /** All of them, and whether any names a day or an hour. */
  allTimes: string;
}

const verb =
  "is|are|was|were|will|would|can|could|should|shall|might|may|must|has|have|had|does|do|did|isn't|aren't|wasn't|won't|wouldn't|can't|cannot|doesn't|don't|didn't|hasn't|moved?|moves|starts?|starting|begins?|ends?|takes?|lasts?|happen(?:s|ing)?|goes|going|go|be|being|been|kicks?|clash(?:es)?|needs?|wants?|got|gets?|comes?|looks?|seems?|runs?|ran|overran|slipped|changed|sits?|stands?|conflicts?|falls?";
const other =
  'that|which|who|whom|when|where|what|how|because|since|as|so|until|till|but|then|or|instead|rather|please|back|forwards?|later|earlier|longer|shorter|off|down|up|over|out|again|for|in|on|at|to|from|by|into|onto|i|we|you|it|he|she|they|me|us|them|right|now|already|yet|too|not|any ?more|after|before|without|via|late|behind|pleasure|against|about|also|just|only|if|unless|while|and (?:i|we|you|then|tell|let|it|the)';
const stop = `(?:${verb}|${other})(?![\\p{L}'’-])`;
const word = `(?<![\\p{L}\\p{N}'’&:/.-])(?!(?:${stop}))[\\p{L}\\p{N}](?:[\\p{L}\\p{N}&:'’/.-]*[\\p{L}\\p{N}])?(?![\\p{L}\\p{N}])`;
const determiner =
  "(?:the|my|our|this|that|today['’]s|tomorrow['’]s|(?!(?:let|it|that|what|there|here|who|where|when|how|he|she)['’]s)\\p{L}[\\p{L}-]*['’]s)";
const marks = `(?:\\s*${anyMark})`;
const withWhom = `(?:\\s+(?:with|w/)\\s+(?!pleasure|regret|me\\b)${word}(?:\\s+(?:and\\s+)?${word}){0,4})?`;
/** `the budget review with Lee on Friday`: words behind an article, whose they are and when it is. */
const determined = new RegExp(
  `(?<![\\p{L}'’])(?:${determiner}(?:\\s*${anyMark})*(?:\\s*${word}(?:\\s+of\\s+(?:the\\s+)?(?=\\p{L}))?(?:\\s*${anyMark})?){0,5}|(?:${anyMark}\\s*)+(?=\\p{L})(?:${word}\\s*){1,4})${withWhom}${marks}*`,
  'giu',
);
const undetermined = new RegExp(`(?<![\\p{L}'’])(?:${word}\\s+){0,2}?${word}${withWhom}${marks}*`, 'giu');
const towards = /^(?:to|till|until|for|onto|into)\s/i;

/** Pieces of a request, given with its times as marks. */
export const piecesOf = (marked: Marked): Pieces => {
  const found = marked.text.length > mostSentence ? undefined : meetingIn(marked);
  const rest = found
    ? `${marked.text.slice(0, found.at)} ${marked.text.slice(found.at + found.words.length)}`
    : marked.text;
  return {
    ...(found ? { meeting: bareOf(asSaid(found.words, marked.atoms)) } : {}),
    isMeeting: found?.isMeeting ?? false,
    people: peopleIn(withoutMarks(marked.text)),
    times: saidIn(rest, marked, false),
    lengths: saidIn(rest, marked, true),
    allTimes: saidIn(marked.text, marked, false),
  };
};

/** `the standup's too early` is about the standup. */
const bareOf = (words: string): string =>
  words
    .trim()
    .replace(/['’]s$/, '')
    .replace(/^(?:for|at|to|in|on|from)\s+(?=(?:the|my|our)\s)/i, '');

const saidIn = (text: string, { atoms }: Marked, isLength: boolean): string =>
  atomsIn(text, atoms)
    .filter(({ kind }) => (kind === 'duration') === isLength)
    .map(({ said }) => said.trim())
    .join(' ');

interface Found {
  at: number;
  words: string;
  isMeeting: boolean;
}

const meetingIn = (marked: Marked): Found | undefined => {
  const named = [...marked.text.matchAll(determined)].map((match) => foundIn(match, marked));
  const kinds = named.find(({ isMeeting }) => isMeeting) ?? hourIn(marked);
  if (kinds) return kinds;
  const bare = [...marked.text.matchAll(undetermined)]
    .map((match) => foundIn(match, marked))
    .find(({ isMeeting }) => isMeeting);
  return (
    bare ??
    named.find(({ words }) => /\p{L}{3}/u.test(withoutMarks(words).replace(/^\s*(?:the|my|our|this|that)\s/i, '')))
  );
};

/** `for the 2pm`: the article is among the words of the time. */
const hourIn = ({ text, atoms }: Marked): Found | undefined => {
  const at = [...text].findIndex((character) =>
    atomsIn(character, atoms).some(({ kind, said }) => kind === 'clock' && /\b(?:the|my|our)\s/i.test(said)),
  );
  const [hour] = at < 0 ? [] : atomsIn(text.charAt(at), atoms);
  return hour ? { at, words: text.charAt(at), isMeeting: true } : undefined;
};

const foundIn = (match: RegExpMatchArray, marked: Marked): Found => {
  const words = untilNewTime(match[0], marked);
  const hasHour = atomsIn(words, marked.atoms).some(({ kind }) => kind === 'clock');
  const isDetermined = /^(?:the|my|our|this|that)\s/i.test(words);
  return {
    at: match.index ?? 0,
    words,
    isMeeting:
      isKindOfMeeting(withoutMarks(words)) ||
      (isDetermined && hasHour && !/\p{L}{2}/u.test(withoutMarks(words).replace(/^\S+/, ''))),
  };
};

/** `my thursday 10am for friday 10am`: where it is moved to is no part of what it is. */
const untilNewTime = (words: string, { atoms }: Marked): string => {
  for (let at = 0; at < words.length; at += 1) {
    const [atom] = atomsIn(words.charAt(at), atoms);
    if (atom && towards.test(atom.said)) return words.slice(0, at);
  }
  return words;
};

/** Names with a capital, after `with`, and first names however they are written. */
const peopleIn = (text: string): string[] => {
  const loose = looseWords(` ${text}`).people ?? [];
  const small = text
    .split(/[\s,?!.]+/)
    .map((one) => one.replace(/['’]s$/, ''))
    .filter((one) => isFirstName(one) && !everyday.test(one));
  const all = [
    ...loose,
    ...small.filter((one) => !loose.some((name) => name.toLowerCase().includes(one.toLowerCase()))),
  ];
  return [...new Set(all.flatMap((name) => readNames(name)))].filter((name) => !noName.test(name));
};
const everyday =
  /^(?:will|may|mark|grace|joy|dawn|rose|hope|bill|art|frank|gene|jack|pat|rob|sue|per|june|april|august|max|ray|penny|chase|drew|ali|li|an|in|so)$/;
const noName =
  /^(?:(?:when|what|where|who|how|which|why|can|could|would|should|will|is|are|do|does|did|has|have|any|the|my|our|this|that|these|those|please|hey|hi|hello|ok|okay|yes|no|not|and|or|but|so|if|it|we|you|he|she|they|there|let|find|give|show|tell|book|set|move|cancel|add|need|want|check|put|make|join|get|board|lunch|dinner|team|meeting|call|review|friday|monday|tuesday|wednesday|thursday|saturday|sunday|q[1-4]|teams|outlook)\b.*)$/i;
