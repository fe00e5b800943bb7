import { type Remainder, remainderOf } from '../../grammar/remainder.ts';
import type { Atom } from '../../time/atom.ts';
import { anyMark, asSaid } from '../../time/marks.ts';
import { bareSubject } from '../words/event-words.ts';
import { namesAtStart } from '../words/name-list.ts';
import { readNames } from '../words/names.ts';
import { pattern } from '../words/pattern.ts';

/** What the clauses of a request say, in whatever order they stand; `rest` is the text without them. */
export interface Clauses {
  people: string[];
  optionalPeople: string[];
  subject?: string;
  room?: string | true;
  online?: boolean;
  rest: string;
}

type Found = Omit<Clauses, 'rest'>;

/** The clauses, each taken away before the next is looked for: what a name or a subject could swallow goes first. */
export const takeClauses = (text: string, atoms: readonly Atom[]): Clauses => {
  const remainder = remainderOf(` ${text} `);
  const found: Found = { people: [], optionalPeople: [] };
  takeTitle(remainder, found, atoms);
  takeHow(remainder, found);
  takeRoom(remainder, found);
  takeOptional(remainder, found);
  takeSubject(remainder, found, atoms, aboutWords);
  takePeople(remainder, found);
  takePlace(remainder, found);
  takeSubject(remainder, found, atoms, purposeWords);
  return { ...found, rest: remainder.text() };
};

const titled = pattern(
  '\\b(?:namens|genannt|titel|mit\\s+(?:dem\\s+)?(?:titel|betreff|namen|thema)|betreff|thema|über|zum\\s+thema|es|ihn|das|termin|meeting|besprechung)[\\s:]*"([^"]{1,200})"',
);

const takeTitle = ({ take }: Remainder, found: Found, atoms: readonly Atom[]): void => {
  take(titled, (said) => {
    found.subject = asSaid(said, atoms).trim();
  });
};

const inPerson = pattern(
  '[\\s(]+(?:(?:persönlich\\s+)?vor\\s+ort|persönlich|in\\s+person|in\\s+präsenz|als\\s+präsenz(?:termin|meeting)|präsenztermin|physisch|face\\s?to\\s?face|f2f|live\\s+vor\\s+ort|im\\s+büro|bei\\s+uns\\s+im\\s+büro|offline|ohne\\s+(?:ms\\s+|microsoft\\s+)?(?:teams(?:-?(?:link|call|meeting|termin|besprechung))?|video(?:-?(?:call|konferenz))?))\\b\\)?',
);
const onTeams = pattern(
  '\\s+(?:(?:per|via|über|auf|in|mit|als)\\s+(?:ms\\s+|microsoft\\s+)?(?:teams(?:-?(?:link|call|meeting|termin|besprechung))?|video(?:-?(?:call|anruf|konferenz|meeting))?|zoom(?:-?call)?|webex)|(?:als\\s+)?(?:online|virtuell|remote|digital)|mit\\s+(?:einem\\s+)?teams-?link)\\b',
);
const onlineEvent = pattern(
  '\\s+(?:virtuelle[nmrs]?\\s+|(?:teams|video|online|zoom)[-\\s]?(?=(?:meeting|call|termin|besprechung|konferenz|anruf|runde|gespräch)))',
);

const takeHow = ({ take }: Remainder, found: Found): void => {
  take(inPerson, () => {
    found.online = false;
  });
  for (const shape of [onTeams, onlineEvent])
    take(shape, () => {
      found.online = true;
    });
};

const roomWord = '(?:besprechungs|konferenz|meeting|sitzungs|seminar|schulungs|video)?(?:raum|zimmer|saal)';
const anyRoom = pattern(
  `[\\s,]+(?:(?:und|mit|inkl\\.?|inklusive|samt|plus|dazu|auch|noch|in|brauchen?|bräuchten?|reservier(?:e|en)?|buche?|wir)\\s+)*(?:ein(?:e[nm])?|irgendein(?:e[nm])?)\\s+(?:(?:freie[nmrs]?|passende[nmrs]?|kleine[nmrs]?|große[nmrs]?|verfügbare[nmrs]?)\\s+)*${roomWord}(?:\\s+(?:dazu|für\\s+(?:\\d{1,3}|zwei|drei|vier|fünf|sechs|acht|zehn)(?:\\s+(?:personen|leute))?))?\\b`,
);
const bareRoom = pattern(
  `[\\s,]+(?:mit|samt|inkl\\.?|inklusive|plus|\\+|und)\\s+${roomWord}(?=\\s*(?:$|[|,.]|${anyMark}|dazu))`,
);
const namedRoom = pattern(
  `[\\s,]+(?:(?:und|mit|in|im|dem|den|der|das)\\s+)*${roomWord}\\s+(?!für\\b|mit\\b|und\\b|am\\b|dazu\\b|buchen\\b)([\\p{L}\\p{N}][\\p{L}\\p{N}./-]*(?:\\s+\\d[\\p{L}\\p{N}./-]*)?)`,
);
const roomAfter = pattern(
  `[\\s,]+(?:im|in\\s+den|in\\s+dem|in)\\s+([\\p{L}\\p{N}][\\p{L}\\p{N}.-]*)[\\s-]${roomWord}\\b`,
);

const takeRoom = ({ take }: Remainder, found: Found): void => {
  const any = () => {
    found.room = true;
  };
  take(anyRoom, any);
  take(bareRoom, any);
  const named = (said: string): boolean => {
    if (/[\uE000-\uF8FF|]/u.test(said)) return false;
    found.room = said.trim();
    return true;
  };
  take(namedRoom, named);
  take(roomAfter, named);
};

const optionalAfter = pattern(
  `(?:(?<=,\\s*|\\b(?:und|mit|sowie|plus)\\s+))((?:(?!\\b(?:und|mit|sowie)\\b)[^,&+;:(${'\\uE000-\\uF8FF'}|]){1,40}?)(?:\\s*\\((?:optional|opt\\.?|nur\\s+wenn\\s+möglich)\\)|,?\\s+(?:ist\\s+|als\\s+)?optional(?:e[rn]?)?(?:\\s+(?:teilnehmer(?:in)?))?(?=\\s*(?:[,.;)|]|$|${anyMark}|(?:und|für|am|um|zum|zur|über|wegen)\\b)))`,
);
const optionalBefore = pattern(
  '[\\s,(]+(?:und\\s+)?(?:optional|opt\\.?|cc|in\\s+cc|fakultativ)(?:\\s+(?:auch|noch|mit|dazu|teilnehmer))*:?\\s+',
);

/** `und, falls sie kann, auch Herrn Archie` */
const ifTheyCan = pattern(
  '[\\s,]+(?:und|sowie|plus)[\\s,]+(?:falls|wenn|sofern)\\s+(?:er|sie)\\s+(?:kann|können|[|]|zeit\\s+hat|zeit\\s+haben|möchte|mag|will)[\\s,]+(?:auch\\s+|noch\\s+)*',
);

const takeOptional = (remainder: Remainder, { optionalPeople }: Found): void => {
  const optional = (said: string): void => {
    optionalPeople.push(...readNames(said));
  };
  for (let turn = 0; turn < 4 && remainder.take(optionalAfter, optional); turn++);
  takeNamesAfter(remainder, ifTheyCan, optionalPeople);
  takeNamesAfter(remainder, optionalBefore, optionalPeople);
};

/** Takes what matches, and the names right after it; false when there are none. */
export const takeNamesAfter = (remainder: Remainder, before: RegExp, people: string[]): boolean => {
  const text = remainder.text();
  const match = before.exec(text);
  if (!match) return false;
  const list = namesAtStart(text.slice(match.index + match[0].length));
  if (list.length === 0) return false;
  people.push(...list.people);
  const taken = text.slice(match.index, match.index + match[0].length + list.length);
  return remainder.take(new RegExp(escaped(taken)), () => true);
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

const withWord = pattern('[\\s,|]+(?:und\\s+)?(?:zusammen\\s+|gemeinsam\\s+)?(?:mit|zwischen)\\s+');

export const takePeople = (remainder: Remainder, { people }: { people: string[] }): void => {
  for (let turn = 0; turn < 3 && takeNamesAfter(remainder, withWord, people); turn++);
};

const subjectEnd = `(?=[\\s,]+(?:mit|zusammen|gemeinsam|optional|per|via)\\s|\\s*[|]|\\s+(?:im|in)\\s+(?:${roomWord})|$)`;
const aboutWords = pattern(
  `[\\s,(|]+(?:über|wegen|bezüglich|bzgl\\.?|betreffend|betreffs?:?|betrifft:?|zum\\s+thema:?|(?:mit\\s+)?(?:dem\\s+)?thema:?|in\\s+sachen|zwecks|rund\\s+um|re:|es\\s+geht\\s+um|da\\s+geht\\s+es\\s+um|und\\s+zwar\\s+zu)\\s+(?!${anyMark}\\s*$)(.+?)${subjectEnd}`,
);
/** `zum Budget`, `für die Planung`, once the people are known. */
const purposeWords = pattern(
  `[\\s,|]+(?:zum|zur|zu|für(?!\\s+(?:mich|uns|mir|alle)\\b))\\s+(?!${anyMark})(.+?)${subjectEnd}`,
);

const trailingTimes = new RegExp(`(?:[\\s,]*${anyMark})+[\\s,.]*$`);

const takeSubject = (remainder: Remainder, found: Found, atoms: readonly Atom[], words: RegExp): void => {
  let times = '';
  remainder.take(words, (said) => {
    // The times at its end are the meeting's own; a time within it is part of it.
    const trailing = trailingTimes.exec(said);
    const subject = bareSubject(asSaid(trailing ? said.slice(0, trailing.index) : said, atoms));
    if (found.subject !== undefined || subject === undefined) return false;
    found.subject = subject;
    times = trailing?.[0] ?? '';
    return true;
  });
  if (times) remainder.append(` ${times}`);
};

const place = pattern(
  `[\\s,|]+(?:im|in(?:\\s+(?:der|dem|den))?|@)\\s+(?!(?:mein|den|der|die|das|dem|ein|unser|ihr|dein)[\\p{L}]*\\b|kalender|outlook|person|teams|ruhe|chat|kanal|deutsch|englisch)(\\p{L}[\\p{L}\\p{N}./-]{1,30}(?:\\s+\\d[\\p{N}.]*)?)(?=[\\s,]+(?:mit|für|über|wegen|zum|zur|am|um)\\b|\\s*(?:$|[|.,!?]|${anyMark}))`,
);

/** A place without the word room, once the people are known. */
const takePlace = ({ take }: Remainder, found: Found): void => {
  take(place, (said) => {
    if (found.room !== undefined && found.room !== true) return false;
    found.room = said.trim();
    return true;
  });
};
