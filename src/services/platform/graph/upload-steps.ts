import { z } from 'zod';
import type { Clock } from '../../../shared/clock.ts';
import { type Answer, UpstreamFault } from './call.ts';
import type { RangeSource } from './range-source.ts';
import { isTemporary } from './repeat.ts';
import { explainTransfer, type Transfer } from './transfer.ts';

const STATUS_TIMEOUT_MS = 10_000;

const progress = z.object({ nextExpectedRanges: z.array(z.string().regex(/^\d+-/)).nonempty() });

/** An upload on its way through one session. */
export interface Passage {
  url: string;
  signal: AbortSignal | undefined;
  bytes: RangeSource;
  size: number;
  rangeBytes: number;
  rangeTimeoutMs: number;
}

/** What a request to a session leads to. */
export type Step =
  | { is: 'at'; next: number }
  | { is: 'done'; answer: Answer }
  /** The session is over: expired, called off, or come to its end. */
  | { is: 'gone' }
  /** All bytes are there, and nothing is said of an item: nothing more can be sent. */
  | { is: 'full' }
  /** The range may have arrived or not; `failed` when time has to pass first. */
  | { is: 'unsure'; failed?: Answer | UpstreamFault };

/** The two requests of an upload. What will not get better by itself is thrown, as `GraphSession` promises. */
export const createUploadSteps = ({ clock, transfer }: { clock: Clock; transfer: Transfer }) => {
  const ask = async (request: Parameters<Transfer['ask']>[0], read: (answer: Answer) => Step): Promise<Step> => {
    let answer: Answer;
    try {
      answer = await transfer.ask(request);
    } catch (error) {
      if (error instanceof UpstreamFault) return { is: 'unsure', failed: error };
      throw error;
    }
    if (answer.status === 404 || answer.status === 410) return { is: 'gone' };
    // The range is there already, or one before it is not: the session knows.
    if (answer.status === 416) return { is: 'unsure' };
    if (isTemporary(answer.status)) return { is: 'unsure', failed: answer };
    if (answer.status >= 300) throw explainTransfer(answer, request.method, clock);
    return read(answer);
  };

  return {
    /** Puts the range that begins at `at`. */
    putRange: async ({ url, signal, bytes, ...passage }: Passage, at: number): Promise<Step> => {
      const body = await bytes.take(at, Math.min(passage.rangeBytes, passage.size - at));
      const end = at + body.length;
      const headers = {
        'content-type': 'application/octet-stream',
        'content-range': `bytes ${at}-${end - 1}/${passage.size}`,
      };
      const request = { method: 'PUT', url, operation: 'PUT upload range', headers, body, signal } as const;
      return ask({ ...request, timeoutMs: passage.rangeTimeoutMs }, (answer) => {
        // Until the last range drives answer 202 and Outlook 200; what has come to its end expects nothing more.
        const next = nextIn(answer) ?? (answer.status === 202 ? end : undefined);
        if (next === undefined) return { is: 'done', answer };
        return next < passage.size ? { is: 'at', next } : { is: 'unsure' };
      });
    },
    /** Asks the session what it is missing. */
    status: ({ url, signal, size }: Passage): Promise<Step> => {
      const request = { method: 'GET', url, operation: 'GET upload session', signal } as const;
      return ask({ ...request, timeoutMs: STATUS_TIMEOUT_MS }, (answer) => {
        const next = nextIn(answer);
        return next !== undefined && next < size ? { is: 'at', next } : { is: 'full' };
      });
    },
    /** Calls the session off; whether that works is of no interest any more, and nobody waits for it. */
    callOff: ({ url }: Pick<Passage, 'url'>): void => {
      const request = { method: 'DELETE', url, operation: 'DELETE upload session' } as const;
      void transfer.ask({ ...request, timeoutMs: STATUS_TIMEOUT_MS }).catch(() => undefined);
    },
  };
};

const nextIn = ({ json }: Answer): number | undefined => {
  const [first] = progress.safeParse(json).data?.nextExpectedRanges ?? [];
  return first === undefined ? undefined : Number.parseInt(first, 10);
};
