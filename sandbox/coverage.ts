import type { HttpMethod } from './graph/engine/route.ts';

/** One Graph operation the sandbox serves, and how far it goes. */
export interface CoverageLine {
  method: HttpMethod;
  /**
   * Below `/v1.0`. `{mailbox}` stands for `/me` and `/users/{user}`; `{calendars}` for nothing, `/calendar` and `/calendars/{calendar}`.
   */
  path: string;
  /** `full`: as documented, as far as the tenant knows the data. `partial`: see the remark. */
  status: 'full' | 'partial';
  remark?: string;
}

const full = (method: HttpMethod, path: string, remark?: string): CoverageLine => ({
  method,
  path,
  status: 'full',
  ...(remark ? { remark } : {}),
});
const partial = (method: HttpMethod, path: string, remark: string): CoverageLine => ({
  method,
  path,
  status: 'partial',
  remark,
});

/**
 * Every Graph call served. Upload addresses (PUT, GET, DELETE) and download addresses (GET) come with the calls that give them. `POST /$batch` comes on top: up to 20 parts, `dependsOn` on parts above, answers in another order, each part
 * counted, failed and throttled for itself.
 */
export const coverage: CoverageLine[] = [
  full('GET', '/me'),
  full('GET', '/users/{user}', 'User.ReadBasic.All shows the basic properties alone; skills as seeded'),
  full(
    'GET',
    '/users',
    'what the documentation calls advanced needs ConsistencyLevel: eventual and $count=true, property by property',
  ),
  full('GET', '/users/$count'),
  partial('GET', '/users/delta', '$select; $filter=id is taken and not applied'),
  full('GET', '{mailbox}/manager', '$expand=manager($levels=…) on the user as well'),
  full('GET', '{mailbox}/directReports'),
  partial('GET', '{mailbox}/memberOf', 'groups alone, no roles'),
  partial('GET', '{mailbox}/memberOf/microsoft.graph.group', 'as memberOf'),
  partial('GET', '{mailbox}/transitiveMemberOf', 'groups alone, no roles'),
  partial('GET', '{mailbox}/transitiveMemberOf/microsoft.graph.group', 'as transitiveMemberOf'),
  partial('GET', '/groups', 'read only'),
  partial('GET', '/groups/{group}', 'read only'),
  partial('GET', '/groups/{group}/members', 'people alone, no nested groups'),
  partial('GET', '/organization', 'name, place and domains'),
  full('GET', '{mailbox}/photo'),
  full('GET', '{mailbox}/photo/$value', 'PNG; photos cannot be replaced'),
  full('GET', '{mailbox}/photos'),
  full('GET', '{mailbox}/photos/{size}'),
  full('GET', '{mailbox}/photos/{size}/$value', 'a size that is not kept gives the next smaller one'),
  partial('GET', '{mailbox}/people', 'no fuzzy search: words match from their beginning'),
  partial(
    'GET',
    '{mailbox}/presence',
    'as seeded, and InAMeeting or OutOfOffice while the calendar says so, with the text of automatic replies; cannot be set',
  ),
  full('POST', '/communications/getPresencesByUserId'),
  full('GET', '{mailbox}/mailboxSettings'),
  full('GET', '{mailbox}/mailboxSettings/timeZone'),
  full('GET', '{mailbox}/mailboxSettings/workingHours'),
  full('GET', '{mailbox}/mailboxSettings/language'),
  full('GET', '{mailbox}/mailboxSettings/dateFormat'),
  full('GET', '{mailbox}/mailboxSettings/timeFormat'),
  full('GET', '{mailbox}/mailboxSettings/automaticRepliesSetting'),
  partial('PATCH', '{mailbox}/mailboxSettings', 'automatic replies are kept and not sent'),
  partial('GET', '{mailbox}/outlook/supportedTimeZones', 'display names are offset and name, not lists of towns'),
  partial('GET', '{mailbox}/outlook/supportedTimeZones(TimeZoneStandard={standard})', 'as without a standard'),
  partial('GET', '{mailbox}/outlook/masterCategories', 'the six every mailbox begins with; read only'),
  partial('GET', '{mailbox}/outlook/masterCategories/{category}', 'read only'),
  full('GET', '{mailbox}/calendars'),
  full('GET', '{mailbox}/calendar'),
  full('GET', '{mailbox}/calendars/{calendar}'),
  partial('GET', '{mailbox}/calendar/calendarPermissions', 'of the default calendar, with people of the tenant'),
  partial('POST', '{mailbox}/calendar/calendarPermissions', 'people of the tenant; nobody gets an invitation by mail'),
  full('GET', '{mailbox}/calendar/calendarPermissions/{permission}'),
  partial('PATCH', '{mailbox}/calendar/calendarPermissions/{permission}', 'not what everybody may see'),
  partial('DELETE', '{mailbox}/calendar/calendarPermissions/{permission}', 'not what everybody may see'),
  full(
    'GET',
    '{mailbox}{calendars}/events',
    'single events and series, no occurrences; of others with Calendars.Read.Shared, when they shared the calendar',
  ),
  full(
    'POST',
    '{mailbox}{calendars}/events',
    'invites attendees and rooms. Observed, not documented: a transactionId again gives the same event, with other content 400 ErrorDuplicateTransactionId; all-day events off midnight 400 ErrorInvalidRequest; an end before the start 400 ErrorPropertyValidationFailure',
  ),
  full('GET', '{mailbox}{calendars}/events/{event}'),
  full('PATCH', '{mailbox}{calendars}/events/{event}'),
  full('DELETE', '{mailbox}{calendars}/events/{event}'),
  full('GET', '{mailbox}{calendars}/calendarView', 'series expanded; in no order without $orderby'),
  full(
    'GET',
    '{mailbox}{calendars}/calendarView/delta',
    'small first pages, and an item told again now and then; not documented: occurrences a changed or deleted series no longer has are told one by one',
  ),
  full('GET', '{mailbox}{calendars}/events/{event}/instances'),
  partial(
    'GET',
    '{mailbox}{calendars}/events/{event}/attachments',
    'events carry none, and adding one is refused with 405',
  ),
  full('POST', '{mailbox}{calendars}/events/{event}/accept'),
  full(
    'POST',
    '{mailbox}{calendars}/events/{event}/decline',
    'a new time the organiser allows none of is 400, as documented; the codes are not: ErrorInvalidRequest, and ErrorInvalidParameter (observed) when no response is sent',
  ),
  full('POST', '{mailbox}{calendars}/events/{event}/tentativelyAccept', 'as decline'),
  full(
    'POST',
    '{mailbox}{calendars}/events/{event}/cancel',
    'an attendee gets the documented 400; its code ErrorInvalidRequest is observed',
  ),
  full('POST', '{mailbox}{calendars}/events/{event}/forward'),
  partial('POST', '{mailbox}{calendars}/events/{event}/dismissReminder', 'no reminder rings here'),
  partial('POST', '{mailbox}{calendars}/events/{event}/snoozeReminder', 'no reminder rings here'),
  full(
    'POST',
    '{mailbox}/calendar/getSchedule',
    '20 addresses and less than 62 days, as documented (Exchange itself was seen to take 100); the codes are observed, ErrorInvalidMergedFreeBusyInterval and ErrorInvalidTimeInterval those of Exchange',
  ),
  partial('POST', '{mailbox}/findMeetingTimes', 'times of the same confidence come in the order of the day'),
  full('GET', '/places/microsoft.graph.room'),
  full('GET', '/places/microsoft.graph.room/$count'),
  full('GET', '/places/microsoft.graph.roomlist'),
  full('GET', '/places/{place}'),
  full('GET', '/places/{place}/microsoft.graph.roomlist/rooms'),
  partial('GET', '{mailbox}/drive/root:/{path}', 'files and folders of the own OneDrive; the root itself is not shown'),
  full('GET', '{mailbox}/drive/root:/{path}:/content', 'to an address that is good for five minutes and takes Range'),
  full('PUT', '{mailbox}/drive/root:/{path}:/content', 'up to 250 MB, as newer pages say; missing folders are made'),
  partial(
    'POST',
    '{mailbox}/drive/root:/{path}:/createUploadSession',
    'no deferCommit, and no commit under another name (@microsoft.graph.sourceUrl). A token at the upload address, which Microsoft says may be answered 401, is let pass and stands in the ledger. Not documented: a range whose length is no multiple of 320 KiB is refused with 400, one out of order with 416',
  ),
  partial('POST', '/subscriptions', 'webhooks on this machine alone; no resource data, no $filter in the resource'),
  full('GET', '/subscriptions'),
  full('GET', '/subscriptions/{subscription}'),
  full('PATCH', '/subscriptions/{subscription}', 'expirationDateTime and notificationUrl'),
  full('POST', '/subscriptions/{subscription}/reauthorize'),
  full('DELETE', '/subscriptions/{subscription}'),
];

const calendars = ['', '/calendar', '/calendars/{calendar}'];

/** The paths a line stands for, written out. */
export const pathsOf = ({ path }: Pick<CoverageLine, 'path'>): string[] =>
  ['/me', '/users/{user}']
    .map((mailbox) => path.replace('{mailbox}', mailbox))
    .flatMap((each) => calendars.map((calendar) => each.replace('{calendars}', calendar)))
    .filter((each, index, all) => all.indexOf(each) === index);
