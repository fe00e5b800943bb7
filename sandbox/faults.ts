import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { EntraError } from './entra/entra-error.ts';
import type { Tenant } from './tenant/tenant.ts';

const regularExpression = z.string().refine((text) => {
  try {
    return Boolean(new RegExp(text));
  } catch {
    return false;
  }
}, 'is not a regular expression');

/** One fault as the control API takes it. */
export const faultSchema = z.strictObject({
  match: z.strictObject({
    method: z.string().optional(),
    path: regularExpression.optional(),
    user: z.string().optional(),
  }),
  status: z.int().min(200).max(599).optional(),
  headers: z.record(z.string(), z.string()).optional(),
  /** JSON, or text when it is a string. Left out: what the service says with this status. */
  body: z.unknown().optional(),
  delayMs: z.int().min(0).max(600_000).optional(),
  /** The connection is cut without an answer. */
  drop: z.boolean().optional(),
  /** The work is done first, then the fault happens: an unknown outcome. */
  afterEffect: z.boolean().optional(),
  times: z.int().min(1).optional(),
  /** An AADSTS refusal of the token endpoint, worded by the sandbox; `suberror: ''` leaves the suberror out. */
  entra: z.strictObject({ code: z.int(), suberror: z.string().optional(), claims: z.string().optional() }).optional(),
});

export type Fault = z.infer<typeof faultSchema>;

/** What a fault is matched against: `path` as the ledger has it, without query. */
export interface FaultSubject {
  method: string;
  path: string;
  /** Id or userPrincipalName of the person concerned. */
  user?: string;
}

/** The connection is to be cut without an answer. */
export class ConnectionDropped extends Error {
  constructor() {
    super('connection dropped by a fault');
    this.name = 'ConnectionDropped';
  }
}

export interface Faults {
  append(faults: Fault[]): void;
  clear(): void;
  list(): Fault[];
  /**
   * Does `work` unless a fault says otherwise; the first fault that matches wins and is counted down. Throws ConnectionDropped
   * when the answer must never arrive. Every hit is a `fault` entry in the ledger.
   */
  apply(subject: FaultSubject, work: () => Promise<Response>): Promise<Response>;
}

interface FaultRow {
  id: string;
  fault: Fault;
  left: number | null;
}

/** Faults kept in the tenant, so that a restart forgets none; a reset clears them. */
export const createFaults = (tenant: Tenant): Faults => {
  const rows = tenant.store.table<FaultRow>('faults');

  const matches = ({ match }: Fault, { method, path, user }: FaultSubject): boolean => {
    if (match.method && match.method.toUpperCase() !== method.toUpperCase()) return false;
    if (match.path && !new RegExp(match.path).test(path)) return false;
    if (!match.user) return true;
    const wanted = tenant.findPerson(match.user)?.id ?? match.user;
    return user !== undefined && (tenant.findPerson(user)?.id ?? user) === wanted;
  };

  const take = (subject: FaultSubject): Fault | undefined => {
    const row = rows.all().find(({ fault }) => matches(fault, subject));
    if (!row) return undefined;
    if (row.left === 1) rows.delete(row.id);
    else if (row.left !== null) rows.put({ ...row, left: row.left - 1 });
    return row.fault;
  };

  return {
    append: (faults) => {
      for (const fault of faults) rows.put({ id: randomUUID(), fault, left: fault.times ?? null });
    },
    clear: () => {
      for (const { id } of rows.all()) rows.delete(id);
    },
    list: () => rows.all().map(({ fault, left }) => (left === null ? fault : { ...fault, times: left })),
    apply: async (subject, work) => {
      const fault = take(subject);
      if (!fault) return work();
      const { status, drop, delayMs, afterEffect, entra } = fault;
      tenant.ledger.write('fault', {
        ...subject,
        ...(subject.user ? { user: tenant.findPerson(subject.user)?.id ?? subject.user } : {}),
        ...(status ? { status } : {}),
        ...(drop ? { drop } : {}),
        ...(delayMs ? { delayMs } : {}),
        ...(afterEffect ? { afterEffect } : {}),
        ...(entra ? { entra } : {}),
      });
      const wait = () => (delayMs ? delay(delayMs) : Promise.resolve());
      if (!status && !drop && !entra) {
        if (!afterEffect) await wait();
        const answer = await work();
        if (afterEffect) await wait();
        return answer;
      }
      if (afterEffect) await work();
      await wait();
      if (drop) {
        tenant.store.flush();
        throw new ConnectionDropped();
      }
      if (entra) {
        const { code, ...options } = entra;
        return new EntraError(code, undefined, withoutUndefined(options)).toResponse();
      }
      return faultAnswer(fault, subject.path);
    },
  };
};

const withoutUndefined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

const faultAnswer = ({ status = 500, headers = {}, body }: Fault, path: string): Response => {
  const content = body === undefined ? usualBody(status, path) : body;
  if (content === null || [204, 205, 304].includes(status)) return new Response(null, { status, headers });
  const isText = typeof content === 'string';
  return new Response(isText ? content : JSON.stringify(content), {
    status,
    headers: { 'content-type': isText ? 'text/plain' : 'application/json', ...headers },
  });
};

const graphCodes: Record<number, [code: string, message: string]> = {
  400: ['BadRequest', 'The request is malformed.'],
  401: ['InvalidAuthenticationToken', 'Access token has expired or is not yet valid.'],
  403: ['ErrorAccessDenied', 'Access is denied. Check credentials and try again.'],
  404: ['ErrorItemNotFound', 'The specified object was not found in the store.'],
  409: ['conflict', 'The request conflicts with the state of the resource.'],
  410: ['SyncStateNotFound', 'The sync state generation is not found.'],
  412: [
    'ErrorIrresolvableConflict',
    'The change key passed in the request does not match the current change key for the item.',
  ],
  423: ['resourceLocked', 'The resource is locked.'],
  429: ['ApplicationThrottled', 'Application is over its MailboxConcurrency limit.'],
  500: ['InternalServerError', 'An internal server error occurred.'],
  502: ['BadGateway', 'The gateway received an invalid answer.'],
  503: ['ServiceUnavailable', 'The service is temporarily unavailable.'],
  504: ['UnknownError', 'The gateway did not receive an answer in time.'],
  507: ['quotaLimitReached', 'The quota has been reached.'],
};

/** What Graph, Entra ID and the connector say with a bare status. */
const usualBody = (status: number, path: string): unknown => {
  const [code, message] = graphCodes[status] ?? ['generalException', 'An error occurred.'];
  if (path.includes('/oauth2/'))
    return {
      error: status >= 500 || status === 429 ? 'temporarily_unavailable' : 'invalid_request',
      error_description: `AADSTS90033: ${message}`,
      error_codes: [90033],
      timestamp: new Date().toISOString(),
      trace_id: randomUUID(),
      correlation_id: randomUUID(),
    };
  if (path.includes('/v3/')) return { error: { code: status === 429 ? 'Throttled' : 'ServiceError', message } };
  const id = randomUUID();
  return {
    error: {
      code,
      message,
      innerError: { date: new Date().toISOString().slice(0, 19), 'request-id': id, 'client-request-id': id },
    },
  };
};
