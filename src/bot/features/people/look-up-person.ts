import type { Person } from '../../../services/people/types.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { showPersonAction } from './buttons.ts';
import { peopleListCard } from './cards/person-card.ts';
import { type Meet, showPerson } from './show-person.ts';
import { withPeople } from './which-person.ts';

export const lookUpPersonWith = (meet: Meet): Command => ({
  intent: 'lookUpPerson',
  examples: ['who is Adele Vance?', 'who is my manager?', 'who reports to Lee Gu?'],
  needsSignIn: true,
  answer: (scope, understood) => answerLookUp(scope, understood, meet),
});

/** A person's card, or the list of those around them. */
const answerLookUp = (scope: TurnScope, understood: Understanding, meet: Meet): Promise<Answer> =>
  withPeople(scope, understood, async ({ required: [first] }) => {
    const { people } = scope.services;
    const say = scope.words.people;
    const about = first ?? (await people.getPerson('me'));
    const isMe = about.id === scope.user.userId;
    const name = about.displayName;
    const noManager = isMe ? say.youHaveNoManager : say.hasNoManager({ name });
    if (about.isExternal && about.id.includes('@')) return showPerson(scope, about, meet);
    switch (understood.relation ?? 'profile') {
      case 'manager': {
        const [manager] = await people.listManagers(about.id);
        return manager ? showPerson(scope, manager, meet) : noManager;
      }
      case 'managers':
        return showList(scope, await people.listManagers(about.id), {
          title: say.managersOf({ name }),
          nobody: noManager,
        });
      case 'reports':
        return showList(scope, await people.listReports(about.id), {
          title: say.reportsOf({ name }),
          nobody: isMe ? say.nobodyReportsToYou : say.nobodyReportsTo({ name }),
        });
      case 'peers':
        return showList(scope, await people.listPeers(about.id), {
          title: say.peersOf({ name }),
          nobody: isMe ? say.youHaveNoPeers : say.hasNoPeers({ name }),
        });
      default:
        return showPerson(scope, about, meet);
    }
  });

const maxListed = 12;

const showList = async (
  scope: TurnScope,
  people: Person[],
  { title, nobody }: { title: string; nobody: string },
): Promise<Answer> => {
  if (people.length === 0) return nobody;
  const shown = people.slice(0, maxListed);
  const ids = shown.map(({ id }) => id);
  const [photos, handle] = await Promise.all([
    scope.services.people.getPhotos(ids),
    scope.keep([showPersonAction], { choices: ids }),
  ]);
  return peopleListCard({
    title,
    people: shown.map((person) => ({ ...person, photo: photos.get(person.id) })),
    nobody,
    more: people.length - shown.length,
    handle,
    words: scope.words,
  });
};
