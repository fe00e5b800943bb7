import { createHash } from 'node:crypto';
import { z } from 'zod';
import { digestOf, madeUpContent } from '../../support/content.ts';
import { graphAt } from '../../support/graph-as.ts';

// The app's Graph client alone in a process: moves content up and down, and says how much its memory grew meanwhile.
const { ORIGIN = '', TOKEN = '', BYTES = '' } = process.env;
const { graph } = graphAt(ORIGIN, TOKEN);
const item = z.object({ size: z.number(), file: z.object({ hashes: z.object({ quickXorHash: z.string() }) }) });

const move = async (name: string, size: number, look: () => void) => {
  const path = `/me/drive/root:/${name}`;
  const sent = createHash('sha256');
  const content = madeUpContent(size, look);
  const up = await graph.uploadContent({
    session: { path: `${path}:/createUploadSession` },
    size,
    schema: item,
    source: async function* (from) {
      for await (const chunk of content(from)) {
        sent.update(chunk);
        yield chunk;
      }
    },
  });
  const { stream } = await graph.downloadContent({ path: `${path}:/content` });
  stream.on('data', look);
  const down = await digestOf(stream);
  return { size: up.size, sent: sent.digest('hex'), received: down.hash };
};

// What is loaded and compiled by the first file stays, whatever its size.
await move('warm-up.bin', 7_000_000, () => undefined);
globalThis.gc?.();
const before = process.memoryUsage.rss();

let peak = before;
const moved = await move('large.bin', Number(BYTES), () => {
  peak = Math.max(peak, process.memoryUsage.rss());
});
process.stdout.write(`${JSON.stringify({ ...moved, grownMb: (peak - before) / 2 ** 20 })}\n`);
