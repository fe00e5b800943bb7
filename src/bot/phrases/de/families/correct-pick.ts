import type { Family } from '../../grammar/utterance.ts';
import { atomsIn, withoutMarks } from '../../time/marks.ts';
import { pattern } from '../words/pattern.ts';

const places: readonly (readonly [place: number, pattern: string])[] = [
  [1, 'erste[nrs]?|1\\.|oberste[nrs]?|nummer\\s+(?:eins|1)|option\\s+(?:eins|1)|#1'],
  [2, 'zweite[nrs]?|2\\.|nummer\\s+(?:zwei|2)|option\\s+(?:zwei|2)|#2'],
  [3, 'dritte[nrs]?|3\\.|nummer\\s+(?:drei|3)|option\\s+(?:drei|3)|#3'],
  [4, 'vierte[nrs]?|4\\.|nummer\\s+(?:vier|4)|option\\s+(?:vier|4)|#4'],
  [5, 'fünfte[nrs]?|5\\.|nummer\\s+(?:fünf|5)|option\\s+(?:fünf|5)|#5'],
  [-1, 'letzte[nrs]?|unterste[nrs]?'],
];
const byTime: readonly (readonly [place: number, pattern: string])[] = [
  [1, 'frühere[nrs]?|früheste[nrs]?'],
  [-1, 'spätere[nrs]?|späteste[nrs]?'],
];
/** `der spätere`: there are two to choose from; `der späteste` is one of any number. */
const comparative = pattern('(?:frühere|spätere)[nrs]?');

const take =
  '(?:(?:nein|ok(?:ay)?|ja|gut|doch|sorry|lieber|dann|bitte)[\\s,]+)*(?:(?:nimm|nehm|nehme|nehmen|buch|buche|buchen|wähl|wähle|ich\\s+nehme|ich\\s+möchte|ich\\s+will|ich\\s+meine|ich\\s+meinte|wir\\s+nehmen|zeig(?:\\s+mir)?|öffne|mach|machen\\s+wir|es\\s+ist|das\\s+ist)\\s+(?:sie\\s+|bitte\\s+|mal\\s+|doch\\s+|lieber\\s+|mir\\s+|wir\\s+)*)?';
const article = '(?:der|die|das|den|dem)';
const noun =
  '(?:\\s+(?:termin|zeit|slot|vorschlag|option|meeting|besprechung|person|davon|von\\s+(?:denen|den|diesen)|eintrag|treffer))?';
const works =
  '(?:\\s+(?:passt|geht|klappt|gefällt|ist\\s+(?:gut|ok|okay|besser|prima|perfekt)|wäre\\s+(?:gut|besser|super)|wird\\s+genommen|buchen|nehmen|bitte\\s+buchen)(?:\\s+(?:mir|für\\s+mich|gut|besser|am\\s+besten))*)?';
const end = '(?:[\\s,!.]+(?:bitte|dann|stattdessen|danke))*[\\s!.]*$';

const shapeOf = (words: string, isBare: boolean): RegExp =>
  pattern(
    `^${take}${article}\\s+(?:${words})${noun}${works}${end}${isBare ? `|^${take}(?:${words})${noun}${works}${end}` : ''}`,
  );

const shapes = [
  ...places.map(([place, words]) => ({ place, pattern: shapeOf(words, true), isByTime: false })),
  ...byTime.map(([place, words]) => ({ place, pattern: shapeOf(words, true), isByTime: true })),
];

/** `den um 15 Uhr`, `die aus der Personalabteilung`, `den am Dienstag`. */
const described = pattern(
  `^${take}${article}(?:jenige[nr]?)?\\s+((?:um|am|aus|von|vom|in|im|mit|nach|vor)\\s+.{1,60}?)${works}${end}`,
);

const books = pattern('\\bbuch(?:e|en)?\\b');

/** One of a list that was shown: by its place, or by what tells it apart. */
export const readPick: Family = ({ request, mark, timing }) => {
  const found = shapes.find(({ pattern: shape }) => shape.test(request));
  if (found)
    return {
      intent: 'correct',
      ordinal: found.place,
      ...(found.isByTime ? { byTime: true } : {}),
      ...(found.isByTime && comparative.test(request) ? { ofTwo: true } : {}),
      ...(books.test(request) ? { settles: 'do' } : {}),
    };
  const said = described.exec(request)?.[1];
  if (said === undefined) return undefined;
  const marked = mark(said);
  const atoms = atomsIn(marked.text, marked.atoms);
  if (atoms.length === 0 && !/^(?:aus|von|vom|in|im)\s/iu.test(said)) return undefined;
  if (withoutMarks(marked.text).trim() !== '' && atoms.length > 0) return undefined;
  const { start, day, from, to } = timing(marked);
  const isClock = start !== undefined && !atoms.some(({ kind }) => kind === 'day');
  return {
    intent: 'correct',
    picks: withoutMarks(marked.text).replace(/\s+/g, ' ').trim(),
    ...(isClock ? { time: start.slice(11) } : start ? { start } : day ? { day } : from && to ? { from, to } : {}),
  };
};
