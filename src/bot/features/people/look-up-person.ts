import type { Person } from '../../../services/people/types.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { showPersonAction } from './buttons.ts';
import { peopleListCard } from './cards/person-card.ts';
import { type Meet, showPerson } from './show-person.ts';
import { groupOf, listOf } from './spoken-of.ts';
import { withPeople } from './which-person.ts';
import { askWhoIsMeant, unboundIn } from './who-is-meant.ts';

export const lookUpPersonWith = (meet: Meet): Command => ({
  intent: 'lookUpPerson',
  examples: ['who is Adele Vance?', 'who is my manager?', 'who reports to Lee Gu?'],
  needsSignIn: true,
  answer: (scope, understood) => answerLookUp(scope, understood, meet),
});

/** A person's card, or the list of those around them; somebody spoken of as before is asked about. */
const answerLookUp = async (scope: TurnScope, understood: Understanding, meet: Meet): Promise<Answer> => {
  const word = unboundIn(understood);
  if (word) return askWhoIsMeant(scope, understood, word);
  return withPeople(scope, understood, async ({ required }) => {
    const { people } = scope.services;
    const [first] = required;
    // "Who are my peers' managers": of several the list, of one the card.
    if (required.length > 1 && (understood.relation ?? 'profile') === 'profile') return listAll(scope, required);
    const from = first ?? (await people.getPerson('me'));
    const [about = from] = understood.via ? await people.walkRelations(from, understood.via) : [from];
    if (about.isExternal && about.id.includes('@')) return showPerson(scope, about, meet);
    return answerRelation(scope, understood, about, meet);
  });
};

const listAll = (scope: TurnScope, required: Person[]): Promise<Answer> =>
  showList(scope, required, { title: scope.words.findingPeople.these, nobody: '' });

const answerRelation = async (
  scope: TurnScope,
  { relation = 'profile', level }: Understanding,
  about: Person,
  meet: Meet,
): Promise<Answer> => {
  const { people } = scope.services;
  const say = scope.words.people;
  const isMe = about.id === scope.user.userId;
  const name = about.displayName;
  const noManager = isMe ? say.youHaveNoManager : say.hasNoManager({ name });
  switch (relation) {
    case 'manager':
    case 'managers': {
      const managers = await people.listManagers(about.id);
      const one = relation === 'manager' ? 1 : level;
      if (managers.length === 0) return noManager;
      if (one === undefined)
        return showList(scope, managers, { title: say.managersOf({ name }), nobody: noManager, of: about });
      const manager = managers[one - 1];
      if (!manager) return scope.words.findingPeople.noSuchManager({ name, count: one });
      return showPerson(scope, manager, meet, above(about, one, scope));
    }
    case 'reports':
      return showList(scope, await people.listReports(about.id), {
        title: say.reportsOf({ name }),
        nobody: isMe ? say.nobodyReportsToYou : say.nobodyReportsTo({ name }),
        of: about,
      });
    case 'peers':
      return showList(scope, await people.listPeers(about.id), {
        title: say.peersOf({ name }),
        nobody: isMe ? say.youHaveNoPeers : say.hasNoPeers({ name }),
        of: about,
      });
    default:
      return showPerson(scope, about, meet);
  }
};

/** Whose manager is shown: by the card alone nobody could tell. */
const above = (
  { id, displayName: name }: Person,
  levels: number,
  { user, words: { people: say } }: TurnScope,
): string => {
  if (id === user.userId) return levels === 1 ? say.yourManager : say.levelsAboveYou({ levels });
  return levels === 1 ? say.managerOf({ name }) : say.levelsAbove({ name, levels });
};

const maxListed = 12;

const showList = async (
  scope: TurnScope,
  people: Person[],
  { title, nobody, of }: { title: string; nobody: string; of?: Person },
): Promise<Answer> => {
  if (people.length === 0) return nobody;
  const shown = people.slice(0, maxListed);
  const ids = shown.map(({ id }) => id);
  const [photos, handle] = await Promise.all([
    scope.services.people.getPhotos(ids),
    scope.keep([showPersonAction], { choices: ids }),
  ]);
  scope.dialogue.note({
    ...listOf(showPersonAction.verb, handle, shown, true),
    ...groupOf(people, scope.user.userId, of),
  });
  return peopleListCard({
    title,
    people: shown.map((person) => ({ ...person, photo: photos.get(person.id) })),
    nobody,
    more: people.length - shown.length,
    handle,
    words: scope.words,
  });
};
