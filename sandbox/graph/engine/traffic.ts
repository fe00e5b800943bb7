import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** One exchange with Graph. */
export interface Exchange {
  time: string;
  method: string;
  /** From `/v1.0` on, with query. */
  url: string;
  flow?: 'delegated' | 'application';
  /** `scp` or `roles` of the token. */
  permissions?: string[];
  requestBody?: unknown;
  status: number;
  responseBody?: unknown;
}

/**
 * Appends every exchange to `file`, one JSON line each; nothing without a file. Answers that a fault made up in another form than
 * Graph's are left out: they are not Graph's words. Parts of a batch stand in the exchange of their batch.
 */
export const createTrafficLog = (file: string | undefined): ((exchange: Exchange) => void) => {
  if (!file) return () => {};
  mkdirSync(dirname(file), { recursive: true });
  return (exchange) => {
    if (exchange.status >= 400 && !isGraphError(exchange.responseBody)) return;
    appendFileSync(file, `${JSON.stringify(exchange)}\n`);
  };
};

const isGraphError = (body: unknown): boolean => {
  const error = (body as { error?: { code?: unknown; message?: unknown } } | undefined)?.error;
  return typeof error?.code === 'string' && typeof error.message === 'string';
};
