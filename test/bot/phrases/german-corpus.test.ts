import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { understand } from '../../../src/bot/phrases/understand.ts';
import { type PrintedUnderstanding, printed } from '../../../src/bot/phrases/understanding.ts';

interface Line {
  text: string;
  now?: string;
  expect: Omit<PrintedUnderstanding, 'text'>;
}

/**
 * Each part with the lines that must be wholly right: what was reached. `worked-with` grew beside the grammar; `held-out` was written
 * afterwards and is never tuned to: it says how far the grammar carries. What strangers typed is read here by the grammar alone.
 */
const parts = [
  { name: 'de-worked-with', atLeast: 408, intents: 409 },
  { name: 'de-held-out', atLeast: 68, intents: 76 },
  { name: 'de-strangers-training', atLeast: 99, intents: 99 },
] as const;

const readLines = (part: string): Line[] =>
  readFileSync(new URL(`./corpus/${part}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

const understood = ({ text, now = '2026-11-23T09:00' }: Line): PrintedUnderstanding =>
  printed(understand(text, { now, timeZone: 'Europe/Berlin', language: 'de-DE' }));
const isRight = (line: Line): boolean => isDeepStrictEqual(understood(line), { text: line.text, ...line.expect });
const isOfIntent = (line: Line): boolean => understood(line).intent === line.expect.intent;

const share = (right: number, all: number): string => `${right}/${all} (${((100 * right) / all).toFixed(1)} %)`;

describe('the corpus of German utterances', () => {
  for (const { name, atLeast, intents } of parts)
    it(`understands at least ${atLeast} lines of “${name}” wholly`, () => {
      const lines = readLines(name);
      const [whole, half] = [lines.filter(isRight), lines.filter(isOfIntent)];

      process.stdout.write(
        `      ${name}: ${share(whole.length, lines.length)}, intents ${share(half.length, lines.length)}\n`,
      );
      if ((process.env.ATTACHE_CORPUS_FAILURES ?? '').split(',').includes(name))
        for (const line of lines.filter((each) => !isRight(each)))
          process.stdout.write(`      ${JSON.stringify({ ...line, understood: understood(line) })}\n`);
      assert.ok(whole.length >= atLeast, share(whole.length, lines.length));
      assert.ok(half.length >= intents, share(half.length, lines.length));
    });

  it('never acts on what is none of our business', () => {
    const others = parts.flatMap(({ name }) => readLines(name)).filter(({ expect }) => expect.intent === 'unknown');

    assert.ok(others.length >= 20);
    for (const line of others) assert.equal(understood(line).intent, 'unknown', line.text);
  });

  it('has at least 300 lines, a sixth of them held out, and none twice', () => {
    const [worked, heldOut, strangers] = parts.map(({ name }) => readLines(name).map(({ text }) => text.toLowerCase()));
    const all = [...(worked ?? []), ...(heldOut ?? [])];
    const texts = [...all, ...(strangers ?? [])];

    assert.ok(all.length >= 300);
    assert.ok((heldOut ?? []).length * 6 >= all.length);
    assert.equal(new Set(texts).size, texts.length);
  });
});
