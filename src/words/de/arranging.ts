import type { Words } from '../en/index.ts';
import { list, plural, weekdayName } from '../format.ts';
import { markdown } from '../safe-text.ts';

const ofAll = (seesAll: boolean) => (seesAll ? 'alle' : 'alle, deren Kalender ich sehe,');

const places: Readonly<Record<number, string>> = {
  1: 'ersten',
  2: 'zweiten',
  3: 'dritten',
  4: 'vierten',
  [-1]: 'letzten',
};
const dayOfMonth = (days: string[]): string =>
  days.length === 7
    ? 'Tag'
    : days.length === 5
      ? 'Arbeitstag'
      : list(
          days.map((day) => weekdayName(day, 'de')),
          'de',
        );

/** Eine Besprechung, die vereinbart wird: wer kann, welche Zeiten es gibt, und was am Ende gebucht wird. */
export const arranging: Words['arranging'] = {
  you: 'Sie',
  availability: {
    free: 'frei',
    workingElsewhere: 'frei, an einem anderen Ort tätig',
    tentative: 'mit Vorbehalt',
    busy: 'beschäftigt',
    oof: 'abwesend',
    unknown: 'unbekannt, diesen Kalender sehe ich nicht',
  },
  person: ({ name, state }) => markdown`**${name}**: ${state}`,
  optional: 'optional',
  isOutside: 'außerhalb Ihrer Organisation',
  theirTime: ({ time }) => `dort ${time}`,
  outsideHours: 'außerhalb der Arbeitszeit',
  goesOutside: ({ names }) => `Die Einladung geht an Personen außerhalb Ihrer Organisation: ${list(names, 'de')}.`,
  privateAppointment: 'ein privater Termin',
  quoted: ({ subject }) => `„${subject}“`,
  clash: ({ what, time, more }) =>
    `${what}, ${time}${more > 0 ? ` und ${more} ${plural(more, 'de', { one: 'weiterer', other: 'weitere' })}` : ''}`,
  cannotSee: ({ names }) =>
    `${names.length === 1 ? 'Den Kalender' : 'Die Kalender'} von ${list(names, 'de')} kann ich nicht sehen.`,

  bookQuestion: 'Diese Besprechung buchen?',
  moveQuestion: ({ subject }) => `„${subject}“ verschieben?`,
  roomTaken: 'belegt',
  whoCanCome: 'Wer Zeit hat',
  book: 'Buchen',
  moveIt: 'Verschieben',
  bookSecond: ({ zone }) => `Die zweite buchen, ${zone}`,
  moveToSecond: ({ zone }) => `Auf die zweite verschieben, ${zone}`,
  otherTimes: 'Andere Zeiten',
  change: 'Zeit ändern',
  subject: 'Betreff',
  addTeamsLink: 'Teams-Link hinzufügen',
  seriesEndsOn: 'Die Serie endet am',
  anyFreeRoom: 'irgendein freier Raum',
  recurrence: ({ every, interval, days, week, count, until }) =>
    [
      every === 'month' && interval === 12
        ? 'jedes Jahr'
        : interval > 1
          ? `alle ${interval} ${units[every]}`
          : eachUnit[every],
      ...(week ? [`am ${places[week] ?? ''} ${dayOfMonth(days)}`] : []),
      ...(!week && days.length > 0
        ? [
            `am ${list(
              days.map((day) => weekdayName(day, 'de')),
              'de',
            )}`,
          ]
        : []),
      ...(count ? [`${count}-mal,`] : []),
      `bis ${until}`,
    ].join(' '),
  clockSkips: ({ said, taken }) =>
    `An diesem Tag wird die Uhr vorgestellt, und ${said} Uhr gibt es nicht; ich habe ${taken} Uhr genommen.`,
  clockRepeats: ({ said }) =>
    `An diesem Tag wird die Uhr zurückgestellt, und ${said} Uhr gibt es zweimal. Ich habe die erste Zeit genommen; die zweite steht unten.`,
  defaultSubject: ({ me, others }) => {
    const [first, second, ...more] = others;
    if (first === undefined) return 'Blockierte Zeit';
    if (second === undefined || more.length === 0) return list([me, ...others], 'de');
    return list([me, first, `${others.length - 1} weitere`], 'de');
  },

  whenShallItBe: 'Wann soll die Besprechung stattfinden?',
  moveThis: ({ subject }) => `„${subject}“ verschieben`,
  withPeople: ({ names }) => `Mit ${list(names, 'de')}`,
  length: 'Dauer',
  seeWhoIsFree: 'Sehen, wer frei ist',
  findTimes: 'Zeiten finden',
  badLength: 'Eine Besprechung dauert zwischen 5 Minuten und 24 Stunden. Wählen Sie eine andere Dauer.',
  timePassed: 'Diese Zeit ist schon vorbei. Wählen Sie eine spätere.',
  withProblem: ({ problem, title }) => `${problem} ${title}`,

  whenShallThisBe: ({ subject }) => `Wann soll „${subject}“ stattfinden?`,
  timesWith: ({ names }) => `Zeiten mit ${list(names, 'de')}`,
  freeTimes: 'Freie Zeiten',
  timesSummary: ({ title, first }) => `${title}${title.endsWith('?') ? '' : ':'} ${first}`,
  bookAt: ({ time }) => `${time} buchen`,
  moveTo: ({ time }) => `Auf ${time} verschieben`,
  chooseAnotherTime: 'Andere Zeit wählen',
  findTimeToMeet: 'Zeit für ein Treffen finden',

  sameDayOnly: 'Ich zeige immer einen Tag; dies ist derselbe Wochentag der Woche, die Sie genannt haben.',
  onSpokenDay: ({ day }) =>
    `Sie haben keinen Tag genannt: Ich habe den genommen, über den wir gesprochen haben (${day}).`,
  firstDayOnly: 'Ich zeige immer einen Tag; dies ist der erste von denen, die Sie genannt haben.',
  freeAndBusy: ({ day }) => `Freie und belegte Zeiten, ${day}`,
  freeSummary: ({ title, times, seesAll }) =>
    times
      ? `${title}: ${ofAll(seesAll)} sind frei ${times}`
      : `${title}: keine Zeit, zu der ${ofAll(seesAll)} frei sind`,
  allFree: ({ times, seesAll }) =>
    markdown`**${seesAll ? 'Alle sind frei' : 'Alle, deren Kalender ich sehe, sind frei'}** ${times}`,
  neverAllFree: ({ within, seesAll }) =>
    markdown`**Es gibt keine Zeit, zu der ${ofAll(seesAll)} frei sind** (${within}).`,
  cannotSeeOutside: 'Außerhalb Ihrer Organisation: Diesen Kalender kann ich nicht sehen.',
  cannotSeeCalendar: 'Unbekannt: Diesen Kalender kann ich nicht sehen.',
  freeAllTheTime: 'Die ganze Zeit frei',
  allTheTime: ({ state }) => `die ganze Zeit ${state}`,
  isFree: ({ name, state, day, time }) => {
    const at = `${day} um ${time} Uhr`;
    if (state === 'unknown')
      return name === undefined
        ? `Ob Sie ${at} frei sind, kann ich nicht sehen.`
        : `Ob ${name} ${at} frei ist, kann ich nicht sehen.`;
    if (state === 'tentative')
      return `${name === undefined ? 'Sie haben' : `${name} hat`} ${at} einen Termin mit Vorbehalt.`;
    return `${name === undefined ? 'Sie sind' : `${name} ist`} ${at} ${isFreeWords[state]}.`;
  },
};

const eachUnit = { day: 'jeden Tag', weekday: 'jeden Werktag', week: 'jede Woche', month: 'jeden Monat' };
const units = { day: 'Tage', weekday: 'Werktage', week: 'Wochen', month: 'Monate' };
const isFreeWords = { free: 'frei', oof: 'abwesend', busy: 'beschäftigt' };
