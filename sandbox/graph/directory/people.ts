import type { PersonRecord } from '../../tenant/directory/types.ts';
import { collection, type QueryRules, type Row } from '../engine/apply-query.ts';
import { badRequest } from '../engine/graph-error.ts';
import { forPerson, type GraphCall, type GraphRoute } from '../engine/route.ts';

const rules: QueryRules = {
  type: 'person',
  pageSize: 10,
  maxTop: 1000,
  searchable: ['displayName', 'givenName', 'surname', 'userPrincipalName'],
  searchText: (row) => (row.scoredEmailAddresses as { address: string }[]).map(({ address }) => address),
};

/** https://learn.microsoft.com/graph/api/resources/person */
const personRow = (person: PersonRecord, relevanceScore: number): Row => ({
  id: person.id,
  displayName: person.displayName,
  givenName: person.givenName,
  surname: person.surname,
  birthday: '',
  personNotes: '',
  isFavorite: false,
  jobTitle: person.jobTitle,
  companyName: 'Contoso',
  yomiCompany: '',
  department: person.department,
  officeLocation: person.officeLocation,
  profession: '',
  userPrincipalName: person.userPrincipalName,
  imAddress: person.mail ? `sip:${person.mail.toLowerCase()}` : null,
  scoredEmailAddresses: person.mail
    ? [{ address: person.mail, relevanceScore, selectionLikelihood: 'notSpecified' }]
    : [],
  phones: person.businessPhones.map((number) => ({ type: 'business', number })),
  postalAddresses: [],
  websites: [],
  personType: { class: 'Person', subclass: person.userType === 'Guest' ? 'ExternalUser' : 'OrganizationUser' },
});

const listPeople = (call: GraphCall) => {
  const owner = call.mailbox();
  const { query, tenant } = call;
  if (query.search !== undefined && query.skip !== undefined)
    throw badRequest("The query parameters '$search' and '$skip' cannot be used together.", 'ErrorInvalidUrlQuery');
  if (query.search !== undefined && owner.id !== call.caller.userId)
    throw badRequest("'$search' works for the signed-in person's own list alone.", 'ErrorInvalidUrlQuery');
  const known = owner.relevant.flatMap((id) => tenant.people.get(id) ?? []);
  const ids = new Set([owner.id, ...owner.relevant]);
  // A search goes on into the directory once it has been through those one works with.
  const others = query.search === undefined ? [] : tenant.people.where(({ id }) => !ids.has(id));
  const rows = [...known, ...others].map((person, index) => personRow(person, Math.max(1, 30 - index)));
  return collection(call, rows, rules);
};

export const peopleRoutes: GraphRoute[] = forPerson({
  method: 'GET',
  path: '/people',
  delegated: ['People.Read', 'People.Read.All'],
  delegatedOthers: ['People.Read.All'],
  application: ['People.Read.All'],
  handle: listPeople,
});
