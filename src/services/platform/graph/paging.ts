import { type ZodType, z } from 'zod';
import { AppError, ServiceUnavailable } from '../../../shared/errors.ts';
import { followable } from './address.ts';
import { DeltaExpired, GraphFailure, type GraphSession } from './client.ts';
import { isResync } from './graph-error.ts';
import { operationOf } from './operation.ts';
import type { Prepared, SessionContext } from './session-context.ts';

const LIST_PAGES = 10;
const DELTA_PAGES = 1_000;

const page = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

/** Lists and delta queries: pages followed on Graph's own origin only, never twice to the same place, never without end. */
export const createPaging = (context: SessionContext): Pick<GraphSession, 'list' | 'delta'> => {
  const { check, log, origin, perform, prepare } = context;

  const follow = (link: string, operation: string): string => {
    const address = followable(link, origin);
    if (address) return address;
    log.error({ operation }, 'Graph gave a link that leads elsewhere; not followed');
    throw new ServiceUnavailable('graph');
  };

  async function* pages(first: Prepared, maxPages: number) {
    const operation = operationOf('GET', first.path);
    const seen = new Set<string>();
    let request: Prepared = first;
    for (let count = 1; ; count++) {
      const { json } = await perform(prepare(request));
      const { value, ...links } = check(page, json, { method: 'GET', operation });
      const next = links['@odata.nextLink'];
      const isLast = next === undefined || count >= maxPages;
      yield { value, deltaLink: links['@odata.deltaLink'], isCut: isLast && next !== undefined };
      if (isLast) return;
      const address = follow(next, operation);
      if (seen.has(address)) {
        log.error({ operation, count }, 'Graph pages lead in a circle');
        throw new ServiceUnavailable('graph');
      }
      seen.add(address);
      // The link carries the whole query; only headers have to be said again.
      request = { ...first, address };
    }
  }

  const list: GraphSession['list'] = async ({ schema, maxPages = LIST_PAGES, ...request }) => {
    const operation = operationOf('GET', request.path);
    const endsAt = context.clock.monotonic() + (request.timeoutMs ?? context.timeoutMs);
    const items: unknown[] = [];
    for await (const { value, isCut } of pages({ ...request, endsAt }, maxPages)) {
      items.push(...value);
      if (isCut) log.warn({ operation, maxPages }, 'Graph has more pages than were asked for');
    }
    return items.map((item) => check(schema, item, { method: 'GET', operation }));
  };

  const delta: GraphSession['delta'] = async ({ schema, deltaLink, ...request }) => {
    const operation = operationOf('GET', request.path);
    const first = deltaLink === undefined ? request : { ...request, address: follow(deltaLink, operation) };
    const items = [];
    try {
      for await (const { value, ...links } of pages(first, DELTA_PAGES)) {
        items.push(...value.flatMap((item) => readable(schema, item, operation)));
        if (links.deltaLink) return { items, deltaLink: follow(links.deltaLink, operation) };
      }
    } catch (error) {
      if (error instanceof AppError && error.cause instanceof GraphFailure && isResync(error.cause))
        throw new DeltaExpired({ cause: error.cause });
      throw error;
    }
    log.error({ operation }, 'a delta query ended without a delta link');
    throw new ServiceUnavailable('graph');
  };

  /** One item that cannot be read must not hold back all that come after it, this time and every time. */
  const readable = <T>(schema: ZodType<T>, item: unknown, operation: string): T[] => {
    try {
      return [check(schema, item, { method: 'GET', operation })];
    } catch {
      return [];
    }
  };

  return { list, delta };
};
