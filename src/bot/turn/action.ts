import type { ZodType, z } from 'zod';
import type { CardAction } from '../cards/card.ts';
import { type Button, executeButton } from '../cards/parts.ts';
import type { Answer } from './answer.ts';
import type { TurnScope } from './scope.ts';

/** What a button is, in one place: its name, what is kept for it, and what the person may fill in. */
export interface Action<Payload = unknown, Inputs = unknown> {
  /** `calendar.book` */
  verb: string;
  /** What is kept on the server behind the card, with `scope.keep`. */
  payload: ZodType<Payload>;
  /** What the person filled in; all values arrive as text. */
  inputs: ZodType<Inputs>;
  /** True: all `once` actions of one handle together run at most once. */
  once: boolean;
  /** True of a `once` action that may be done anew, as the same person, after a crash or without an answer: it then finds what was done. */
  repeatable: boolean;
}

/** An action whose buttons can be made: the compiler checks what a button sends. */
export interface DefinedAction<P extends ZodType, I extends ZodType> extends Action<z.output<P>, z.output<I>> {
  /** A button of a card; `data` are small choices of this one button, `handle` comes from `scope.keep([action, …], payload)`. */
  button(button: Omit<Button, 'verb' | 'data'> & { data?: Partial<z.input<I>> }): CardAction;
  /** Types only: what `scope.keep` takes for it. */
  readonly kept?: { payload: z.input<P> };
}

/** Defines a button; `onPress` says what it does. The two are apart because a card shows buttons whose doing shows other cards. */
export const defineAction = <P extends ZodType, I extends ZodType>(action: {
  verb: string;
  payload: P;
  inputs: I;
  once?: boolean;
  repeatable?: boolean;
}): DefinedAction<P, I> => ({
  ...(action as { verb: string; payload: ZodType<z.output<P>>; inputs: ZodType<z.output<I>> }),
  once: action.once ?? false,
  repeatable: action.repeatable ?? false,
  button: (button) => executeButton({ ...button, verb: action.verb, data: button.data as Record<string, string> }),
});

/** Where a button was pressed. */
export interface PressedAt {
  handle: string;
  cardActivityId: string | undefined;
  /** Kept with the answer of a `once` action: what `again` looks at. */
  remember(facts: unknown): void;
}

/**
 * What a button does. The engine has already checked that the handle exists, may be used by this person, allows this action, has not
 * expired and (for `once`) was not used: a second press is answered by `again`, or with the first result. The card that is returned takes the place
 * of the old one; a line of text is shown below it.
 */
export interface ActionHandler<Payload = unknown, Inputs = unknown> extends Action<Payload, Inputs> {
  run(scope: TurnScope, payload: Payload, inputs: Inputs, press: PressedAt): Promise<Answer>;
  /**
   * Of a `once` action, when it was done already and a button of the card is pressed again: what is true now, in place of the first answer.
   * Undefined: that answer is still true. Left out: there is nothing to look at. Does nothing else. `remembered` is what `run` remembered.
   */
  again?: (scope: TurnScope, payload: Payload, remembered: unknown) => Promise<Answer | undefined>;
}

/** Says what a button does. The types of one action stay together here, while the list holds actions of all kinds. */
export const onPress = <P extends ZodType, I extends ZodType>(
  action: DefinedAction<P, I>,
  run: ActionHandler<z.output<P>, z.output<I>>['run'],
  again?: ActionHandler<z.output<P>, z.output<I>>['again'],
): ActionHandler => ({
  verb: action.verb,
  payload: action.payload,
  inputs: action.inputs,
  once: action.once,
  repeatable: action.repeatable,
  // The engine parses with these two schemas before it runs this.
  run: (scope, payload, inputs, press) => run(scope, payload as z.output<P>, inputs as z.output<I>, press),
  ...(again ? { again: (scope, payload, remembered) => again(scope, payload as z.output<P>, remembered) } : {}),
});
