import type { Person, PersonProfile } from '../../../services/people/types.ts';
import type { Card } from '../../cards/card.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { newDraft, slotAt } from '../meetings/draft.ts';
import { peopleListCard, personCard } from './cards/person-card.ts';
import { withPeople } from './which-person.ts';

export const lookUpPerson: Command = {
  intent: 'lookUpPerson',
  title: 'look up a person',
  usage: 'who is <name>',
  description: 'Shows who somebody is, whom they report to and who reports to them',
  examples: ['who is Adele Vance?', 'who is my manager?', 'who reports to Lee Gu?'],
  needsSignIn: true,
  async run(scope, understood) {
    await scope.reply(await answerLookUp(scope, understood));
  },
};

/** A person's card, or the list of those around them. */
export const answerLookUp = (scope: TurnScope, understood: Understanding): Promise<Card | string> =>
  withPeople(scope, understood, async ({ required: [first] }) => {
    const { people } = scope.services;
    const about = first ?? (await people.getPerson('me'));
    const isMe = about.id === scope.user.userId;
    const [name, has] = isMe ? ['You', 'have'] : [about.displayName, 'has'];
    if (about.isExternal && about.id.includes('@')) return showPerson(scope, about);
    switch (understood.relation ?? 'profile') {
      case 'manager': {
        const [manager] = await people.listManagers(about.id);
        return manager ? showPerson(scope, manager) : `${name} ${has} no manager in the directory.`;
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
        return showPerson(scope, about);
    }
  });

/** The card of one person; of an outsider only what is known: the address. */
const showPerson = async (scope: TurnScope, person: Person): Promise<Card> =>
  person.id.includes('@')
    ? showProfile(scope, { ...person, managers: [], reports: [] })
    : showPersonById(scope, person.id);

/** The card of somebody in the directory. */
export const showPersonById = async (scope: TurnScope, id: string): Promise<Card> =>
  showProfile(scope, await scope.services.people.getProfile(id));

const showProfile = async (scope: TurnScope, profile: PersonProfile): Promise<Card> => {
  const { reader, now } = await scope.reader();
  const draft = newDraft(
    { text: '', intent: 'findTimes' },
    { required: [profile], optional: [] },
    scope.userName,
    reader.timeZone,
  );
  const [manager] = profile.managers;
  const handle = await scope.keep(['people.show', 'calendar.otherTimes'], {
    choices: manager ? [manager.id] : [],
    draft,
    slots: [slotAt(now, draft.durationMinutes)],
  });
  return personCard({ person: profile, handle, isMe: profile.id === scope.user.userId });
};

const maxListed = 12;

const showList = async (
  scope: TurnScope,
  title: string,
  people: Person[],
  { nobody }: { nobody: string },
): Promise<Card | string> => {
  if (people.length === 0) return nobody;
  const shown = people.slice(0, maxListed);
  const ids = shown.map(({ id }) => id);
  const [photos, handle] = await Promise.all([
    scope.services.people.getPhotos(ids),
    scope.keep(['people.show'], { choices: ids }),
  ]);
  return peopleListCard({
    title,
    people: shown.map((person) => ({ ...person, photo: photos.get(person.id) })),
    nobody,
    more: people.length - shown.length,
    handle,
  });
};
