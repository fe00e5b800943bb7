import type { DayPart, Reader, Time } from '../../time/atom.ts';
import { pattern } from '../words/pattern.ts';

const parts: readonly (readonly [part: DayPart, words: string])[] = [
  ['morning', 'vormittags?|morgens|früh|frühmorgens|morgen'],
  ['afternoon', 'nachmittags?|nachmitag|nachmitags'],
  ['evening', 'abends?|nachts?'],
  ['lunch', 'mittags?|mittagszeit|mittagspause|mittagessens?'],
];

/** The part of a day named at the end of another word, or after it. */
export const partNamed = (said: string | undefined): DayPart | undefined =>
  said === undefined ? undefined : parts.find(([, words]) => pattern(`^(?:${words})$`).test(said))?.[0];

const lunchLeads = new Set([
  'am',
  'in',
  'im',
  'zum',
  'zur',
  'über',
  'gegen',
  'um',
  'während',
  'bis',
  'vor',
  'nach',
  'ab',
]);
const adverb = '(?:(?:früh|spät|irgendwann|zeitig)\\s+)?(?:am\\s+|in\\s+der\\s+)?(?:(?:frühen|späten)\\s+)?';

/** Vormittag, Nachmittag, Abend, Mittag: by themselves, or after a day (`heute Nachmittag`, `morgen früh`). */
export const dayPartReaders: readonly Reader[] = [
  {
    pattern: pattern('(?:gleich\\s+)?(?:als\\s+erstes|in\\s+aller\\s+früh|in\\s+der\\s+früh(?:e)?)\\b', 'y'),
    read: () => ({ kind: 'part', part: 'morning' }),
  },
  ...parts.map(
    ([part, words]): Reader => ({
      pattern: pattern(`${adverb}(?:(diese[nmr]?)\\s+)?(${words})\\b`, 'y'),
      read: ([said, isThis, word = ''], { lead, previous, before }): Time | undefined => {
        const isAfterDay = previous?.kind === 'day' || previous?.kind === 'window' || previous?.kind === 'recurrence';
        const isSaid = /^am|^in\s/i.test(said) || lead === 'am' || isThis !== undefined;
        // Morgen is tomorrow, früh may mean early, and a Mittagessen is something to book, unless the words around make them a time.
        if (/^(?:morgen|früh)$/i.test(word) && !isAfterDay && !isSaid) return undefined;
        if (/^guten$/.test(before)) return undefined;
        if (/^mittag(?:essens?|spause)$/i.test(word)) {
          if (!lunchLeads.has(lead) || lead === 'zum') return undefined;
          if (lead === 'nach') return { kind: 'part', part, window: ['13:00', '17:00'] };
          if (lead === 'vor') return { kind: 'part', part, window: ['08:00', '12:00'] };
        }
        if (part === 'lunch' && (lead === 'vor' || lead === 'nach'))
          return { kind: 'part', part, window: lead === 'vor' ? ['08:00', '12:00'] : ['13:00', '17:00'] };
        return { kind: 'part', part, ...(isThis ? { isThis: true } : {}) };
      },
    }),
  ),
];
