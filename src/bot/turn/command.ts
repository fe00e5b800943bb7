import type { Words } from '../../words/index.ts';
import type { Intent, Understanding } from '../phrases/understanding.ts';
import type { Answer } from './answer.ts';
import type { TurnScope } from './scope.ts';

/** An intent that has words, and so can be shown to people. */
export type Spoken = Intent & keyof Words['commands'];

/** Something a person can say. `features/commands.ts` lists them all; help, manifest and docs/commands.md are made from that list. */
export interface Command {
  /** Its name and what it does are said in `words/<language>/commands.ts`. */
  intent: Spoken;
  /** What somebody could say in English; in other languages `words.examples` has them. */
  examples: string[];
  /** True when Microsoft 365 is needed: the person is asked to sign in before `answer`. */
  needsSignIn: boolean;
  /** True when the answer is for the person alone: said in a group, it is answered in the personal chat. */
  answersPrivately?: boolean;
  answer(scope: TurnScope, understood: Understanding): Promise<Answer>;
}

/** What somebody who reads these words could say; English where nothing else is understood, or nothing else was thought of. */
export const examplesOf = (
  { intent, examples }: Pick<Command, 'intent' | 'examples'>,
  words: Words,
): readonly string[] => words.examples[intent] ?? examples;

/** Enough to begin with: the first of each of the first three things that Microsoft 365 is needed for. */
export const firstExamples = (commands: readonly Command[], words: Words): readonly string[] =>
  commands
    .filter(({ needsSignIn }) => needsSignIn)
    .flatMap((command) => examplesOf(command, words).slice(0, 1))
    .slice(0, 3);
