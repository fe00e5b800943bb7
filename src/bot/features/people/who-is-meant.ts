import type { Person } from '../../../services/people/types.ts';
import type { Reference, Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { pickPersonAction } from './buttons.ts';
import { whoIsMeantCard } from './cards/people-choice-card.ts';
import { listOf } from './spoken-of.ts';

const people: readonly Reference[] = ['her', 'him', 'them'];

/** The word by which somebody is spoken of as before, when nobody is named. */
export const unboundIn = ({ refers = [], people: named = [] }: Understanding): Reference | undefined =>
  named.length === 0 ? refers.find((word) => people.includes(word)) : undefined;

/** The same, whoever else is named: what nothing said before explained. */
export const leftToBefore = ({ refers = [] }: Understanding): Reference | undefined =>
  refers.find((word) => people.includes(word));

const maxChoices = 4;

/** Asks who is meant by "him": never guessed, the people I work with most are a press away. */
export const askWhoIsMeant = async (scope: TurnScope, understood: Understanding, word: Reference): Promise<Answer> => {
  const { people } = scope.services;
  const choices = await likely(scope);
  const ids = choices.map(({ id }) => id);
  const [photos, handle] = await Promise.all([
    people.getPhotos(ids),
    choices.length > 0 ? scope.keep([pickPersonAction], { understood, said: word, choices: ids }) : '',
  ]);
  if (handle) scope.dialogue.note(listOf(pickPersonAction.verb, handle, choices, understood.intent === 'correct'));
  return whoIsMeantCard({
    word,
    handle,
    choices: choices.map((choice) => ({ ...choice, photo: photos.get(choice.id) })),
    words: scope.words,
  });
};

/** Whoever was spoken of, when that were several; else those I work with most. */
const likely = async ({ services: { people }, dialogue, log }: TurnScope): Promise<Person[]> => {
  try {
    const spoken = (await dialogue.read()).people.slice(0, maxChoices).map(({ id }) => id);
    return await (spoken.length > 0 ? people.findPeople(spoken) : people.listRelevant(maxChoices));
  } catch (error) {
    log.info({ err: error }, 'who is likely to be meant cannot be had');
    return [];
  }
};
