import { anyMark, atomsIn, type Marked } from '../../time/marks.ts';
import { readNumber } from '../words/numbers.ts';

const direction = '(?:later|earlier|sooner|back|backwards?|forwards?|out|up|down|on|ahead|over)';
/** A length by which something is moved, rather than how long it is: `by an hour`, `back an hour`, `an hour later`. */
const lengthShifts: readonly RegExp[] = [
  new RegExp(`\\bby\\s*${anyMark}`, 'gi'),
  new RegExp(`\\b${direction}\\s*${anyMark}`, 'gi'),
  // push it an hour
  new RegExp(`${anyMark}$`, 'g'),
  new RegExp(`${anyMark}\\s*(?:later|earlier|sooner|back|forward|up|out)\\b`, 'gi'),
];
const days =
  /\b(?:by\s+(a|an|one|two|three|four|five|\d)\s+(days?|weeks?)|(a|an|one|two|three|four|five|\d)\s+(days?|weeks?)\s+(?:later|earlier|back|forward|sooner)|(?:back|out|forward)\s+(a|an|one|two|three|four|five|\d)\s+(days?|weeks?))\b/i;
const isEarlier = /\b(?:forwards?|earlier|sooner|up|ahead)\b/i;

/** By how many minutes something is to be moved, earlier when negative, and the text without the words that say it. */
export const readShift = ({ text, atoms }: Marked): { minutes: number; rest: string } | undefined => {
  const found = lengthShifts
    .flatMap((shape) => text.match(shape) ?? [])
    .find((words) => atomsIn(words, atoms).some(({ kind, said }) => kind === 'duration' && !/^for\s/i.test(said)));
  // `by an hour` is one group of words, with its preposition.
  const inGroup = atomsIn(text, atoms).find(({ kind, said }) => kind === 'duration' && /^by\s/i.test(said));
  const said = inGroup ?? (found ? atomsIn(found, atoms).find(({ kind }) => kind === 'duration') : undefined);
  const whole = said ? null : days.exec(text);
  const minutes = said?.kind === 'duration' ? said.minutes : whole && wholeDays(whole);
  if (!minutes) return undefined;
  const rest = text.replace((said ? found : whole?.[0]) ?? '', ' ');
  return { minutes: isEarlier.test(text) ? -minutes : minutes, rest };
};

const wholeDays = (match: RegExpExecArray): number => {
  const [count = '', unit = ''] = match.slice(1).filter((group) => group !== undefined);
  return (readNumber(count) ?? 0) * (/^week/i.test(unit) ? 7 : 1) * 24 * 60;
};
