import { clashesAmong } from '../../services/calendar/index.ts';
import type { CalendarEvent } from '../../services/calendar/types.ts';
import { type AgendaResponse, agendaQuery, type TabEvent } from '../contract/tab.ts';
import type { TabRequest } from '../middleware/require-tab-user.ts';
import { readRange } from './read-range.ts';

/** The person's events within a range, each with what it clashes with. */
export const getAgenda = async ({ services, query }: TabRequest): Promise<AgendaResponse> => {
  const events = await services.calendar.listAgenda(readRange(agendaQuery.parse(query)));
  const clashes = clashesAmong(events);
  return { events: events.map((event) => describeEvent(event, clashes.get(event.id) ?? [])) };
};

const describeEvent = (event: CalendarEvent, clashesWith: string[]): TabEvent => ({
  id: event.id,
  changeKey: event.changeKey,
  subject: event.subject,
  startsAt: event.startsAt.toISOString(),
  endsAt: event.endsAt.toISOString(),
  isAllDay: event.isAllDay,
  isCancelled: event.isCancelled,
  isOrganizer: event.isOrganizer,
  isPrivate: event.isPrivate,
  attendees: event.attendees.map(({ name, address, response }) => ({ name, address, response })),
  showAs: event.showAs,
  myResponse: event.myResponse,
  clashesWith,
  ...(event.joinUrl ? { joinUrl: event.joinUrl } : {}),
  ...(event.webLink ? { webLink: event.webLink } : {}),
  ...(event.location ? { location: event.location } : {}),
  ...(event.organizer ? { organizer: event.organizer.name } : {}),
});
