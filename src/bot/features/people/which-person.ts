import type { Invited } from '../../../services/people/types.ts';
import { AmbiguousPerson, PersonNotFound } from '../../../shared/errors.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { pickPersonAction } from './buttons.ts';
import { peopleChoiceCard } from './cards/people-choice-card.ts';
import { inDirectoryOrder } from './directory-order.ts';
import { everybodyHere, everybodyNowhere } from './everybody-here.ts';
import { membersOf, withGroupsNamed } from './groups-named.ts';
import { resolveRelations } from './relations.ts';
import { spokenOf, wordsFor } from './spoken-of.ts';
import { theOneHere } from './the-one-here.ts';
import { askWhoIsMeant, leftToBefore } from './who-is-meant.ts';

/** Goes on with the people meant; a name that fits several leads to a card that asks, and carries on with everything else as said. */
export const withPeople = async (
  scope: TurnScope,
  understood: Understanding,
  goOn: (people: Invited) => Promise<Answer>,
): Promise<Answer> => {
  // Never guessed, and never dropped.
  const word = leftToBefore(understood);
  if (word) return askWhoIsMeant(scope, understood, word);
  const everybody = everybodyNowhere(scope, understood);
  if (everybody) return scope.words.findingPeople.whoIsMeant({ said: everybody });
  try {
    const said = await withGroupsNamed(scope, await inDirectoryOrder(scope, understood));
    const [here, named, optional] = await Promise.all([
      everybodyHere(scope, said),
      resolveRelations(scope, said.people ?? [], said.relations),
      resolveRelations(scope, said.optionalPeople ?? [], said.relations),
    ]);
    const found = await find(scope, said, { required: [...here, ...named], optional });
    const group = await groupAmong(scope, said, found);
    if (group) return await withPeople(scope, group, goOn);
    scope.dialogue.note(spokenOf([...found.required, ...found.optional], scope.user.userId));
    return await goOn(found);
  } catch (error) {
    const group = await groupInPlace(scope, understood, error);
    if (group) return withPeople(scope, group, goOn);
    if (!(error instanceof AmbiguousPerson)) throw error;
    const here = await theOneHere(scope, error);
    if (here) return withPeople(scope, withPerson(understood, error.said, here), goOn);
    return askWhich(scope, understood, error);
  }
};

/** Who is called like nobody may be several: `Engineering`. */
const groupInPlace = async (
  scope: TurnScope,
  understood: Understanding,
  error: unknown,
): Promise<Understanding | undefined> => {
  if (understood.intent === 'lookUpPerson') return undefined;
  const said =
    error instanceof PersonNotFound
      ? error.said
      : error instanceof AmbiguousPerson && error.isGuess
        ? error.said
        : undefined;
  if (said === undefined) return undefined;
  return withMembers(scope, understood, said);
};

/** An address that is nobody's in the directory may be a group's. */
const groupAmong = async (
  scope: TurnScope,
  understood: Understanding,
  { required, optional }: Invited,
): Promise<Understanding | undefined> => {
  const outside = [...required, ...optional].filter(({ id, isExternal }) => isExternal && id.includes('@'));
  for (const { id } of outside) {
    const group = await withMembers(scope, understood, id);
    if (group) return group;
  }
  return undefined;
};

/** Undefined when that is no group. */
const withMembers = async (
  scope: TurnScope,
  understood: Understanding,
  said: string,
): Promise<Understanding | undefined> => {
  const members = await membersOf(scope, said);
  if (members.length === 1 && members[0] === said) return undefined;
  const inPlace = (names: string[] | undefined) =>
    names && [...new Set(names.flatMap((name) => (name.toLowerCase() === said.toLowerCase() ? members : [name])))];
  const [people, optionalPeople] = [inPlace(understood.people), inPlace(understood.optionalPeople)];
  return { ...understood, ...(people ? { people } : {}), ...(optionalPeople ? { optionalPeople } : {}) };
};

/** Whoever looks somebody up may mean themselves; everything else is done with others. */
const find = async (
  { services: { people } }: TurnScope,
  { intent }: Understanding,
  names: { required: string[]; optional: string[] },
): Promise<Invited> =>
  intent === 'lookUpPerson' || intent === 'findPeople'
    ? { required: await people.findPeople(names.required), optional: [] }
    : people.findInvited(names);

const maxChoices = 5;

/** Asks which of several people a name means; the answer goes on with all that was said. */
export const askWhich = async (
  scope: TurnScope,
  understood: Understanding,
  { said, choices: all, isGuess }: AmbiguousPerson,
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
    isGuess,
    handle,
    words: scope.words,
    choices: choices.map((choice) => ({ ...choice, photo: photos.get(choice.id) })),
    more: all.length - choices.length,
  });
};

/**
 * What was understood, with one name replaced by the person picked: wherever it stands, or as the one whose manager was meant. Of a name
 * that stands nowhere, somebody was spoken of as before.
 */
export const withPerson = (understood: Understanding, said: string, id: string): Understanding => {
  const { relations, refers } = understood;
  const left = (refers ?? []).filter((word) => word !== said);
  const rest = { ...understood, ...(refers ? { refers: left } : {}) };
  const named = replaced(understood, said, id);
  const { firstOf } = understood;
  if (firstOf?.orElse?.includes(said))
    return { ...rest, firstOf: { ...firstOf, orElse: firstOf.orElse.map((one) => (one === said ? id : one)) } };
  if (relations?.some(({ of }) => of === said))
    return { ...rest, ...named, relations: relations.map((one) => (one.of === said ? { ...one, of: id } : one)) };
  if (Object.values(named).flat().includes(id)) return { ...rest, ...named };
  return { ...rest, people: [...(understood.people ?? []), id] };
};

/** Wherever the name stands. */
const replaced = (
  understood: Understanding,
  said: string,
  id: string,
): Pick<Understanding, 'people' | 'optionalPeople' | 'addPeople'> =>
  Object.fromEntries(
    (['people', 'optionalPeople', 'addPeople'] as const).flatMap((field) => {
      const names = understood[field];
      return names ? [[field, names.map((name) => (name === said ? id : name))]] : [];
    }),
  );
