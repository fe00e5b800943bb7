import { anyMark } from '../time/marks.ts';
import type { Timing } from '../time/timing.ts';
import type { Utterance } from './utterance.ts';

/** Words about the dates of a series, read by themselves. */

type Reads = Pick<Utterance, 'mark' | 'timing'>;

/** What the words say as a time; undefined where they are not all about it. */
const timingOf = (words: string, { mark, timing }: Reads): Timing | undefined => {
  const marked = mark(words);
  return marked.text.replace(new RegExp(anyMark, 'g'), '').trim() === '' ? timing(marked) : undefined;
};

/** `next week`, `December`: the day from which on, at its midnight; undefined for words that name no day. `leads`: what a bare month needs before it. */
export const startsAtOf = (words: string, reads: Reads, leads: readonly string[]): string | undefined => {
  for (const lead of ['', ...leads]) {
    const { day, from } = timingOf(`${lead}${words.trim()}`, reads) ?? {};
    const at = day ? `${day}T00:00` : from;
    if (at?.endsWith('T00:00')) return at;
  }
  return undefined;
};

/** `until 31 March`, `6 times`: where a series ends that was spoken of. `weekly`: what says that something is one. */
export const seriesEndOf = (
  words: string,
  reads: Reads,
  weekly: string,
): { until?: string; count?: number } | undefined => {
  const { recurrence } = timingOf(`${weekly} ${words}`, reads) ?? {};
  const { until, count } = recurrence ?? {};
  if (until) return { until };
  return count ? { count } : undefined;
};
