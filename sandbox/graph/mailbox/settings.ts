import { mailboxById } from '../../tenant/calendar/mailboxes.ts';
import { workingHoursOf } from '../../tenant/calendar/working-hours.ts';
import type { PersonRecord } from '../../tenant/directory/types.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { Row } from '../engine/apply-query.ts';

/** What people changed of their settings, beside what the directory says. */
interface SettingsRow {
  id: string;
  settings: Row;
}

const table = (tenant: Tenant) => tenant.store.table<SettingsRow>('mailboxSettings');

const localeNames: Record<string, string> = {
  'en-US': 'English (United States)',
  'en-GB': 'English (United Kingdom)',
  'en-IN': 'English (India)',
  'de-DE': 'Deutsch (Deutschland)',
};

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `changes` over `row`, member by member: what they leave out stays; a list is replaced as a whole. */
const merged = (row: Row, changes: Row): Row => {
  const whole = { ...row };
  for (const [name, value] of Object.entries(changes)) {
    const before = row[name];
    whole[name] = isRow(before) && isRow(value) ? merged(before, value) : value;
  }
  return whole;
};

/** Before anybody changed anything. */
const untouched = (locale: string): Row => {
  const american = locale === 'en-US';
  return {
    archiveFolder: null,
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
    language: { locale },
  };
};

/** A person's mailbox settings as Graph shows them. https://learn.microsoft.com/graph/api/resources/mailboxsettings */
export const settingsOf = (tenant: Tenant, person: PersonRecord): Row => {
  const mailbox = mailboxById(tenant, person.id);
  const kept = table(tenant).get(person.id)?.settings ?? {};
  const { language, ...settings } = merged(untouched(person.preferredLanguage ?? 'en-US'), kept);
  const locale = isRow(language) && typeof language.locale === 'string' ? language.locale : 'en-US';
  return {
    timeZone: person.timeZone,
    ...settings,
    language: { locale, displayName: localeNames[locale] ?? locale },
    ...(mailbox ? { workingHours: workingHoursOf(mailbox) } : {}),
  };
};

/** Keeps changed settings, and of a setting with members those that the change leaves out. */
export const keepSettings = (tenant: Tenant, id: string, changes: Row): void => {
  const kept = table(tenant).get(id)?.settings ?? {};
  table(tenant).put({ id, settings: merged(kept, changes) });
};
