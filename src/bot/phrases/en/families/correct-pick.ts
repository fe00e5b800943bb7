import type { Family } from '../../grammar/utterance.ts';
import { atomsIn, withoutMarks } from '../../time/marks.ts';

const places: readonly (readonly [place: number, pattern: string])[] = [
  [1, 'first|1st|top|number one|number 1|option one|option 1|#1'],
  [2, 'second|2nd|number two|number 2|option two|option 2|#2'],
  [3, 'third|3rd|number three|number 3|option three|option 3|#3'],
  [4, 'fourth|4th|number four|number 4|option four|option 4|#4'],
  [5, 'fifth|5th|number five|number 5|option five|option 5|#5'],
  [-1, 'last|bottom'],
];
const byTime: readonly (readonly [place: number, pattern: string])[] = [
  [1, 'earlier|earliest|sooner|soonest'],
  [-1, 'later|latest'],
];

/** `the later one`: there are two to choose from; `the latest` is one of any number. */
const comparative = /\b(?:earlier|sooner|later)\b/i;

const take =
  "(?:(?:no|ok|okay|yes|yeah|actually|sorry)[\\s,]+)*(?:(?:please\\s+)?(book|take|pick|choose|select|use|do|i'?ll take|i'?ll have|i take|let's (?:take|do|book|go with|use)|go with|go for|make it|i(?:'d| would) (?:like|prefer|take)|i (?:want|prefer|mean|meant|choose)|try|show(?: me)?|open|it's|it is)\\s+)?";
const noun = '(?:\\s+(?:one|time|slot|option|choice|meeting|person|of (?:them|those|these)))?';
const works =
  '(?:\\s+(?:works|is (?:fine|good|ok|okay|better|best|great|perfect)|looks good|suits me|sounds good|will do)(?: (?:for me|best|better))?)?';
const end = '(?:[\\s,]+(?:please|then|instead|thanks))*$';

const shapeOf = (pattern: string, isBare: boolean): RegExp =>
  new RegExp(
    `^${take}the\\s+(?:${pattern})${noun}${works}${end}${isBare ? `|^(?:${pattern})(?:\\s+(?:one|time|slot|option))?${end}` : ''}`,
    'i',
  );

const shapes = [
  ...places.map(([place, pattern]) => ({ place, pattern: shapeOf(pattern, true), isByTime: false })),
  ...byTime.map(([place, pattern]) => ({ place, pattern: shapeOf(pattern, false), isByTime: true })),
];

/** `the 3pm one`, `the one on Tuesday`, `the HR one`. */
const described = new RegExp(`^${take}(?:the|that)\\s+(?:one\\s+(.{1,60})|(.{1,60}?)\\s+one)${works}${end}`, 'i');

/** One of a list that was shown: by its place, or by what tells it apart. */
export const readPick: Family = ({ request, mark, timing }) => {
  const found = shapes.find(({ pattern }) => pattern.test(request));
  if (found)
    return {
      intent: 'correct',
      ordinal: found.place,
      ...(found.isByTime ? { byTime: true } : {}),
      ...(found.isByTime && comparative.test(request) ? { ofTwo: true } : {}),
      ...(/\bbook\b/i.test(request) ? { settles: 'do' } : {}),
    };
  const [, , after, before] = described.exec(request) ?? [];
  const said = after ?? before;
  if (said === undefined) return undefined;
  const marked = mark(said);
  const clock = atomsIn(marked.text, marked.atoms).some(({ kind }) => kind === 'clock');
  const { start, day, from, to } = timing(marked);
  const time = clock && start && !atomsIn(marked.text, marked.atoms).some(({ kind }) => kind === 'day');
  return {
    intent: 'correct',
    picks: withoutMarks(marked.text).replace(/\s+/g, ' ').trim(),
    ...(time ? { time: start.slice(11) } : start ? { start } : day ? { day } : from && to ? { from, to } : {}),
  };
};
