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
  otherTime: ({ seesAll }) =>
    `nicht in der genannten Zeit, aber ${seesAll ? 'alle' : 'alle, deren Kalender ich sehe,'} können`,
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

  dayOff: ({ said, weekday, day, alone }) =>
    `${said === 'today' ? `Heute ist ${weekday}` : said === 'tomorrow' ? `Morgen ist ${weekday}` : `${day} ist arbeitsfrei`}: ${
      alone ? 'Da arbeiten Sie nicht' : 'Da arbeitet niemand'
    }.`,
  insteadOn: ({ day }) => `Diese Zeiten sind am ${day}.`,
  insteadAt: ({ when, busy }) =>
    busy.length === 0
      ? `${when} passt allen, deren Kalender ich sehe.`
      : `${when}: Keine Zeit ${busy.length > 1 ? 'haben' : 'hat'} ${list(busy, 'de')}.`,
  onThatDay: ({ day }) => `Trotzdem ${day}`,

  takenThen: ({ names, isMe }) =>
    names.length === 0
      ? 'Sie sind dann beschäftigt.'
      : `${list([...names, ...(isMe ? ['Sie'] : [])], 'de')} ${isMe || names.length > 1 ? 'sind' : 'ist'} dann beschäftigt.`,
  takenMeanwhile: ({ names, isMe }) =>
    `Es ist nichts gebucht: Diese Zeit ist inzwischen belegt, bei ${list([...names, ...(isMe ? ['Ihnen'] : [])], 'de')}.`,
  bookAnyway: 'Trotzdem buchen',
  moveAnyway: 'Trotzdem verschieben',

  atWork: ({ times }) => `Arbeitszeit ${times}`,
  noWorkThen: 'dann keine Arbeitszeit',
  noWorkingDay: 'kein Arbeitstag',
  during: ({ state, times }) => `${state} ${times}`,
  yourself: 'Sie',
  nothingThere: 'Nichts im Kalender',
  legend: 'Grün: frei. Rot: beschäftigt. Gelb: mit Vorbehalt. Grau: außerhalb der Arbeitszeit.',
  freeOutside: ({ times }) => `Niemand hat einen Termin ${times}, aber das ist für manche außerhalb der Arbeitszeit.`,
  butOutside: ({ name, time }) => `Das ist außerhalb der Arbeitszeit von ${name}${time ? ` (dort ${time} Uhr)` : ''}.`,
  theirDayOff: ({ said, weekday, day, names }) =>
    `${said === 'today' ? `Heute ist ${weekday}` : said === 'tomorrow' ? `Morgen ist ${weekday}` : day}: kein Arbeitstag für ${list(names, 'de')}.`,
};
