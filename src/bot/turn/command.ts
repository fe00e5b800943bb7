import type { Intent, Understanding } from '../phrases/understanding.ts';
import type { Answer } from './answer.ts';
import type { TurnScope } from './scope.ts';

/** Something a person can say. `features/commands.ts` lists them all; help, manifest and docs/commands.md are made from that list. */
export interface Command {
  intent: Intent;
  /** Short name for the manifest's command list, at most 32 characters. */
  title: string;
  /** `book <duration> with <names> <day>` */
  usage: string;
  /** What it does, one plain sentence. */
  description: string;
  examples: string[];
  /** True when Microsoft 365 is needed: the person is asked to sign in before `answer`. */
  needsSignIn: boolean;
  /** True when the answer is for the person alone: said in a group, it is answered in the personal chat. */
  answersPrivately?: boolean;
  answer(scope: TurnScope, understood: Understanding): Promise<Answer>;
}
