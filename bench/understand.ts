import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Moment } from '../src/bot/phrases/understanding.ts';
import type { Figure } from './figures.ts';

const corpus = new URL('../test/bot/phrases/corpus/', import.meta.url);
const weights = new URL('../src/bot/phrases/classifier/weights.ts', import.meta.url);
const rounds = 8;
const moment: Moment = { now: '2026-11-23T09:00', timeZone: 'Europe/London' };

/** Long texts made to be hard for patterns, as somebody might paste or send them on purpose. */
const hard = [
  'book ',
  'with ',
  'and Adele, ',
  'at 3pm ',
  '1 ',
  '((',
  'a',
  'a-',
  '. ',
  'to ',
  '"',
  'from 3 to ',
  're: ',
  '\n',
  '😀',
  '- ',
  ',',
  '; ',
  'who is in ',
].map((piece) => piece.repeat(1_000).slice(0, 1_000));

/** What people say, by grammar and second opinion, on one core. */
export const benchUnderstand = async (): Promise<Figure[]> => {
  const began = performance.now();
  const { secondOpinion } = await import('../src/bot/phrases/classifier/second-opinion.ts');
  secondOpinion('hello');
  const loading = performance.now() - began;
  const { understandWithSecondOpinion: understand } = await import(
    '../src/bot/phrases/understand-with-second-opinion.ts'
  );
  const texts = corpusTexts();
  for (const text of texts) understand(text, moment);

  let worst = { text: '', took: 0 };
  const seconds = Math.min(
    ...Array.from({ length: rounds }, () => {
      const start = busySeconds();
      for (const text of texts) understand(text, moment);
      return busySeconds() - start;
    }),
  );
  for (const text of [...texts, ...hard]) {
    const took = Math.min(timed(text), timed(text), timed(text));
    if (took > worst.took) worst = { text, took };
  }

  function timed(text: string): number {
    // The last text is remembered; one said again at once would be heard for nothing.
    understand('', moment);
    const start = busySeconds();
    understand(text, moment);
    return (busySeconds() - start) * 1_000;
  }

  return [
    {
      what: 'understand, grammar and second opinion, one core',
      value: texts.length / seconds,
      unit: '/s',
      atLeast: 2_000,
      note: `${texts.length} utterances of the corpus, best of ${rounds} times`,
    },
    {
      what: 'understand, the worst single one',
      value: worst.took,
      unit: 'ms',
      atMost: 50,
      note: `${worst.text.length} characters: ${JSON.stringify(worst.text.slice(0, 40))}`,
    },
    { what: 'second opinion, to its first answer', value: loading, unit: 'ms' },
    { what: 'second opinion, its weights', value: statSync(weights).size / 1_000, unit: 'KB', atMost: 300 },
  ];
};

/** Time on a core: what else the machine does meanwhile is no part of it. */
const busySeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
};

const corpusTexts = (): string[] =>
  readdirSync(corpus)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(new URL(file, corpus), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);
