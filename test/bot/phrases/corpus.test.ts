import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { acts, understandWithSecondOpinion } from '../../../src/bot/phrases/understand-with-second-opinion.ts';
import { type Intent, intents, type PrintedUnderstanding, printed } from '../../../src/bot/phrases/understanding.ts';

interface Line {
  text: string;
  now?: string;
  timeZone?: string;
  expect: Omit<PrintedUnderstanding, 'text'>;
}

/**
 * Each part with the lines that must be wholly right: what was reached. `before` was written before the grammar, `after` beside it;
 * `held-out` was set aside and is never read while the grammar is worked on: it says how far the grammar carries. The `strangers` typed
 * as people do who have never seen an example of ours; three in ten of them are set aside, chosen by `isSetAside`. The other strangers
 * wrote in voices of their own, without having seen the app; three in ten of theirs are set aside in the same way.
 */
const parts = [
  { name: 'before', atLeast: 160 },
  { name: 'after', atLeast: 1_870 },
  { name: 'held-out', atLeast: 58 },
  { name: 'strangers-training', atLeast: 1_070 },
  { name: 'strangers-set-aside', atLeast: 243 },
  { name: 'other-strangers-set-aside', atLeast: 118 },
] as const;

/** What is never tuned to, in percent: what was reached. The goals are 95, 85 and at most 3. */
const setAsideFloors = {
  'strangers-set-aside': { intents: 94, wholly: 87, takenForActs: 2 },
  'other-strangers-set-aside': { intents: 85, wholly: 65, takenForActs: 2 },
} as const;

const readLines = (part: string): Line[] =>
  readFileSync(new URL(`./corpus/${part}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

const understood = ({ text, now = '2026-11-23T09:00', timeZone = 'Europe/London' }: Line): PrintedUnderstanding =>
  printed(understandWithSecondOpinion(text, { now, timeZone }));

const isRight = (line: Line): boolean =>
  isDeepStrictEqual(scored(understood(line)), scored({ text: line.text, ...line.expect }));

/** What changed nothing may be named or not; what a correction or an undoing leans on is always what is on the table. */
const scored = ({ unused: _unused, refers, ...rest }: PrintedUnderstanding): PrintedUnderstanding =>
  refers && rest.intent !== 'correct' && rest.intent !== 'undo' ? { ...rest, refers } : rest;

/** By a hash of the text, so that nobody chooses. */
const isSetAside = (text: string): boolean => createHash('sha256').update(text).digest().readUInt32BE(0) % 10 < 3;

const share = (right: number, all: number): string => `${right}/${all} (${((100 * right) / all).toFixed(1)} %)`;

const percent = (part: number, all: number): number => (100 * part) / all;

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

  for (const part of ['strangers-set-aside', 'other-strangers-set-aside'] as const)
    it(`keeps to its floors on what is never tuned to in “${part}”`, () => {
      const floors = setAsideFloors[part];
      const lines = readLines(part);
      const nothingOfOurs = lines.filter(({ expect }) => expect.intent === 'unknown');

      const intentsRight = lines.filter((line) => understood(line).intent === line.expect.intent).length;
      const intentsShare = percent(intentsRight, lines.length);
      const wholly = percent(lines.filter(isRight).length, lines.length);
      const taken = nothingOfOurs.filter((line) => acts.has(understood(line).intent)).length;
      const takenForActs = percent(taken, nothingOfOurs.length);

      print(`${part}: intents ${intentsShare.toFixed(1)} %, wholly right ${wholly.toFixed(1)} %`);
      print(`${part}: none of our business taken for an act ${share(taken, nothingOfOurs.length)}`);
      assert.ok(intentsShare >= floors.intents, `${intentsShare} % of intents`);
      assert.ok(wholly >= floors.wholly, `${wholly} % wholly`);
      assert.ok(takenForActs <= floors.takenForActs, `${takenForActs} % taken for acts`);
    });

  it('sets aside what the hash of its text says', () => {
    const wronglySplit = [
      ...readLines('strangers-training').filter(({ text }) => isSetAside(text)),
      ...readLines('strangers-set-aside').filter(({ text }) => !isSetAside(text)),
    ];

    assert.deepEqual(wronglySplit, []);
  });

  it('is scored for each intent, and has lines for every one', () => {
    const lines = parts.flatMap(({ name }) => readLines(name));

    const byIntent = new Map<Intent, Line[]>(
      intents.map((intent) => [intent, lines.filter(({ expect }) => expect.intent === intent)]),
    );

    for (const [intent, own] of byIntent) print(`${intent}: ${scoreOf(own)}`);
    assert.ok(lines.length >= 1_500);
    assert.ok((byIntent.get('unknown')?.length ?? 0) >= 300);
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
