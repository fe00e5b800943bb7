import type { Person, Presence } from '../../../services/people/types.ts';
import { PermissionMissing } from '../../../shared/errors.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { nobodyThereCard } from './cards/nobody-there-card.ts';
import { presenceWords } from './cards/presence-words.ts';
import { showFound } from './found.ts';
import { rowOf } from './person-row.ts';

/** Who is at a screen: away and offline are not. https://learn.microsoft.com/graph/api/resources/presence */
const isOnline = ({ availability }: Presence): boolean =>
  ['Available', 'AvailableIdle', 'Busy', 'BusyIdle', 'DoNotDisturb'].includes(availability);
const unknown: Presence = { availability: 'PresenceUnknown', activity: 'PresenceUnknown' };

/** Who of these is online, by what Teams says. Without the permission to ask, that is said. */
export const answerOnline = async (scope: TurnScope, people: Person[], note: string): Promise<Answer> => {
  const { findingPeople, people: words } = scope.words;
  const presences = await presencesOf(scope, people);
  if (!presences) return findingPeople.mayNotSeePresence;
  const online = people.flatMap((person) => {
    const presence = presences.get(person.id);
    return presence && isOnline(presence) ? [{ person, presence }] : [];
  });
  if (online.length === 0) return nobodyThereCard(findingPeople.nobodyIs.online, [note]);
  return showFound(scope, {
    title: findingPeople.is.online,
    notes: [note],
    people: online.map(({ person, presence }) => ({
      ...rowOf(person),
      detail: [presenceWords(presence, words), person.jobTitle].filter(Boolean).join(' · '),
    })),
  });
};

/** Whether those who were named are online. */
export const answerNamedOnline = async (scope: TurnScope, people: Person[]): Promise<Answer> => {
  const { findingPeople, people: words } = scope.words;
  const presences = await presencesOf(scope, people);
  if (!presences) return findingPeople.mayNotSeePresence;
  return people
    .map((person) => {
      const presence = presences.get(person.id) ?? unknown;
      const said = { name: person.displayName, what: presenceWords(presence, words) };
      return isOnline(presence) ? findingPeople.isOnline(said) : findingPeople.isNotOnline(said);
    })
    .join('\n\n');
};

const presencesOf = async (
  { services, log }: TurnScope,
  people: Person[],
): Promise<Map<string, Presence> | undefined> => {
  const ids = people.filter(({ id }) => !id.includes('@')).map(({ id }) => id);
  try {
    return await services.people.listPresences(ids);
  } catch (error) {
    if (!(error instanceof PermissionMissing)) throw error;
    log.info({ err: error }, 'presence may not be read');
    return undefined;
  }
};
