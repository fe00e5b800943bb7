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
    const about = first ?? (await people.getPerson('me'));
    const isMe = about.id === scope.user.userId;
    const [name, has] = isMe ? ['You', 'have'] : [about.displayName, 'has'];
    if (about.isExternal && about.id.includes('@')) return showPerson(scope, about, meet);
    switch (understood.relation ?? 'profile') {
      case 'manager': {
        const [manager] = await people.listManagers(about.id);
        return manager ? showPerson(scope, manager, meet) : `${name} ${has} no manager in the directory.`;
      }
      case 'managers':
        return showList(scope, `Managers of ${about.displayName}`, await people.listManagers(about.id), {
          nobody: `${name} ${has} no manager in the directory.`,
        });
      case 'reports':
        return showList(scope, `Reports of ${about.displayName}`, await people.listReports(about.id), {
          nobody: `Nobody reports to ${isMe ? 'you' : about.displayName}.`,
        });
      case 'peers':
        return showList(scope, `Peers of ${about.displayName}`, await people.listPeers(about.id), {
          nobody: `${name} ${has} no peers in the directory.`,
        });
      default:
        return showPerson(scope, about, meet);
    }
  });

const maxListed = 12;

const showList = async (
  scope: TurnScope,
  title: string,
  people: Person[],
  { nobody }: { nobody: string },
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
  });
};
