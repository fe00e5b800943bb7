import { type AmbiguousPerson, InvalidRequest } from '../../../shared/errors.ts';
import type { TurnScope } from '../../turn/scope.ts';

/** In a group chat a first name means the member of that chat: the id of the only one of several who is here. */
export const theOneHere = async (
  scope: TurnScope,
  { choices, isGuess }: Pick<AmbiguousPerson, 'choices' | 'isGuess'>,
): Promise<string | undefined> => {
  if (isGuess || scope.conversation.kind === 'personal') return undefined;
  const others = await scope.others().catch((error: unknown): string[] => {
    // Too many to know who is meant: then the card asks.
    if (error instanceof InvalidRequest) return [];
    throw error;
  });
  const here = choices.filter(({ id }) => others.includes(id));
  return here.length === 1 ? here[0]?.id : undefined;
};
