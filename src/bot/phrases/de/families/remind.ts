import type { Family } from '../../grammar/utterance.ts';
import { anyMark, asSaid } from '../../time/marks.ts';
import { pattern } from '../words/pattern.ts';

const shapes: readonly RegExp[] = [
  pattern('^erinner(?:e|n\\s+sie)?\\s+mich(?:\\s+(?:bitte|mal|doch))*\\s*'),
  pattern('^mich\\s+(?=.*\\berinnern$)'),
  pattern(
    '^(?:(?:setz(?:e)?|stell(?:e)?|erstell(?:e)?|mach(?:e)?|leg(?:e)?|gib|neue)\\s+(?:mir\\s+|bitte\\s+)*)?(?:eine\\s+)?erinnerung\\s*(?:an|für|:)?\\s*',
  ),
  pattern('^(?:ich\\s+(?:darf|will|sollte)\\s+nicht\\s+vergessen,?|nicht\\s+vergessen[,:]?)\\s*'),
];
const thing = pattern('^(?:(?:daran|dran|dass|an|zu|:|,|-|–|ich|den|die|das|muss|bitte)(?![\\p{L}])\\s*,?\\s*)+');
const end = pattern('\\s*\\b(?:erinnern|ein|an|muss|soll|zu\\s+erinnern)$');
/** Reminders of meetings are news. */
const isNews = pattern(
  '\\bvor\\s+(?:(?:meinen|allen|jedem|jeder|den|dem|allen\\s+meinen)\\s+)*(?:nächsten\\s+)?(?:terminen?|meetings?|besprechung(?:en)?|calls?)\\b|^(?:an\\s+)?(?:meine|alle|alle\\s+meine)\\s+(?:termine|meetings|besprechungen)$',
);
const leading = new RegExp(`^(?:[\\s,]*${anyMark})+[\\s,]*`);
const trailing = new RegExp(`(?:[\\s,]*${anyMark})+[\\s,.]*$`);

/** Something to do, and when to be told of it. */
export const readRemind: Family = ({ request, mark, timing }) => {
  const opening = shapes.map((shape) => shape.exec(request)?.[0]).find((found) => found !== undefined);
  if (opening === undefined || isNews.test(request)) return undefined;
  const rest = request.slice(opening.length).replace(end, '').trim();
  if (rest === '') return undefined;
  const marked = mark(rest);
  const first = leading.exec(marked.text)?.[0] ?? '';
  const last = trailing.exec(marked.text.slice(first.length))?.[0] ?? '';
  const words = marked.text.slice(first.length, marked.text.length - last.length);
  const subject = asSaid(words, marked.atoms)
    .replace(/^[\s,:–-]+|[\s,]+$/g, '')
    .replace(thing, '')
    .trim();
  const { durationMinutes: _length, ...time } = timing(marked, first || last ? `${first} ${last}` : words);
  if (!subject && Object.keys(time).length === 0) return undefined;
  return { intent: 'remind', ...(subject ? { subject } : {}), ...time };
};
