import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Intake } from '../services/changes/types.ts';
import { ServiceUnavailable } from '../shared/errors.ts';
import type { Log } from '../shared/log.ts';
import { type ApiRequest, type ApiResponse, errorResponse, type Route } from './route.ts';

const maxBytes = 1024 * 1024;
const maxItems = 1000;
/** A notification with encrypted content has about thirty. */
const maxValues = 60 * maxItems;
/** Graph counts slow answers and drops what comes to a slow endpoint: without a store by then, it is to send it again. */
const patienceMs = 2_500;

const batch = z.object({ value: z.array(z.unknown()) });

/**
 * Change and lifecycle notifications from Graph: 202 once they are stored, and only then. What is not genuine gets the same answer, so
 * that nobody learns anything by trying. https://learn.microsoft.com/graph/change-notifications-delivery-webhooks
 */
export const graphNotificationRoutes = (intake: Intake, log: Log): Route[] => [
  {
    method: 'POST',
    path: '/api/notifications',
    maxBytes,
    maxValues,
    handle: receiver((items, source) => intake.receiveChanges(items, source), log),
  },
  {
    method: 'POST',
    path: '/api/notifications/lifecycle',
    maxBytes,
    maxValues,
    handle: receiver((items, source) => intake.receiveLifecycle(items, source), log),
  },
];

type Receive = (items: unknown[], source: string) => Promise<void>;

const receiver =
  (receive: Receive, log: Log) =>
  async ({ query, body, requestId, remoteAddress }: ApiRequest): Promise<ApiResponse> => {
    // Before anything else, and without the store: Graph gives up on a subscription whose endpoint does not echo within 10 s.
    if (query.validationToken !== undefined) return echo(query.validationToken, requestId);
    const read = batch.safeParse(body);
    if (!read.success) return errorResponse(400, 'malformed', 'This takes a batch of change notifications.', requestId);
    if (read.data.value.length > maxItems)
      return errorResponse(413, 'too_many', `At most ${maxItems} notifications at once.`, requestId);
    const stored = await withinPatience(receive(read.data.value, remoteAddress), log, requestId);
    return stored ? { status: 202 } : unavailable(requestId);
  };

/** The token as it came. Graph's own never hold markup; whoever sends some wants a browser to read it. */
const echo = (token: string, requestId: string): ApiResponse =>
  isPlain(token)
    ? {
        status: 200,
        headers: {
          'content-type': 'text/plain; charset=utf-8',
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
          'content-security-policy': "default-src 'none'",
        },
        body: token,
      }
    : errorResponse(400, 'bad_validation_token', 'That is no validation token.', requestId);

const isPlain = (token: string): boolean => token.length > 0 && token.length <= 1024 && !/[<>"'\p{Cc}]/u.test(token);

const withinPatience = async (storing: Promise<void>, log: Log, requestId: string): Promise<boolean> => {
  const timer = new AbortController();
  const stored = storing.then(
    () => true,
    (error: unknown) => {
      if (!(error instanceof ServiceUnavailable)) throw error;
      return false;
    },
  );
  const outcome = await Promise.race([
    stored,
    wait(patienceMs, 'late' as const, { signal: timer.signal }).catch(() => 'late' as const),
  ]).finally(() => timer.abort());
  if (outcome !== 'late') return outcome;
  // Whatever becomes of it, the answer is given; a failure now must not end the process.
  stored.catch((error: unknown) =>
    log.warn({ err: error, requestId }, 'storing notifications failed after the answer'),
  );
  return false;
};

const unavailable = (requestId: string): ApiResponse => ({
  ...errorResponse(503, 'store_unavailable', 'Storage does not answer. Send it again later.', requestId),
  headers: { 'retry-after': '10' },
});
