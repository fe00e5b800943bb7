import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../tenant/tenant.ts';
import type { Row } from './apply-query.ts';
import { badRequest, GraphError } from './graph-error.ts';
import type { GraphAnswer, GraphCall } from './route.ts';

/** One item of a delta round. */
export interface DeltaItem {
  id: string;
  /** As Graph shows it, `$select` applied; of a removed item left out. */
  row?: Row;
  /** Why it is gone. */
  removed?: 'deleted' | 'changed';
}

export interface DeltaSource {
  /** What the links belong to (mailbox, folder, window): a token of another key is refused. */
  key: string;
  /** Position of the newest change in the tenant at this moment. */
  latest: number;
  /** Everything there is (`since` undefined), or what changed after that position, gone items included. */
  read(since: number | undefined): DeltaItem[];
  /** Items per page without `Prefer: odata.maxpagesize`. Default 50. */
  pageSize?: number;
  /** Items on the page that opens the first round, when that is to be a small one. */
  firstPage?: number;
  /** Tells an item again now and then, as Outlook does: on the second page of a round, and in every third round. */
  replays?: boolean;
  /** How long a token lives, in milliseconds of the tenant's clock. Default 7 days. */
  lifeMs?: number;
}

/** What a token stands for; kept in the tenant, so that links outlive a restart. */
interface TokenRow {
  id: string;
  key: string;
  /** Lower bound of this round; null in the first one. */
  since: number | null;
  /** Where the round after this one begins. */
  until: number;
  /** Last id of the page before; null when the round is over. */
  after: string | null;
  expiresAt: number;
  /** Rounds that are over. */
  rounds?: number;
  /** Pages of this round that are over. */
  pages?: number;
  /** Query parameters of the first request, frozen. */
  options: Record<string, string>;
}

/** Where in which round a request is. */
type Position = Required<Pick<TokenRow, 'since' | 'until' | 'after' | 'rounds' | 'pages'>>;

const week = 7 * 24 * 3600 * 1000;
/** From so many on, expired ones are cleared away. */
const mostTokens = 1000;
const table = (tenant: Tenant) => tenant.store.table<TokenRow>('deltaTokens');

const forgetExpired = (tenant: Tenant, now: number) => {
  for (const { id, expiresAt } of table(tenant).all()) if (expiresAt <= now) table(tenant).delete(id);
};

const goneError = (call: GraphCall) => {
  const start = new URL(call.url);
  start.searchParams.delete('$skiptoken');
  start.searchParams.delete('$deltatoken');
  return new GraphError(
    410,
    'SyncStateNotFound',
    'The sync state generation is not found; start the synchronization again without a token.',
    { Location: start.href.replaceAll('%24', '$') },
  );
};

const tokenOf = (call: GraphCall): TokenRow | undefined => {
  const token = call.query.deltatoken ?? call.query.skiptoken;
  if (token === undefined || token === 'latest') return undefined;
  if (!/^[\w-]{10,200}$/.test(token)) throw badRequest('Badly formed token.', 'BadRequest');
  const row = table(call.tenant).get(token);
  if (!row || row.expiresAt <= call.tenant.clock.now().getTime()) throw goneError(call);
  return row;
};

/**
 * The parameters the round began with (names in lower case, `$select` included): of a link they come out of its token, since links
 * carry nothing else. Throws GraphError 410 when the token has expired.
 */
export const deltaOptions = (call: GraphCall): Record<string, string> =>
  tokenOf(call)?.options ?? {
    ...call.query.custom,
    ...(call.query.select ? { $select: call.query.select.join(',') } : {}),
    ...(call.query.filter ? { $filter: call.query.filter } : {}),
  };

const positionOf = (token: TokenRow | undefined, latest: number): Position => {
  if (!token) return { since: null, until: latest, after: null, rounds: 0, pages: 0 };
  const { since, until, after, rounds = 0, pages = 0 } = token;
  // A token with `after` is in the middle of a round; one without begins the next.
  return after === null
    ? { since: until, until: latest, after: null, rounds, pages: 0 }
    : { since, until, after, rounds, pages };
};

/** What is left to tell in this round, in the order of ids. */
const itemsAt = ({ since, after, rounds, pages }: Position, { read, replays }: DeltaSource): DeltaItem[] => {
  const again = replays && since !== null && rounds % 3 === 0;
  const twice = replays && pages === 1;
  return read(since === null ? undefined : again ? since - 1 : since)
    .filter(({ id }) => after === null || id > after || (twice && id === after))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
};

const pageSize = (call: GraphCall, { since, pages }: Position, source: DeltaSource): number => {
  const preferred = Number(call.prefer['odata.maxpagesize']);
  const size = preferred > 0 ? Math.min(preferred, 1000) : (source.pageSize ?? 50);
  return since === null && pages === 0 ? Math.min(size, source.firstPage ?? size) : size;
};

const remember = (call: GraphCall, row: Omit<TokenRow, 'id'>): string => {
  const tokens = table(call.tenant);
  if (tokens.all().length >= mostTokens) forgetExpired(call.tenant, call.tenant.clock.now().getTime());
  const id = randomUUID();
  tokens.put({ id, ...row });
  return id;
};

const shown = ({ id, row, removed }: DeltaItem): Row =>
  removed ? { '@removed': { reason: removed }, id } : (row ?? { id });

/**
 * One page of a delta round with `@odata.nextLink` or, at its end, `@odata.deltaLink`. Changes during a round are told by the next one.
 * Throws GraphError 410 SyncStateNotFound with `Location` for a token that has expired or belongs to something else.
 * https://learn.microsoft.com/graph/delta-query-overview
 */
export const deltaPage = (call: GraphCall, source: DeltaSource): GraphAnswer => {
  const token = tokenOf(call);
  if (token && token.key !== source.key) throw goneError(call);
  const at = positionOf(token, source.latest);
  const items = call.query.deltatoken === 'latest' ? [] : itemsAt(at, source);
  const page = items.slice(0, pageSize(call, at, source));
  const more = items.length > page.length;
  const next = more
    ? { since: at.since, after: page.at(-1)?.id ?? null, rounds: at.rounds, pages: at.pages + 1 }
    : { since: null, after: null, rounds: at.rounds + 1, pages: 0 };
  const id = remember(call, {
    key: source.key,
    until: at.until,
    ...next,
    expiresAt: call.tenant.clock.now().getTime() + (source.lifeMs ?? week),
    options: token?.options ?? deltaOptions(call),
  });
  const link = new URL(call.url);
  link.search = '';
  return {
    status: 200,
    body: {
      value: page.map(shown),
      [more ? '@odata.nextLink' : '@odata.deltaLink']: `${link.href}?$${more ? 'skiptoken' : 'deltatoken'}=${id}`,
    },
  };
};

/** Makes every delta link of the tenant too old: the next use of one is answered 410. Returns how many there were. */
export const expireDeltaTokens = (tenant: Tenant): number => {
  const rows = table(tenant).all();
  for (const { id } of rows) table(tenant).delete(id);
  return rows.length;
};
