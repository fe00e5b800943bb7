import type { Words } from '../en/index.ts';
import { list, plural } from '../format.ts';

/** Les réponses aux questions sur les réunions qui existent, et la participation. */
export const asking: Words['asking'] = {
  isWhen: ({ subject, when }) => `« ${subject} » a lieu ${when}.`,
  wasWhen: ({ subject, when }) => `« ${subject} » a eu lieu ${when}.`,
  nextIs: ({ subject, when }) => `Prochaine réunion : « ${subject} », ${when}.`,
  startsIn: ({ duration }) => `Début dans ${duration}.`,
  isOn: ({ time }) => `Elle est en cours, jusqu’à ${time}.`,
  moreAfter: ({ count }) =>
    plural(count, 'fr', {
      one: 'Une autre réunion correspond à votre demande, plus tard.',
      other: `${count} autres réunions correspondent à votre demande, plus tard.`,
    }),
  nothingNext: 'Aucune réunion dans votre calendrier pour les 30 prochains jours.',
  lasts: ({ subject, duration, hours }) => `« ${subject} » dure ${duration}, ${hours}.`,
  lastsAllDay: ({ subject }) => `« ${subject} » dure toute la journée.`,

  isAt: ({ subject, place }) => `« ${subject} » a lieu ici : ${place}.`,
  isAtAndOnline: ({ subject, place }) =>
    `« ${subject} » a lieu ici : ${place} ; vous pouvez aussi y participer dans Teams.`,
  isOnline: ({ subject }) => `« ${subject} » a lieu dans Teams.`,
  isNowhere: ({ subject }) => `Aucun lieu n’est indiqué pour « ${subject} », et ce n’est pas une réunion Teams.`,

  withYou: ({ subject, names, more }) =>
    `Avec vous dans « ${subject} » : ${list(more > 0 ? [...names, `${more} ${plural(more, 'fr', { one: 'autre', other: 'autres' })}`] : names, 'fr')}.`,
  onlyYou: ({ subject }) => `Il n’y a que vous dans « ${subject} ».`,
  organises: ({ name }) => `${name} (organise)`,
  accepted: ({ subject, accepted, of }) => `« ${subject} » : ${accepted} sur ${of} ont accepté.`,
  answerOf: ({ name, response }) => `${name} : ${response}`,
  onlyOrganiserSees: ({ subject, organiser }) =>
    `Seule la personne qui organise « ${subject} » voit qui a répondu. Adressez-vous à ${organiser}.`,

  says: ({ subject, text }) => `L’invitation à « ${subject} » indique : ${text}`,
  saysNothing: ({ subject }) => `L’invitation à « ${subject} » n’a pas de texte.`,

  answer: 'Répondre',
  unanswered: ({ count }) =>
    plural(count, 'fr', {
      one: 'Une invitation attend votre réponse',
      other: `${count} invitations attendent votre réponse`,
    }),
  moreUnanswered: ({ count }) =>
    `Et ${count} ${plural(count, 'fr', { one: 'autre', other: 'autres' })}. Répondez d’abord à celles-ci, ou demandez un seul jour.`,
  allAnswered: 'Vous avez répondu à toutes les invitations des 30 prochains jours.',
  allAnsweredThen: 'Vous avez répondu à toutes les invitations de cette période.',

  overlaps: ({ count }) =>
    plural(count, 'fr', {
      one: 'Un conflit dans votre calendrier',
      other: `${count} conflits dans votre calendrier`,
    }),
  overlap: ({ one, other }) => `${one} et ${other}`,
  moreOverlaps: ({ count }) =>
    `Et ${count} ${plural(count, 'fr', { one: 'autre', other: 'autres' })}. Demandez un seul jour pour tout voir.`,
  noOverlaps: ({ first, last }) =>
    first === last
      ? `Aucun conflit dans votre calendrier le ${first}.`
      : `Aucun conflit dans votre calendrier du ${first} au ${last}.`,

  joinRunning: ({ subject, time }) => `« ${subject} » est en cours, jusqu’à ${time}`,
  joinComing: ({ subject, when }) => `« ${subject} », ${when}`,
  nothingToJoin: 'Aucune réunion à rejoindre dans les 30 prochains jours.',
  noLink: ({ subject }) => `« ${subject} » n’a pas de lien pour participer.`,
  noLinkPlace: ({ subject, place }) => `« ${subject} » n’a pas de lien pour participer. Lieu : ${place}.`,

  writeTo: ({ name }) => `Écrire à ${name}`,
  aboutMeeting: ({ subject, when }) => `Au sujet de « ${subject} » (${when}) : `,
  allDayStays:
    'Cet événement dure toute la journée, et je ne déplace que les réunions qui ont une heure. Vous pouvez le déplacer dans Outlook.',
};
