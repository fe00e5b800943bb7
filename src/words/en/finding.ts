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
  otherTime: 'not in the time you said',
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
};
