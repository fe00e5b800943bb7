import type { TenantClock } from '../../tenant/clock.ts';
import { GraphError } from './graph-error.ts';
import type { GraphService } from './route.ts';

/** https://learn.microsoft.com/graph/throttling-limits */
const mailboxConcurrency = 4;
const mailboxRequests = { limit: 10_000, windowMs: 600_000 };
const directoryUnits = { limit: 3_500, windowMs: 10_000 };
const presenceRequests = { limit: 1_500, windowMs: 30_000 };

export interface ThrottledCall {
  service: GraphService;
  clientId: string;
  /** Whose mailbox; absent for the directory. */
  mailbox?: string;
  /** Resource units of a directory call. */
  units?: number;
}

export interface Throttle {
  /** Lets a call in and returns what to call when it has ended. Throws GraphError 429 with `Retry-After` when a limit is reached. */
  enter(call: ThrottledCall): () => void;
}

interface Window {
  startedAt: number;
  used: number;
}

/** Graph's limits per application and mailbox, and per application for directory and presence; windows follow the tenant's clock. */
export const createThrottle = (clock: TenantClock): Throttle => {
  const inFlight = new Map<string, number>();
  const windows = new Map<string, Window>();

  /** Seconds to wait, or 0 when the cost fits. */
  const spend = (key: string, cost: number, { limit, windowMs }: { limit: number; windowMs: number }): number => {
    const now = clock.now().getTime();
    let window = windows.get(key);
    if (!window || now - window.startedAt >= windowMs || now < window.startedAt) {
      window = { startedAt: now, used: 0 };
      windows.set(key, window);
    }
    // Calls that are turned away count too, as they do in life.
    window.used += cost;
    return window.used > limit ? Math.max(1, Math.ceil((window.startedAt + windowMs - now) / 1000)) : 0;
  };

  const tooMany = (code: string, message: string, seconds: number) =>
    new GraphError(429, code, message, { 'Retry-After': String(seconds) });

  return {
    enter: ({ service, clientId, mailbox, units = 1 }) => {
      if (service === 'directory') {
        const wait = spend(`directory ${clientId}`, units, directoryUnits);
        if (wait)
          throw tooMany(
            'TooManyRequests',
            'Too many requests. Please retry after the value specified in the Retry-After header.',
            wait,
          );
        return () => {};
      }
      if (service === 'presence') {
        const wait = spend(`presence ${clientId}`, 1, presenceRequests);
        if (wait) throw tooMany('TooManyRequests', 'Too many requests.', wait);
        return () => {};
      }
      if (service !== 'outlook' || !mailbox) return () => {};
      const key = `${clientId} ${mailbox}`;
      const wait = spend(key, 1, mailboxRequests);
      if (wait) throw tooMany('ApplicationThrottled', 'Application is over its MailboxRequests limit.', wait);
      const running = inFlight.get(key) ?? 0;
      if (running >= mailboxConcurrency)
        throw tooMany('ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', 1);
      inFlight.set(key, running + 1);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        const now = (inFlight.get(key) ?? 1) - 1;
        if (now > 0) inFlight.set(key, now);
        else inFlight.delete(key);
      };
    },
  };
};
