import { type Context, isHour, type Reader, type Time, type Zone } from './atom.ts';
import { zoneOfLetters, zoneOfOffset } from './zone-letters.ts';
import { isOnlyAPlace, zoneOfPlace } from './zone-places.ts';

/** How a language names a clock. Each is a pattern without groups. */
export interface ZoneWords {
  /** What follows a place or letters: `time`, `time zone`. */
  time: string;
  /** Before that word: somebody else's, and the speaker's own. */
  theirs: string;
  mine: string;
  /** Somebody's by name, the name as the one group: `Adele's`. */
  named: string;
  /** Prepositions before a place. */
  in: ReadonlySet<string>;
  /** Words before `time` that are no place: `3pm prime time`. */
  noPlace: RegExp;
  /** What may follow a place that stands by itself after an hour: `3pm London with Adele`. */
  goesOn: string;
}

const word = "[\\p{L}][\\p{L}.'’-]*";
const zone = (found: Zone | undefined): Time | undefined => found && { kind: 'zone', zone: found };
const place = (timeZone: string | undefined): Time | undefined =>
  zone(timeZone ? { is: 'place', timeZone } : undefined);
const afterHour = ({ previous }: Context): boolean => isHour(previous);

/** Words for a zone beside an hour: `3pm London time`, `noon CET`, `9 in Bengaluru`, `10am his time`, `4pm UTC+2`. */
export const zoneReaders = (words: ZoneWords): readonly Reader[] => [
  ...people(words),
  {
    pattern: new RegExp(
      `(?:(?:UTC|GMT)\\s?)([+−–-]\\s?\\d{1,2}(?::?\\d{2})?)(?![\\w:])(?:\\s+(?:${words.time}))?`,
      'iy',
    ),
    when: afterHour,
    read: ([, offset = '']) => zone(zoneOfOffset(offset.replace(/\s/g, '')) ?? { is: 'unknown' }),
  },
  {
    pattern: new RegExp(`([A-Za-z]{1,4})(?![\\w'’-])(\\s+(?:${words.time})(?!\\w))?${goesOn(words)}`, 'iuy'),
    when: afterHour,
    // Two letters may be anything: a CT scan, a PT session.
    read: ([, said = '', time, end], { moment }) =>
      said.length > 2 || time !== undefined || end !== undefined ? zone(zoneOfLetters(said, moment)) : undefined,
  },
  ...[3, 2, 1].map((count) => placeTime(words, count)),
  ...[3, 2, 1].map((count) => inPlace(words, count)),
  unknownTime(words),
];

const people = ({ time, theirs, mine, named, noPlace }: ZoneWords): Reader[] => [
  {
    pattern: new RegExp(`(?:${theirs})\\s+(?:${time})(?!\\w)`, 'iy'),
    when: ({ hasHour }) => hasHour === true,
    read: () => zone({ is: 'theirs' }),
  },
  {
    pattern: new RegExp(`(?:${mine})\\s+(?:${time})(?!\\w)`, 'iy'),
    when: afterHour,
    read: () => zone({ is: 'mine' }),
  },
  {
    pattern: new RegExp(`${named}\\s+(?:${time})(?!\\w)`, 'uy'),
    when: afterHour,
    read: ([, name = '']) => {
      if (noPlace.test(name)) return undefined;
      return isOnlyAPlace(name) ? place(zoneOfPlace(name)) : zone({ is: 'theirs', whose: name });
    },
  },
];

/** `London time`, with the hour before it or right after. */
const placeTime = ({ time, in: leads }: ZoneWords, count: number): Reader => ({
  pattern: new RegExp(`(${word}(?:\\s${word}){${count - 1}})\\s+(?:${time})(?!\\w)(\\s*,?\\s*(?:at\\s+)?\\d)?`, 'iuy'),
  when: ({ hasHour, lead }) => hasHour === true || leads.has(lead),
  // The hour after it is read by itself: a match with it is too long.
  read: ([, name = '', hour]) => (hour === undefined ? place(zoneOfPlace(name)) : undefined),
});

/** The end of the text, or a word with which something else begins, as a group of its own. */
const goesOn = ({ goesOn: words }: ZoneWords): string => `(?:(?=(\\s*(?:[,.;?!)]|$)|\\s+(?:${words})(?!\\w)))|)`;

/** `9 in Bengaluru`, `3pm London`; the London office is none. */
const inPlace = (words: ZoneWords, count: number): Reader => ({
  pattern: new RegExp(`(${word}(?:\\s${word}){${count - 1}})(?![\\p{L}\\p{N}'’-])${goesOn(words)}`, 'iuy'),
  when: (context) => afterHour(context) && (context.lead === '' || words.in.has(context.lead)),
  read: ([, name = '', end], { lead }) =>
    end !== undefined && (lead !== '' || isOnlyAPlace(name)) ? place(zoneOfPlace(name)) : undefined,
});

/** `3pm Gotham time`, `3pm XYT`: a zone by where it stands, which nobody here knows. */
const unknownTime = ({ time, noPlace }: ZoneWords): Reader => ({
  pattern: new RegExp(
    `(\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{Lu}[\\p{L}.'’-]*){0,2})\\s+(?:${time})(?!\\w)|([A-Z]{1,3}[SD]T)(?![\\w'’&-])`,
    'uy',
  ),
  when: afterHour,
  read: ([, name]) => (name !== undefined && noPlace.test(name) ? undefined : zone({ is: 'unknown' })),
});
