import type { PropertySupport, Support } from '../engine/query-rules.ts';

const all = (level: Support, names: string): Record<string, Support> =>
  Object.fromEntries(names.split(' ').map((name) => [name, level]));

const userTexts =
  'city country department displayName givenName jobTitle mail mailNickname state surname usageLocation';
const userAdvancedTexts = 'companyName faxNumber mobilePhone officeLocation postalCode preferredLanguage streetAddress';

/** https://learn.microsoft.com/graph/aad-advanced-queries#user-properties */
export const userSupport: PropertySupport = {
  resource: 'User',
  filter: {
    ...all('default', `${userTexts} userPrincipalName proxyAddresses otherMails imAddresses`),
    ...all(
      'default',
      'id accountEnabled ageGroup assignedLicenses consentProvidedForMinor creationType deletedDateTime',
    ),
    ...all('default', 'employeeId externalUserState identities isResourceAccount onPremisesImmutableId userType'),
    ...all('default', 'onPremisesLastSyncDateTime onPremisesSyncEnabled'),
    ...all(
      'advanced',
      `${userAdvancedTexts} assignedPlans businessPhones createdDateTime employeeHireDate employeeOrgData`,
    ),
    ...all('advanced', 'employeeType onPremisesExtensionAttributes onPremisesSamAccountName provisionedPlans'),
    ...all('advanced', 'onPremisesSecurityIdentifier passwordPolicies passwordProfile showInAddressList'),
  },
  startsWith: [
    ...`${userTexts} ${userAdvancedTexts} userPrincipalName proxyAddresses otherMails imAddresses`.split(' '),
    ...['businessPhones', 'onPremisesSamAccountName', 'employeeId'],
  ],
  endsWith: ['mail', 'otherMails', 'userPrincipalName', 'proxyAddresses'],
  sort: {
    displayName: 'default',
    userPrincipalName: 'default',
    createdDateTime: 'advanced',
    deletedDateTime: 'advanced',
  },
};

const groupTexts = 'classification displayName mail mailNickname membershipRule';

/** https://learn.microsoft.com/graph/aad-advanced-queries#group-properties */
export const groupSupport: PropertySupport = {
  resource: 'Group',
  filter: {
    ...all('default', `${groupTexts} id proxyAddresses assignedLicenses groupTypes hasMembersWithLicenseErrors`),
    ...all('default', 'mailEnabled onPremisesLastSyncDateTime onPremisesSyncEnabled renewedDateTime securityEnabled'),
    ...all('default', 'createdDateTime deletedDateTime'),
    ...all('advanced', 'description expirationDateTime onPremisesSamAccountName onPremisesSecurityIdentifier'),
    ...all('advanced', 'preferredLanguage visibility'),
  },
  startsWith: `${groupTexts} proxyAddresses description onPremisesSamAccountName preferredLanguage`.split(' '),
  endsWith: ['mail', 'proxyAddresses'],
  sort: { displayName: 'default', createdDateTime: 'advanced', deletedDateTime: 'advanced' },
};
