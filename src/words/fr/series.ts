import type { AnsweredDates, series as english, FairHours } from '../en/series.ts';
import { list, plural } from '../format.ts';
import type { ClockPushWords } from '../series-words.ts';

export const series: typeof english = {
  which: 'Quelles dates ?',
  onlyThis: 'Cette date seulement',
  following: 'Cette date et toutes les suivantes',
  all: 'Toute la série',
  isSingle: ({ subject }) => `« ${subject} » ne se répète pas, il s’agit donc de cette seule date.`,
  noDateFrom: ({ subject, day }) => `« ${subject} » n’a aucune date à partir du ${day}.`,

  asNewSeries: ({ day }) =>
    `À partir du ${day}, elle devient une série à part : tout le monde est invité de nouveau et les réponses déjà données ne comptent plus.`,
  newLink: 'Les dates suivantes reçoivent un nouveau lien pour participer.',
  ownDates: ({ names }) =>
    `Ce qui a été modifié à certaines dates est perdu si vous changez plus que cette date : ${list(names, 'fr')}.`,
  movedFrom: ({ subject, day }) => `Déplacée à partir du ${day} : ${subject}`,
  changedFrom: ({ subject, day }) => `Modifiée à partir du ${day} : ${subject}`,
  toldFrom: 'Tout le monde reçoit la série avec sa nouvelle fin et une invitation à celle qui suit.',
  joinedAgain: ({ title }) =>
    `C’est annulé : « ${title} » est de nouveau une seule série, à son ancienne heure. Tout le monde est invité de nouveau.`,

  eachDate: ({ organiser }) =>
    `À partir d’une date, je réponds à chacune séparément : ${organiser} reçoit un message pour chaque date.`,
  answeredFrom: {
    accept: (dates) => `Vous avez accepté ${datesOf(dates)}.`,
    tentative: (dates) => `Vous avez répondu « provisoire » pour ${datesOf(dates)}.`,
    decline: (dates) => `Vous avez refusé ${datesOf(dates)}.`,
  },
  laterDates: 'Je ne réponds pas plus loin d’un coup : 40 dates sur un an. Les suivantes restent telles quelles.',
  notAnswered: ({ count }) =>
    `${count} ${plural(count, 'fr', { one: 'date n’a pas pu recevoir', other: 'dates n’ont pas pu recevoir' })} de réponse. Répondez-y dans Outlook.`,
  noneLeft: ({ subject }) => `« ${subject} » n’a plus de date à laquelle répondre.`,

  notRepeating: ({ subject }) =>
    `« ${subject} » ne se répète pas encore. Dites par exemple “every week until 31 March”.`,

  clockPush: (push) =>
    `Les horloges ne changent pas aux mêmes dates : ${spanOf(push)}, ${push.names.length === 0 ? 'c’est pour vous' : `c’est pour ${list(push.names, 'fr')}`} à ${push.pushed}${dayOf(push)} au lieu de ${push.usual}${push.isOutside ? ', hors des heures de travail' : ''}.`,
  clockTitle: 'Séries et changement d’heure',
  clockNone: ({ until }) =>
    `Aucune de vos séries n’est concernée jusqu’au ${until} : personne n’y voit une autre heure que maintenant.`,

  fairSoFar: ({ took, never }: FairHours) =>
    `Heures tôt ou tard dans vos séries jusqu’ici : ${list(
      [
        ...took.map(({ name, count }) => `${name ?? 'vous'} ${times(count)}`),
        ...(never.length > 0
          ? [
              `${list(
                never.map((name) => name ?? 'vous'),
                'fr',
              )} jamais`,
            ]
          : []),
      ],
      'fr',
    )}.`,
};

const times = (count: number): string => (count === 1 ? 'une fois' : count === 2 ? 'deux fois' : `${count} fois`);

const datesOf = ({ count, first, last }: AnsweredDates): string =>
  count === 1 ? `la date du ${first}` : `${count} dates, du ${first} au ${last}`;

const spanOf = ({ from, until }: ClockPushWords): string => (until ? `du ${from} au ${until}` : `à partir du ${from}`);

const dayOf = ({ dayShift }: ClockPushWords): string =>
  dayShift === 0 ? '' : dayShift < 0 ? ' la veille' : ' le lendemain';
