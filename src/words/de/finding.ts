import type { Words } from '../en/index.ts';
import { list } from '../format.ts';

/** Wann alle können: warum eine Zeit angeboten wird, und was sie kostet. */
export const finding: Words['finding'] = {
  youAreFree: 'Sie sind frei',
  everybodyFree: 'Alle sind frei',
  allSeenFree: 'Alle, deren Kalender ich sehe, sind frei',
  othersFree: 'Die anderen sind frei',
  youAreTentative: 'Sie haben einen Termin mit Vorbehalt',
  overFocus: 'es kostet Ihre Fokuszeit',
  someFree: ({ free, of }) => `${free} von ${of} Personen sind frei`,
  shorter: ({ length, asked }) => `${length} statt ${asked}`,
  otherTime: 'nicht in der genannten Zeit',
  without: ({ name, state }) => `ohne ${name} (${state})`,
  stateOf: ({ name, state }) => `${name}: ${state}`,
  optionalState: ({ state }) => `optional, ${state}`,
  outsideYours: 'außerhalb Ihrer Arbeitszeit',
  outsideHours: ({ names }) => `außerhalb der Arbeitszeit von ${list(names, 'de')}`,
  outsideUsual: ({ names }) => `früh oder spät für ${list(names, 'de')}; deren Arbeitszeit kenne ich nicht`,
  clock: ({ time, names }) => `${time} Uhr für ${list(names, 'de')}`,
  more: ({ count }) => `${count} weitere`,
  reasons: (all) => all.join(', '),

  nothing: {
    tooShort: 'Was von dieser Zeit übrig ist, ist kürzer als die Besprechung.',
    notEverybody: 'Es gibt dann keine Zeit, zu der alle frei sind.',
    notEverybodyOrUnknown: 'Es gibt dann keine Zeit, zu der alle frei sind, und einige Kalender sehe ich nicht.',
    noRoom: 'Der Raum ist dann nicht frei.',
    notYou: 'Sie sind dann nicht frei.',
    noHours: 'Es gibt dann keine Zeit, zu der alle in ihrer Arbeitszeit frei sind.',
  },
  closest: ({ nothing }) => `${nothing} Was dem am nächsten kommt:`,
};
