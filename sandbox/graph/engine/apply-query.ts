import { checkAdvanced, checkExpand, isEventual, unsupported } from './advanced-query.ts';
import { compareValues, parseFilter } from './filter.ts';
import { badRequest } from './graph-error.ts';
import { navigationOf, propertyOf, requireProperty } from './model.ts';
import { type ODataQuery, parseExpand } from './odata.ts';
import type { QueryRules, Row } from './query-rules.ts';
import type { GraphAnswer, GraphCall } from './route.ts';
import { parseSearch } from './search.ts';

export type { QueryRules, Row };

/** The properties of `row` that `select` names (all `defaults` without one); id and `@odata` members stay. Throws 400 for an unknown name. */
export const project = (row: Row, select: string[] | undefined, rules: Pick<QueryRules, 'type' | 'defaults'>): Row => {
  const wanted = select?.includes('*') ? undefined : (select ?? rules.defaults);
  if (!wanted) return { ...row };
  const picked: Row = {};
  for (const [name, value] of Object.entries(row)) if (name.startsWith('@')) picked[name] = value;
  for (const path of wanted) {
    requireProperty(rules.type, path);
    const name = path.split('/')[0] ?? path;
    if (propertyOf(rules.type, name)?.navigation) continue;
    // A property nobody has filled is there all the same, empty: null, or a list without items.
    picked[name] = name in row ? row[name] : Array.isArray(propertyOf(rules.type, name)?.type) ? [] : null;
  }
  if (!('id' in picked) && row.id !== undefined && (rules.type !== 'user' || !select)) picked.id = row.id;
  return picked;
};

const expandInto = (shaped: Row, row: Row, query: ODataQuery, rules: QueryRules): Row => {
  if (!query.expand) return shaped;
  for (const expansion of parseExpand(query.expand)) {
    const readers = rules.expand ?? {};
    const reader = Object.hasOwn(readers, expansion.name) ? readers[expansion.name] : undefined;
    if (!reader) {
      if (navigationOf(rules.type).includes(expansion.name))
        throw badRequest(`The navigation property '${expansion.name}' cannot be expanded here.`);
      throw badRequest(`Could not find a property named '${expansion.name}' on type 'microsoft.graph.${rules.type}'.`);
    }
    const value = reader(row, expansion);
    if (value !== undefined) shaped[expansion.name] = value;
  }
  return shaped;
};

/** One resource, with `$select` and `$expand` applied. */
export const single = (call: GraphCall, row: Row, rules: QueryRules, status = 200): GraphAnswer => {
  checkExpand(call, rules);
  return {
    status,
    body: {
      ...(rules.context ? { '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${rules.context}` } : {}),
      ...expandInto(project(row, call.query.select, rules), row, call.query, rules),
    },
    ...(typeof row['@odata.etag'] === 'string' ? { headers: { ETag: row['@odata.etag'] } } : {}),
  };
};

const sorter = (orderby: string, type: string) => {
  const keys = orderby.split(',').map((part) => {
    const [, path = '', direction = 'asc'] = /^\s*([\w/]+)(?:\s+(asc|desc))?\s*$/i.exec(part) ?? [];
    if (!path) throw badRequest(`Invalid orderby clause: '${orderby}'.`);
    requireProperty(type, path);
    return { path: path.split('/'), sign: direction.toLowerCase() === 'desc' ? -1 : 1 };
  });
  const valueAt = (row: Row, path: string[]) =>
    path.reduce<unknown>((at, name) => (at as Row | null | undefined)?.[name], row);
  return (left: Row, right: Row): number => {
    for (const { path, sign } of keys) {
      const [a, b] = [valueAt(left, path) ?? null, valueAt(right, path) ?? null];
      const order = a === null || b === null ? Number(a !== null) - Number(b !== null) : compareValues(a, b as string);
      if (order) return order * sign;
    }
    return 0;
  };
};

/** Rows that `$filter` and `$search` leave, in `$orderby`'s order; nothing is paged. */
export const matching = (call: GraphCall, rows: Row[], rules: QueryRules): Row[] => {
  const { query } = call;
  const filter = query.filter === undefined ? undefined : parseFilter(query.filter, rules.type);
  for (const use of rules.unsupported ?? [])
    if (filter?.uses.has(use))
      throw unsupported(`The filter function or operator '${use}' is not supported for this property.`);
  if (rules.directory) checkAdvanced(call, filter, rules);
  let found = filter ? rows.filter((row) => filter.test(row)) : rows;
  if (query.search !== undefined) {
    if (!rules.searchable) throw badRequest("The query parameter '$search' is not supported for this resource.");
    if (rules.directory && !isEventual(call))
      throw unsupported(
        "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
      );
    const matches = parseSearch(query.search, rules);
    found = found.filter(matches);
  }
  return query.orderby ? [...found].sort(sorter(query.orderby, rules.type)) : found;
};

const pageBounds = (call: GraphCall, rules: QueryRules) => {
  const { query } = call;
  const maxTop = rules.maxTop ?? 999;
  if (query.top !== undefined && (query.top > maxTop || query.top < 1))
    throw badRequest(
      rules.directory
        ? `Invalid page size specified: '${query.top}'. Must be between 1 and ${maxTop} inclusive.`
        : `The limit of '${maxTop}' for Top query has been exceeded. The value from the incoming request is '${query.top}'.`,
      rules.directory ? 'Request_UnsupportedQuery' : 'ErrorInvalidUrlQuery',
    );
  const preferred = Number(call.prefer['odata.maxpagesize']);
  const size = query.top ?? (preferred > 0 ? Math.min(preferred, maxTop) : (rules.pageSize ?? 10));
  if (query.skiptoken === undefined) return { size, from: query.skip ?? 0 };
  const from = Number(/^RFNwdAIAAQAAAA(\d+)$/.exec(query.skiptoken)?.[1] ?? Number.NaN);
  if (Number.isNaN(from)) throw badRequest('Specified page token value is invalid.', 'Directory_ExpiredPageToken');
  return { size, from };
};

/**
 * A list as Graph answers it: `$filter`, `$search`, `$orderby`, `$top`, `$skip`, `$count`, `$select`, `$expand` applied, with
 * `@odata.nextLink` at https://graph.microsoft.com when there is more. Throws GraphError 400 for what the resource does not support.
 */
export const collection = (call: GraphCall, rows: Row[], rules: QueryRules): GraphAnswer => {
  const { query } = call;
  checkExpand(call, rules);
  const found = matching(call, rows, rules);
  const { size, from } = pageBounds(call, rules);
  const items = found
    .slice(from, from + size)
    .map((row) => expandInto(project(row, query.select, rules), row, query, rules));
  const body: Row = {};
  if (rules.context) body['@odata.context'] = `https://graph.microsoft.com/v1.0/$metadata#${rules.context}`;
  if (query.count && query.skiptoken === undefined) body['@odata.count'] = found.length;
  if (from + size < found.length) {
    const next = new URL(call.url);
    if (rules.directory) next.searchParams.set('$skiptoken', `RFNwdAIAAQAAAA${from + size}`);
    else next.searchParams.set('$skip', String(from + size));
    body['@odata.nextLink'] = next.href.replaceAll('%24', '$');
  }
  body.value = items;
  return { status: 200, body };
};

/** `…/$count`: the number as text. */
export const countOf = (call: GraphCall, rows: Row[], rules: QueryRules): GraphAnswer => {
  if (rules.directory && !isEventual(call))
    throw badRequest(
      '$count is not currently supported without the header ConsistencyLevel: eventual.',
      'Request_BadRequest',
    );
  const found = matching({ ...call, query: { ...call.query, count: true } }, rows, rules);
  return { status: 200, body: String(found.length), headers: { 'Content-Type': 'text/plain' } };
};
