/** The languages that every text exists in. */
export const languages = ['en', 'de', 'fr'] as const;
export type Language = (typeof languages)[number];

/** How texts, dates and times read for somebody. Made by `readerFor` only, so that the locale always fits the language. */
export interface Reader {
  language: Language;
  /** Decides on 3:00 PM or 15:00, and on the order of day and month. */
  locale: string;
  /** IANA zone. */
  timeZone: string;
}

/** Used where we do not speak the person's language; it reads 24 hours, as most of the world does. */
const fallback: Pick<Reader, 'language' | 'locale'> = { language: 'en', locale: 'en-GB' };

/** The last ones asked for: every turn asks several times for the same. */
const known = new Map<string, Pick<Reader, 'language' | 'locale'>>();
const mostKnown = 100;

/** The language and locale for a client that says `locale` (BCP 47, as Teams gives it); English for a language that we do not speak. */
export const speechOf = (locale: string | null | undefined): Pick<Reader, 'language' | 'locale'> => {
  const said = locale ?? '';
  const speech = known.get(said) ?? readLocale(said);
  if (known.size >= mostKnown) known.clear();
  known.set(said, speech);
  return speech;
};

const readLocale = (locale: string): Pick<Reader, 'language' | 'locale'> => {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(locale);
    const language = languages.find((spoken) => spoken === canonical.split('-')[0]);
    return language ? { language, locale: canonical } : fallback;
  } catch {
    return fallback;
  }
};

/** Who reads, by what their client says and the zone their times are in. */
export const readerFor = (locale: string | null | undefined, timeZone: string): Reader => ({
  ...speechOf(locale),
  timeZone,
});
