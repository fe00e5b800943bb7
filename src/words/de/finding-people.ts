import type { Words } from '../en/index.ts';

/** Wer gemeint ist, und wen es gibt: nach Aufgabe, Ort, Kenntnissen und Anwesenheit. */
export const findingPeople: Words['findingPeople'] = {
  didYouMean: ({ said }) => `Ich habe niemanden mit dem Namen ${said} gefunden. Meinen Sie …`,
  didYouMeanOne: ({ said, name }) => `Ich habe niemanden mit dem Namen ${said} gefunden. Meinen Sie ${name}?`,
  searchedDirectory:
    'Gesucht habe ich im Verzeichnis Ihrer Organisation. Ist es jemand anderes, nennen Sie bitte die E-Mail-Adresse.',
  whoIsMeant: ({ said }) => `Wen meinen Sie mit „${said}“?`,
  perhaps: 'Vielleicht jemanden, mit dem Sie viel zusammenarbeiten? Oder nennen Sie den Namen.',
  sayTheName: 'Bitte nennen Sie den Namen.',
  these: 'Diese Personen',
  noSuchManager: ({ name, count }) =>
    count === 2
      ? `Über der direkten Führungskraft von ${name} ist im Verzeichnis niemand eingetragen.`
      : `Für ${name} sind im Verzeichnis weniger als ${count} Führungskräfte eingetragen.`,
};
