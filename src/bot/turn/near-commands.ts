import { z } from 'zod';
import type { Words } from '../../words/index.ts';
import type { CardAction } from '../cards/card.ts';
import { understandingSchema } from '../dialogue/kept-understanding.ts';
import type { Intent, NearCommand, Understanding } from '../phrases/understanding.ts';
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
  title?: string,
): Promise<{ handle: string; buttons: CardAction[] }> => {
  const handle = await keep([nearAction], { choices: near.map(({ understood }) => understood) });
  const buttons = near.map((command, choice) =>
    nearAction.button({ title: titleOf(command, words, title), handle, data: { choice: String(choice) } }),
  );
  return { handle, buttons };
};

/** Longer words than that fit on no button of a phone. */
const mostWords = 36;

const titleOf = (
  { understood, said }: NearCommand,
  { near }: Words,
  title = near.titles[understood.intent] ?? understood.intent,
): string => {
  const short = said.length > mostWords ? `${said.slice(0, mostWords).trimEnd()}…` : said;
  return short ? near.withWords({ title, said: short }) : title;
};

/** Long enough for something to do. */
const ownMinutes = 15;

/** What comes close to what cannot be done yet: of a thing to be reminded of at a time, an event of one's own then. */
export const insteadOf = ({
  text,
  intent,
  subject,
  start,
  day,
  from,
  to,
  recurrence,
}: Understanding): NearCommand[] => {
  if (intent !== 'remind' || !subject || (start ?? day ?? from ?? recurrence) === undefined) return [];
  const time = { start, day, from, to, recurrence };
  const said = Object.fromEntries(Object.entries(time).filter(([, value]) => value !== undefined));
  return [{ understood: { text, intent: 'book', subject, durationMinutes: ownMinutes, ...said }, said: subject }];
};

/** The answer to what is known and cannot be done yet: what that is, by its name. */
export const notYet = (intent: Intent, { near }: Words): string =>
  near.notYet({ title: near.titles[intent] ?? intent });
