import type { Words } from '../en/index.ts';
import { list } from '../format.ts';

/** Wie ein Termin geführt wird: wer was davon sieht, die Zeit darum herum, wer dabei sein muss, und eigene Zeit. */
export const keeping: Words['keeping'] = {
  isPrivate: 'privat',
  notPrivate: 'nicht privat',
  shownAs: {
    free: 'Sie werden als frei angezeigt',
    tentative: 'Sie werden mit Vorbehalt angezeigt',
    busy: 'Sie werden als gebucht angezeigt',
    oof: 'Sie werden als abwesend angezeigt',
    workingElsewhere: 'Sie werden als an einem anderen Ort tätig angezeigt',
  },
  buffer: ({ before, after }) =>
    before && after
      ? before === after
        ? `${before} davor und danach blockiert`
        : `${before} davor und ${after} danach blockiert`
      : before
        ? `${before} davor blockiert`
        : `${after} danach blockiert`,
  noBuffer: 'nichts darum herum blockiert',
  bufferFor: ({ subject }) => `Puffer: ${subject}`,
  noBufferInSeries:
    'Ich blockiere Zeit um einen einzelnen Termin, nicht um jeden Termin einer Serie oder einen ganzen Tag.',
  bufferOnlyNew:
    'Zeit um einen Termin blockiere ich, wenn ich ihn buche. Für diesen buchen Sie bitte eigene Zeit davor oder danach.',
  outOfOffice: 'Abwesend',
  workingElsewhere: 'An einem anderen Ort tätig',
  agenda: ({ text }) => `Agenda: ${text}`,
  agendaNow: 'mit Ihrem Agendatext',
  atPlace: ({ place }) => `${place} (kein Raum gebucht)`,

  more: 'Weitere Angaben',
  place: 'Raum oder Ort',
  repeats: 'Wiederholung',
  repeatsUntil: 'Falls es sich wiederholt, bis',
  repetitions: {
    once: 'Keine',
    day: 'Jeden Tag',
    weekday: 'Jeden Werktag',
    week: 'Jede Woche',
    twoWeeks: 'Alle zwei Wochen',
    month: 'Jeden Monat',
    asItIs: 'Wie oben angegeben',
  },
  agendaText: 'Agenda',
  makePrivate: 'Privat: andere sehen nur, dass Sie belegt sind',
  seen: 'Sichtbarkeit',
  showMeAs: 'Mich anzeigen als',
  states: {
    busy: 'Gebucht',
    free: 'Frei',
    tentative: 'Mit Vorbehalt',
    oof: 'Abwesend',
    workingElsewhere: 'An einem anderen Ort tätig',
  },
  blockAround: 'Zeit darum herum blockieren',
  noTime: 'Keine',
  sides: ({ before, after }) => `${before} davor, ${after} danach`,
  bothSides: ({ length }) => `${length} davor und danach`,

  people: 'Personen',
  peopleOf: ({ subject }) => `Wer kommt zu „${subject}“?`,
  required: 'Muss dabei sein',
  optional: 'Optional',
  takeOut: 'Nicht eingeladen',
  optionalNow: ({ names }) => `${list(names, 'de')} optional`,
  requiredNow: ({ names }) => `${list(names, 'de')} erforderlich`,

  blockOneQuestion: 'Diese Zeit blockieren?',
  bufferTaken: ({ clash }) => `In der Zeit, die darum herum blockiert wird, haben Sie ${clash}.`,
  blockQuestion: ({ count }) => `Diese ${count} Zeiten blockieren?`,
  block: 'Zeiten blockieren',
  blocked: ({ count, subject }) => `${count === 1 ? 'Einmal' : `${count}-mal`} blockiert: ${subject}`,
  blockClash: ({ when, clash }) => `${when} (da haben Sie ${clash})`,
  blockedFor: 'Jede Zeit ist ein eigener Eintrag in Ihrem Kalender. „Rückgängig“ nimmt alle zurück.',
  allTakenBack: ({ subject }) => `Zurückgenommen: ${subject} steht nicht mehr in Ihrem Kalender.`,
  tooManyBlocks: ({ most }) => `Ich blockiere bis zu ${most} Zeiten auf einmal; das sind die ersten.`,
};
