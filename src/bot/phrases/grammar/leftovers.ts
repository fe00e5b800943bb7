import { addDays } from '../../../shared/time-zone.ts';
import type { Atom, Moment } from '../time/atom.ts';
import { anyMark, atomsIn, type Marked, withoutMarks } from '../time/marks.ts';
import { readTiming, type Timing } from '../time/timing.ts';
import type { Intent, Understanding } from './understanding.ts';

/** What was understood, and what it was read from. */
export interface Reading {
  understood: Omit<Understanding, 'text'>;
  /** The whole request with its words about time as marks. */
  marked: Marked;
  moment: Moment;
  /** Words by which somebody is told from others (`on my team`), as the language finds them. */
  qualifiers: readonly string[];
  /** Words that are capital letters in any sentence: product names and such. */
  isUsualCapital(word: string): boolean;
}

/** These say when: every time in the words should have changed something. */
const timed: ReadonlySet<Intent> = new Set(['book', 'findTimes', 'freeBusy', 'agenda', 'cancel', 'respond', 'remind']);
/** Those take no time at all, but for the words they keep. */
const untimed: ReadonlySet<Intent> = new Set(['sendMail', 'forwardMail', 'replyToMail', 'fileMail', 'lookUpPerson']);
const aboutPeople: ReadonlySet<Intent> = new Set(['book', 'findTimes', 'freeBusy']);

/** Words that could have meant something and changed nothing; few rather than doubtful ones. */
export const leftoversOf = (reading: Reading): string[] => {
  const kept = keptWords(reading.understood);
  return [...new Set([...timesLeft(reading, kept), ...qualifiersLeft(reading, kept), ...namesLeft(reading, kept)])];
};

/** All that was kept as words, in lower case. */
const keptWords = (understood: Omit<Understanding, 'text'>): string =>
  Object.values<unknown>(understood)
    .flatMap((value): unknown[] => (Array.isArray(value) ? value : [value]))
    .filter((value) => typeof value === 'string' && !/^\d{4}-\d{2}-/.test(value))
    .join(' \n ')
    .toLowerCase();

/** Each is left out once to see whether it changed anything, so the work grows with their square; nobody says more. */
const mostTimes = 12;

const timesLeft = (reading: Reading, kept: string): string[] => {
  const { understood, marked, moment } = reading;
  const said = marked.atoms.filter((atom) => isWhen(atom) && !kept.includes(bare(atom.said)));
  // What is sent is sent today.
  if (untimed.has(understood.intent))
    return inOneBreath(
      marked,
      said.filter((atom) => atom.kind !== 'day' || atom.day > moment.now.slice(0, 10)),
    );
  if (!timed.has(understood.intent) || marked.atoms.length < 2 || marked.atoms.length > mostTimes) return [];
  const whole = JSON.stringify(readTiming(marked.atoms, moment));
  const changesNothing = (atom: Atom): boolean =>
    JSON.stringify(
      readTiming(
        marked.atoms.filter((other) => other !== atom),
        moment,
      ),
    ) === whole;
  return inOneBreath(
    marked,
    said.filter((atom) => changesNothing(atom) && !isRepeated(atom, understood, moment)),
  );
};

/** What stands side by side is one: `Friday at 4`. */
const inOneBreath = ({ text, atoms }: Marked, left: readonly Atom[]): string[] =>
  [...text.matchAll(runs)].flatMap(([run]) => {
    const own = atomsIn(run, atoms).filter((atom) => left.includes(atom));
    return own.length === 0 ? [] : [own.map(({ said }) => said.trim()).join(' ')];
  });
const runs = new RegExp(`(?:${anyMark}\\s*)+`, 'g');

/** Now and in an hour are said in passing; the others mean a day or an hour. */
const isWhen = (atom: Atom): boolean => !otherKinds.has(atom.kind) && !(atom.kind === 'window' && atom.isAny);
/** Zones and words not understood are named by whoever reads the time. */
const otherKinds: ReadonlySet<Atom['kind']> = new Set(['moment', 'part', 'recurrence', 'zone', 'unread']);
const bare = (said: string): string =>
  said
    .replace(/^\S{1,5}\s+(?=\S)/, '')
    .trim()
    .toLowerCase();

/** Said twice (`on Friday the 27th`, `30 min from 3 to 3:30`): it is in what was understood. */
const isRepeated = (
  atom: Atom,
  understood: Timing & { newStart?: string; newDay?: string },
  moment: Moment,
): boolean => {
  if (atom.kind === 'duration') return understood.durationMinutes === atom.minutes;
  const alone = readTiming([atom], moment);
  const days = [understood.start, understood.day, understood.from, understood.newStart, understood.newDay].map((time) =>
    time?.slice(0, 10),
  );
  if (atom.kind === 'day')
    return isNightOf(atom.day, understood.start) || days.includes(alone.day ?? alone.from?.slice(0, 10));
  if (atom.kind === 'clock')
    return [understood.start, understood.from, understood.to].some(
      (time) => time?.slice(11) === (alone.start ?? alone.to ?? alone.from)?.slice(11),
    );
  if (alone.from && alone.to && understood.start) return alone.from <= understood.start && understood.start <= alone.to;
  return alone.from === understood.from;
};

/** The small hours of the next date still belong to the night of a day: `tonight at 1am`. */
const isNightOf = (day: string, start: string | undefined): boolean =>
  start !== undefined && start.slice(11) < '06:00' && start.startsWith(addDays(day, 1));

const qualifiersLeft = ({ understood, qualifiers }: Reading, kept: string): string[] =>
  aboutPeople.has(understood.intent)
    ? qualifiers.filter((words) => !kept.includes(words.replace(/^\S+\s+/, '').toLowerCase()))
    : [];

/** A name in capitals, within a sentence that is not written in capitals, that is in nothing that was understood. */
const namesLeft = ({ understood, marked, isUsualCapital }: Reading, kept: string): string[] => {
  if (!timed.has(understood.intent) || understood.intent === 'remind') return [];
  const words = withoutMarks(marked.text).split(/\s+/).filter(Boolean);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  if (capitals.length * 2 > words.length) return [];
  return (
    withoutMarks(marked.text).match(
      /(?<=[^\s.!?:,–—-][,]?\s+)\p{Lu}\p{Ll}[\p{L}'-]*(?:\s+\p{Lu}\p{Ll}[\p{L}'-]*)*/gu,
    ) ?? []
  ).filter((name) => !isUsualCapital(name) && !kept.includes(name.toLowerCase().replace(/['’]s?$/, '')));
};
