import type { Atom } from '../time/atom.ts';
import { atomsIn } from '../time/marks.ts';
import { hasTime } from './stand-ins.ts';
import type { Understanding } from './understanding.ts';
import type { Utterance } from './utterance.ts';

/** How a language puts one wish after another. */
export interface WishWords {
  /** What stands between two wishes; global. */
  between: RegExp;
  /** A wish that begins with a verb of its own. */
  wish: RegExp;
  /** In front of a second meeting that is said without a verb (`and Lee at 4`). */
  book: string;
}

/** Two wishes in one breath, each as it would be understood alone. */
export interface Split {
  first: Understanding;
  second: Understanding;
  /** The words of the second. */
  said: string;
}

/** Nobody puts more into one sentence, and each try reads it twice. */
const mostTries = 3;
const bookings: ReadonlySet<Understanding['intent']> = new Set(['book', 'findTimes']);
const nothing: ReadonlySet<Understanding['intent']> = new Set(['unknown', 'correct', 'courtesy', 'help']);

/** Something to be done or looked at, by itself. */
export const isWish = ({ intent }: Understanding): boolean => !nothing.has(intent);

/**
 * `book Adele at 3 and Lee at 4` are two meetings, `cancel my 3pm and move my 4pm` two acts: never one of them with the words of both.
 * `unused` is what the sentence as a whole found no use for. Undefined where it is one wish.
 */
export const splitWish = (
  words: WishWords,
  utterance: Utterance,
  { intent, unused }: { intent: Understanding['intent']; unused: readonly string[] },
  read: (text: string) => Understanding,
): Split | undefined => {
  const { request } = utterance;
  const parts = [...request.matchAll(words.between)].map(({ index, 0: { length } }) => ({
    left: request.slice(0, index).trim(),
    right: request.slice(index + length).trim(),
  }));
  const isTwice = bookings.has(intent) && unused.length > 0;
  const likely = parts.filter(
    ({ left, right }) => left !== '' && (words.wish.test(right) || (isTwice && areTimed(utterance, left, right))),
  );
  for (const { left, right } of likely.slice(0, mostTries)) {
    const split = (words.wish.test(right) ? twoActs : twoMeetings)(words, read, left, right);
    if (split) return { ...split, said: right };
  }
  return undefined;
};

const areTimed = ({ mark }: Utterance, ...parts: string[]): boolean =>
  parts.every((part) => {
    const { text, atoms } = mark(part);
    return atomsIn(text, atoms).some(isWhen);
  });
const isWhen = ({ kind }: Atom): boolean => kind !== 'zone' && kind !== 'unread';

type Two = Omit<Split, 'said'>;

const twoActs = (_: WishWords, read: (text: string) => Understanding, left: string, right: string): Two | undefined => {
  const [first, second] = [read(left), read(right)];
  if (!isWish(first) || !isWish(second)) return undefined;
  return { first: onSharedDay(first, second), second: onDayOf(second, first) };
};

const twoMeetings = (
  { book }: WishWords,
  read: (text: string) => Understanding,
  left: string,
  right: string,
): Two | undefined => {
  const asMeeting = (part: string) => [part, `${book}${part}`].map(read).find(isMeeting);
  const [first, second] = [asMeeting(left), asMeeting(right)];
  if (!first || !second) return undefined;
  return { first: onSharedDay(first, second), second: asLongAs(onDayOf(second, first), first) };
};

const isMeeting = ({ intent, people = [], subject }: Understanding): boolean =>
  bookings.has(intent) && (people.length > 0 || subject !== undefined);

const areBookings = (...all: Understanding[]): boolean => all.every(({ intent }) => bookings.has(intent));

/** `tomorrow at 3 and Lee at 4`: what follows is on the same day, where it has none of its own. */
export const onDayOf = (one: Understanding, other: Understanding): Understanding => {
  const day = other.isHourOnly ? undefined : (other.start ?? other.day)?.slice(0, 10);
  if (day === undefined) return one;
  if (!hasTime(one)) return areBookings(one, other) ? { ...one, day } : one;
  const { isHourOnly, start, from, to, ...rest } = one;
  if (!isHourOnly) return one;
  return {
    ...rest,
    ...(start ? { start: `${day}${start.slice(10)}` } : {}),
    ...(from ? { from: `${day}${from.slice(10)}` } : {}),
    ...(to ? { to: `${day}${to.slice(10)}` } : {}),
  };
};

/** `at 3 and Lee at 4 tomorrow`: of two meetings the first may have the day of the second. */
const onSharedDay = (first: Understanding, second: Understanding): Understanding =>
  areBookings(first, second) ? onDayOf(first, second) : first;

const asLongAs = (second: Understanding, { durationMinutes }: Understanding): Understanding =>
  second.durationMinutes === undefined && durationMinutes !== undefined ? { ...second, durationMinutes } : second;
