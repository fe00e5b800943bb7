import type { Problem, Problems, ProblemWords } from '../shared/problems.ts';
import type { Words } from './en/index.ts';

type HasProblems = Pick<Words, 'problems'>;

/** The sentence for what stands in the way of a request. */
export const sayProblem = ({ problems }: HasProblems, problem: Problem): string => sayOne(problems, problem);

const sayOne = <K extends keyof Problems>(words: ProblemWords, problem: { is: K } & Problems[K]): string =>
  words[problem.is](problem);

/**
 * The sentence for a problem that came over the wire. The page may be older than the server, so that what it hears can be new to it:
 * undefined then.
 */
export const sayProblemIfKnown = (words: HasProblems, problem: { is: string }): string | undefined => {
  if (!isKnown(words, problem)) return undefined;
  try {
    return sayProblem(words, problem);
  } catch {
    // The name is known, its values are others than they were.
    return undefined;
  }
};

const isKnown = ({ problems }: HasProblems, problem: { is: string }): problem is Problem =>
  Object.hasOwn(problems, problem.is);
