import { createConsent, seedConsent } from '../../entra/consent.ts';
import { delegatedPermissions } from '../../entra/permissions.ts';
import { registrations } from '../../registrations.ts';
import type { Tenant } from '../tenant.ts';
import { seedContoso } from './contoso.ts';

/** What a tenant can be filled with: Contoso, or the same people with empty calendars. */
export const seedNames = ['contoso', 'contoso-quiet'] as const;

/** Has not been asked for consent yet: the administrator agreed for everybody else. */
export const newcomerUpn = `IsaiahL@${registrations.domain}`;

/** Fills an empty tenant: the company, and what its administrator has consented to. */
export const seedTenant = (tenant: Tenant, name: string): void => {
  seedContoso(tenant, name);
  seedConsent(tenant, createConsent(tenant), {
    clientId: registrations.app.appId,
    scopes: delegatedPermissions.map((permission) => permission.name),
    exceptUpn: newcomerUpn,
  });
};
