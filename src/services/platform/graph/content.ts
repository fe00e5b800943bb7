import { Readable } from 'node:stream';
import { ChangedMeanwhile, ServiceUnavailable } from '../../../shared/errors.ts';
import { UpstreamFault } from './call.ts';
import type { GraphSession } from './client.ts';
import { createContentOpener, type OpenedContent } from './open-content.ts';
import { readWithin } from './read-within.ts';
import { secondsBeforeRepeat } from './repeat.ts';
import type { SessionContext } from './session-context.ts';
import type { Transfer } from './transfer.ts';

const STALL_MS = 30_000;
/** Interruptions one after the other, without a byte in between. */
const MOST_FAILURES = 4;

/** Content of any size as a stream. https://learn.microsoft.com/graph/api/driveitem-get-content */
export const createDownload = (context: SessionContext, transfer: Transfer): GraphSession['downloadContent'] => {
  const { clock, log } = context;
  const open = createContentOpener(context, transfer);

  return async ({ stallMs = STALL_MS, ...request }) => {
    const { signal } = request;
    const first = await open(request);

    /** What is left after a break; throws when it cannot be had. */
    const goOn = async (fault: UpstreamFault, at: number, failures: number): Promise<OpenedContent> => {
      const { etag, size, isRanged } = first;
      if (failures > MOST_FAILURES || !isRanged || etag === undefined || size === undefined)
        throw new ServiceUnavailable('graph', false, { cause: fault });
      log.warn({ operation: 'GET content', fault: fault.kind, failures }, 'a download is resumed');
      await clock.wait((secondsBeforeRepeat({}, failures, clock) ?? 0) * 1000, signal);
      return open(request, { at, etag });
    };

    async function* chunks(): AsyncGenerator<Uint8Array> {
      let opened = first;
      for (let [at, failures] = [0, 0]; ; ) {
        try {
          let { skip } = opened;
          for await (const chunk of opened.body ? readWithin(opened.body, stallMs, signal) : []) {
            const news = chunk.subarray(skip);
            skip -= chunk.length - news.length;
            if (news.length === 0) continue;
            at += news.length;
            failures = 0;
            yield news;
          }
          if (first.size === undefined || at === first.size) return;
          if (at > first.size) throw new ChangedMeanwhile({ is: 'changedMeanwhile' });
          throw new UpstreamFault('network', true);
        } catch (error) {
          if (!(error instanceof UpstreamFault)) throw error;
          failures += 1;
          opened = await goOn(error, at, failures);
        }
      }
    }

    const { size, contentType } = first;
    return {
      stream: Readable.from(chunks(), { objectMode: false }),
      ...(size === undefined ? {} : { size }),
      ...(contentType === undefined ? {} : { contentType }),
    };
  };
};
