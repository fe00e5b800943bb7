/** A person, as proved by a validated token or a verified activity. Keyed by tenant and object id, never by mail or UPN. */
export interface UserIdentity {
  tenantId: string;
  /** Entra object id. */
  userId: string;
}

/** One text for one person, for store keys. */
export const identityKey = ({ tenantId, userId }: UserIdentity): string => `${tenantId}.${userId}`;
