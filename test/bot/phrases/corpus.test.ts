import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { english } from '../../../src/bot/phrases/en/index.ts';
import { understandIn } from '../../../src/bot/phrases/understand.ts';
import { type Intent, intents, type PrintedUnderstanding, printed } from '../../../src/bot/phrases/understanding.ts';

interface Line {
  text: string;
  now?: string;
  timeZone?: string;
  expect: Omit<PrintedUnderstanding, 'text'>;
}

/**
 * Each part with the lines that must be wholly right: what was reached. `before` was written before the grammar, `after` beside it;
 * `held-out` was set aside and is never read while the grammar is worked on: it says how far the grammar carries.
 */
const parts = [
  { name: 'before', atLeast: 160 },
  { name: 'after', atLeast: 682 },
  { name: 'held-out', atLeast: 58 },
] as const;

const understand = understandIn(english);

const readLines = (part: string): Line[] =>
  readFileSync(new URL(`./corpus/${part}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

const understood = ({ text, now = '2026-11-23T09:00', timeZone = 'Europe/London' }: Line): PrintedUnderstanding =>
  printed(understand(text, { now, timeZone }));

const isRight = (line: Line): boolean => isDeepStrictEqual(understood(line), { text: line.text, ...line.expect });

const share = (right: number, all: number): string => `${right}/${all} (${((100 * right) / all).toFixed(1)} %)`;

const scoreOf = (lines: readonly Line[]): string => share(lines.filter(isRight).length, lines.length);

/** ATTACHE_CORPUS_FAILURES=before,after prints their wrong lines. */
const shown = (process.env.ATTACHE_CORPUS_FAILURES ?? '').split(',');

const print = (line: string) => process.stdout.write(`      ${line}\n`);

describe('the corpus of utterances', () => {
  for (const { name, atLeast } of parts) {
    it(`understands at least ${atLeast} lines of “${name}” wholly`, () => {
      const lines = readLines(name);

      const wrong = lines.filter((line) => !isRight(line));

      print(`${name}: ${share(lines.length - wrong.length, lines.length)} wholly right`);
      if (shown.includes(name))
        for (const line of wrong) print(JSON.stringify({ ...line, understood: understood(line) }));
      assert.ok(
        lines.length - wrong.length >= atLeast,
        `${share(lines.length - wrong.length, lines.length)} of ${name}`,
      );
    });
  }

  it('is scored for each intent, and has lines for every one', () => {
    const lines = parts.flatMap(({ name }) => readLines(name));

    const byIntent = new Map<Intent, Line[]>(
      intents.map((intent) => [intent, lines.filter(({ expect }) => expect.intent === intent)]),
    );

    for (const [intent, own] of byIntent) print(`${intent}: ${scoreOf(own)}`);
    assert.ok(lines.length >= 300);
    assert.deepEqual(
      [...byIntent].filter(([, own]) => own.length === 0),
      [],
    );
  });

  it('says nothing twice, in one part or in two', () => {
    const said = parts
      .flatMap(({ name }) => readLines(name))
      .map(({ text, now = '' }) => `${now} ${text.toLowerCase()}`);

    assert.equal(new Set(said).size, said.length);
  });
});
