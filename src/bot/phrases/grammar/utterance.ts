import type { Moment } from '../time/atom.ts';
import { type MarkOptions, markTimes } from '../time/mark-times.ts';
import { atomsIn, type Marked } from '../time/marks.ts';
import { readTiming, type Timing, type TimingOptions } from '../time/timing.ts';
import type { Heard, Language } from './language.ts';
import type { Understanding } from './understanding.ts';

/** One utterance on its way to being understood. */
export interface Utterance extends Heard {
  moment: Moment;
  /** The request, or a part of it, with its words about time as marks. */
  mark(text?: string, options?: MarkOptions): Marked;
  /** What the words about time in a marked text say. */
  timing(marked: Marked, text?: string, options?: TimingOptions): Timing;
}

/** Reads one family of requests; undefined when this is none of them. */
export type Family = (utterance: Utterance) => Omit<Understanding, 'text'> | undefined;

/** The last one heard of each language: who looks again at a text that nobody understood need not hear it again. */
const lastHeard = new WeakMap<Language, { text: string; moment: Moment; utterance: Utterance }>();

export const hearUtterance = (language: Language, text: string, moment: Moment): Utterance => {
  const last = lastHeard.get(language);
  if (last?.text === text && last.moment.now === moment.now && last.moment.timeZone === moment.timeZone)
    return last.utterance;
  const utterance = hearFresh(language, text, moment);
  lastHeard.set(language, { text, moment, utterance });
  return utterance;
};

const hearFresh = (language: Language, text: string, moment: Moment): Utterance =>
  utteranceOf(language, language.hear(text), moment);

/** The same, had only this been asked for. */
export const withRequest = (language: Language, { said, alsoWanted, moment }: Utterance, request: string): Utterance =>
  utteranceOf(language, { said, request, ...(alsoWanted ? { alsoWanted } : {}) }, moment);

const utteranceOf = (language: Language, heard: Heard, moment: Moment): Utterance => {
  // Most families look at the same words: their times are found once.
  const known = new Map<string, Marked>();
  const mark = (part = heard.request, options: MarkOptions = {}): Marked => {
    const key = `${options.splitRanges === true} ${part}`;
    const marked = known.get(key) ?? markTimes(language.time, part, moment, options);
    known.set(key, marked);
    return marked;
  };
  return {
    ...heard,
    moment,
    mark,
    timing: ({ text: marked, atoms }, part = marked, options = {}) => readTiming(atomsIn(part, atoms), moment, options),
  };
};
