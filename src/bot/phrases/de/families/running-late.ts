import { remainderOf } from '../../grammar/remainder.ts';
import type { Family } from '../../grammar/utterance.ts';
import { atomsIn } from '../../time/marks.ts';
import { pattern } from '../words/pattern.ts';
import { takeNamesAfter } from './clauses.ts';
import { readMeetingReference } from './meeting-reference.ts';

const late = '(?:zu\\s+spät|später|verspätet|etwas\\s+später)';
const asks: readonly RegExp[] = [
  pattern(
    `^(?:ich|wir)\\s+(?:komme|kommen|bin|sind|werde|schaffe\\s+es|brauche|verspäte|stecke|stehe)\\b.*\\b(?:${late}|mich|länger|im\\s+stau)\\b`,
  ),
  pattern(`\\b(?:dass|,)\\s*(?:ich|wir)\\b.*\\b(?:${late}|verspäte|verspäten)\\b`),
  pattern('^(?:verspätung|verspäte\\s+mich|verspätet)\\b'),
  pattern(`^(?:komme|bin)\\b(?!\\s+ich\\b).*\\b${late}`),
  pattern(`^(?:ich\\s+)?(?:verspäte|werde)\\s+mich\\b|\\bmich\\b.*\\bverspäten\\b`),
];
const tells = pattern('\\b(?:sag(?:e|en\\s+sie)?|schreib(?:e)?|informier(?:e)?|teil(?:e)?|gib)\\s+(?=\\p{L})');
const words = pattern(
  `\\b(?:ich|wir|komme|kommen|bin|sind|werde|verspäte|verspäten|verspätet|verspätung|mich|uns|zu\\s+spät|später|etwa|ca|circa|ungefähr|leider|dass|sag(?:e)?|schreib(?:e)?|informier(?:e)?|bescheid|gib|mit|teil|teile|etwas|bisschen|ein|allen|den\\s+teilnehmern|alle|schaffe|es|erst|stecke|im\\s+stau|stehe|brauche|noch|um|zum|zur|ins|beim)\\b`,
  'g',
);

const tellingThem = pattern('\\s+bescheid(?=[,\\s])');

/** `ich komme 10 Minuten später zum Review`, `sag Lee, dass ich mich verspäte`. */
export const readRunningLate: Family = ({ request, mark, timing }) => {
  const marked = mark(request.replace(tellingThem, ''));
  if (
    !asks.some((shape) => shape.test(marked.text)) ||
    /\b(?:besser|lieber|auch|noch)\s+(?:später|früher)/i.test(request)
  )
    return undefined;
  const duration = atomsIn(marked.text, marked.atoms).find((atom) => atom.kind === 'duration');
  const remainder = remainderOf(` ${marked.text} `);
  const people: string[] = [];
  if (tells.test(marked.text)) takeNamesAfter(remainder, tells, people);
  const { people: others, ...reference } = readMeetingReference(marked, remainder.text().replace(words, ' | '));
  const { durationMinutes: _length, ...time } = timing(marked);
  return {
    intent: 'runningLate',
    people: [...people.filter((name) => !/^(?:alle|allen|dass)$/i.test(name)), ...others],
    ...reference,
    ...time,
    ...(duration?.kind === 'duration' ? { delayMinutes: duration.minutes } : {}),
  };
};
