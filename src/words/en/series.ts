import { list, plural } from '../format.ts';
import type { ClockPushWords } from '../series-words.ts';

/** Series: which of their dates are meant, what the clocks do to them, and who took the early or late hour. */
export const series = {
  /* which dates */
  which: 'Which dates?',
  onlyThis: 'Only this date',
  following: 'This date and all after it',
  all: 'The whole series',
  isSingle: ({ subject }: { subject: string }) => `“${subject}” does not repeat, so this is about the one date.`,
  noDateFrom: ({ subject, day }: { subject: string; day: string }) => `“${subject}” has no date from ${day} on.`,

  /* from one date on */
  asNewSeries: ({ day }: { day: string }) =>
    `From ${day} on it becomes a series of its own: everybody is asked again, and answers given so far do not count.`,
  newLink: 'The dates from then on get a new link to join.',
  ownDates: ({ names }: { names: string[] }) =>
    `What was changed at single dates is lost if more than this date changes: ${list(names, 'en')}.`,
  movedFrom: ({ subject, day }: { subject: string; day: string }) => `Moved from ${day} on: ${subject}`,
  changedFrom: ({ subject, day }: { subject: string; day: string }) => `Changed from ${day} on: ${subject}`,
  toldFrom: 'Everybody gets the series with its new end, and an invitation to the one that follows.',
  joinedAgain: ({ title }: { title: string }) =>
    `Taken back: “${title}” is one series again, at its old time. Everybody is asked again.`,

  /* answers from one date on */
  eachDate: ({ organiser }: { organiser: string }) =>
    `From one date on I answer each date by itself: ${organiser} gets a message for every one.`,
  answeredFrom: {
    accept: (dates: AnsweredDates) => `You accepted ${datesOf(dates)}.`,
    tentative: (dates: AnsweredDates) => `You said maybe to ${datesOf(dates)}.`,
    decline: (dates: AnsweredDates) => `You declined ${datesOf(dates)}.`,
  },
  laterDates: 'That is as far as I answer at once, 40 dates within a year. Later ones stay as they are.',
  notAnswered: ({ count }: { count: number }) =>
    `${count} ${plural(count, 'en', { one: 'date', other: 'dates' })} could not be answered. Answer them in Outlook.`,
  noneLeft: ({ subject }: { subject: string }) => `“${subject}” has no date left that could be answered.`,

  /* where it ends */
  notRepeating: ({ subject }: { subject: string }) =>
    `“${subject}” does not repeat yet. Say for example “every week until 31 March”.`,

  /* clocks that change on different dates */
  clockPush: (push: ClockPushWords) =>
    `The clocks change on different dates: ${spanOf(push)} ${push.names.length === 0 ? 'you see' : `${list(push.names, 'en')} ${push.names.length === 1 ? 'sees' : 'see'}`} this at ${push.pushed}${dayOf(push)} instead of ${push.usual}${push.isOutside ? ', outside working hours' : ''}.`,
  clockTitle: 'Series and the clock change',
  clockNone: ({ until }: { until: string }) =>
    `No series of yours is hit until ${until}: nobody in them sees it at another time than now.`,

  /* who took the early or late hour */
  fairSoFar: ({ took, never }: FairHours) =>
    `Early and late hours in series of yours so far: ${list(
      [
        ...took.map(({ name, count }) => `${name ?? 'you'} ${times(count)}`),
        ...(never.length > 0
          ? [
              `${list(
                never.map((name) => name ?? 'you'),
                'en',
              )} never`,
            ]
          : []),
      ],
      'en',
    )}.`,
};

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

const datesOf = ({ count, first, last }: AnsweredDates): string =>
  count === 1 ? `the date on ${first}` : `${count} dates, from ${first} to ${last}`;

const spanOf = ({ from, until }: ClockPushWords): string => (until ? `from ${from} to ${until}` : `from ${from} on`);

const dayOf = ({ dayShift }: ClockPushWords): string =>
  dayShift === 0 ? '' : dayShift < 0 ? ' the day before' : ' the day after';

export interface AnsweredDates {
  count: number;
  first: string;
  last: string;
}

/** Without a name: you. */
export interface FairHours {
  took: { name: string | undefined; count: number }[];
  never: (string | undefined)[];
}
