import type { Words } from '../en/index.ts';
import { list } from '../format.ts';

/** Comment une réunion est tenue : qui en voit quoi, le temps autour, qui doit venir, et le temps pour soi. */
export const keeping: Words['keeping'] = {
  isPrivate: 'privé',
  notPrivate: 'pas privé',
  shownAs: {
    free: 'vous êtes affiché comme libre',
    tentative: 'vous êtes affiché comme provisoire',
    busy: 'vous êtes affiché comme occupé',
    oof: 'vous êtes affiché comme absent du bureau',
    workingElsewhere: 'vous êtes affiché comme travaillant ailleurs',
  },
  buffer: ({ before, after }) =>
    before && after
      ? before === after
        ? `${before} bloquées avant et après`
        : `${before} bloquées avant et ${after} après`
      : before
        ? `${before} bloquées avant`
        : `${after} bloquées après`,
  noBuffer: 'rien n’est bloqué autour',
  bufferFor: ({ subject }) => `Marge : ${subject}`,
  noBufferInSeries:
    'Je bloque du temps autour d’une seule réunion, pas autour de chaque date d’une série ni d’une journée entière.',
  bufferOnlyNew:
    'Je bloque du temps autour d’une réunion quand je la réserve. Pour celle-ci, réservez un créneau pour vous.',
  outOfOffice: 'Absent du bureau',
  workingElsewhere: 'Travail ailleurs',
  agenda: ({ text }) => `Ordre du jour : ${text}`,
  agendaNow: 'avec votre ordre du jour',
  atPlace: ({ place }) => `${place} (aucune salle réservée)`,

  more: 'Plus d’options',
  place: 'Salle ou lieu',
  repeats: 'Répétition',
  repeatsUntil: 'Si elle se répète, jusqu’au',
  repetitions: {
    once: 'Aucune',
    day: 'Chaque jour',
    weekday: 'Chaque jour ouvré',
    week: 'Chaque semaine',
    twoWeeks: 'Toutes les deux semaines',
    month: 'Chaque mois',
    asItIs: 'Comme indiqué ci-dessus',
  },
  agendaText: 'Ordre du jour',
  makePrivate: 'Privé : les autres voient seulement que vous êtes occupé',
  seen: 'Visibilité',
  showMeAs: 'M’afficher comme',
  states: {
    busy: 'Occupé',
    free: 'Libre',
    tentative: 'Provisoire',
    oof: 'Absent du bureau',
    workingElsewhere: 'Travaille ailleurs',
  },
  blockAround: 'Bloquer du temps autour',
  noTime: 'Aucun',
  sides: ({ before, after }) => `${before} avant, ${after} après`,
  bothSides: ({ length }) => `${length} avant et après`,

  people: 'Personnes',
  peopleOf: ({ subject }) => `Qui vient à « ${subject} » ?`,
  required: 'Doit venir',
  optional: 'Facultatif',
  takeOut: 'Pas invité',
  optionalNow: ({ names }) => `${list(names, 'fr')} : facultatif`,
  requiredNow: ({ names }) => `${list(names, 'fr')} : obligatoire`,

  blockOneQuestion: 'Bloquer ce créneau ?',
  bufferTaken: ({ clash }) => `Dans le temps bloqué autour, vous avez ${clash}.`,
  blockQuestion: ({ count }) => `Bloquer ces ${count} créneaux ?`,
  block: 'Bloquer',
  blocked: ({ count, subject }) => `${count === 1 ? 'Bloqué une fois' : `Bloqué ${count} fois`} : ${subject}`,
  blockClash: ({ when, clash }) => `${when} (vous avez ${clash})`,
  blockedFor: 'Chaque créneau est une entrée de votre calendrier. « Annuler » les retire tous.',
  allTakenBack: ({ subject }) => `Annulé : ${subject} n’est plus dans votre calendrier.`,
  tooManyBlocks: ({ most }) => `Je bloque jusqu’à ${most} créneaux à la fois ; voici les premiers.`,
};
