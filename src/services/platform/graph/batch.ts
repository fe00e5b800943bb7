import { z } from 'zod';
import { AppError, ServiceUnavailable } from '../../../shared/errors.ts';
import { relativeAddress } from './address.ts';
import type { Answer } from './call.ts';
import { claimsChallenge } from './challenge.ts';
import type { GraphRequest, GraphSession } from './client.ts';
import { explainFailure, nothingDone } from './graph-error.ts';
import { gateOf } from './mailbox-gate.ts';
import { operationOf } from './operation.ts';
import { secondsBeforeRepeat } from './repeat.ts';
import type { SessionContext } from './session-context.ts';

const MOST = 20;

const answers = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number().int(),
      headers: z.record(z.string(), z.string()).optional().catch(undefined),
      body: z.unknown().optional(),
    }),
  ),
});

interface Part<T> {
  request: GraphRequest<T>;
  index: number;
}

/**
 * Many requests in one round trip: plain JSON to `/$batch`, 20 at a time, answers matched by id. The SDK's own batch reads
 * a part's body only when one header is spelled in one way, and repeats nothing.
 * https://learn.microsoft.com/graph/json-batching
 */
export const createBatch = (context: SessionContext): GraphSession['batch'] => {
  const { actor, check, clock, gates, log, maxTries, perform, prepare, timeoutMs } = context;

  /** One round trip. Parts without an answer are missing from the map. */
  const round = async <T>(parts: Part<T>[], endsAt: number): Promise<Map<number, Answer>> => {
    const gateKeys = new Set(parts.map(({ request }) => gateOf(actor, request.path).key));
    const first = parts[0]?.request;
    const call = prepare({
      method: 'POST',
      path: '/$batch',
      body: { requests: parts.map(({ request, index }) => requestBody(request, String(index))) },
      repeatable: parts.every(({ request }) => isRepeatable(request)),
      endsAt,
      // Graph works on four parts of a batch at once, so a batch to one mailbox fills its gate.
      permits: parts.length,
    });
    const gate = gateKeys.size === 1 && first ? { ...gateOf(actor, first.path), permits: parts.length } : call.gate;
    const { json } = await perform({ ...call, gate });
    const { responses } = check(answers, json, call);
    const found = new Map<number, Answer>();
    for (const { id, status, headers, body } of responses) {
      const index = Number(id);
      if (parts.some((part) => part.index === index) && !found.has(index))
        found.set(index, { status, headers: new Headers(headers), json: body ?? undefined });
    }
    return found;
  };

  const outcomeOf = <T>({ request }: Part<T>, answer: Answer | undefined): PromiseSettledResult<T> => {
    const method = request.method ?? 'GET';
    try {
      if (!answer) throw new ServiceUnavailable('graph', method !== 'GET');
      if (answer.status >= 400) throw explainFailure(answer, { method, isPerson: actor.userId !== undefined, clock });
      const operation = operationOf(method, request.path);
      return { status: 'fulfilled', value: check(request.schema, answer.json, { method, operation }) };
    } catch (reason) {
      return { status: 'rejected', reason: forPart(reason, request) };
    }
  };

  /** Seconds until this part may go out again, or undefined when its answer is final. */
  const secondsToRepeat = <T>({ request }: Part<T>, answer: Answer | undefined, tries: number): number | undefined => {
    if (answer && answer.status < 400) return undefined;
    const seconds = secondsBeforeRepeat(answer ?? {}, tries, clock);
    if (answer?.status === 429 && seconds !== undefined) gates.pause(gateOf(actor, request.path), seconds);
    return isRepeatable(request) ? seconds : undefined;
  };

  /** Gets a token that Graph has not refused, when a part was refused for its token. */
  const renewToken = async (found: Map<number, Answer>): Promise<boolean> => {
    const refused = [...found.values()].find(isTokenRefused);
    if (!refused) return false;
    const claims = claimsChallenge(refused.headers);
    await actor.token({ refuse: await actor.token({}), ...(claims ? { claims } : {}) });
    return true;
  };

  const run = async <T>(parts: Part<T>[], outcomes: PromiseSettledResult<T>[], endsAt: number): Promise<void> => {
    let open = parts;
    let renewed = false;
    for (let tries = 1; open.length > 0; tries++) {
      const found = await round(open, endsAt);
      const again: Part<T>[] = [];
      let longest = 0;
      const hasNewToken: boolean = !renewed && (await renewToken(found));
      renewed ||= hasNewToken;
      for (const part of open) {
        const answer = found.get(part.index);
        outcomes[part.index] = outcomeOf(part, answer);
        if (hasNewToken && answer && isTokenRefused(answer)) {
          again.push(part);
          continue;
        }
        const seconds = secondsToRepeat(part, answer, tries);
        if (seconds === undefined || tries >= maxTries || seconds * 1000 >= endsAt - clock.monotonic()) continue;
        again.push(part);
        longest = Math.max(longest, seconds);
      }
      if (longest > 0) {
        log.warn(
          { operation: 'POST /$batch', parts: again.length, waitMs: Math.round(longest * 1000) },
          'batch parts are repeated',
        );
        await clock.wait(longest * 1000);
      }
      open = again;
    }
  };

  return async <T>(requests: GraphRequest<T>[]) => {
    const endsAt = clock.monotonic() + Math.max(timeoutMs, ...requests.map((request) => request.timeoutMs ?? 0));
    const outcomes: PromiseSettledResult<T>[] = [];
    const parts = requests.map((request, index) => ({ request, index }));
    for (let from = 0; from < parts.length; from += MOST) {
      const some = parts.slice(from, from + MOST);
      try {
        await run(some, outcomes, endsAt);
      } catch (reason) {
        if (!(reason instanceof AppError)) throw reason;
        // The round trip failed as a whole; what earlier rounds settled stays, the rest shares the reason.
        for (const { index, request } of some)
          outcomes[index] ??= { status: 'rejected', reason: forPart(reason, request) };
      }
    }
    return outcomes;
  };
};

/** A batch is a POST, so its outcome is unknown when it fails; what only asks in it has none. */
const forPart = <T>(reason: unknown, { method = 'GET', isQuestion }: GraphRequest<T>): unknown =>
  method === 'GET' || isQuestion ? nothingDone(reason) : reason;

const isTokenRefused = ({ status, headers }: Answer): boolean =>
  status === 401 || (status === 403 && claimsChallenge(headers) !== undefined);

const isRepeatable = <T>({ method = 'GET', repeatable, isQuestion }: GraphRequest<T>): boolean =>
  repeatable ?? (method !== 'POST' || isQuestion === true);

const requestBody = <T>({ method = 'GET', path, query, headers, body }: GraphRequest<T>, id: string) => ({
  id,
  method,
  url: relativeAddress(path, query),
  ...(headers || body !== undefined
    ? { headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers } }
    : {}),
  ...(body === undefined ? {} : { body }),
});
