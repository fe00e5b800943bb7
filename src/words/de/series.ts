import type { AnsweredDates, series as english, FairHours } from '../en/series.ts';
import { list, plural } from '../format.ts';
import type { ClockPushWords } from '../series-words.ts';

export const series: typeof english = {
  which: 'Welche Termine?',
  onlyThis: 'Nur dieser Termin',
  following: 'Dieser Termin und alle danach',
  all: 'Die ganze Serie',
  isSingle: ({ subject }) => `„${subject}“ wiederholt sich nicht, es geht also um diesen einen Termin.`,
  noDateFrom: ({ subject, day }) => `„${subject}“ hat ab ${day} keinen Termin.`,

  asNewSeries: ({ day }) =>
    `Ab ${day} wird daraus eine eigene Serie: Alle werden neu gefragt, bisherige Antworten zählen nicht mehr.`,
  newLink: 'Die Termine ab dann bekommen einen neuen Link zum Teilnehmen.',
  ownDates: ({ names }) =>
    `Was an einzelnen Terminen geändert wurde, geht verloren, wenn sich mehr als dieser Termin ändert: ${list(names, 'de')}.`,
  movedFrom: ({ subject, day }) => `Verschoben ab ${day}: ${subject}`,
  changedFrom: ({ subject, day }) => `Geändert ab ${day}: ${subject}`,
  toldFrom: 'Alle erhalten die Serie mit ihrem neuen Ende und eine Einladung zu der, die danach weitergeht.',
  joinedAgain: ({ title }) =>
    `Zurückgenommen: „${title}“ ist wieder eine einzige Serie zur alten Zeit. Alle werden neu gefragt.`,

  eachDate: ({ organiser }) =>
    `Ab einem Termin antworte ich auf jeden einzeln: ${organiser} erhält für jeden eine Nachricht.`,
  answeredFrom: {
    accept: (dates) => `Sie haben für ${datesOf(dates)} zugesagt.`,
    tentative: (dates) => `Sie haben für ${datesOf(dates)} unter Vorbehalt zugesagt.`,
    decline: (dates) => `Sie haben für ${datesOf(dates)} abgesagt.`,
  },
  laterDates: 'Weiter antworte ich nicht auf einmal: 40 Termine innerhalb eines Jahres. Spätere bleiben, wie sie sind.',
  notAnswered: ({ count }) =>
    `${count} ${plural(count, 'de', { one: 'Termin ließ', other: 'Termine ließen' })} sich nicht beantworten. Antworten Sie darauf in Outlook.`,
  noneLeft: ({ subject }) => `„${subject}“ hat keinen Termin mehr, auf den sich antworten ließe.`,

  notRepeating: ({ subject }) =>
    `„${subject}“ wiederholt sich noch nicht. Sagen Sie zum Beispiel „jede Woche bis 31. März“.`,

  clockPush: (push) =>
    `Die Uhren werden an verschiedenen Tagen umgestellt: ${spanOf(push)} ${push.names.length === 0 ? 'ist das bei Ihnen' : `ist das bei ${list(push.names, 'de')}`} um ${push.pushed}${dayOf(push)} statt um ${push.usual}${push.isOutside ? ', außerhalb der Arbeitszeit' : ''}.`,
  clockTitle: 'Serien und die Zeitumstellung',
  clockNone: ({ until }) =>
    `Bis ${until} ist keine Ihrer Serien betroffen: Für niemanden darin liegt sie dann zu einer anderen Zeit als jetzt.`,

  fairSoFar: ({ took, never }: FairHours) =>
    `Frühe und späte Stunden in Ihren Serien bisher: ${list(
      [
        ...took.map(({ name, count }) => `${name ?? 'Sie'} ${times(count)}`),
        ...(never.length > 0
          ? [
              `${list(
                never.map((name) => name ?? 'Sie'),
                'de',
              )} nie`,
            ]
          : []),
      ],
      'de',
    )}.`,
};

const times = (count: number): string => (count === 1 ? 'einmal' : count === 2 ? 'zweimal' : `${count}-mal`);

const datesOf = ({ count, first, last }: AnsweredDates): string =>
  count === 1 ? `den Termin am ${first}` : `${count} Termine vom ${first} bis zum ${last}`;

const spanOf = ({ from, until }: ClockPushWords): string => (until ? `vom ${from} bis zum ${until}` : `ab ${from}`);

const dayOf = ({ dayShift }: ClockPushWords): string =>
  dayShift === 0 ? '' : dayShift < 0 ? ' am Vortag' : ' am Folgetag';
