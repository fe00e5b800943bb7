import type { Person, PersonProfile } from '../../../services/people/types.ts';
import type { Card, CardAction } from '../../cards/card.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { aboutPerson } from './about-person.ts';
import { showPersonAction } from './buttons.ts';
import { chainIds, personCard } from './cards/person-card.ts';
import { spokenOf } from './spoken-of.ts';

/** What another feature offers to do with a person: the button that finds a time to meet. */
export type Meet = (scope: TurnScope, person: Person) => Promise<CardAction>;

/** The card of one person; of an outsider only what is known: the address. `relation`: who this is to whom, where that was asked. */
export const showPerson = async (scope: TurnScope, person: Person, meet: Meet, relation?: string): Promise<Card> =>
  person.id.includes('@')
    ? showProfile(scope, { ...person, managers: [], reports: [] }, meet, relation)
    : showProfile(scope, await scope.services.people.getProfile(person.id), meet, relation);

/** The card of somebody in the directory. */
export const showPersonById = async (scope: TurnScope, id: string, meet: Meet): Promise<Card> =>
  showProfile(scope, await scope.services.people.getProfile(id), meet);

const showProfile = async (scope: TurnScope, person: PersonProfile, meet: Meet, relation?: string): Promise<Card> => {
  const isMe = person.id === scope.user.userId;
  scope.dialogue.note(spokenOf([person], scope.user.userId));
  const [handle, meetButton, about] = await Promise.all([
    scope.keep([showPersonAction], { choices: chainIds(person) }),
    isMe ? undefined : meet(scope, person),
    aboutPerson(scope, person),
  ]);
  return personCard({
    person,
    about,
    handle,
    isMe,
    words: scope.words,
    ...(relation ? { relation } : {}),
    ...(meetButton ? { meetButton } : {}),
  });
};
