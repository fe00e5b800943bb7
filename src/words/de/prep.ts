import type { Words } from '../en/index.ts';
import { list, plural } from '../format.ts';

/** Was man vor einer Besprechung wissen möchte. */
export const prep: Words['prep'] = {
  title: ({ subject }) => `Vor „${subject}“`,
  nobodyElse: 'Sonst nimmt niemand teil.',
  people: 'Wer teilnimmt',
  morePeople: ({ count }) => (count === 1 ? 'Und eine weitere Person.' : `Und ${count} weitere.`),
  reportsTo: ({ name }) => `Führungskraft: ${name}`,
  organises: 'organisiert sie',
  lastMet: ({ day, subject }) => (subject ? `zuletzt getroffen ${day} (${subject})` : `zuletzt getroffen ${day}`),
  neverMet: 'in den letzten 100 Tagen keine gemeinsame Besprechung',
  outside: 'außerhalb Ihrer Organisation',
  since: ({ day }) => `Seit dem letzten Mal, ${day}`,
  nothingNew: ({ day }) => `Seit dem letzten Mal, ${day}, hat sich nichts geändert.`,
  firstTime: 'In den letzten 100 Tagen ist dies der erste Termin der Serie.',
  change: {
    joined: ({ names }) => `Neu dabei: ${list(names, 'de')}.`,
    left: ({ names }) => `Nicht mehr dabei: ${list(names, 'de')}.`,
    subject: ({ before }) => `Der Betreff war „${before}“.`,
    place: ({ before }) => `Der Ort war ${before}.`,
    placeIsNew: 'Einen Ort gab es nicht.',
    length: ({ time }) => `Die Dauer war ${time}.`,
    agenda: 'Der Text der Einladung ist ein anderer.',
  },
  open: ({ names }) => `Noch ohne Antwort: ${list(names, 'de')}.`,
  maybe: ({ names }) => `Vielleicht: ${list(names, 'de')}.`,
  declined: ({ names }) =>
    `${plural(names.length, 'de', { one: 'Abgesagt hat', other: 'Abgesagt haben' })}: ${list(names, 'de')}.`,
  allAnswered: 'Alle haben geantwortet.',
  yourAnswer: 'Ihre eigene Antwort fehlt noch.',
  agenda: 'In der Einladung',
};
