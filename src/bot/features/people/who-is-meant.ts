import type { Reference, Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { pickPersonAction } from './buttons.ts';
import { whoIsMeantCard } from './cards/people-choice-card.ts';

const people: readonly Reference[] = ['her', 'him', 'them'];

/** The word by which somebody is spoken of as before, when nobody is named. */
export const spokenOf = ({ refers = [], people: named = [] }: Understanding): Reference | undefined =>
  named.length === 0 ? refers.find((word) => people.includes(word)) : undefined;

const maxChoices = 4;

/** Asks who is meant by "him": never guessed, the people I work with most are a press away. */
export const askWhoIsMeant = async (scope: TurnScope, understood: Understanding, word: Reference): Promise<Answer> => {
  const { people } = scope.services;
  const choices = await people.listRelevant(maxChoices).catch((error: unknown) => {
    scope.log.info({ err: error }, 'whom a person works with cannot be had');
    return [];
  });
  const ids = choices.map(({ id }) => id);
  const [photos, handle] = await Promise.all([
    people.getPhotos(ids),
    choices.length > 0 ? scope.keep([pickPersonAction], { understood, said: word, choices: ids }) : '',
  ]);
  return whoIsMeantCard({
    word,
    handle,
    choices: choices.map((choice) => ({ ...choice, photo: photos.get(choice.id) })),
    words: scope.words,
  });
};
