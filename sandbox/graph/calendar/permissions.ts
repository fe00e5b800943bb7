import type { GraphRoute } from '../engine/route.ts';
import { forPerson } from '../engine/route.ts';

/** Delegated permissions that open a calendar, least privileged first. https://learn.microsoft.com/graph/permissions-reference */
export const readBasic = [
  'Calendars.ReadBasic',
  'Calendars.Read',
  'Calendars.ReadWrite',
  'Calendars.Read.Shared',
  'Calendars.ReadWrite.Shared',
];
export const readFull = readBasic.slice(1);
/** Opens what another person shared. https://learn.microsoft.com/graph/outlook-get-shared-events-calendars */
export const readShared = ['Calendars.Read.Shared', 'Calendars.ReadWrite.Shared'];
export const write = ['Calendars.ReadWrite', 'Calendars.ReadWrite.Shared'];

export const appReadBasic = ['Calendars.ReadBasic', 'Calendars.ReadBasic.All', 'Calendars.Read', 'Calendars.ReadWrite'];
export const appReadFull = ['Calendars.Read', 'Calendars.ReadWrite'];
export const appWrite = ['Calendars.ReadWrite'];

/** The same operation below `/me` and `/users/{user}`, of the default calendar with and without its name, and of one by id. */
export const ofCalendar = (route: GraphRoute): GraphRoute[] =>
  ['', '/calendar', '/calendars/{calendar}'].flatMap((prefix) => forPerson({ ...route, path: prefix + route.path }));
