import type { Person } from '../../../services/people/types.ts';
import { AmbiguousPerson } from '../../../shared/errors.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { pickPersonAction } from './buttons.ts';
import { peopleChoiceCard } from './cards/people-choice-card.ts';
import { everybodyHere } from './everybody-here.ts';
import { resolveRelations } from './relations.ts';

export interface Invited {
  required: Person[];
  optional: Person[];
}

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
  const required = [...here, ...named];
  try {
    const found = await scope.services.people.findPeople([...required, ...optional]);
    // "Megan and Lee" out of Megan's mouth: she is there anyway.
    const others = (people: Person[]) =>
      understood.intent === 'lookUpPerson' ? people : people.filter(({ id }) => id !== scope.user.userId);
    return await goOn({
      required: others(found.slice(0, required.length)),
      optional: others(found.slice(required.length)),
    });
  } catch (error) {
    if (!(error instanceof AmbiguousPerson)) throw error;
    return askWhich(scope, understood, error, goOn);
  }
};

const maxChoices = 5;

const askWhich = async (
  scope: TurnScope,
  understood: Understanding,
  { said, choices: all }: AmbiguousPerson,
  goOn: (people: Invited) => Promise<Answer>,
): Promise<Answer> => {
  // I do not invite myself: of two Adeles, Adele means the other one.
  const others = understood.intent === 'lookUpPerson' ? all : all.filter(({ id }) => id !== scope.user.userId);
  const [only] = others;
  if (only && others.length === 1 && all.length > 1)
    return withPeople(scope, withPerson(understood, said, only.id), goOn);
  const choices = others.slice(0, maxChoices);
  const ids = choices.map(({ id }) => id);
  const [photos, handle] = await Promise.all([
    scope.services.people.getPhotos(ids),
    scope.keep([pickPersonAction], { understood, said, choices: ids }),
  ]);
  return peopleChoiceCard({
    said,
    handle,
    words: scope.words,
    choices: choices.map((choice) => ({ ...choice, photo: photos.get(choice.id) })),
    more: others.length - choices.length,
  });
};

/** What was understood, with one name replaced by the person picked. */
export const withPerson = (understood: Understanding, said: string, id: string): Understanding => ({
  ...understood,
  ...(understood.people ? { people: understood.people.map((name) => (name === said ? id : name)) } : {}),
  ...(understood.optionalPeople
    ? { optionalPeople: understood.optionalPeople.map((name) => (name === said ? id : name)) }
    : {}),
});
