import type { Bound } from '../../time/atom.ts';
import { isoReaders } from '../../time/iso-times.ts';
import type { TimeWords } from '../../time/mark-times.ts';
import { pattern } from '../words/pattern.ts';
import { clockReaders } from './clock.ts';
import { dayReaders } from './day.ts';
import { dayPartReaders } from './day-part.ts';
import { durationReaders } from './duration.ts';
import { momentReaders } from './moment.ts';
import { fromHour, rangeReaders } from './range.ts';
import { recurrenceReaders, seriesEndReaders } from './recurrence.ts';
import { dayToDayReaders, windowReaders } from './window.ts';
import { germanZones } from './zone.ts';

const bounds: Readonly<Record<string, Bound>> = {
  vor: 'before',
  bis: 'by',
  spätestens: 'by',
  innerhalb: 'by',
  binnen: 'by',
  nach: 'after',
  ab: 'from',
  beginnend: 'from',
  außer: 'except',
  ausgenommen: 'except',
  'nur nicht': 'except',
  'aber nicht': 'except',
  frühestens: 'after',
  seit: 'since',
};

/** How German speaks of time. */
export const timeWords: TimeWords = {
  readers: [
    ...germanZones,
    ...isoReaders,
    ...seriesEndReaders,
    ...recurrenceReaders,
    fromHour,
    ...rangeReaders,
    ...dayToDayReaders,
    ...momentReaders,
    ...durationReaders,
    ...dayReaders,
    ...windowReaders,
    ...clockReaders,
    ...dayPartReaders,
  ],
  // In `von 18 bis 8 Uhr` they may be two hours of different days. Where something is moved to is said with `auf`.
  wordedRanges: new Set([fromHour, ...rangeReaders]),
  leads: pattern(
    '((?:nur|aber)\\s+nicht|außer|ausgenommen|beginnend|so\\s+gegen|so\\s+um|um|gegen|ab|bis|vor|nach|von|vom|am|an|im|in|auf|für|seit|spätestens|frühestens|innerhalb|binnen|während|zwischen|über|ca|circa|zirka|ungefähr|etwa|punkt|den|dem|des|der|die|das|zum|zur|@|~)\\.?\\s*(?<=[\\s@~])(?:(?:um|gegen|circa|ca\\.?|etwa|am|an|den|dem|der|die|das|des|zum|zur|zu|in|im|spätestens|punkt|von|vom)\\s+)*',
    'y',
  ),
  bounds,
  denials: pattern('(?<!warum\\s)(?:(?:aber|nur|bloß)\\s+)?(?:nicht|nie|niemals|nichts|kein(?:e|en)?|ohne)\\s+', 'y'),
  afterwards: {
    pattern: pattern(',?\\s+(?:oder|und)\\s+(später|danach|früher|davor)(?![\\p{L}])(?!\\s+\\S)', 'y'),
    bounds: { später: 'after', danach: 'after', früher: 'by', davor: 'by' },
  },
  fitsLead: (lead, time) => {
    if (bounds[lead] === 'except') return time.kind === 'day';
    if (lead === 'über') return time.kind === 'part' && time.part === 'lunch';
    if (/^(?:der|die|das|des)$/.test(lead))
      return time.kind !== 'clock' && time.kind !== 'range' && time.kind !== 'moment';
    if (lead === 'vor' || lead === 'nach') return time.kind !== 'duration';
    return true;
  },
  towards: new Set(['auf']),
  belongsToVerb: () => false,
  ending: /(?!)/y,
  or: /^\s*(?:,?\s*(?:oder|und)(?:\s+(?:auch|sonst|vielleicht))?|[/&])\s*$/i,
};
