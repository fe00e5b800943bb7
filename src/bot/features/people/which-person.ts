import type { Invited } from '../../../services/people/types.ts';
import { AmbiguousPerson } from '../../../shared/errors.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { pickPersonAction } from './buttons.ts';
import { peopleChoiceCard } from './cards/people-choice-card.ts';
import { everybodyHere } from './everybody-here.ts';
import { resolveRelations } from './relations.ts';
import { spokenOf, wordsFor } from './spoken-of.ts';

/** Goes on with the people meant; a name that fits several leads to a card that asks, and carries on with everything else as said. */
export const withPeople = async (
  scope: TurnScope,
  understood: Understanding,
  goOn: (people: Invited) => Promise<Answer>,
): Promise<Answer> => {
  const [here, named, optional] = await Promise.all([
    everybodyHere(scope, understood),
    resolveRelations(scope, understood.people ?? [], understood.relations),
    resolveRelations(scope, understood.optionalPeople ?? [], understood.relations),
  ]);
  const names = { required: [...here, ...named], optional };
  try {
    const found = await find(scope, understood, names);
    scope.dialogue.note(spokenOf([...found.required, ...found.optional], scope.user.userId));
    return await goOn(found);
  } catch (error) {
    if (!(error instanceof AmbiguousPerson)) throw error;
    return askWhich(scope, understood, error);
  }
};

/** Whoever looks somebody up may mean themselves; everything else is done with others. */
const find = async (
  { services: { people } }: TurnScope,
  { intent }: Understanding,
  names: { required: string[]; optional: string[] },
): Promise<Invited> =>
  intent === 'lookUpPerson'
    ? { required: await people.findPeople(names.required), optional: [] }
    : people.findInvited(names);

const maxChoices = 5;

/** Asks which of several people a name means; the answer goes on with all that was said. */
export const askWhich = async (
  scope: TurnScope,
  understood: Understanding,
  { said, choices: all }: AmbiguousPerson,
): Promise<Answer> => {
  const choices = all.slice(0, maxChoices);
  const ids = choices.map(({ id }) => id);
  const [photos, handle] = await Promise.all([
    scope.services.people.getPhotos(ids),
    scope.keep([pickPersonAction], { understood, said, choices: ids }),
  ]);
  scope.dialogue.note({
    choices: {
      handle,
      verb: pickPersonAction.verb,
      of: 'people',
      items: choices.map((choice, index) => ({ words: wordsFor(choice), data: { choice: String(index) } })),
      keepsOffer: understood.intent === 'correct',
    },
  });
  return peopleChoiceCard({
    said,
    handle,
    words: scope.words,
    choices: choices.map((choice) => ({ ...choice, photo: photos.get(choice.id) })),
    more: all.length - choices.length,
  });
};

/** What was understood, with one name replaced by the person picked. */
export const withPerson = (understood: Understanding, said: string, id: string): Understanding => ({
  ...understood,
  ...replaced(understood, said, id),
});

/** Wherever the name stands. */
const replaced = (understood: Understanding, said: string, id: string): Partial<Understanding> =>
  Object.fromEntries(
    (['people', 'optionalPeople', 'addPeople'] as const).flatMap((field) => {
      const names = understood[field];
      return names ? [[field, names.map((name) => (name === said ? id : name))]] : [];
    }),
  );
