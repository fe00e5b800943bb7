import { isFirstName } from '../../grammar/first-names.ts';
import { anyMark, asSaid, atomsIn, type Marked, withoutMarks } from '../../time/marks.ts';
import { eventWord } from '../words/event-words.ts';
import { looseWords } from '../words/loose.ts';
import { anyWord, pattern } from '../words/pattern.ts';

/** What can be told of a sentence whose shape nobody knows. */
export interface Pieces {
  /** The words for a meeting that exists, without article, with the times that stand in them. */
  meeting?: string;
  /** Do they name one by its kind or its hour? Otherwise it may be anything. */
  isMeeting: boolean;
  people: string[];
  /** The times outside of it, as said, in their order; lengths apart. */
  times: string;
  lengths: string;
  /** All of them, and whether any names a day or an hour. */
  allTimes: string;
  /** What is neither time nor little word. */
  rest: string;
}

const articles =
  'der|die|das|den|dem|des|diese[nmrs]?|mein(?:e[nmrs]?)?|unser(?:e[nmrs]?)?|zum|zur|beim|vom|im|am|ins|fürs|ans|heutige[nmrs]?|morgige[nmrs]?';
const little =
  'ist|sind|war|wird|werden|wäre|hat|haben|habe|hätte|kann|können|könnte|muss|müssen|soll|sollen|sollte|sollten|will|wollen|möchte|brauche|braucht|findet|findest|gibt|kommt|komme|kommen|geht|gehe|passt|steht|liegt|dauert|beginnt|startet|fällt|bin|sei|dass|weil|damit|denn|wenn|falls|ob|wie|was|wer|wo|wann|und|oder|aber|sondern|doch|noch|nicht|nur|auch|schon|erst|bitte|leider|gern|gerne|lieber|besser|eher|ich|wir|du|sie|er|es|man|mich|mir|uns|dich|dir|ihn|ihm|ihnen|ein|eine|einen|einem|einer|in|an|auf|aus|ab|zu|um|von|bei|mit|nach|vor|für|über|unter|ohne|bis|hin|her|mal|so|da|dort|hier|jetzt|später|früher|länger|kürzer|spät|statt|rein|raus|weg|dabei|drin|statt|los|ausfallen|absagen|verschieben';
const word = `(?!(?:${articles}|${little})\\b)[\\p{L}\\p{N}][\\p{L}\\p{N}&.:/'-]{0,39}(?![\\p{L}\\p{N}&.:/'-])`;
const marks = `(?:\\s*${anyMark})*`;
const name = `(?!(?:${articles}|${little})\\b)[\\p{L}][\\p{L}.'-]{0,30}(?![\\p{L}.'-])`;
const withWhom = `(?:\\s+mit\\s+(?:(?:herrn?|frau|dem|der|den)\\s+){0,2}${name}(?:\\s+(?:und\\s+)?(?=\\p{L})${name}){0,2})?`;
/** `die Budgetrunde mit Lee am Freitag`: words behind an article, whose they are and when it is. */
const determined = pattern(
  `(?<![\\p{L}])(?:${articles})\\b\\s*(${marks}\\s*(?:${word}${marks}\\s*){1,4}${withWhom}${marks})`,
  'g',
);
const hour = pattern(`(?<![\\p{L}])(?:der|die|das|den|dem|mein(?:e[nm]?)?)\\s+(${anyMark}+)`);
const bare = pattern(`(?<![\\p{L}])(${word}${withWhom}${marks})`, 'g');

/** What is no meeting by an ending that many are known by. */
const ofAnotherKind = anyWord('[\\p{L}]*(?:feier|treff|stammtisch|party|frühstück|kreis|tag|abend|ausflug|appell)');
const noKind = anyWord(
  'geburtstag|montag|dienstag|donnerstag|freitag|samstag|sonntag|tag|abend|feiertag|werktag|arbeitstag|alltag|vormittag|nachmittag|umkreis|feierabend|nächste[nrs]?|letzte[nrs]?',
);
const isKind = (words: string): boolean =>
  eventWord.test(words) || (ofAnotherKind.test(words) && !noKind.test(words.trim()));
const mostWords = 300;

/** Pieces of a request, given with its times as marks. */
export const piecesOf = (marked: Marked): Pieces => {
  const found = marked.text.length > mostWords ? undefined : meetingIn(marked);
  const rest = found ? `${marked.text.slice(0, found.at)} ${marked.text.slice(found.at + found.length)}` : marked.text;
  return {
    ...(found ? { meeting: asSaid(found.words, marked.atoms).replace(/\s+/g, ' ').trim() } : {}),
    isMeeting: found?.isMeeting ?? false,
    people: peopleIn(withoutMarks(marked.text)),
    times: saidIn(rest, marked, false),
    lengths: saidIn(rest, marked, true),
    allTimes: saidIn(marked.text, marked, false),
    rest: withoutMarks(marked.text).replace(/\s+/g, ' ').trim(),
  };
};

const saidIn = (text: string, { atoms }: Marked, isLength: boolean): string =>
  atomsIn(text, atoms)
    .filter(({ kind }) => (kind === 'duration') === isLength)
    .map(({ said }) => said.trim())
    .join(' ');

interface Found {
  at: number;
  length: number;
  words: string;
  isMeeting: boolean;
}

const meetingIn = (marked: Marked): Found | undefined => {
  const named = [...marked.text.matchAll(determined)].map((match) => foundIn(match, marked));
  const kind = named.find(({ isMeeting }) => isMeeting) ?? hourIn(marked);
  if (kind) return kind;
  const other = [...marked.text.matchAll(bare)].map((match) => foundIn(match, marked));
  return other.find(({ isMeeting }) => isMeeting) ?? named.find(({ words }) => /(?:^|\s)\p{Lu}/u.test(words));
};

/** `der um 15 Uhr`. */
const hourIn = (marked: Marked): Found | undefined => {
  const match = hour.exec(marked.text);
  const isHour = atomsIn(match?.[1] ?? '', marked.atoms).some(({ kind }) => kind === 'clock');
  return match && isHour
    ? { ...foundIn(match, marked), words: `Termin ${match[1] ?? ''}`, isMeeting: true }
    : undefined;
};

const foundIn = (match: RegExpMatchArray, marked: Marked): Found => {
  const said = untilNewTime(match[1] ?? '', marked);
  const length = match[0].length - (match[1] ?? '').length + said.length;
  return { at: match.index ?? 0, length, words: said, isMeeting: isKind(withoutMarks(said)) };
};

/** Where it is moved to, and how long, is no part of what it is. */
const untilNewTime = (words: string, { atoms }: Marked): string => {
  for (let at = 0; at < words.length; at += 1) {
    const [atom] = atomsIn(words.charAt(at), atoms);
    if (atom && (atom.kind === 'duration' || towards.test(atom.said))) return words.slice(0, at);
  }
  return words;
};
const towards = /^(?:auf|bis|zu|nach|für)\s/i;

/** Names after `mit` and `von`, and first names however they are written. */
const peopleIn = (text: string): string[] => {
  const loose = (looseWords(text).people ?? []).filter((one) => !isKind(one) && !noName.test(one));
  const known = [...text.matchAll(firstAndLast)]
    .map(([one]) => one)
    .filter((one) => isFirstName(one.split(' ')[0] ?? '') && !everyday.test(one));
  return [...new Set([...loose, ...known.filter((one) => !loose.some((other) => includes(other, one)))])];
};
const includes = (one: string, other: string): boolean => one.toLowerCase().includes(other.toLowerCase());
const firstAndLast = /(?<![\p{L}\p{N}.@-])\p{L}[\p{L}'-]{1,25}(?: \p{Lu}\p{Ll}[\p{L}'-]{0,25})?(?![\p{L}\p{N}@-])/gu;
const everyday = /^(?:will|may|mark|grace|art|max|an|in|so|per|die|alle|ina|bo|ist|hat|mai|juni|ich|bin)$/i;
const noName = anyWord(`${articles}|${little}|alle|allen|team|uhr|raum|dokument|mails?|kalender`);
