import { badRequest } from '../engine/graph-error.ts';

export interface Window {
  from: number;
  to: number;
}

/** The widest window a calendar view shows. */
const mostDays = 1825;

/**
 * `startDateTime` and `endDateTime` of a request (names in lower case): an offset decides, without one it is UTC whatever `Prefer` says.
 * Throws GraphError 400 when one is missing or malformed, or the end comes first.
 */
export const windowOf = (parameters: Record<string, string>): Window => {
  const { startdatetime: start, enddatetime: end } = parameters;
  if (!start || !end)
    throw badRequest(
      'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
      'ErrorInvalidParameter',
    );
  const [from, to] = [read('StartDateTime', start), read('EndDateTime', end)];
  if (to < from) throw badRequest("The parameter 'EndDateTime' comes before 'StartDateTime'.", 'ErrorInvalidParameter');
  if (to - from > mostDays * 86_400_000)
    throw badRequest(`The requested time window is larger than ${mostDays} days.`, 'ErrorCalendarViewRangeTooBig');
  return { from, to };
};

const read = (name: string, value: string): number => {
  // A plus that was not escaped arrives as a space.
  const text = value.replace(/ (\d\d:\d\d)$/, '+$1');
  const known = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/i.exec(text);
  const instant = known ? Date.parse(known[1] && !known[4] ? `${text}Z` : text) : Number.NaN;
  if (Number.isNaN(instant))
    throw badRequest(`The value '${value}' of parameter '${name}' is invalid.`, 'ErrorInvalidParameter');
  return instant;
};
