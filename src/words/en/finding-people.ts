import { list, number, plural } from '../format.ts';

/** Who is meant, and who there is: by role, place, skill and state. */
export const findingPeople = {
  didYouMean: ({ said }: { said: string }) => `I found nobody called ${said}. Did you mean …`,
  didYouMeanOne: ({ said, name }: { said: string; name: string }) =>
    `I found nobody called ${said}. Did you mean ${name}?`,
  searchedDirectory: 'I looked in your organisation’s directory. If it is somebody else, say the mail address.',
  whoIsMeant: ({ said }: { said: string }) => `Who do you mean by “${said}”?`,
  perhaps: 'Perhaps one of the people you work with most? Or say the name.',
  sayTheName: 'Please say the name.',
  these: 'These people',
  noSuchManager: ({ name, count }: { name: string; count: number }) =>
    count === 2
      ? `${name} has no manager above the direct one in the directory.`
      : `${name} has fewer than ${count} managers in the directory.`,

  /* what was found */
  found: ({ count, what }: { count: number; what: string }) =>
    `${what}: ${number(count, 'en')} ${plural(count, 'en', { one: 'person', other: 'people' })}`,
  nobodyFound: ({ what }: { what: string }) => `I found nobody for “${what}”.`,
  nobodyFoundHint:
    'I looked at titles, departments and offices as your organisation’s directory has them. Try another word, or a part of it.',
  nobodySkilled: ({ said, count }: { said: string; count: number }) =>
    count === 0
      ? `I found nobody whose profile says “${said}”.`
      : `I looked at ${count} ${plural(count, 'en', { one: 'profile', other: 'profiles' })}, and none says “${said}”.`,
  nobodySkilledHint:
    'Many people leave their skills out. A role may lead further, for example “who are the engineers?”',
  readAsTeam: ({ said }: { said: string }) => `I know no office called ${said}: this is the department.`,
  readAsPlace: ({ said }: { said: string }) => `I know no department called ${said}: this is the office.`,
  partial: 'Your directory is larger than I could look through: there may be more.',
  lookedAt: ({ count }: { count: number }) =>
    `I looked at the profiles of ${count} ${plural(count, 'en', { one: 'person', other: 'people' })} you work with.`,
  whySkill: ({ said }: { said: string }) => `Skill: ${said}`,
  whyLanguage: ({ said }: { said: string }) => `Uses Microsoft 365 in ${said}`,
  closest: 'People you work with most',
  nobodyClose: 'Microsoft 365 does not know yet whom you work with most.',

  /* who is how */
  now: 'now',
  atTime: ({ day, time }: { day: string; time: string }) => `${day} at ${time}`,
  is: {
    out: ({ when }: { when: string }) => `Out ${when}`,
    free: ({ when }: { when: string }) => `Free ${when}`,
    busy: ({ when }: { when: string }) => `Busy ${when}`,
    online: 'Online now',
  },
  nobodyIs: {
    out: ({ when }: { when: string }) => `Nobody is out ${when}, as far as I can see.`,
    free: ({ when }: { when: string }) => `Nobody is free ${when}.`,
    busy: ({ when }: { when: string }) => `Nobody is busy ${when}.`,
    online: 'Nobody is online now.',
  },
  fromTime: ({ time }: { time: string }) => `from ${time}`,
  until: ({ time }: { time: string }) => `until ${time}`,
  amongClosest: ({ count }: { count: number }) => `Of the ${count} people you work with most.`,
  amongTeam: ({ count }: { count: number }) =>
    `Of the ${count} ${plural(count, 'en', { one: 'person', other: 'people' })} in that group.`,
  amongHere: ({ count }: { count: number }) => `Of the ${count} others in this chat.`,
  firstOnly: ({ most }: { most: number }) => `I looked at the first ${most} of them.`,
  calendarUnknown: ({ names }: { names: string[] }) => `I cannot see the calendar of ${list(names, 'en')}.`,
  offHours: ({ names }: { names: string[] }) => `Outside their working hours then: ${list(names, 'en')}.`,
  mayNotSeePresence:
    'I may not see who is online: an administrator has to grant this app Presence.Read.All. By the calendar I can tell who is free or out.',
  isOnline: ({ name, what }: { name: string; what: string }) => `${name} is online: ${what}`,
  isNotOnline: ({ name, what }: { name: string; what: string }) => `${name} is not online: ${what}`,
  showMore: ({ count }: { count: number }) => `Show ${count} more`,
  fromStart: 'Back to the first',

  /* on somebody's card */
  labels: { localTime: 'Local time', workingHours: 'Working hours', outOfOffice: 'Out of office' },
  hours: ({ first, last, from, until }: { first: string; last: string; from: string; until: string }) =>
    `${first} to ${last}, ${from} – ${until}`,
  hoursOn: ({ names, from, until }: { names: string[]; from: string; until: string }) =>
    `${list(names, 'en')}, ${from} – ${until}`,
  isOut: 'Yes',
  together: 'Your next meetings together',
  moreTogether: ({ count }: { count: number }) => `And ${count} more in the next two weeks.`,
};
