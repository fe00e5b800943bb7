import { seriesEndOf, startsAtOf } from '../../grammar/since.ts';
import type { Understanding } from '../../grammar/understanding.ts';
import type { Utterance } from '../../grammar/utterance.ts';
import { pattern } from '../words/pattern.ts';

type Scope = NonNullable<Understanding['scope']>;

const all = pattern(
  '\\b(?:(?:die|meine|unsere|diese)\\s+(?:ganze|komplette|gesamte)\\s+serie|alle\\s+(?:termine|folgen)\\s+(?:der|dieser)\\s+serie|alle\\s+termine\\s+(?:vom|des|der)(?=\\s)|komplette\\s+serie|gesamte\\s+serie|alle\\s+folgen)\\b',
);
const later = 'folgenden|künftigen|zukünftigen|weiteren|späteren|kommenden';
/** `diesen und alle folgenden`: is also the meeting that is meant. */
const thisAndFollowing = pattern(
  `\\b(?:diese[nrs]?|den|das|die|ihn|es)\\s+und\\s+(?:alle\\s+(?:${later})|alle|alles)(?:\\s+(?:danach|darauf|dahinter|termine))?(?=\\s|$)`,
);
const following = pattern(`\\b(?:und\\s+)?(?:alle\\s+(?:${later})|alles?\\s+danach|ab\\s+(?:jetzt|sofort|da|dann))\\b`);
const only = pattern('\\bnur\\s+(?:diese[nrs]?|den|das|die|heute)\\b|\\b(?:nur\\s+)?dieses\\s+(?:eine\\s+)?mal\\b');
/** `benenne die Serie um`: the one that was talked about, and all of it. */
const thatSeries = pattern('\\b(?:die|diese|meine|unsere)\\s+serie(?=\\s(?:in|auf|um|zu)\\b|$)');

interface Scoped {
  scope?: Scope;
  /** From when on, where a time was said for it. */
  since?: string;
  /** The words without those that say it. */
  rest: string;
}

/** `ab Dezember`, `ab dem 7. Dezember`: as many words as are a time. */
const readSince = (request: string, utterance: Pick<Utterance, 'mark' | 'timing'>): Scoped | undefined => {
  for (const { index, 0: lead } of request.matchAll(/(?:,\s*)?(?<=^|[\s,])(?:ab|beginnend\s+(?:ab|am|mit)?)\s+/giu)) {
    const words = request
      .slice(index + lead.length)
      .split(/\s+/)
      .filter(Boolean);
    const end = words.findIndex((word) => /^(?:auf|um|bis|in|zu|nach)$/i.test(word));
    for (let count = Math.min(4, end < 0 ? words.length : end); count > 0; count--) {
      const said = words.slice(0, count).join(' ');
      const since = startsAtOf(said, utterance, ['im ', 'am ']);
      if (!since) continue;
      const rest = `${request.slice(0, index)} ${words.slice(count).join(' ')}`.replace(/\s+/g, ' ').trim();
      return { scope: 'following', since, rest };
    }
  }
  return undefined;
};

/** Which dates of a series are meant, where that was said. */
export const readScope = (request: string, utterance: Pick<Utterance, 'mark' | 'timing'>): Scoped => {
  const since = readSince(request, utterance);
  if (since) return since;
  if (thisAndFollowing.test(request))
    return { scope: 'following', rest: request.replace(thisAndFollowing, ' das ').replace(/\s+/g, ' ').trim() };
  if (following.test(request))
    return { scope: 'following', rest: request.replace(following, ' ').replace(/\s+/g, ' ').trim() };
  const whole = all.exec(request);
  if (whole) {
    // Where nothing says of what, it is the one that was talked about.
    const isOf = /^\s*(?:der|des|von|vom|mit|mein|unser)/i.test(request.slice(whole.index + whole[0].length));
    return { scope: 'all', rest: isOf || whole.index === 0 ? request : request.replace(all, 'das') };
  }
  if (thatSeries.test(request)) return { scope: 'all', rest: request.replace(thatSeries, 'das') };
  return only.test(request) ? { scope: 'this', rest: request } : { rest: request };
};

/** What of that an understanding says; the time from which on stands in place of any other. */
export const scopeFields = ({
  scope,
  since,
}: Pick<Scoped, 'scope' | 'since'>): Pick<Understanding, 'scope' | 'from'> => ({
  ...(scope ? { scope } : {}),
  ...(since ? { from: since } : {}),
});

const onlyEnd = pattern(
  '^(?:(?:mach|mache|lass|wiederhole?|buche?)\\s+(?:es|das|ihn|sie)\\s+)?(?:(?:nur|bloß|läuft|laufen|geht|endet|enden|soll|es)\\s+)*(bis\\s.{2,40}|\\S{1,10}\\s*(?:mal|termine)(?:\\s+insgesamt)?)$',
);
const endsOn = pattern(
  '^(?:(?:lass|mach)\\s+(?:es|die\\s+serie)\\s+)?(?:(?:die\\s+serie|sie|es)\\s+)?(?:endet|enden|ende|soll)\\s+(?:am|im|mit)?\\s*(.{2,40}?)(?:\\s+(?:enden|aufhören))?$',
);

/** Where the series on the table is to end: `bis 31. März`, `nur 6 Mal`. */
export const readSeriesEnd = (
  request: string,
  utterance: Pick<Utterance, 'mark' | 'timing'>,
): Pick<Understanding, 'until' | 'count'> | undefined => {
  const end = onlyEnd.exec(request)?.[1] ?? untilOf(endsOn.exec(request)?.[1]);
  return end === undefined ? undefined : seriesEndOf(end, utterance, 'jede Woche');
};

const untilOf = (day: string | undefined): string | undefined => (day === undefined ? undefined : `bis ${day}`);
