import { useState } from 'react';
import type { Person } from './api.ts';

const offered = ['en-US', 'de-DE', 'fr-FR'];
const languageOf = (locale: string) => locale.split('-')[0];

/** What a person can set the client to: English, Deutsch, Français, and the language of the own mailbox in its own country's form. */
export const localesFor = (mailbox: string): string[] =>
  offered.some((locale) => languageOf(locale) === languageOf(mailbox))
    ? offered.map((locale) => (languageOf(locale) === languageOf(mailbox) ? mailbox : locale))
    : [...offered, mailbox];

/** "Deutsch" of de-DE: each language in its own words. */
export const languageName = (locale: string): string => {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(languageOf(locale) ?? locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
};

const key = (person: Person) => `chat-page-locale ${person.id}`;

/** The client's language as this person last chose it in this browser, at first the mailbox's. */
export const localeOf = (person: Person): string => {
  const saved = localStorage.getItem(key(person));
  return localesFor(person.locale).find((locale) => locale === saved) ?? person.locale;
};

/** The language of the person's client, and how to choose another. */
export const useLocale = (person: Person | undefined): [locale: string, choose: (locale: string) => void] => {
  const [, redraw] = useState(0);
  const choose = (locale: string) => {
    if (person) localStorage.setItem(key(person), locale);
    redraw((count) => count + 1);
  };
  return [person ? localeOf(person) : 'en-US', choose];
};
