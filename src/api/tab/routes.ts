import type { z } from 'zod';
import { clashesAmong } from '../../services/calendar/index.ts';
import type { CalendarEvent } from '../../services/calendar/types.ts';
import type { NotificationStatus } from '../../services/news/types.ts';
import { addressOf } from '../../services/people/index.ts';
import { InvalidRequest } from '../../shared/errors.ts';
import {
  type AgendaResponse,
  agendaQuery,
  type FreeBusyResponse,
  freeBusyQuery,
  type MeResponse,
  type NotificationsResponse,
  notificationsRequest,
  type PeopleResponse,
  peopleQuery,
  type TabEvent,
} from '../contract/tab.ts';
import { requireTabUser, type TabAccess, type TabRequest } from '../middleware/require-tab-user.ts';
import type { Route } from '../route.ts';

const longestRangeMs = 62 * 24 * 60 * 60 * 1000;

/** Everything the tab asks for, each as the signed-in person. */
export const tabRoutes = (access: TabAccess): Route[] => {
  const as = <T>(method: Route['method'], path: string, run: (request: TabRequest) => Promise<T>): Route => ({
    method,
    path: `/api/tab/${path}`,
    handle: requireTabUser(access, async (request) => ({ status: 200, body: await run(request) })),
  });
  return [
    as('GET', 'me', getMe),
    as('GET', 'agenda', getAgenda),
    as('GET', 'people', searchPeople),
    as('GET', 'free-busy', getFreeBusy),
    as('GET', 'notifications', async ({ services }) => describeNotifications(await services.notifications.status())),
    as('PUT', 'notifications', switchNotifications),
    as('POST', 'sign-out', async ({ services }) => {
      await services.account.signOut();
      return { signedOut: true };
    }),
  ];
};

const getMe = async ({ user, services }: TabRequest): Promise<MeResponse> => {
  const [settings, notifications, me] = await Promise.all([
    services.calendar.getMailboxSettings(),
    services.notifications.status(),
    services.people.getPerson('me'),
  ]);
  return {
    id: user.userId,
    name: me.displayName,
    timeZone: settings.timeZone,
    timeZoneKnown: settings.timeZoneKnown,
    workingHours: settings.workingHours,
    notifications: describeNotifications(notifications),
  };
};

const getAgenda = async ({ services, query }: TabRequest): Promise<AgendaResponse> => {
  const events = await services.calendar.listAgenda(readRange(agendaQuery.parse(query)));
  const clashes = clashesAmong(events);
  return { events: events.map((event) => describeEvent(event, clashes.get(event.id) ?? [])) };
};

const searchPeople = async ({ services, query }: TabRequest): Promise<PeopleResponse> => {
  const people = await services.people.searchPeople(peopleQuery.parse(query).q);
  return {
    people: people.map(({ id, displayName, jobTitle, department, ...person }) => ({
      id,
      name: displayName,
      address: addressOf(person),
      ...(jobTitle ? { jobTitle } : {}),
      ...(department ? { department } : {}),
    })),
  };
};

const getFreeBusy = async ({ services, query }: TabRequest): Promise<FreeBusyResponse> => {
  const { people, ...range } = freeBusyQuery.parse(query);
  const addresses = people
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean);
  if (addresses.length > 20) throw new InvalidRequest({ is: 'tooManyNames', most: 20 });
  const schedules = await services.calendar.listSchedules(addresses, readRange(range));
  return {
    schedules: schedules.map(({ address, error, busy, workingHours }) => ({
      address,
      busy: busy.map(({ startsAt, endsAt, status }) => ({
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        status,
      })),
      // Microsoft 365 has a code where it knows one, and a sentence where not.
      ...(error ? { error: /^[A-Za-z]+$/.test(error) ? error : 'unknown' } : {}),
      ...(workingHours ? { workingHours } : {}),
    })),
  };
};

const switchNotifications = async ({ services, body }: TabRequest): Promise<NotificationsResponse> => {
  const { on } = notificationsRequest.parse(body);
  return describeNotifications(await (on ? services.notifications.turnOn() : services.notifications.turnOff()));
};

const readRange = ({ from, to }: z.infer<typeof agendaQuery>) => {
  const range = { startsAt: new Date(from), endsAt: new Date(to) };
  const length = range.endsAt.getTime() - range.startsAt.getTime();
  if (length <= 0 || length > longestRangeMs) throw new InvalidRequest({ is: 'rangeTooLong', days: 62 });
  return range;
};

const describeNotifications = (status: NotificationStatus): NotificationsResponse => ({
  on: status.on,
  ...(status.pausedUntil ? { pausedUntil: status.pausedUntil.toISOString() } : {}),
  needsAttention: status.subscription === 'needs_attention',
});

const describeEvent = (event: CalendarEvent, clashesWith: string[]): TabEvent => ({
  id: event.id,
  subject: event.subject,
  startsAt: event.startsAt.toISOString(),
  endsAt: event.endsAt.toISOString(),
  isAllDay: event.isAllDay,
  isCancelled: event.isCancelled,
  isOrganizer: event.isOrganizer,
  isPrivate: event.isPrivate,
  attendees: event.attendees.map(({ name, response }) => ({ name, response })),
  showAs: event.showAs,
  myResponse: event.myResponse,
  clashesWith,
  ...(event.joinUrl ? { joinUrl: event.joinUrl } : {}),
  ...(event.webLink ? { webLink: event.webLink } : {}),
  ...(event.location ? { location: event.location } : {}),
  ...(event.organizer ? { organizer: event.organizer.name } : {}),
});
