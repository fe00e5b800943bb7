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
  examples: string[];
  /** True when Microsoft 365 is needed: the person is asked to sign in before `answer`. */
  needsSignIn: boolean;
  /** True when the answer is for the person alone: said in a group, it is answered in the personal chat. */
  answersPrivately?: boolean;
  answer(scope: TurnScope, understood: Understanding): Promise<Answer>;
}
