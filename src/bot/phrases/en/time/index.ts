import type { Bound } from '../../time/atom.ts';
import { isoReaders } from '../../time/iso-times.ts';
import type { TimeWords } from '../../time/mark-times.ts';
import { clockReaders, rangeReaders, wordedHours } from './clock.ts';
import { dayReaders } from './day.ts';
import { dayPartReaders } from './day-part.ts';
import { durationReaders } from './duration.ts';
import { momentReaders } from './moment.ts';
import { recurrenceReaders } from './recurrence.ts';
import { dayToDayReaders, windowReaders, wordedDays } from './window.ts';
import { englishZones } from './zone.ts';

const bounds: Readonly<Record<string, Bound>> = {
  before: 'before',
  by: 'by',
  'no later than': 'by',
  within: 'by',
  after: 'after',
  'not before': 'after',
  until: 'until',
  till: 'until',
  til: 'until',
  since: 'since',
};

/** How English speaks of time. */
export const timeWords: TimeWords = {
  readers: [
    ...englishZones,
    ...isoReaders,
    ...recurrenceReaders,
    ...rangeReaders,
    ...dayToDayReaders,
    ...momentReaders,
    ...durationReaders,
    ...dayReaders,
    ...windowReaders,
    ...clockReaders,
    ...dayPartReaders,
  ],
  wordedRanges: new Set([...wordedHours, ...wordedDays]),
  leads:
    /(?:(on|at|for|during|over|in|within|around|about|approx|circa|by|before|after|until|till|til|since|from|starting|beginning|sometime|some\s+time|anytime|any\s+time|@|~|any|no\s+later\s+than|not\s+before|of)\s*(?<=@|~|\s))(?:(?:on|at|around|about|the|from|in)\s+)?/iy,
  bounds,
  // `about tomorrow` is a subject, `about 3pm` a time; `of` belongs to time only in `morning of the 3rd`.
  fitsLead: (lead, time) => {
    if (lead === 'about' || lead === 'around')
      return time.kind === 'clock' || time.kind === 'duration' || (time.kind === 'part' && time.part === 'lunch');
    if (lead === 'of') return time.kind === 'day' || time.kind === 'duration';
    return true;
  },
  towards: new Set(['to', 'till', 'until']),
  // pencil in an hour: the word belongs to the verb
  belongsToVerb: (lead, before) => lead === 'in' && /^(?:pencil|slot|squeeze|fit|pop|stick)$/.test(before),
  // tomorrow's meeting, today's
  ending: /['’]s?(?!\w)/y,
};
