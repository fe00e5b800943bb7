import { PermissionMissing } from '../../../shared/errors.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { TurnScope } from '../../turn/scope.ts';

/** Names that say they are of several: `the sales team`, `Verteiler Einkauf`. */
const severalInOne =
  /(?<!\p{L})(?:team|group|department|dept|division|distribution list|mailing list|dl|squad|crew|gruppe|abteilung|verteiler|verteilerliste)(?!\p{L})/iu;

/** The same with the groups among the people named by who is in them; what is no group of ours stays as it was said. */
export const withGroupsNamed = async (scope: TurnScope, understood: Understanding): Promise<Understanding> => {
  const [people, optionalPeople] = await Promise.all([
    eachNamed(scope, understood, understood.people),
    eachNamed(scope, understood, understood.optionalPeople),
  ]);
  return { ...understood, ...(people ? { people } : {}), ...(optionalPeople ? { optionalPeople } : {}) };
};

const eachNamed = async (
  scope: TurnScope,
  { relations = [] }: Understanding,
  names: string[] | undefined,
): Promise<string[] | undefined> => {
  const isGroup = (name: string) => severalInOne.test(name) && !relations.some(({ said }) => said === name);
  if (!names?.some(isGroup)) return names;
  const each = await Promise.all(names.map(async (name) => (isGroup(name) ? await membersOf(scope, name) : [name])));
  return [...new Set(each.flat())];
};

/** By id; the name as it was said where there is no such group. */
export const membersOf = async ({ services, log }: TurnScope, said: string): Promise<string[]> => {
  try {
    const group = await services.people.findGroup(said);
    return group ? group.members.map(({ id }) => id) : [said];
  } catch (error) {
    if (!(error instanceof PermissionMissing)) throw error;
    log.info({ err: error }, 'groups may not be read');
    return [said];
  }
};
