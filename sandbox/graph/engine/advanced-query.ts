import type { Comparison, Filter } from './filter.ts';
import { badRequest, GraphError } from './graph-error.ts';
import { parseExpand } from './odata.ts';
import type { PropertySupport, QueryRules } from './query-rules.ts';
import type { GraphCall } from './route.ts';

/** The most values of an `in`, and sides of an `or`, without advanced parameters. https://learn.microsoft.com/graph/filter-query-parameter */
const mostAlternatives = 15;

export const unsupported = (message: string) => new GraphError(400, 'Request_UnsupportedQuery', message);

/** Does the caller put up with an index that lags behind? */
export const isEventual = (call: Pick<GraphCall, 'headers'>): boolean =>
  call.headers.consistencylevel?.toLowerCase() === 'eventual';

const canCompare = ({ path, operator, withNull }: Comparison, support: PropertySupport, advanced: boolean): boolean => {
  const name = path.split('/')[0] ?? path;
  const level = Object.hasOwn(support.filter, name) ? support.filter[name] : undefined;
  if (level === undefined) return false;
  if (operator === 'startswith' && !support.startsWith.includes(name)) return false;
  if (operator === 'endswith' && !support.endsWith.includes(name)) return false;
  return advanced || (level === 'default' && !withNull);
};

const checkFilter = (filter: Filter, support: PropertySupport | undefined, advanced: boolean): void => {
  for (const use of ['ne', 'not', 'endswith'])
    if (filter.uses.has(use) && !advanced)
      throw unsupported(
        `The specified filter uses '${use}', which needs the header 'ConsistencyLevel: eventual' and '$count=true'.`,
      );
  const refused = support && filter.comparisons.find((comparison) => !canCompare(comparison, support, advanced));
  if (refused)
    throw unsupported(
      `Unsupported or invalid query filter clause specified for property '${refused.path}' of resource '${support.resource}'.`,
    );
  if (filter.alternatives > mostAlternatives && !advanced)
    throw unsupported(
      `Too many child clauses specified in search filter expression containing 'OR' operators: ${filter.alternatives}. Max allowed: ${mostAlternatives}.`,
    );
};

const checkSort = (orderby: string, support: PropertySupport | undefined, advanced: boolean): void => {
  if (!support) return;
  for (const key of orderby.split(',')) {
    const name = key.trim().split(/[\s/]/)[0] ?? '';
    const level = Object.hasOwn(support.sort, name) ? support.sort[name] : undefined;
    if (level === undefined || (level === 'advanced' && !advanced))
      throw unsupported('Sorting not supported for current query.');
  }
};

/**
 * Refuses what the directory does not do without `ConsistencyLevel: eventual` and `$count=true`, or not at all. Throws GraphError 400
 * Request_UnsupportedQuery. Without the header `$count=true` is passed over, as Graph does.
 * https://learn.microsoft.com/graph/aad-advanced-queries
 */
export const checkAdvanced = (call: GraphCall, filter: Filter | undefined, rules: QueryRules): void => {
  const { query } = call;
  const advanced = isEventual(call) && query.count === true;
  if (filter) checkFilter(filter, rules.support, advanced);
  if (query.orderby) checkSort(query.orderby, rules.support, advanced);
  if (filter && query.orderby && !advanced)
    throw unsupported(
      'Sorting not supported for current query. Use the header ConsistencyLevel: eventual and $count=true.',
    );
  if (query.count && !isEventual(call)) query.count = false;
  if (query.skip !== undefined)
    throw badRequest("'$skip' is not supported by the service.", 'Request_UnsupportedQuery');
};

/** Directory objects expand one relationship at a time. Throws GraphError 400. https://learn.microsoft.com/graph/query-parameters#expand */
export const checkExpand = ({ query }: GraphCall, rules: QueryRules): void => {
  if (rules.directory && query.expand && parseExpand(query.expand).length > 1)
    throw badRequest('Only one property can be expanded in a single query.', 'Request_BadRequest');
};
