import { findIana, findWindows } from 'windows-iana';
import type { PersonRecord } from '../../tenant/directory/types.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { type QueryRules, type Row, single } from '../engine/apply-query.ts';
import { badRequest } from '../engine/graph-error.ts';
import { forPerson, type GraphCall, type GraphRoute } from '../engine/route.ts';

const rules: QueryRules = { type: 'mailboxSettings' };
const read = ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'];
const parts = ['timeZone', 'workingHours', 'language', 'dateFormat', 'timeFormat', 'automaticRepliesSetting'];

/** What people changed of their settings, beside what the directory says. */
interface SettingsRow {
  id: string;
  settings: Row;
}

const table = (tenant: Tenant) => tenant.store.table<SettingsRow>('mailboxSettings');

const isTimeZone = (name: string): boolean => {
  if (findIana(name).length > 0 || name === 'UTC') return true;
  try {
    return Boolean(Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

const localeNames: Record<string, string> = {
  'en-US': 'English (United States)',
  'en-GB': 'English (United Kingdom)',
  'en-IN': 'English (India)',
  'de-DE': 'Deutsch (Deutschland)',
};

/** A person's mailbox settings as Graph shows them. https://learn.microsoft.com/graph/api/resources/mailboxsettings */
export const settingsOf = (tenant: Tenant, person: PersonRecord): Row => {
  const locale = person.preferredLanguage ?? 'en-US';
  const american = locale === 'en-US';
  return {
    archiveFolder: null,
    timeZone: person.timeZone,
    delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
    dateFormat: american ? 'M/d/yyyy' : 'dd/MM/yyyy',
    timeFormat: american ? 'h:mm tt' : 'HH:mm',
    userPurpose: 'user',
    automaticRepliesSetting: {
      status: 'disabled',
      externalAudience: 'all',
      internalReplyMessage: '',
      externalReplyMessage: '',
      scheduledStartDateTime: { dateTime: '2026-01-01T00:00:00.0000000', timeZone: 'UTC' },
      scheduledEndDateTime: { dateTime: '2026-01-02T00:00:00.0000000', timeZone: 'UTC' },
    },
    language: { locale, displayName: localeNames[locale] ?? locale },
    workingHours: { ...person.workingHours, timeZone: { name: person.timeZone } },
    ...table(tenant).get(person.id)?.settings,
  };
};

const getSettings = (call: GraphCall) => {
  const person = call.mailbox();
  return single(call, settingsOf(call.tenant, person), {
    ...rules,
    context: `users('${person.id}')/mailboxSettings`,
  });
};

const getPart = (part: string) => (call: GraphCall) => {
  const person = call.mailbox();
  const value = settingsOf(call.tenant, person)[part];
  const context = `https://graph.microsoft.com/v1.0/$metadata#users('${person.id}')/mailboxSettings/${part}`;
  return { status: 200, body: { '@odata.context': context, ...(typeof value === 'object' ? value : { value }) } };
};

const timeOfDay = (text: unknown): string | undefined => {
  const [, time, fraction = ''] = /^(\d\d:\d\d:\d\d)(?:\.(\d+))?$/.exec(String(text)) ?? [];
  return time ? `${time}.${fraction.padEnd(7, '0')}` : undefined;
};

const patchSettings = (call: GraphCall) => {
  const person = call.mailbox();
  const { timeZone, workingHours, ...others } = call.body as Row & {
    timeZone?: string;
    workingHours?: Partial<PersonRecord['workingHours']> & { timeZone?: { name?: string } };
  };
  const changed: PersonRecord = { ...person, workingHours: { ...person.workingHours } };
  if (timeZone !== undefined) {
    if (!isTimeZone(timeZone))
      throw badRequest(`The time zone '${timeZone}' is not supported.`, 'ErrorInvalidTimeZone');
    // Free/busy and working hours reckon with Windows names, so that is how the zone is kept.
    const windows = findWindows(timeZone);
    const [first = timeZone] = Array.isArray(windows) ? windows : [windows];
    changed.timeZone = findIana(timeZone).length > 0 ? timeZone : first;
  }
  if (workingHours) {
    const startTime = timeOfDay(workingHours.startTime ?? person.workingHours.startTime);
    const endTime = timeOfDay(workingHours.endTime ?? person.workingHours.endTime);
    if (!startTime || !endTime || startTime >= endTime)
      throw badRequest('The working hours must start before they end.', 'ErrorInvalidArgument');
    changed.workingHours = {
      daysOfWeek: workingHours.daysOfWeek ?? person.workingHours.daysOfWeek,
      startTime,
      endTime,
    };
  }
  call.tenant.people.put(changed);
  const kept = table(call.tenant).get(person.id)?.settings ?? {};
  const plain = Object.fromEntries(Object.entries(others).filter(([name]) => !name.includes('@')));
  table(call.tenant).put({
    id: person.id,
    settings: { ...kept, ...plain, ...mergedReplies(kept, plain) },
  });
  return getSettings(call);
};

/** Automatic replies are changed member by member. */
const mergedReplies = (kept: Row, plain: Row): Row =>
  plain.automaticRepliesSetting
    ? {
        automaticRepliesSetting: {
          ...(kept.automaticRepliesSetting as Row),
          ...(plain.automaticRepliesSetting as Row),
        },
      }
    : {};

export const mailboxSettingsRoutes: GraphRoute[] = [
  ...forPerson({
    method: 'GET',
    path: '/mailboxSettings',
    delegated: read,
    application: read,
    handle: getSettings,
  }),
  ...parts.flatMap((part) =>
    forPerson({
      method: 'GET',
      path: `/mailboxSettings/${part}`,
      delegated: read,
      application: read,
      handle: getPart(part),
    }),
  ),
  ...forPerson({
    method: 'PATCH',
    path: '/mailboxSettings',
    delegated: ['MailboxSettings.ReadWrite'],
    application: ['MailboxSettings.ReadWrite'],
    body: 'mailboxSettings',
    handle: patchSettings,
  }),
];
