import { z } from 'zod';
import { Gone, ServiceUnavailable, Throttled } from '../../../shared/errors.ts';
import { type Answer, UpstreamFault } from './call.ts';
import type { GraphSession, GraphUpload } from './client.ts';
import { createRangeSource } from './range-source.ts';
import { secondsBeforeRepeat } from './repeat.ts';
import type { SessionContext } from './session-context.ts';
import { explainTransfer, type Transfer } from './transfer.ts';
import { transferable } from './transfer-address.ts';
import { createUploadSteps, type Passage } from './upload-steps.ts';

/** Every range but the last is a multiple of this. https://learn.microsoft.com/graph/api/driveitem-createuploadsession */
const RANGE_UNIT = 320 * 1024;
/**
 * 3.1 MB: the most that drives and Outlook both take (attachments: under 4 MB), little enough to be held and sent again, and large enough
 * that a hundred megabytes are 32 requests.
 */
const RANGE_BYTES = 10 * RANGE_UNIT;
const RANGE_TIMEOUT_MS = 60_000;
/** Failures one after the other, without a byte in between. */
const MOST_FAILURES = 6;
/** Whoever is asked to wait longer does not hold an upload open for it. */
const LONGEST_WAIT_SECONDS = 300;
const SESSIONS = 2;

const opened = z.object({ uploadUrl: z.string() });

/** Sends content of any size through upload sessions. https://learn.microsoft.com/graph/sdks/large-file-upload */
export const createUpload = (context: SessionContext, transfer: Transfer): GraphSession['uploadContent'] => {
  const { check, clock, log, origin, perform, prepare } = context;
  const { putRange, status, callOff } = createUploadSteps({ clock, transfer });

  const openSession = async (session: GraphUpload<unknown>['session'], signal?: AbortSignal): Promise<string> => {
    // Nothing has come into being before bytes are sent, and a session nobody uses expires: it may be asked for twice.
    const call = prepare({ ...session, method: 'POST', repeatable: true, ...(signal ? { signal } : {}) });
    const { uploadUrl } = check(opened, (await perform(call)).json, call);
    const url = transferable(uploadUrl, origin);
    if (url) return url;
    log.error(
      { operation: call.operation },
      'Graph gave an upload address that leads elsewhere; nothing is sent there',
    );
    throw new ServiceUnavailable('graph');
  };

  /** Waits as long as it takes until another request makes sense; throws when there were enough of them. */
  const waitAfter = async (failed: Answer | UpstreamFault | undefined, failures: number, signal?: AbortSignal) => {
    const refused = failed instanceof UpstreamFault ? undefined : failed;
    if (failures > MOST_FAILURES)
      throw refused
        ? explainTransfer(refused, 'PUT', clock)
        : new ServiceUnavailable('graph', false, { cause: failed });
    if (!failed) return;
    const seconds = secondsBeforeRepeat(refused ?? {}, failures, clock) ?? 0;
    if (refused?.status === 429) transfer.pause(seconds);
    if (seconds > LONGEST_WAIT_SECONDS) throw new Throttled(Math.ceil(seconds));
    log.warn({ operation: 'PUT upload range', status: refused?.status, failures }, 'an upload is resumed');
    await clock.wait(seconds * 1000, signal);
  };

  /** Sends range after range. `gone`: the session is, and the file is not there; `lost`: the file may be. */
  const sendAll = async (passage: Passage): Promise<Answer | 'gone' | 'lost'> => {
    let failures = 0;
    for (let at = 0; ; ) {
      const sent = await putRange(passage, at);
      const mayBeThere = sent.is === 'unsure' && at + passage.rangeBytes >= passage.size;
      let step = sent;
      while (step.is === 'unsure') {
        failures += 1;
        await waitAfter(step.failed, failures, passage.signal);
        step = await status(passage);
      }
      if (step.is === 'done') return step.answer;
      if (step.is === 'full') return 'lost';
      if (step.is === 'gone') return mayBeThere ? 'lost' : 'gone';
      if (step.next > at) failures = 0;
      else if (sent.is === 'at') {
        // Taken, it says, and wants it again: not for ever.
        failures += 1;
        await waitAfter(undefined, failures, passage.signal);
      }
      at = step.next;
    }
  };

  const pass = async (passage: Passage) => {
    try {
      return await sendAll(passage);
    } catch (error) {
      callOff(passage);
      throw error;
    }
  };

  return async ({ session, size, source, schema, find, signal, ...limits }) => {
    const { rangeBytes = RANGE_BYTES, rangeTimeoutMs = RANGE_TIMEOUT_MS } = limits;
    requireSizes(size, rangeBytes);
    const bytes = createRangeSource(source, size, rangeBytes);
    try {
      for (let sessions = 1; sessions <= SESSIONS; sessions++) {
        const url = await openSession(session, signal);
        const outcome = await pass({ url, signal, bytes, size, rangeBytes, rangeTimeoutMs });
        if (outcome === 'lost') {
          const found = await find?.();
          if (found !== undefined) return found;
          throw new ServiceUnavailable('graph', true);
        }
        if (outcome !== 'gone') return check(schema, outcome.json, { method: 'PUT', operation: 'PUT upload range' });
        log.warn({ operation: 'PUT upload range', sessions }, 'an upload session is gone');
      }
      throw new Gone({ is: 'gone' });
    } finally {
      await bytes.close();
    }
  };
};

const requireSizes = (size: number, rangeBytes: number): void => {
  if (!Number.isSafeInteger(size) || size < 1) throw new RangeError('an upload session takes one byte or more');
  if (rangeBytes < RANGE_UNIT || rangeBytes % RANGE_UNIT !== 0) throw new RangeError('ranges are multiples of 320 KiB');
};
