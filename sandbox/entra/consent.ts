import type { Tenant } from '../tenant/tenant.ts';
import { findPermission, grantedApplicationPermissions } from './permissions.ts';

interface ConsentRow {
  /** `{user id or *}|{client id}` */
  id: string;
  granted: string[];
  /** Taken away from this person although the administrator granted it to everybody. */
  withdrawn: string[];
}

/** Who consented to what: per person, application and permission. */
export interface Consent {
  /** Delegated Graph permissions in force for this person. */
  of(userId: string, clientId: string): string[];
  /** What the administrator granted to everybody, also to those who took it back for themselves. */
  forEverybody(clientId: string): string[];
  /** Everything anybody ever granted or withdrew: what `.default` stands for on the consent page. */
  known(clientId: string): string[];
  /** Records a decision; `userId` `*` is the administrator, for everybody. */
  decide(userId: string, clientId: string, scopes: string[], granted: boolean): void;
  /** Application permissions the administrator granted to the app itself. */
  application(clientId: string): string[];
  setApplication(clientId: string, permissions: string[]): void;
}

/** Consent kept in the tenant; a reset brings back what the seed had granted. */
export const createConsent = (tenant: Tenant): Consent => {
  const rows = tenant.store.table<ConsentRow>('consent');
  const application = tenant.store.table<{ id: string; permissions: string[] }>('applicationPermissions');
  const row = (userId: string, clientId: string): ConsentRow =>
    rows.get(`${userId}|${clientId}`) ?? { id: `${userId}|${clientId}`, granted: [], withdrawn: [] };

  return {
    of: (userId, clientId) => {
      const own = row(userId, clientId);
      const all = new Set([...row('*', clientId).granted, ...own.granted]);
      return [...all].filter((scope) => !own.withdrawn.includes(scope));
    },
    forEverybody: (clientId) => row('*', clientId).granted,
    known: (clientId) => [
      ...new Set(
        rows
          .where(({ id }) => id.endsWith(`|${clientId}`))
          .flatMap(({ granted, withdrawn }) => [...granted, ...withdrawn]),
      ),
    ],
    decide: (userId, clientId, scopes, granted) => {
      const own = row(userId, clientId);
      const without = (list: string[]) => list.filter((scope) => !scopes.includes(scope));
      if (userId === '*') {
        // The administrator's word replaces what each person had said about these permissions.
        for (const other of rows.where(({ id }) => id.endsWith(`|${clientId}`) && !id.startsWith('*|')))
          rows.put({ ...other, granted: without(other.granted), withdrawn: without(other.withdrawn) });
      }
      rows.put({
        ...own,
        granted: granted ? [...without(own.granted), ...scopes] : without(own.granted),
        withdrawn: granted || userId === '*' ? without(own.withdrawn) : [...without(own.withdrawn), ...scopes],
      });
    },
    application: (clientId) => application.get(clientId)?.permissions ?? [],
    setApplication: (clientId, permissions) => application.put({ id: clientId, permissions }),
  };
};

/** Consent as the seeded tenant has it: the administrator agreed for everybody, one person has not been asked yet. */
export const seedConsent = (
  tenant: Tenant,
  consent: Consent,
  { clientId, scopes, exceptUpn }: { clientId: string; scopes: string[]; exceptUpn: string },
): void => {
  consent.setApplication(clientId, grantedApplicationPermissions);
  consent.decide('*', clientId, scopes, true);
  const newcomer = tenant.findPerson(exceptUpn);
  const own = scopes.filter((scope) => !findPermission(scope)?.adminOnly);
  if (newcomer) consent.decide(newcomer.id, clientId, own, false);
};
