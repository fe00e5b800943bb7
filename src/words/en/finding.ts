import { list } from '../format.ts';

/** When people can meet: why a time is offered, and what it gives up. */
export const finding = {
  /* why a time is offered */
  youAreFree: 'You are free',
  everybodyFree: 'Everybody is free',
  allSeenFree: 'Everybody whose calendar I can see is free',
  othersFree: 'The others are free',
  youAreTentative: 'you are tentatively busy',
  overFocus: 'it takes your focus time',
  someFree: ({ free, of }: { free: number; of: number }) => `${free} of ${of} people are free`,
  shorter: ({ length, asked }: { length: string; asked: string }) => `${length} instead of ${asked}`,
  otherTime: ({ seesAll }: { seesAll: boolean }) =>
    `not in the time you said, but ${seesAll ? 'everybody' : 'everybody whose calendar I can see'} can come`,
  without: ({ name, state }: { name: string; state: string }) => `without ${name} (${state})`,
  stateOf: ({ name, state }: { name: string; state: string }) => `${name}: ${state}`,
  optionalState: ({ state }: { state: string }) => `optional, ${state}`,
  outsideYours: 'outside your working hours',
  outsideHours: ({ names }: { names: string[] }) => `outside the working hours of ${list(names, 'en')}`,
  outsideUsual: ({ names }: { names: string[] }) =>
    `early or late for ${list(names, 'en')}, whose working hours I do not know`,
  clock: ({ time, names }: { time: string; names: string[] }) => `${time} for ${list(names, 'en')}`,
  more: ({ count }: { count: number }) => `${count} more`,
  reasons: (all: string[]) => all.join(', '),

  /* why there is nothing better */
  nothing: {
    tooShort: 'What is left of that time is shorter than the meeting.',
    notEverybody: 'There is no time then when everybody is free.',
    notEverybodyOrUnknown: 'There is no time then when everybody is free, and I cannot see some calendars.',
    noRoom: 'The room is not free then.',
    notYou: 'You are not free then.',
    noHours: 'There is no time then when everybody is free within their working hours.',
  },
  closest: ({ nothing }: { nothing: string }) => `${nothing} What comes closest:`,

  /* a day off */
  /** `said`: how far it is said relative to today; the weekday is always named. */
  dayOff: ({ said, weekday, day, alone }: DayOff) =>
    `${said === 'today' ? `Today is ${weekday}` : said === 'tomorrow' ? `Tomorrow is ${weekday}` : `${day} is a day off`}: ${
      alone ? 'you do not work then' : 'nobody works then'
    }.`,
  insteadOn: ({ day }: { day: string }) => `These times are on ${day}.`,
  insteadAt: ({ when, busy }: { when: string; busy: string[] }) =>
    busy.length === 0 ? `${when} works for everybody I can see.` : `${when}: ${list(busy, 'en')} cannot come.`,
  onThatDay: ({ day }: { day: string }) => `${day} anyway`,

  /* a time that is taken */
  takenThen: ({ names, isMe }: { names: string[]; isMe: boolean }) =>
    names.length === 0
      ? 'You are busy then.'
      : `${list([...(isMe ? ['You'] : []), ...names], 'en')} ${isMe || names.length > 1 ? 'are' : 'is'} busy then.`,
  takenMeanwhile: ({ names, isMe }: { names: string[]; isMe: boolean }) =>
    `Nothing is booked: this time was taken meanwhile, by ${list([...names, ...(isMe ? ['you'] : [])], 'en')}.`,
  bookAnyway: 'Book anyway',
  moveAnyway: 'Move anyway',

  /* who is free on a day */
  atWork: ({ times }: { times: string }) => `at work ${times}`,
  noWorkThen: 'not at work then',
  noWorkingDay: 'not a working day',
  during: ({ state, times }: { state: string; times: string }) => `${state} ${times}`,
  yourself: 'you',
  nothingThere: 'Nothing in the calendar',
  legend: 'Green: free. Red: busy. Yellow: tentative. Grey: outside working hours.',
  freeOutside: ({ times }: { times: string }) =>
    `Nobody has anything ${times}, but that is outside the working hours of some.`,
  /** After "Lee Gu is free tomorrow at 3:00 PM." */
  butOutside: ({ name, time }: { name: string; time: string | undefined }) =>
    `That is outside the working hours of ${name}${time ? ` (${time} there)` : ''}.`,
  theirDayOff: ({ said, weekday, day, names }: TheirDayOff) =>
    `${said === 'today' ? `Today is ${weekday}` : said === 'tomorrow' ? `Tomorrow is ${weekday}` : day}: not a working day for ${list(names, 'en')}.`,
};

export interface TheirDayOff extends Omit<DayOff, 'alone'> {
  names: string[];
}

export interface DayOff {
  said: 'today' | 'tomorrow' | undefined;
  weekday: string;
  day: string;
  /** Nobody else takes part. */
  alone: boolean;
}
