import { registrations } from '../../registrations.ts';
import type { PersonRecord } from '../directory/types.ts';
import type { Tenant } from '../tenant.ts';
import { seedCalendars } from './calendars.ts';
import { type OfficeName, type PresenceName, type SeedPerson, seedPeople } from './people.ts';
import { seedGroups, seedRooms } from './places.ts';
import { seedSkills } from './skills.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

const offices: Record<OfficeName, { timeZone: string; phone: string; hours: [string, string]; language: string }> = {
  Seattle: { timeZone: 'Pacific Standard Time', phone: '+1 206 555 01', hours: ['08:00', '17:00'], language: 'en-US' },
  London: { timeZone: 'GMT Standard Time', phone: '+44 20 7946 00', hours: ['09:00', '17:30'], language: 'en-GB' },
  Berlin: {
    timeZone: 'W. Europe Standard Time',
    phone: '+49 30 2312 50',
    hours: ['09:00', '17:00'],
    language: 'de-DE',
  },
  Bengaluru: { timeZone: 'India Standard Time', phone: '+91 80 5550 01', hours: ['09:30', '18:30'], language: 'en-IN' },
  Guest: { timeZone: 'Eastern Standard Time', phone: '', hours: ['09:00', '17:00'], language: 'en-US' },
};

const presences: Record<PresenceName, { availability: string; activity: string }> = {
  available: { availability: 'Available', activity: 'Available' },
  busy: { availability: 'Busy', activity: 'Busy' },
  meeting: { availability: 'Busy', activity: 'InAMeeting' },
  dnd: { availability: 'DoNotDisturb', activity: 'Presenting' },
  brb: { availability: 'BeRightBack', activity: 'BeRightBack' },
  away: { availability: 'Away', activity: 'Away' },
  offline: { availability: 'Offline', activity: 'Offline' },
  unknown: { availability: 'PresenceUnknown', activity: 'PresenceUnknown' },
};

/** The exceptions that make a directory real; everything else follows from the office. */
const special: Record<string, Partial<PersonRecord>> = {
  // Works in a shop and shares its till: an account without a mailbox.
  cameron: { hasMailbox: false, mail: null, businessPhones: [] },
  // What Exchange stores when somebody's client defined its own zone.
  jose: { timeZone: 'Customized Time Zone', preferredLanguage: 'es-MX' },
  bianca: { preferredLanguage: 'it-IT' },
  francois: { preferredLanguage: 'fr-FR' },
  // Part-time: late mornings, no Fridays.
  zoe: {
    workingHours: { daysOfWeek: weekdays.slice(0, 4), startTime: '10:00:00.0000000', endTime: '15:00:00.0000000' },
  },
  brian: {
    hasMailbox: false,
    userType: 'Guest',
    userPrincipalName: `brian.johnson_tailspintoys.com#EXT#@${registrations.domain}`,
    mail: 'brian.johnson@tailspintoys.com',
    officeLocation: null,
    preferredLanguage: null,
    businessPhones: [],
  },
};

/**
 * Fills an empty tenant with Contoso: people, groups, rooms, and three weeks of calendars around the tenant's now.
 * `name` is `contoso`, or `contoso-quiet` for the same people with empty calendars; another name throws.
 * The same day gives the same calendars. Nothing is emitted or written to the ledger.
 */
export const seedContoso = (tenant: Tenant, name = 'contoso'): void => {
  if (name !== 'contoso' && name !== 'contoso-quiet') throw new Error(`There is no seed called ${name}`);
  for (const [index, person] of seedPeople.entries()) tenant.people.put(record(person, index));
  for (const room of seedRooms) tenant.rooms.put(room);
  const president = idOf('patti');
  const members = tenant.people.all().map((person) => ({
    id: person.id,
    department: person.department,
    isGuest: person.userType === 'Guest',
    leads: person.id === president || person.managerId === president,
  }));
  for (const group of seedGroups(members)) tenant.groups.put(group);
  if (name === 'contoso') seedCalendars(tenant);
};

const record = (person: SeedPerson, index: number): PersonRecord => {
  const office = offices[person.office];
  const [givenName, surname] = person.name;
  const alias = `${plain(givenName)}${plain(surname).charAt(0)}`;
  const address = `${alias}@${registrations.domain}`;
  const line = String(index).padStart(2, '0');
  return {
    id: person.id,
    userPrincipalName: address,
    displayName: person.displayName ?? `${givenName} ${surname}`,
    givenName,
    surname,
    mail: address,
    jobTitle: person.title,
    department: person.department,
    officeLocation: `${person.office}/${2 + (index % 3)}${100 + index}`,
    businessPhones: [`${office.phone}${line}`],
    mobilePhone: index % 3 === 0 && person.office !== 'Guest' ? `${office.phone}${index + 50}` : null,
    preferredLanguage: office.language,
    ...(person.manager ? { managerId: idOf(person.manager) } : {}),
    hasMailbox: true,
    timeZone: office.timeZone,
    workingHours: {
      daysOfWeek: weekdays,
      startTime: `${office.hours[0]}:00.0000000`,
      endTime: `${office.hours[1]}:00.0000000`,
    },
    accountEnabled: true,
    userType: 'Member',
    ...(person.noPhoto ? {} : { photo: `portrait-${person.key === 'adelem' ? 'Adele Moreau' : givenName}` }),
    presence: presences[person.presence],
    relevant: relevantTo(person),
    ...(seedSkills[person.key] ? { skills: seedSkills[person.key] } : {}),
    ...special[person.key],
  };
};

/** Manager, reports, the team, the manager's manager, the department: nearest first. */
const relevantTo = (person: SeedPerson): string[] => {
  const boss = seedPeople.find((other) => other.key === person.manager);
  const nearest = [
    ...seedPeople.filter((other) => other.key === person.manager),
    ...seedPeople.filter((other) => other.manager === person.key),
    ...seedPeople.filter((other) => person.manager && other.manager === person.manager),
    ...(acrossTeams[person.key] ?? []).flatMap((key) => seedPeople.filter((other) => other.key === key)),
    ...seedPeople.filter((other) => boss?.manager && other.key === boss.manager),
    ...seedPeople.filter((other) => other.department && other.department === person.department),
  ];
  return [...new Set(nearest.map((other) => other.id))].filter((id) => id !== person.id);
};

/** Who works together though the chart does not show it. */
const acrossTeams: Record<string, string[]> = {
  megan: ['adele', 'adelem', 'lee', 'isaiah', 'grady', 'brian'],
  adele: ['megan', 'adelem', 'alex', 'isaiah', 'pradeep'],
  adelem: ['adele', 'megan', 'bianca'],
  alex: ['adele', 'adelem', 'grady', 'isaiah'],
  lee: ['adele', 'diego', 'megan'],
  diego: ['lee', 'lynne', 'joni'],
  isaiah: ['megan', 'adele'],
  patti: ['debra', 'sonia'],
  sonia: ['patti', 'lidia'],
  zoe: ['adelem', 'anand', 'kwame'],
  bianca: ['adelem', 'francois', 'gerhart', 'raul'],
  francois: ['adelem', 'bianca', 'lynne'],
};

const idOf = (key: string): string => {
  const person = seedPeople.find((other) => other.key === key);
  if (!person) throw new Error(`Nobody called ${key} in the seed`);
  return person.id;
};

/** As an address is written: no accents, apostrophes or spaces. */
const plain = (name: string): string =>
  name
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '');
