import { AppError, ServiceUnavailable } from '../../shared/errors.ts';
import { sayProblem, type Words } from '../../words/index.ts';

/** What a person is told about a failure: what happened, and what they can do now. */
export interface Explanation {
  title: string;
  text: string;
  /** True when a person cannot know whether their request was carried out. */
  unknownOutcome: boolean;
  /** True for failures nobody foresaw: logged as errors, never shown. */
  isUnexpected: boolean;
}

export const explanationOf = (error: unknown, words: Words): Explanation => {
  const { turns } = words;
  if (!(error instanceof AppError))
    return { title: turns.unexpected, text: turns.unexpectedText, unknownOutcome: true, isUnexpected: true };
  const unknownOutcome = error instanceof ServiceUnavailable && error.unknownOutcome;
  const titles: Record<string, string> = turns.titles;
  const text = sayProblem(words, error.problem);
  return {
    title: titles[error.code] ?? turns.failed,
    text: unknownOutcome ? `${text} ${turns.unknownOutcome}` : text,
    unknownOutcome,
    isUnexpected: false,
  };
};
