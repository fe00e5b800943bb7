import type { Clock } from '../../../shared/clock.ts';
import type { HeaderFields } from '../http/exchange.ts';
import { readRetryAfter } from '../http/retry-after.ts';

const LONGEST_BACK_OFF_SECONDS = 60;
const REPEATABLE_STATUS = [408, 429, 500, 502, 503, 504, 509];

/** Why a try failed, as far as repeating it is concerned. */
export interface FailedTry {
  /** Undefined when there was no usable answer at all. */
  status?: number;
  headers?: HeaderFields;
}

/** Is this a refusal that passes by itself? */
export const isTemporary = (status: number): boolean => REPEATABLE_STATUS.includes(status);

/** How long to wait before the next try, in seconds; undefined when a repeat would not help. */
export const secondsBeforeRepeat = (failed: FailedTry, tries: number, clock: Clock): number | undefined => {
  if (failed.status !== undefined && !isTemporary(failed.status)) return undefined;
  const asked = readRetryAfter(failed.headers?.get('retry-after'), clock.now());
  if (asked !== undefined) return asked * (1 + Math.random() * 0.1);
  const backOff = Math.min(2 ** (tries - 1), LONGEST_BACK_OFF_SECONDS);
  // Whoever asks to slow down without a usable time gets a full second at least.
  const asksToWait = failed.status === 429 || failed.status === 509 || failed.headers?.has('retry-after');
  return asksToWait ? 1 + Math.random() * backOff : 0.1 + Math.random() * backOff;
};
