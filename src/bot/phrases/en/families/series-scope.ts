import { seriesEndOf, startsAtOf } from '../../grammar/since.ts';
import type { Understanding } from '../../grammar/understanding.ts';
import type { Utterance } from '../../grammar/utterance.ts';

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
  [
    'following',
    /(?:,\s*|\s+)(?:(?:and|plus|with)\s+)?(?:all|every(?:thing| one)?|any|those|the (?:ones|rest)|whatever)(?:\s+(?:of\s+)?(?:them|that|those|dates|meetings|ones|occurrences))?\s+(?:(?:that|which)\s+)?(?:comes?\s+|follows?\s+)?(?:after(?:\s+(?:it|that|this|them)|wards?|(?=\s*$))|follow(?:s|ing)?(?:\s+it)?|from then on|later)(?=\s|$)/i,
  ],
  ['following', /(?:,\s*)?\bfrom (?:now|then|this (?:one|date)|that (?:one|date)) on(?:wards?)?(?=\s|$)/i],
  [
    'following',
    /(?:,\s*)?\band (?:everything|all|all (?:dates|ones|of them)|every one) (?:after(?:wards?)?(?: (?:it|this|that|them))?|thereafter|from then on(?:wards?)?|that follows?)(?=\s|$)/i,
  ],
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

/** `from next week on`, `starting in December`: what stands in the group has to be a time. */
const sinces: readonly RegExp[] = [
  /(?:,\s*)?\b(?:from|as of|as from|starting(?: from| with)?|beginning(?: from| with)?)\s+(?!(?:now|then)\b)(\S.{1,40}?)\s+(?:on(?:wards?)?|forwards?)(?=\s|$)/i,
  /(?:,\s*)?\b(?:as of|as from|starting(?: from| with| on| in)?|beginning(?: from| with| on| in)?|effective(?: from)?)\s+(?!(?:now|then)\b)(\S.{1,40}?)(?=$|\s(?:to|at)\s)/i,
];

/** `rename the series to …`: the one that was talked about, and all of it. */
const thatSeries = /\b(?:the|this|that|my|our) series(?=\s(?:to|by|an?)\b|$)/i;

interface Scoped {
  scope?: Scope;
  /** From when on, where a time was said for it. */
  since?: string;
  rest: string;
}

/** `move this and all following to 4`: it is also the meeting. */
const standsAlone = (request: string, { index, 0: said }: RegExpExecArray): boolean =>
  /^\S+\s*$/.test(request.slice(0, index)) &&
  /^\s*(?:to|by|until|till|forward|back|an?|one|\d+)\b/i.test(request.slice(index + said.length));

const without = (request: string, { index, 0: said }: RegExpExecArray, instead = ' '): string =>
  `${request.slice(0, index).trimEnd()}${instead}${request.slice(index + said.length).trimStart()}`
    .replace(/\s+/g, ' ')
    .trim();

/** `the whole stand-up series` */
const wholeSeries =
  /(?:\bthe |\bmy |\bour )?\b(?:whole|entire|complete|full|all of the) (?!series\b)((?:\S+ ){0,3}?\S+) series(?=\s|$)/i;

/** Which dates of a series are meant, and the words without those that say it. */
export const readScope = (request: string, utterance: Pick<Utterance, 'mark' | 'timing'>): Scoped => {
  for (const pattern of sinces) {
    const match = pattern.exec(request);
    const since = match && startsAtOf(match[1] ?? '', utterance, ['in ']);
    if (since) return { scope: 'following', since, rest: without(request, match) };
  }
  const whole = wholeSeries.exec(request);
  if (whole)
    return {
      scope: 'all',
      rest: request
        .replace(whole[0], ` ${whole[1] ?? ''} `)
        .replace(/\s+/g, ' ')
        .trim(),
    };
  for (const [scope, pattern] of shapes) {
    const match = pattern.exec(request);
    if (match) return { scope, rest: without(request, match, standsAlone(request, match) ? ' that ' : ' ') };
  }
  const series = thatSeries.exec(request);
  return series ? { scope: 'all', rest: without(request, series, ' it ') } : { rest: request };
};

/** What of that an understanding says; the time from which on stands in place of any other. */
export const scopeFields = ({
  scope,
  since,
}: Pick<Scoped, 'scope' | 'since'>): Pick<Understanding, 'scope' | 'from'> => ({
  ...(scope ? { scope } : {}),
  ...(since ? { from: since } : {}),
});

const onlyEnd =
  /^(?:(?:make|let|have|do|book|repeat) (?:it|that|this) )?(?:(?:only|just|to|run|runs|running|go|goes|repeat|repeats|repeating) )*((?:until|till|til|through|thru|up to)\s.{2,40}|\S{1,10} (?:times|occurrences|sessions)(?: in total| only)?)$/i;
const endsOn =
  /^(?:(?:make|let|have) (?:it|that|this) )?(?:(?:the series|it|that) )?(?:to )?(?:end|ends|ending|stop|stops|finish)(?: it| the series)? (?:on|by|after|at|in)?\s*(.{2,40})$/i;

/** Where the series on the table is to end: `until 31 March`, `make it 6 times`, `ends on 31 March`. */
export const readSeriesEnd = (
  request: string,
  utterance: Pick<Utterance, 'mark' | 'timing'>,
): Pick<Understanding, 'until' | 'count'> | undefined => {
  const end = onlyEnd.exec(request)?.[1]?.replace(/ only$/i, '') ?? untilOf(endsOn.exec(request)?.[1]);
  return end === undefined ? undefined : seriesEndOf(end, utterance, 'every week');
};

const untilOf = (day: string | undefined): string | undefined => (day === undefined ? undefined : `until ${day}`);

const ending =
  /^(?:(?:let|make|have|should)\s+)?(?:end|stop|finish|discontinue|wind up)?\s*((?:my|the|our|that|this)\s+.{2,60}?)(?:\s+(?:end|stop|finish))?\s+(?:on|after|with|by)\s+(\S.{1,40})$/i;

/** `end the stand-up on 31 March`: the meeting, and the day after which it is over. */
export const readEnding = (
  request: string,
  utterance: Pick<Utterance, 'mark' | 'timing'>,
): { meeting: string; until: string } | undefined => {
  if (!/^(?:end|stop|finish|discontinue|wind up)\s|\s(?:end|stop|finish)\s+(?:on|after|with|by)\s/i.test(request))
    return undefined;
  const [, meeting = '', day = ''] = ending.exec(request) ?? [];
  const until = seriesEndOf(`until ${day}`, utterance, 'every week')?.until;
  return until ? { meeting: meeting.replace(/\s+series$/i, ''), until } : undefined;
};
