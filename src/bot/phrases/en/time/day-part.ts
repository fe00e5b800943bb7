import type { Reader } from '../../time/atom.ts';

const names: readonly (readonly [pattern: string, part: 'morning' | 'afternoon' | 'evening' | 'lunch'])[] = [
  ['morning|mornings|moring|mornin|am|a\\.m\\.', 'morning'],
  ['afternoon|afternoons|arvo|aftenoon|afternon|aft|pm|p\\.m\\.', 'afternoon'],
  ['evening|evenings|eve|night|evenin', 'evening'],
  ['lunch\\s?time|lunch\\s?break|lunch\\s+hour|lunch', 'lunch'],
];

const lunchLeads = new Set(['at', 'over', 'during', 'around', 'before', 'after', 'by', 'until', 'till', 'til']);

/** Morning, afternoon, evening, lunch: by themselves, after a day, or with `this`. */
export const dayPartReaders: readonly Reader[] = [
  {
    pattern: /(?:in\s+the\s+)?(?:first\s+thing)(?:\s+in\s+the\s+morning)?\b/iy,
    read: () => ({ kind: 'part', part: 'morning' }),
  },
  { pattern: /after\s+(?:work|hours)\b/iy, read: () => ({ kind: 'part', part: 'evening' }) },
  ...names.map(
    ([name, part]): Reader => ({
      pattern: new RegExp(
        `(?:(?:some\\s?time|any\\s?time)\\s+)?(?:in\\s+the\\s+|the\\s+)?(?:early\\s+|late\\s+|mid[\\s-]?)?(?:(this|later\\s+this)\\s+)?(?:early\\s+|late\\s+|mid[\\s-]?)?(${name})(?!\\w)`,
        'iy',
      ),
      read: ([, isThis, said = ''], { lead, previous }) => {
        const isAfterDay = isThis !== undefined || previous?.kind === 'day' || previous?.kind === 'window';
        // `am` is a verb, `eve` a name, and lunch a meeting, unless the words around make them a time.
        if (/^(a\.?m\.?|p\.?m\.?|eve|aft)$/i.test(said) && !isAfterDay) return undefined;
        if (/^lunch$/i.test(said) && !lunchLeads.has(lead)) return undefined;
        if (part === 'lunch' && lead === 'after') return { kind: 'part', part, window: ['13:00', '17:00'] };
        if (part === 'lunch' && lead === 'before') return { kind: 'part', part, window: ['08:00', '12:00'] };
        return { kind: 'part', part, ...(isThis ? { isThis: true } : {}) };
      },
    }),
  ),
];
