import type { ZodType } from 'zod';
import type { Card } from '../cards/card.ts';
import type { TurnScope } from './scope.ts';

/**
 * What a button does. The engine has already checked that the handle exists, is this person's, allows this verb, has not expired and
 * (for `once`) was not used: a second press is answered with the first result. `run` returns the card that takes the place of the old
 * one, or a line of text shown below it.
 */
export interface CardAction<Payload = unknown, Inputs = unknown> {
  /** `calendar.book` */
  verb: string;
  /** What was kept with `scope.keep`. */
  payload: ZodType<Payload>;
  /** What the person filled in; all values arrive as text. A mismatch is answered with its message and changes nothing. */
  inputs: ZodType<Inputs>;
  /** True: all `once` verbs of one handle together run at most once. */
  once: boolean;
  run(
    scope: TurnScope,
    payload: Payload,
    inputs: Inputs,
    press: { handle: string; cardActivityId: string | undefined },
  ): Promise<Card | string>;
}

/** Keeps the types of one action together while the list holds actions of all kinds. */
export const cardAction = <Payload, Inputs>(action: CardAction<Payload, Inputs>): CardAction =>
  action as unknown as CardAction;
