import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { addDays, localDay, resolveLocal } from '../../shared/time-zone.ts';
import { knownSeriesSchema } from './known-series.ts';
import { roomFactsSchema, roomWishSchema } from './room-wish.ts';
import { dateOfSeries } from './series-dates.ts';
import { minutesIn } from './time-range.ts';
import type { BookingRequest, CalendarEvent, TimeRange } from './types.ts';

/** What others can see in a calendar, in Graph's words. https://learn.microsoft.com/graph/api/resources/event */
export const shownAs = ['free', 'tentative', 'busy', 'oof', 'workingElsewhere'] as const;

/** A meeting being arranged: everything known of it but the time. Kept on the server behind the buttons of cards, so an older one must stay readable. */
export const draftSchema = z.object({
  /** Of this shape. Those without were kept before it had one. */
  version: z.literal(1).default(1),
  /** Set when a meeting that exists is moved. */
  move: z
    .object({
      eventId: z.string(),
      changeKey: z.string(),
      /** Set when it is one date of a series. */
      seriesId: z.string().optional(),
      /** Every date of the series moves along. */
      whole: z.boolean().optional(),
      /** Every date after it moves along. */
      following: z.boolean().optional(),
      /** How the series was when this was asked: what moves from a date on goes by it. */
      series: knownSeriesSchema.optional(),
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
  /** The zone its time was said in, where that is not mine: it is shown as well, and a series keeps its clock. */
  saidZone: z.string().optional(),
  online: z.boolean(),
  room: z
    .union([
      /** `facts`: what it is like; cards of before do not say. */
      z.object({ name: z.string(), address: z.string(), facts: roomFactsSchema.optional() }),
      z.literal('any'),
    ])
    .optional(),
  /** What the room is to be like, whichever it is. */
  roomWish: roomWishSchema.optional(),
  recurrence: z
    .object({
      every: z.enum(['day', 'weekday', 'week', 'month']),
      interval: z.number(),
      days: z.array(z.string()).optional(),
      /** Of a month: which of its weeks, 1 to 4, or -1 the last. */
      week: z.number().int().optional(),
      /** How often, where that was said. */
      count: z.number().int().positive().max(999).optional(),
      /** Local day; half a year after the start when nobody said. */
      until: z.string().optional(),
    })
    .optional(),
  body: z.string().optional(),
  /** Where it is, when that is no room of ours. */
  place: z.string().optional(),
  /** Others see only that I am busy, not with what. */
  isPrivate: z.boolean().optional(),
  /** What others see in my calendar then; busy when nobody said. */
  showAs: z.enum(shownAs).optional(),
  /** Minutes of my own around it that are blocked as well. */
  buffer: z.object({ before: z.number().min(0), after: z.number().min(0) }).optional(),
  /** From midnight to midnight, as many days as its length has. */
  isAllDay: z.literal(true).optional(),
  /** Made with the draft, so that pressing again books nothing twice. */
  transactionId: z.string(),
});
export type Draft = z.infer<typeof draftSchema>;

/** What was said of a meeting; what was not said takes its usual value. */
export interface DraftRequest {
  subject: string;
  people: Draft['people'];
  timeZone: string;
  saidZone?: string | undefined;
  durationMinutes?: number | undefined;
  online?: boolean | undefined;
  recurrence?: Draft['recurrence'];
  body?: string | undefined;
  isPrivate?: boolean | undefined;
  showAs?: Draft['showAs'];
  buffer?: Draft['buffer'];
  isAllDay?: boolean | undefined;
}

export const defaultMinutes = 30;

/** A length a meeting can be booked with, and that times are found for. What is only moved may last as long as it did. */
export const isUsualLength = (minutes: number): boolean => minutes >= 5 && minutes <= 24 * 60;

/** A meeting to be booked, with a transaction id of its own. Who is named twice is invited once, as the last one says. */
export const newDraft = ({
  subject,
  people,
  timeZone,
  saidZone,
  durationMinutes = defaultMinutes,
  online,
  recurrence,
  body,
  isPrivate,
  showAs,
  buffer,
  isAllDay,
}: DraftRequest): Draft => {
  const invited = oncePerAddress(people);
  return {
    version: 1,
    subject,
    people: invited,
    durationMinutes,
    timeZone,
    ...(saidZone ? { saidZone } : {}),
    // Blocking time for oneself needs no Teams link.
    online: online ?? invited.length > 0,
    ...(recurrence ? { recurrence } : {}),
    ...(body ? { body } : {}),
    ...(isPrivate ? { isPrivate } : {}),
    ...(showAs ? { showAs } : {}),
    ...(buffer && buffer.before + buffer.after > 0 ? { buffer } : {}),
    ...(isAllDay ? { isAllDay } : {}),
    transactionId: randomUUID(),
  };
};

/** Everybody once, in the order they were named first. */
export const oncePerAddress = (people: Draft['people']): Draft['people'] => [
  ...new Map(people.map((one) => [one.address.toLowerCase(), one])).values(),
];

/** A draft that moves a meeting to another time and keeps everything else. */
export const moveDraft = (event: CalendarEvent, timeZone: string, durationMinutes?: number): Draft => ({
  version: 1,
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
  // Outlook has entries without any length.
  durationMinutes: durationMinutes ?? Math.max(1, Math.round(minutesIn(event))),
  timeZone,
  online: event.isOnlineMeeting,
  transactionId: randomUUID(),
});

const usualMonths = 6;

/** The last day a series may have: the one said, the date that makes up the number said, else half a year after its start. */
export const lastDayOf = (recurrence: NonNullable<Draft['recurrence']>, startsAt: Date, timeZone: string): string => {
  const { until, count } = recurrence;
  if (until) return until;
  if (count) return dateOfSeries(recurrence, localDay(startsAt, timeZone), count);
  return DateTime.fromJSDate(startsAt, { zone: timeZone }).plus({ months: usualMonths }).toFormat('yyyy-MM-dd');
};

/**
 * What is booked of a draft at a time, in the room that was found for it. The same draft books one meeting, however often. `bufferSubject` names
 * the time that is blocked around it; a series has none.
 */
export const bookingOf = (
  draft: Draft,
  slot: TimeRange,
  room: { name: string; address: string } | undefined,
  bufferSubject = '',
): BookingRequest => {
  const { people, timeZone: mine, saidZone: timeZone = mine, recurrence, place, buffer, isAllDay } = draft;
  return {
    ...(isAllDay ? wholeDaysOf(slot, timeZone) : slot),
    subject: draft.subject,
    attendees: people.map(({ name, address, optional }) => ({ name, address, optional })),
    timeZone,
    online: draft.online,
    transactionId: draft.transactionId,
    ...(room ? { room } : {}),
    ...(place && !room ? { place } : {}),
    ...(draft.body ? { body: draft.body } : {}),
    ...(draft.isPrivate ? { isPrivate: true } : {}),
    ...(draft.showAs ? { showAs: draft.showAs } : {}),
    ...(isAllDay ? { isAllDay } : {}),
    ...(buffer && !recurrence && !isAllDay ? { buffer: { ...buffer, subject: bufferSubject } } : {}),
    ...repetitionOf(recurrence, slot, timeZone),
  };
};

/** From midnight to midnight, where a day may have 23 or 25 hours. */
const wholeDaysOf = ({ startsAt, endsAt }: TimeRange, timeZone: string): TimeRange => {
  const days = Math.max(1, Math.round((endsAt.getTime() - startsAt.getTime()) / 86_400_000));
  const first = localDay(startsAt, timeZone);
  return {
    startsAt: resolveLocal(first, timeZone).instant,
    endsAt: resolveLocal(addDays(first, days), timeZone).instant,
  };
};

const repetitionOf = (
  recurrence: Draft['recurrence'],
  { startsAt }: TimeRange,
  timeZone: string,
): Pick<BookingRequest, 'recurrence'> =>
  recurrence ? { recurrence: { ...repetition(recurrence), until: lastDayOf(recurrence, startsAt, timeZone) } } : {};

const repetition = ({ every, interval, days, week, count, until }: NonNullable<Draft['recurrence']>) => ({
  every,
  interval,
  ...(days ? { days } : {}),
  ...(week ? { week } : {}),
  // An end that was chosen later counts more.
  ...(count && !until ? { count } : {}),
});
