import type { Words } from '../en/index.ts';
import { list, plural } from '../format.ts';

/** Antworten auf Fragen nach Besprechungen, die es gibt, und das Teilnehmen. */
export const asking: Words['asking'] = {
  isWhen: ({ subject, when }) => `„${subject}“ ist ${when}.`,
  wasWhen: ({ subject, when }) => `„${subject}“ war ${when}.`,
  nextIs: ({ subject, when }) => `Als Nächstes: „${subject}“, ${when}.`,
  startsIn: ({ duration }) => `Beginn in ${duration}.`,
  isOn: ({ time }) => `Die Besprechung läuft gerade, bis ${time}.`,
  moreAfter: ({ count }) =>
    `Später ${plural(count, 'de', { one: 'passt noch eine Besprechung', other: `passen noch ${count} Besprechungen` })} zu dem, was Sie gesagt haben.`,
  nothingNext: 'In den nächsten 30 Tagen steht keine Besprechung in Ihrem Kalender.',
  lasts: ({ subject, duration, hours }) => `„${subject}“ dauert ${duration}, ${hours}.`,
  lastsAllDay: ({ subject }) => `„${subject}“ dauert den ganzen Tag.`,

  isAt: ({ subject, place }) => `„${subject}“ findet hier statt: ${place}.`,
  isAtAndOnline: ({ subject, place }) =>
    `„${subject}“ findet hier statt: ${place}; Sie können auch in Teams teilnehmen.`,
  isOnline: ({ subject }) => `„${subject}“ findet in Teams statt.`,
  isNowhere: ({ subject }) => `Für „${subject}“ ist kein Ort angegeben, und es ist keine Teams-Besprechung.`,

  withYou: ({ subject, names, more }) =>
    `Mit Ihnen in „${subject}“: ${list(more > 0 ? [...names, `${more} weitere`] : names, 'de')}.`,
  onlyYou: ({ subject }) => `In „${subject}“ ist außer Ihnen niemand.`,
  organises: ({ name }) => `${name} (organisiert)`,
  accepted: ({ subject, accepted, of }) => `„${subject}“: ${accepted} von ${of} haben zugesagt.`,
  answerOf: ({ name, response }) => `${name}: ${response}`,
  onlyOrganiserSees: ({ subject, organiser }) =>
    `Wer auf „${subject}“ geantwortet hat, sieht nur, wer die Besprechung organisiert. Fragen Sie ${organiser}.`,

  says: ({ subject, text }) => `In der Einladung zu „${subject}“ steht: ${text}`,
  saysNothing: ({ subject }) => `Die Einladung zu „${subject}“ hat keinen Text.`,

  answer: 'Antworten',
  unanswered: ({ count }) =>
    count === 1 ? 'Eine Einladung wartet auf Ihre Antwort' : `${count} Einladungen warten auf Ihre Antwort`,
  moreUnanswered: ({ count }) =>
    `Und ${count} weitere. Beantworten Sie zuerst diese, oder fragen Sie nach einem einzelnen Tag.`,
  allAnswered: 'Sie haben alle Einladungen der nächsten 30 Tage beantwortet.',
  allAnsweredThen: 'Sie haben alle Einladungen dieser Zeit beantwortet.',

  overlaps: ({ count }) =>
    count === 1 ? 'Eine Überschneidung in Ihrem Kalender' : `${count} Überschneidungen in Ihrem Kalender`,
  overlap: ({ one, other }) => `${one} und ${other}`,
  moreOverlaps: ({ count }) => `Und ${count} weitere. Fragen Sie nach einem einzelnen Tag, um sie zu sehen.`,
  noOverlaps: ({ first, last }) =>
    first === last
      ? `${first}: In Ihrem Kalender überschneidet sich nichts.`
      : `Von ${first}, bis ${last}: In Ihrem Kalender überschneidet sich nichts.`,

  joinRunning: ({ subject, time }) => `„${subject}“ läuft, bis ${time}`,
  joinComing: ({ subject, when }) => `„${subject}“, ${when}`,
  nothingToJoin: 'In den nächsten 30 Tagen gibt es keine Besprechung, an der Sie teilnehmen könnten.',
  noLink: ({ subject }) => `„${subject}“ hat keinen Link zum Teilnehmen.`,
  noLinkPlace: ({ subject, place }) => `„${subject}“ hat keinen Link zum Teilnehmen. Der Ort: ${place}.`,

  writeTo: ({ name }) => `${name} schreiben`,
  aboutMeeting: ({ subject, when }) => `Zu „${subject}“ (${when}): `,
  allDayStays:
    'Der Termin dauert den ganzen Tag, und ich verschiebe nur Besprechungen mit Uhrzeit. In Outlook können Sie ihn verschieben.',
};
