import type { TabEvent } from '../../../api/contract/tab.ts';
import { api } from '../../api-client.ts';
import { addDays, atLocal, dayOf } from '../../time.ts';
import { type Loaded, useLoaded } from '../../use-loaded.ts';

export interface AgendaDay {
  day: string;
  events: TabEvent[];
}

/** The person's next `days` days, from today on, in their own zone. */
export const useAgenda = (timeZone: string, days: number): Loaded<AgendaDay[]> => {
  const today = dayOf(new Date(), timeZone);
  return useLoaded(`${today}+${days}`, async () => {
    const { events } = await api.agenda(atLocal(today, timeZone), atLocal(addDays(today, days), timeZone));
    return Array.from({ length: days }, (_, offset) => addDays(today, offset)).map((day) => ({
      day,
      events: events.filter((event) => falls(event, day, timeZone)),
    }));
  });
};

/** All-day events carry dates, not instants: their day is the date itself in every zone. */
const falls = (event: TabEvent, day: string, timeZone: string): boolean => {
  if (event.isAllDay) return event.startsAt.slice(0, 10) <= day && day < event.endsAt.slice(0, 10);
  const last = new Date(Math.max(new Date(event.startsAt).getTime(), new Date(event.endsAt).getTime() - 1));
  return dayOf(new Date(event.startsAt), timeZone) <= day && day <= dayOf(last, timeZone);
};
