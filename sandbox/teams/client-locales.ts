import { z } from 'zod';
import type { PersonRecord } from '../tenant/directory/types.ts';
import type { Tenant } from '../tenant/tenant.ts';

const isLocale = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
};

/** A language as clients name it: `de-DE`. */
export const localeSchema = z.string().min(2).max(35).refine(isLocale, 'is not a language such as de-DE');

/** In which language a person's Teams clients run, conversation by conversation. */
export interface ClientLocales {
  /** From now on the person's client in this conversation runs in `locale`; undefined: in the language of the mailbox. */
  use(personId: string, conversationId: string, locale: string | undefined): void;
  of(person: PersonRecord, conversationId: string): string;
}

/** What the person's mailbox settings say, else the directory, else American English. */
export const mailboxLocale = (tenant: Tenant, { id, preferredLanguage }: PersonRecord): string => {
  const changed = tenant.store
    .table<{ id: string; settings: { language?: { locale?: unknown } } }>('mailboxSettings')
    .get(id)?.settings.language?.locale;
  return typeof changed === 'string' && changed ? changed : (preferredLanguage ?? 'en-US');
};

/** A client's language holds for what it does by itself too: single sign-on, and repeating what needed it. */
export const createClientLocales = (tenant: Tenant): ClientLocales => {
  const chosen = new Map<string, string>();
  tenant.changes.on('reset', () => chosen.clear());
  return {
    use: (personId, conversationId, locale) => {
      if (locale === undefined) chosen.delete(`${personId} ${conversationId}`);
      else chosen.set(`${personId} ${conversationId}`, locale);
    },
    of: (person, conversationId) => chosen.get(`${person.id} ${conversationId}`) ?? mailboxLocale(tenant, person),
  };
};
