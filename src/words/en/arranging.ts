import { list, weekdayName } from '../format.ts';
import { type Markdown, markdown } from '../safe-text.ts';

const ofAll = (seesAll: boolean) => (seesAll ? 'everybody' : 'everybody whose calendar I can see');

/** A meeting being arranged: who can come, which times there are, and what is booked in the end. */
export const arranging = {
  /* who can come */
  you: 'You',
  availability: {
    free: 'free',
    workingElsewhere: 'free, working elsewhere',
    tentative: 'tentatively busy',
    busy: 'busy',
    oof: 'out of office',
    unknown: 'unknown, I cannot see this calendar',
  },
  person: ({ name, state }: { name: string; state: string | Markdown }): Markdown => markdown`**${name}**: ${state}`,
  optional: 'optional',
  isOutside: 'outside your organisation',
  theirTime: ({ time }: { time: string }) => `${time} their time`,
  outsideHours: 'outside their working hours',
  goesOutside: ({ names }: { names: string[] }) =>
    `The invitation goes outside your organisation, to ${list(names, 'en')}.`,
  privateAppointment: 'a private appointment',
  quoted: ({ subject }: { subject: string }) => `“${subject}”`,
  clash: ({ what, time, more }: { what: string; time: string; more: number }) =>
    `${what}, ${time}${more > 0 ? ` and ${more} more` : ''}`,
  cannotSee: ({ names }: { names: string[] }) => `I cannot see the calendar of ${list(names, 'en')}.`,

  /* one time, to be confirmed */
  bookQuestion: 'Book this meeting?',
  moveQuestion: ({ subject }: { subject: string }) => `Move “${subject}”?`,
  roomTaken: 'taken',
  whoCanCome: 'Who can come',
  book: 'Book',
  moveIt: 'Move it',
  bookSecond: ({ zone }: { zone: string }) => `Book the second, ${zone}`,
  moveToSecond: ({ zone }: { zone: string }) => `Move to the second, ${zone}`,
  otherTimes: 'Other times',
  change: 'Change time',
  subject: 'Subject',
  addTeamsLink: 'Add a Teams link',
  seriesEndsOn: 'The series ends on',
  anyFreeRoom: 'any free room',
  /** `days`: `monday`, in the order of the week; `week`: which of a month, -1 the last; `count`: how often. */
  recurrence: ({ every, interval, days, week, count, until }: Repetition) =>
    [
      every === 'month' && interval === 12
        ? 'every year'
        : interval > 1
          ? `every ${interval} ${every}s`
          : `every ${every}`,
      ...(week ? [`on the ${places[week] ?? ''} ${dayOfMonth(days)}`] : []),
      ...(!week && days.length > 0 ? [`on ${days.map((day) => weekdayName(day, 'en')).join(', ')}`] : []),
      ...(count ? [count === 1 ? 'once,' : `${count} times,`] : []),
      `until ${until}`,
    ].join(' '),
  clockSkips: ({ said, taken }: { said: string; taken: string }) =>
    `The clocks go forward that day and skip ${said}, so I took ${taken}.`,
  clockRepeats: ({ said }: { said: string }) =>
    `The clocks go back that day and show ${said} twice. I took the first; the second is below.`,
  /** For a meeting that nobody gave a subject. */
  defaultSubject: ({ me, others }: { me: string; others: string[] }) => {
    const [first, second, ...more] = others;
    if (first === undefined) return 'Blocked time';
    if (second === undefined || more.length === 0) return list([me, ...others], 'en');
    return list([me, first, `${others.length - 1} others`], 'en');
  },

  /* another time, chosen by hand */
  whenShallItBe: 'When should it be?',
  moveThis: ({ subject }: { subject: string }) => `Move “${subject}”`,
  withPeople: ({ names }: { names: string[] }) => `With ${list(names, 'en')}`,
  length: 'Length',
  seeWhoIsFree: 'See who is free',
  findTimes: 'Find times',
  badLength: 'A meeting lasts from 5 minutes to 24 hours. Choose another length.',
  timePassed: 'That time has passed. Choose a later one.',
  withProblem: ({ problem, title }: { problem: string; title: string }) => `${problem} ${title}`,

  /* times to choose from */
  whenShallThisBe: ({ subject }: { subject: string }) => `When should “${subject}” be?`,
  timesWith: ({ names }: { names: string[] }) => `Times with ${list(names, 'en')}`,
  freeTimes: 'Free times',
  timesSummary: ({ title, first }: { title: string; first: string }) =>
    `${title}${title.endsWith('?') ? '' : ':'} ${first}`,
  bookAt: ({ time }: { time: string }) => `Book ${time}`,
  moveTo: ({ time }: { time: string }) => `Move to ${time}`,
  chooseAnotherTime: 'Choose another time',
  findTimeToMeet: 'Find a time to meet',

  /* free and busy */
  sameDayOnly: 'I show one day at a time; this is the same weekday of the week you named.',
  onSpokenDay: ({ day }: { day: string }) => `You named no day: I took the one we talked about, ${day}.`,
  firstDayOnly: 'I show one day at a time; this is the first of those you named.',
  freeAndBusy: ({ day }: { day: string }) => `Free and busy, ${day}`,
  /** `times`: when all are free; empty when there is none. */
  freeSummary: ({ title, times, seesAll }: { title: string; times: string; seesAll: boolean }) =>
    times ? `${title}: ${ofAll(seesAll)} is free ${times}` : `${title}: no time when ${ofAll(seesAll)} is free`,
  allFree: ({ times, seesAll }: { times: string; seesAll: boolean }) =>
    markdown`**${seesAll ? 'Everybody' : 'Everybody whose calendar I can see'} is free** ${times}`,
  neverAllFree: ({ within, seesAll }: { within: string; seesAll: boolean }) =>
    markdown`**There is no time when ${ofAll(seesAll)} is free** (${within}).`,
  cannotSeeOutside: 'Outside your organisation: I cannot see this calendar.',
  cannotSeeCalendar: 'Unknown: I cannot see this calendar.',
  freeAllTheTime: 'Free all this time',
  allTheTime: ({ state }: { state: string }) => `${state} all this time`,
  /** Whether somebody (me without a name) is free at a time; `day`: `today`, `on Tue 24 Nov`. */
  isFree: ({ name, state, day, time }: FreeAnswer) => {
    const [who, be] = name === undefined ? ['You', 'are'] : [name, 'is'];
    const at = `${day} at ${time}`;
    if (state === 'unknown') return `I cannot see whether ${who === 'You' ? 'you' : who} ${be} free ${at}.`;
    return `${who} ${be} ${isFreeWords[state]} ${at}.`;
  },
};

const isFreeWords = { free: 'free', tentative: 'tentatively busy', oof: 'out of office', busy: 'busy' };

const places: Readonly<Record<number, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' };
const dayOfMonth = (days: string[]): string =>
  days.length === 7 ? 'day' : days.length === 5 ? 'working day' : days.map((day) => weekdayName(day, 'en')).join(', ');

type Unit = 'day' | 'weekday' | 'week' | 'month';
export interface Repetition {
  every: Unit;
  interval: number;
  days: string[];
  week?: number;
  count?: number;
  until: string;
}
export interface FreeAnswer {
  name: string | undefined;
  state: 'free' | 'tentative' | 'busy' | 'oof' | 'unknown';
  day: string;
  time: string;
}
