import type { Bound } from '../../time/atom.ts';
import { isoReaders } from '../../time/iso-times.ts';
import type { TimeWords } from '../../time/mark-times.ts';
import { clockReaders, rangeReaders, wordedHours } from './clock.ts';
import { dayReaders } from './day.ts';
import { dayPartReaders } from './day-part.ts';
import { durationReaders } from './duration.ts';
import { momentReaders } from './moment.ts';
import { monthPartReaders } from './month-parts.ts';
import { recurrenceReaders, seriesEndReaders } from './recurrence.ts';
import { unreadFirst, unreadLast } from './unread.ts';
import { dayToDayReaders, windowReaders, wordedDays } from './window.ts';
import { englishZones } from './zone.ts';

const bounds: Readonly<Record<string, Bound>> = {
  before: 'before',
  by: 'by',
  'no later than': 'by',
  within: 'by',
  after: 'after',
  'not later than': 'by',
  'no earlier than': 'after',
  'not earlier than': 'after',
  'no sooner than': 'after',
  'not sooner than': 'after',
  earliest: 'after',
  latest: 'by',
  until: 'until',
  till: 'until',
  til: 'until',
  since: 'since',
  from: 'from',
  starting: 'from',
  beginning: 'from',
  ending: 'until',
  ends: 'until',
  through: 'until',
  but: 'except',
  'but not': 'except',
  not: 'except',
  except: 'except',
  'except for': 'except',
  excluding: 'except',
  'other than': 'except',
  'apart from': 'except',
  'just not': 'except',
};

/** How English speaks of time. */
export const timeWords: TimeWords = {
  readers: [
    ...unreadFirst,
    ...monthPartReaders,
    ...englishZones,
    ...isoReaders,
    ...recurrenceReaders,
    ...seriesEndReaders,
    ...rangeReaders,
    ...dayToDayReaders,
    ...momentReaders,
    ...durationReaders,
    ...dayReaders,
    ...windowReaders,
    ...clockReaders,
    ...dayPartReaders,
    ...unreadLast,
  ],
  wordedRanges: new Set([...wordedHours, ...wordedDays]),
  leads:
    /(?:(on|at|for|during|over|in|within|around|about|approx|circa|by|before|after|until|till|til|since|from|starting|beginning|ending|ends|through|sometime|some\s+time|anytime|any\s+time|@|~|any|not?\s+(?:later|earlier|sooner)\s+than|earliest|latest|of|either|(?:but|just)\s+not|but|not|except(?:\s+for)?|excluding|other\s+than|apart\s+from)\s*(?<=@|~|\s))(?:(?:on|at|around|about|the|from|in)\s+)?/iy,
  bounds,
  denials:
    /(?<!\bwhy\s)(?:(?:but|just)\s+)?(?:not|never|nothing|avoid|avoiding|rather\s+not|(?:do\s*n[o'’]?t|do\s+not)\s+want|(?:no|(?:can['’]?t|cannot)\s+do)(?=\s+(?:mornings|afternoons|evenings|before|after)\b))\s+/iy,
  afterwards: {
    pattern: /,?\s+(?:or|and)\s+(later|after|earlier|before)\b(?!\s+\S)|,?\s+at\s+(?:the\s+)?(earliest|latest)\b/iy,
    bounds: { later: 'after', after: 'after', earlier: 'by', before: 'by', earliest: 'after', latest: 'by' },
  },
  // `about tomorrow` is a subject, `about 3pm` a time; `of` belongs to time only in `morning of the 3rd`.
  fitsLead: (lead, time, { before, previous }) => {
    // Any day but friday; friday works in `but friday works`.
    if (bounds[lead] === 'except')
      return (
        time.kind === 'day' &&
        before !== 'why' &&
        (lead !== 'but' || /^(?:days?|time|week)$/.test(before) || previous !== undefined)
      );
    if (lead.endsWith('est') || lead.endsWith('than')) return time.kind === 'clock';
    if (lead === 'either') return time.kind === 'day';
    if (lead === 'about' || lead === 'around')
      return time.kind === 'clock' || time.kind === 'duration' || (time.kind === 'part' && time.part === 'lunch');
    if (lead === 'of') return time.kind === 'day' || time.kind === 'duration';
    return true;
  },
  towards: new Set(['to', 'till', 'until']),
  // pencil in an hour: the word belongs to the verb
  belongsToVerb: (lead, before) =>
    lead === 'in' && /^(?:pencil|slot|squeeze|fit|pop|stick|lock|chuck|throw|schedule|book)$/.test(before),
  or: /^\s*(?:,?\s*\b(?:or|and)\b(?:\s+(?:else|maybe|also))?|[/&])\s*$/i,
  // tomorrow's meeting, today's
  ending: /['’]s?(?!\w)/y,
};
