import { unlessAborted } from '../http/time-limit.ts';
import { faultOf } from './transport.ts';

/**
 * The chunks of a body, each of which has to come within `stallMs`: what takes long because it is long is no stall, and neither is a reader
 * who takes their time. Throws UpstreamFault, or the signal's reason; the connection is given up with it, and when the reader stops early.
 */
export async function* readWithin(
  body: ReadableStream<Uint8Array>,
  stallMs: number,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const stalled = new AbortController();
  // One signal for the whole body: one for each of its many chunks would pile up.
  const over = signal ? AbortSignal.any([stalled.signal, signal]) : stalled.signal;
  const reader = body.getReader();
  const next = async () => {
    const timer = setTimeout(() => stalled.abort(new DOMException('the time is up', 'TimeoutError')), stallMs);
    try {
      return await unlessAborted(reader.read(), over);
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      throw faultOf(error, 200, stalled.signal.aborted);
    } finally {
      clearTimeout(timer);
    }
  };
  try {
    for (let chunk = await next(); !chunk.done; chunk = await next()) yield chunk.value;
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
