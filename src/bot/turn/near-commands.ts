import { z } from 'zod';
import type { Words } from '../../words/index.ts';
import type { CardAction } from '../cards/card.ts';
import { understandingSchema } from '../dialogue/kept-understanding.ts';
import type { Intent, NearCommand } from '../phrases/understanding.ts';
import { defineAction, onPress } from './action.ts';
import { choiceInputs } from './choice.ts';
import type { TurnScope } from './scope.ts';

/** "Did you mean …": what each of the commands offered would be asked with. */
export const nearAction = defineAction({
  verb: 'turn.near',
  payload: z.object({ choices: z.array(understandingSchema).min(1) }),
  inputs: choiceInputs,
});

/** Has the command answer as if it had been said: what it asks before it does something, it asks now. */
export const tryNear = onPress(nearAction, async (scope, { choices }, { choice }) => {
  const understood = choices[choice];
  return understood ? scope.answer(understood) : scope.words.near.gone;
});

/** A button each, with the words that are kept in it, and what they are kept behind. */
export const nearOffer = async (
  { keep, words }: Pick<TurnScope, 'keep' | 'words'>,
  near: readonly NearCommand[],
): Promise<{ handle: string; buttons: CardAction[] }> => {
  const handle = await keep([nearAction], { choices: near.map(({ understood }) => understood) });
  const buttons = near.map((command, choice) =>
    nearAction.button({ title: titleOf(command, words), handle, data: { choice: String(choice) } }),
  );
  return { handle, buttons };
};

/** Longer words than that fit on no button of a phone. */
const mostWords = 36;

const titleOf = ({ understood, said }: NearCommand, { near }: Words): string => {
  const title = near.titles[understood.intent] ?? understood.intent;
  const short = said.length > mostWords ? `${said.slice(0, mostWords).trimEnd()}…` : said;
  return short ? near.withWords({ title, said: short }) : title;
};

/** The answer to what is known and cannot be done yet: what that is, where it has a name. */
export const notYet = (intent: Intent, { near, turns }: Words): string => {
  const title = near.titles[intent];
  return title ? near.notYet({ title }) : turns.notYet;
};
