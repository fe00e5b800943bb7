import type { Understanding } from '../../grammar/understanding.ts';

type Scope = NonNullable<Understanding['scope']>;

const dates = '(?:dates?|ones?|occurrences?|instances?|meetings?|times?|sessions?)';

/** In the order in which they are tried; what they match is no part of a name. */
const shapes: readonly (readonly [scope: Scope, pattern: RegExp])[] = [
  [
    'following',
    new RegExp(
      `\\b(?:this|that|it)(?: ${dates})? and (?:all )?(?:the )?(?:following|future|later|subsequent|coming|next|upcoming)(?: ${dates})?(?: (?:of|in|from)(?= ))?(?=\\s|$)`,
      'i',
    ),
  ],
  [
    'following',
    new RegExp(
      `\\b(?:all|every|any)(?: of)?(?: the| my| our)? (?:future|following|subsequent|remaining)(?: ${dates})?(?: (?:of|in|from)(?= ))?(?=\\s|$)`,
      'i',
    ),
  ],
  ['following', /(?:,\s*)?\bfrom (?:now|then|this (?:one|date)|that (?:one|date)) on(?:wards?)?(?=\s|$)/i],
  [
    'all',
    /\b(?:(?:the|my|our|this|that) )?(?:whole|entire|complete|full) series(?: of)?(?=\s|$)|\b(?:all|every)(?: of)?(?: the)? sessions? of(?=\s)|\b(?:all|every)(?: of)?(?: the)? (?:dates?|occurrences?|instances?)(?: (?:of|in))?(?=\s|$)|\b(?:the|my|our) series of(?=\s)|(?:,\s*)?\bfor (?:the )?(?:whole|entire|all of the) series(?=\s|$)/i,
  ],
  [
    'this',
    /(?:,\s*)?\b(?:(?:but )?(?:just|only) (?:this|that) (?:one|date|occurrence|instance|session|time|once)(?: of(?= ))?|(?:just|only) this once|just once|this (?:one|date|occurrence|instance) only|(?:just|only) (?:the|this) (?:date|occurrence|instance)(?: (?:of|in))?)(?=\s|$)/i,
  ],
  ['this', /\s(?:only)$/i],
];

/** `the whole stand-up series` */
const wholeSeries =
  /(?:\bthe |\bmy |\bour )?\b(?:whole|entire|complete|full|all of the) (?!series\b)((?:\S+ ){0,3}?\S+) series(?=\s|$)/i;

/** Which dates of a series are meant, and the words without those that say it. */
export const readScope = (request: string): { scope?: Scope; rest: string } => {
  const series = wholeSeries.exec(request);
  if (series)
    return {
      scope: 'all',
      rest: request
        .replace(series[0], ` ${series[1] ?? ''} `)
        .replace(/\s+/g, ' ')
        .trim(),
    };
  for (const [scope, pattern] of shapes) {
    const match = pattern.exec(request);
    if (!match) continue;
    const [before, after] = [request.slice(0, match.index), request.slice(match.index + match[0].length)];
    return { scope, rest: `${before.trimEnd()} ${after.trimStart()}`.replace(/\s+/g, ' ').trim() };
  }
  return { rest: request };
};
