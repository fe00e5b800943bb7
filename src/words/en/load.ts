import { list, number, plural } from '../format.ts';

/** How much of a person's time meetings take. */
export const load = {
  title: ({ when }: { when: string }) => `Your meetings, ${when}`,
  none: ({ when }: { when: string }) => `You have no meetings, ${when}.`,
  inMeetings: ({ time, count }: { time: string; count: number }) =>
    `${time} in ${number(count, 'en')} ${plural(count, 'en', { one: 'meeting', other: 'meetings' })}`,
  share: ({ count, time }: { count: number; time: string }) => `That is ${count}% of your ${time} of working time.`,
  verdict: {
    much: 'More than half of your working time goes into meetings: that is a lot.',
    some: 'Meetings take a good part of your working time.',
    little: 'That leaves most of your working time free.',
    offHours: 'None of that is within your working hours.',
  },
  focus: ({ time }: { time: string }) => `${time} left in stretches of two hours or more`,
  noFocus: 'No stretch of two hours is left',
  cost: ({ time }: { time: string }) => `${time} of everybody's time together`,
  labels: { meetings: 'Meetings', focus: 'Focus time', cost: 'Cost' },
  trend: 'Hours in meetings, week by week',
  week: 'Week of',
  hours: 'Hours',
  lighter: 'What could be less',
  nothingLighter: 'I see no meeting that could obviously be skipped or shortened.',
  how: { skip: 'Skip', delegate: 'Delegate', shorten: 'Shorten' },
  why: {
    optional: 'you are optional',
    clashes: 'it overlaps another meeting of yours',
    large: ({ count }: { count: number }) => `${count} people are in it, and you do not organise it`,
    mine: ({ time }: { time: string }) => `you organise it: ${time} may do`,
    covered: ({ names }: { names: string[] }) =>
      `${list(names, 'en')} ${plural(names.length, 'en', { one: 'is', other: 'are' })} in it anyway`,
  },
};
