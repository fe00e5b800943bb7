import { registrations } from '../../registrations.ts';
import { collection, type QueryRules } from '../engine/apply-query.ts';
import type { GraphRoute } from '../engine/route.ts';
import { readProfiles } from './permissions.ts';

const rules: QueryRules = { type: 'organization', pageSize: 100, directory: true };
const read = ['User.Read', 'Organization.Read.All', ...readProfiles];

export const organizationRoutes: GraphRoute[] = [
  {
    method: 'GET',
    path: '/organization',
    delegated: read,
    application: read.slice(1),
    handle: (call) =>
      collection(
        call,
        [
          {
            id: registrations.tenantId,
            displayName: 'Contoso',
            city: 'Seattle',
            countryLetterCode: 'US',
            preferredLanguage: 'en',
            tenantType: 'AAD',
            verifiedDomains: [
              {
                capabilities: 'Email, OfficeCommunicationsOnline',
                isDefault: true,
                isInitial: true,
                name: registrations.domain,
                type: 'Managed',
              },
            ],
          },
        ],
        rules,
      ),
  },
];
