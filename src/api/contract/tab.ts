import { z } from 'zod';

/** What the tab and the server say to each other. Instants are ISO 8601 in UTC; days are `yyyy-mm-dd` in the person's zone. */

const instant = z.iso.datetime();
export const timeRange = z.object({ startsAt: instant, endsAt: instant });

export const tabEvent = timeRange.extend({
  id: z.string(),
  /** What a move compares with, so that nothing changed meanwhile is overwritten. */
  changeKey: z.string(),
  subject: z.string(),
  isAllDay: z.boolean(),
  isCancelled: z.boolean(),
  isOrganizer: z.boolean(),
  isPrivate: z.boolean(),
  joinUrl: z.string().optional(),
  webLink: z.string().optional(),
  location: z.string().optional(),
  organizer: z.string().optional(),
  attendees: z.array(z.object({ name: z.string(), address: z.string(), response: z.string() })),
  showAs: z.enum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']),
  myResponse: z.string(),
  /** Ids of other events of the answer that overlap this one. */
  clashesWith: z.array(z.string()),
});

export const meResponse = z.object({
  id: z.string(),
  name: z.string(),
  /** IANA. */
  timeZone: z.string(),
  timeZoneKnown: z.boolean(),
  workingHours: z.object({ days: z.array(z.string()), from: z.string(), to: z.string() }),
  notifications: z.object({ on: z.boolean(), pausedUntil: instant.optional(), needsAttention: z.boolean() }),
});

export const agendaQuery = z.object({ from: instant, to: instant });
export const agendaResponse = z.object({ events: z.array(tabEvent) });

const eventId = z.string().min(1).max(1_000);
/** Of a series the date that is shown is answered. */
export const respondRequest = z.object({
  id: eventId,
  response: z.enum(['accept', 'tentative', 'decline']),
  comment: z.string().max(1_000).optional(),
});
/** Who was busy then when the time was chosen: addresses, '' for the person. With it, whoever took the time since is asked about first. */
const known = z.array(z.string().max(320)).max(41).optional();
export const moveRequest = timeRange.extend({
  id: eventId,
  changeKey: z.string().max(1_000).optional(),
  people: z.array(z.string().max(320)).max(40).optional(),
  known,
});
/** What was done, and its number, by which it can be taken back; or who took the time since it was chosen, and nothing was done. */
export const doneResponse = z.object({ seq: z.number().optional(), taken: z.array(z.string()).optional() });
export const undoRequest = z.object({ seq: z.number().int().positive() });
export const undoResponse = z.object({ title: z.string() });

/** The same key books once, however often it is sent. */
export const bookRequest = timeRange.extend({
  key: z.uuid(),
  subject: z.string().trim().min(1).max(255),
  people: z
    .array(z.object({ name: z.string().max(255), address: z.email().max(320), optional: z.boolean().optional() }))
    .max(20),
  room: z.object({ name: z.string().max(255), address: z.email().max(320) }).optional(),
  online: z.boolean(),
  known,
});

export const roomsResponse = z.object({
  rooms: z.array(
    z.object({
      name: z.string(),
      address: z.string(),
      capacity: z.number().optional(),
      building: z.string().optional(),
    }),
  ),
});

export const peopleQuery = z.object({ q: z.string().trim().min(1).max(100) });
export const tabPerson = z.object({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  jobTitle: z.string().optional(),
  department: z.string().optional(),
});
export const peopleResponse = z.object({ people: z.array(tabPerson) });

/** `me` or an object id. */
export const profileQuery = z.object({ id: z.string().min(1).max(100) });
const shownPerson = tabPerson.extend({ photo: z.string().optional() });
export const profileResponse = z.object({
  person: shownPerson.extend({
    office: z.string().optional(),
    phones: z.array(z.string()),
    /** Graph's word: Available, Busy, Away … */
    availability: z.string().optional(),
    isExternal: z.boolean(),
  }),
  /** Nearest first. */
  managers: z.array(shownPerson),
  reports: z.array(shownPerson),
});

/** Addresses separated by commas, at most 40; none: the person's own time alone. */
export const freeBusyQuery = z.object({ people: z.string().max(8000).optional(), from: instant, to: instant });
export const freeBusyResponse = z.object({
  /** The person themselves first, then in the order asked. */
  rows: z.array(
    z.object({
      address: z.string().optional(),
      isMe: z.boolean(),
      /** False: shown as unknown, never as free. */
      isKnown: z.boolean(),
      busy: z.array(timeRange.extend({ status: z.enum(['tentative', 'busy', 'oof', 'workingElsewhere']) })),
      /** When they work; left out when that is not known. */
      work: z.array(timeRange).optional(),
      /** IANA. */
      timeZone: z.string().optional(),
    }),
  ),
  /** When all who can be seen are free within the hours of each. */
  common: z.array(timeRange),
});

export const notificationsRequest = z.object({ on: z.boolean() });
export const notificationsResponse = meResponse.shape.notifications;

export const signOutResponse = z.object({ signedOut: z.boolean() });

export const errorResponseBody = z.object({
  error: z.object({
    /** `token_expired`, `token_invalid`: get a new token and repeat once. `consent_required`, `interaction_required`: open the sign-in page. */
    code: z.string(),
    /** In English, for people who read the answer as it is. */
    message: z.string(),
    /** What stands in the way, as `shared/problems.ts` names it, with its values: the page has the words. */
    problem: z.looseObject({ is: z.string() }).optional().catch(undefined),
    requestId: z.string(),
    claims: z.string().optional(),
  }),
});

export type RespondRequest = z.infer<typeof respondRequest>;
export type MoveRequest = z.infer<typeof moveRequest>;
export type BookRequest = z.infer<typeof bookRequest>;
export type DoneResponse = z.infer<typeof doneResponse>;
export type RoomsResponse = z.infer<typeof roomsResponse>;
export type TabEvent = z.infer<typeof tabEvent>;
export type TabPerson = z.infer<typeof tabPerson>;
export type MeResponse = z.infer<typeof meResponse>;
export type AgendaResponse = z.infer<typeof agendaResponse>;
export type PeopleResponse = z.infer<typeof peopleResponse>;
export type ProfileResponse = z.infer<typeof profileResponse>;
export type FreeBusyResponse = z.infer<typeof freeBusyResponse>;
export type NotificationsResponse = z.infer<typeof notificationsResponse>;
