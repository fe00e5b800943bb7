import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { z } from 'zod';
import type { CalendarEvent, TimeRange } from '../../../services/calendar/types.ts';
import type { Person } from '../../../services/people/types.ts';
import type { Words } from '../../../words/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';

/** A meeting being arranged: everything known of it but the time. Kept on the server behind the card's buttons. */
export const draftSchema = z.object({
  /** Set when a meeting that exists is moved. */
  move: z
    .object({
      eventId: z.string(),
      changeKey: z.string(),
      /** Set when it is one date of a series. */
      seriesId: z.string().optional(),
      /** Every date of the series moves along. */
      whole: z.boolean().optional(),
    })
    .optional(),
  subject: z.string(),
  people: z.array(
    z.object({
      name: z.string(),
      address: z.string(),
      optional: z.boolean(),
      isExternal: z.boolean(),
    }),
  ),
  durationMinutes: z.number(),
  timeZone: z.string(),
  online: z.boolean(),
  room: z.union([z.object({ name: z.string(), address: z.string() }), z.literal('any')]).optional(),
  recurrence: z
    .object({
      every: z.enum(['day', 'weekday', 'week', 'month']),
      interval: z.number(),
      days: z.array(z.string()).optional(),
      /** Local day; half a year after the start when nobody said. */
      until: z.string().optional(),
    })
    .optional(),
  body: z.string().optional(),
  /** Made with the draft, so that pressing again books nothing twice. */
  transactionId: z.string(),
});
export type Draft = z.infer<typeof draftSchema>;

export const slotSchema = z.object({ startsAt: z.coerce.date(), endsAt: z.coerce.date() });

/** What a booking card keeps: the draft and the times its buttons stand for. */
export const offerSchema = z.object({ draft: draftSchema, slots: z.array(slotSchema).min(1) });

/** What a booking card lets people fill in; all of it may be missing. */
export const offerInputs = z.object({
  slot: z.coerce.number().int().min(0).max(20).optional(),
  subject: z.string().max(255, 'subjectTooLong').optional(),
  online: z.enum(['true', 'false']).optional(),
  whole: z.enum(['true', 'false']).optional(),
  until: z.iso.date('chooseSeriesEnd').optional(),
});
export type OfferInputs = z.infer<typeof offerInputs>;

export const defaultMinutes = 30;

/** A draft from what was said. `me` is the name others see. */
export const newDraft = (
  understood: Understanding,
  people: { required: Person[]; optional: Person[] },
  me: string,
  timeZone: string,
  { arranging }: Words,
): Draft => {
  const invited = [
    ...people.required.map((person) => invitee(person, false)),
    ...people.optional.map((person) => invitee(person, true)),
  ];
  const known = new Map(invited.map((one) => [one.address.toLowerCase(), one]));
  const unique = [...known.values()];
  return {
    subject: understood.subject ?? arranging.defaultSubject({ me, others: unique.map(({ name }) => name) }),
    people: unique,
    durationMinutes: understood.durationMinutes ?? defaultMinutes,
    timeZone,
    // Blocking time for oneself needs no Teams link.
    online: understood.online ?? unique.length > 0,
    ...(understood.recurrence ? { recurrence: understood.recurrence } : {}),
    ...(understood.body ? { body: understood.body } : {}),
    transactionId: randomUUID(),
  };
};

/** A draft that moves a meeting to another time and keeps everything else. */
export const moveDraft = (event: CalendarEvent, timeZone: string, durationMinutes?: number): Draft => ({
  move: {
    eventId: event.id,
    changeKey: event.changeKey,
    ...(event.seriesId ? { seriesId: event.seriesId } : {}),
  },
  subject: event.subject,
  people: event.attendees
    .filter(({ type, response, address }) => type !== 'resource' && response !== 'organizer' && address !== '')
    .filter(({ address }) => address.toLowerCase() !== event.organizer?.address.toLowerCase())
    .map(({ name, address, type }) => ({ name, address, optional: type === 'optional', isExternal: false })),
  durationMinutes: durationMinutes ?? Math.round((event.endsAt.getTime() - event.startsAt.getTime()) / 60_000),
  timeZone,
  online: event.isOnlineMeeting,
  transactionId: randomUUID(),
});

/** The draft with what the person typed into the card. */
export const withInputs = (draft: Draft, { subject, online, whole, until }: OfferInputs): Draft => ({
  ...draft,
  subject: subject?.trim() || draft.subject,
  online: online === undefined ? draft.online : online === 'true',
  ...(draft.move && whole !== undefined ? { move: { ...draft.move, whole: whole === 'true' } } : {}),
  ...(draft.recurrence && until !== undefined ? { recurrence: { ...draft.recurrence, until } } : {}),
});

const usualMonths = 6;

/** The last day a series may have: the one said, else half a year after its start. */
export const lastDayOf = (recurrence: NonNullable<Draft['recurrence']>, startsAt: Date, timeZone: string): string =>
  recurrence.until ??
  DateTime.fromJSDate(startsAt, { zone: timeZone }).plus({ months: usualMonths }).toFormat('yyyy-MM-dd');

export const slotAt = (startsAt: Date, durationMinutes: number): TimeRange => ({
  startsAt,
  endsAt: new Date(startsAt.getTime() + durationMinutes * 60_000),
});

const invitee = (person: Person, optional: boolean): Draft['people'][number] => ({
  name: person.displayName,
  address: person.mail ?? person.userPrincipalName,
  optional,
  isExternal: person.isExternal ?? false,
});
