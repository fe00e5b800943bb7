import type { PersonRecord } from '../tenant/directory/types.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { EntraError } from './entra-error.ts';

interface SignInRow {
  id: string;
  /** A Conditional Access policy asks this person for a second factor. */
  multiFactorRequired: boolean;
  multiFactorDone: boolean;
}

/** How far a person has proved who they are. */
export interface SignIn {
  /** Switches the policy; switching it on asks the person again. */
  requireMultiFactor(userId: string, required: boolean): void;
  /** The person went through the sign-in page and gave what it asked for. */
  complete(userId: string): void;
  needsMultiFactor(userId: string): boolean;
  /** Throws EntraError 50076 with the claims to hand to the client when a second factor is due. */
  check(person: PersonRecord, claims: string | null): void;
}

/** https://learn.microsoft.com/entra/identity-platform/v2-conditional-access-dev-guide */
export const createSignIn = (tenant: Tenant): SignIn => {
  const rows = tenant.store.table<SignInRow>('signIn');
  const needsMultiFactor = (userId: string) => {
    const row = rows.get(userId);
    return Boolean(row?.multiFactorRequired && !row.multiFactorDone);
  };
  return {
    needsMultiFactor,
    requireMultiFactor: (userId, required) =>
      rows.put({ id: userId, multiFactorRequired: required, multiFactorDone: false }),
    complete: (userId) => {
      const row = rows.get(userId);
      if (row) rows.put({ ...row, multiFactorDone: true });
    },
    check: (person) => {
      if (!needsMultiFactor(person.id)) return;
      const claims = { access_token: { capolids: { essential: true, values: [`mfa-${person.id}`] } } };
      throw new EntraError(50076, undefined, { claims: JSON.stringify(claims) });
    },
  };
};
