import { DateTime } from 'luxon';
import type { Control } from '../../support/control.ts';

export const megan = 'MeganB@contoso.onmicrosoft.com';
export const adele = 'AdeleV@contoso.onmicrosoft.com';

/** A time of day in Megan's zone, some days from now. */
export const inDays = (days: number, hour: number, minute = 0): DateTime =>
  DateTime.now().setZone('America/Los_Angeles').plus({ days }).set({ hour, minute, second: 0, millisecond: 0 });

const asGraph = (time: DateTime) => ({
  dateTime: time.toFormat("yyyy-MM-dd'T'HH:mm:ss"),
  timeZone: 'America/Los_Angeles',
});

export const halfHourFrom = (start: DateTime) => ({ start: asGraph(start), end: asGraph(start.plus({ minutes: 30 })) });

/** Adele puts a meeting with Megan into her own calendar. */
export const adeleInvites = async (control: Control, subject: string, start: DateTime): Promise<string> => {
  const { id } = await control.graph<{ id: string }>(adele, 'POST', '/me/events', {
    subject,
    ...halfHourFrom(start),
    attendees: [{ type: 'required', emailAddress: { address: megan, name: 'Megan Bowen' } }],
  });
  return id;
};

interface Copy {
  subject: string;
  isOrganizer: boolean;
  attendees: { emailAddress: { address: string }; status: { response: string } }[];
}

/** The events of this subject as they stand in Adele's calendar. */
export const adelesCopies = async (control: Control, subject: string): Promise<Copy[]> => {
  const { value } = await control.graph<{ value: Copy[] }>(
    adele,
    'GET',
    `/me/events?$filter=subject eq '${subject}'&$select=subject,isOrganizer,attendees`,
  );
  return value;
};
