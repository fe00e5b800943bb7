import type { Person } from '../../../services/people/types.ts';
import { InvalidRequest } from '../../../shared/errors.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { TurnScope } from '../../turn/scope.ts';

export interface LookedAt {
  people: Person[];
  /** Whom it is out of. */
  note: string;
}

const maxClosest = 20;
/** Their calendars are asked for in a few calls. */
export const maxLookedAt = 60;

/**
 * Whom "who is out?" is about: the team, department or office said; those in this chat; else the people I work with most. I am not
 * among them. Throws InvalidRequest when the person whose team was said has none.
 */
export const whomToLookAt = async (scope: TurnScope, understood: Understanding): Promise<LookedAt> => {
  const { findingPeople } = scope.words;
  const say = async (all: Person[], note: (values: { count: number }) => string): Promise<LookedAt> => {
    const people = all.filter(({ id }) => id !== scope.user.userId).slice(0, maxLookedAt);
    const first = all.length > maxLookedAt ? ` ${findingPeople.firstOnly({ most: maxLookedAt })}` : '';
    return { people, note: `${note({ count: people.length })}${first}` };
  };
  const { team, place, role } = understood;
  if (team || place || role) return say(await inGroup(scope, understood), findingPeople.amongTeam);
  const others = await scope.others();
  if (others.length > 0) return say(await scope.services.people.findPeople(others), findingPeople.amongHere);
  return say(await scope.services.people.listRelevant(maxClosest), findingPeople.amongClosest);
};

const inGroup = async (scope: TurnScope, { team, place, role, relations }: Understanding): Promise<Person[]> => {
  const { people } = scope.services;
  const relation = relations?.find(({ said }) => said === team);
  if (!relation) return (await people.findPeopleBy({ team, place, role })).people;
  if (relation.of) {
    const [from] = await people.findPeople([relation.of]);
    return from ? people.walkRelations(from, [...(relation.via ?? []), relation.relation]) : [];
  }
  if (relation.relation !== 'reports' || relation.via) {
    const me = await people.getPerson('me');
    return people.walkRelations(me, [...(relation.via ?? []), relation.relation]);
  }
  return myTeam(scope);
};

/** Those who report to me; of somebody nobody reports to, those with the same manager, and that one. */
const myTeam = async ({ services: { people } }: TurnScope): Promise<Person[]> => {
  const reports = await people.listReports('me');
  if (reports.length > 0) return reports;
  const [peers, managers] = await Promise.all([people.listPeers('me'), people.listManagers('me')]);
  const team = [...managers.slice(0, 1), ...peers];
  if (team.length === 0) throw new InvalidRequest({ is: 'noReports' });
  return team;
};
