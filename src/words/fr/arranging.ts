import type { Words } from '../en/index.ts';
import { list, plural, weekdayName } from '../format.ts';
import { markdown } from '../safe-text.ts';

const ofAll = (seesAll: boolean) => (seesAll ? 'tout le monde' : 'toute personne dont je vois le calendrier');

const places: Readonly<Record<number, string>> = {
  1: 'premier',
  2: 'deuxième',
  3: 'troisième',
  4: 'quatrième',
  [-1]: 'dernier',
};
const dayOfMonth = (days: string[]): string =>
  days.length === 7
    ? 'jour'
    : days.length === 5
      ? 'jour ouvré'
      : list(
          days.map((day) => weekdayName(day, 'fr')),
          'fr',
        );

/** Une réunion qui s’organise : qui peut venir, quels horaires il y a, et ce qui est réservé pour finir. */
export const arranging: Words['arranging'] = {
  you: 'Vous',
  availability: {
    free: 'libre',
    workingElsewhere: 'libre, travaille ailleurs',
    tentative: 'provisoire',
    busy: 'occupé',
    oof: 'hors du bureau',
    unknown: 'inconnu, je ne vois pas ce calendrier',
  },
  person: ({ name, state }) => markdown`**${name}** : ${state}`,
  optional: 'facultatif',
  isOutside: 'en dehors de votre organisation',
  theirTime: ({ time }) => `${time} heure locale`,
  outsideHours: 'en dehors de ses heures de travail',
  goesOutside: ({ names }) => `L’invitation sera envoyée hors de votre organisation, à ${list(names, 'fr')}.`,
  privateAppointment: 'un rendez-vous privé',
  quoted: ({ subject }) => `« ${subject} »`,
  clash: ({ what, time, more }) =>
    `${what}, ${time}${more > 0 ? ` et ${more} ${plural(more, 'fr', { one: 'autre', other: 'autres' })}` : ''}`,
  cannotSee: ({ names }) => `Calendriers que je ne peux pas voir : ${list(names, 'fr')}.`,

  bookQuestion: 'Réserver cette réunion ?',
  moveQuestion: ({ subject }) => `Déplacer « ${subject} » ?`,
  roomTaken: 'prise',
  whoCanCome: 'Qui peut venir',
  book: 'Réserver',
  moveIt: 'Déplacer',
  bookSecond: ({ zone }) => `Réserver la seconde, ${zone}`,
  moveToSecond: ({ zone }) => `Déplacer à la seconde, ${zone}`,
  otherTimes: 'Autres horaires',
  change: 'Changer l’heure',
  subject: 'Objet',
  addTeamsLink: 'Ajouter un lien Teams',
  seriesEndsOn: 'La série se termine le',
  anyFreeRoom: 'une salle libre',
  recurrence: ({ every, interval, days, week, count, until }) =>
    [
      every === 'month' && interval === 12
        ? 'chaque année'
        : interval > 1
          ? manyUnits[every](interval)
          : eachUnit[every],
      ...(week ? [`le ${places[week] ?? ''} ${dayOfMonth(days)}`] : []),
      ...(!week && days.length > 0
        ? [
            list(
              days.map((day) => `le ${weekdayName(day, 'fr')}`),
              'fr',
            ),
          ]
        : []),
      ...(count ? [`${count} fois,`] : []),
      `jusqu’au ${until}`,
    ].join(' '),
  clockSkips: ({ said, taken }) =>
    `Ce jour-là, l’horloge avance d’une heure et ${said} n’existe pas ; j’ai donc pris ${taken}.`,
  clockRepeats: ({ said }) =>
    `Ce jour-là, l’horloge recule d’une heure et ${said} existe deux fois. J’ai pris la première fois ; la seconde est ci-dessous.`,
  defaultSubject: ({ me, others }) => {
    const [first, second, ...more] = others;
    if (first === undefined) return 'Créneau bloqué';
    if (second === undefined || more.length === 0) return list([me, ...others], 'fr');
    return list([me, first, `${others.length - 1} autres`], 'fr');
  },

  whenShallItBe: 'Quand la réunion doit-elle avoir lieu ?',
  moveThis: ({ subject }) => `Déplacer « ${subject} »`,
  withPeople: ({ names }) => `Avec ${list(names, 'fr')}`,
  length: 'Durée',
  seeWhoIsFree: 'Voir qui est libre',
  findTimes: 'Trouver des horaires',
  badLength: 'Une réunion dure de 5 minutes à 24 heures. Choisissez une autre durée.',
  timePassed: 'Cette heure est déjà passée. Choisissez-en une plus tardive.',
  withProblem: ({ problem, title }) => `${problem} ${title}`,

  whenShallThisBe: ({ subject }) => `Quand « ${subject} » doit-il avoir lieu ?`,
  timesWith: ({ names }) => `Horaires avec ${list(names, 'fr')}`,
  freeTimes: 'Horaires libres',
  timesSummary: ({ title, first }) => `${title}${title.endsWith('?') ? '' : ' :'} ${first}`,
  bookAt: ({ time }) => `Réserver ${isClock(time) ? time : `le ${time}`}`,
  moveTo: ({ time }) => `Déplacer ${isClock(time) ? 'à' : 'au'} ${time}`,
  chooseAnotherTime: 'Choisir un autre horaire',
  findTimeToMeet: 'Trouver un horaire pour se réunir',

  sameDayOnly: 'Je montre un jour à la fois ; voici le même jour de la semaine que vous avez indiquée.',
  onSpokenDay: ({ day }) => `Vous n’avez indiqué aucun jour : j’ai pris celui dont nous parlions, ${day}.`,
  firstDayOnly: 'Je montre un jour à la fois ; voici le premier de ceux que vous avez indiqués.',
  freeAndBusy: ({ day }) => `Disponibilités, ${day}`,
  freeSummary: ({ title, times, seesAll }) =>
    times
      ? `${title} : ${ofAll(seesAll)} est libre ${times}`
      : `${title} : aucun horaire où ${ofAll(seesAll)} est libre`,
  allFree: ({ times, seesAll }) =>
    markdown`**${seesAll ? 'Tout le monde est libre' : 'Toute personne dont je vois le calendrier est libre'}** ${times}`,
  neverAllFree: ({ within, seesAll }) =>
    markdown`**Il n’y a pas d’horaire où ${ofAll(seesAll)} est libre** (${within}).`,
  cannotSeeOutside: 'En dehors de votre organisation : je ne vois pas ce calendrier.',
  cannotSeeCalendar: 'Inconnu : je ne vois pas ce calendrier.',
  freeAllTheTime: 'Libre pendant toute cette période',
  allTheTime: ({ state }) => `${state} pendant toute cette période`,
  isFree: ({ name, state, day, time }) => {
    const at = `${day} à ${time}`;
    if (state === 'unknown')
      return `Je ne peux pas voir si ${name === undefined ? 'vous êtes' : `${name} est`} libre ${at}.`;
    return `${name === undefined ? `Vous ${youAre[state]}` : `${name} ${theyAre[state]}`} ${at}.`;
  },
};

/** `15:00`, without a day before it. */
const isClock = (time: string) => /^\d/.test(time);

const eachUnit = {
  day: 'chaque jour',
  weekday: 'chaque jour ouvré',
  week: 'chaque semaine',
  month: 'chaque mois',
};
const manyUnits = {
  day: (interval: number) => `tous les ${interval} jours`,
  weekday: (interval: number) => `tous les ${interval} jours ouvrés`,
  week: (interval: number) => `toutes les ${interval} semaines`,
  month: (interval: number) => `tous les ${interval} mois`,
};
const youAre = {
  free: 'êtes libre',
  tentative: 'avez un engagement provisoire',
  oof: 'êtes hors du bureau',
  busy: 'n’êtes pas libre',
};
const theyAre = {
  free: 'est libre',
  tentative: 'a un engagement provisoire',
  oof: 'est hors du bureau',
  busy: 'n’est pas libre',
};
