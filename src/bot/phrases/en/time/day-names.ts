/** Weekdays as people write them, abbreviated and mistyped; the position is Monday's 0 to Sunday's 6. */
const spellings: readonly (readonly string[])[] = [
  ['monday', 'mon', 'mondy', 'monady', 'moday', 'mondays'],
  ['tuesday', 'tue', 'tues', 'tuseday', 'teusday', 'tuesdy', 'tusday', 'tuesdays'],
  ['wednesday', 'wed', 'weds', 'wednesdy', 'wensday', 'wendsday', 'wednsday', 'wendesday', 'wednesdays'],
  ['thursday', 'thu', 'thur', 'thurs', 'thrusday', 'thrsday', 'thursdy', 'thusday', 'thirsday', 'thursdays'],
  ['friday', 'fri', 'firday', 'frday', 'fridy', 'firiday', 'fridays'],
  ['saturday', 'sat', 'saterday', 'satuday', 'saturdays'],
  ['sunday', 'sun', 'sundy', 'sundays'],
];

const indexes = new Map(spellings.flatMap((names, index) => names.map((name) => [name, index] as const)));

/** For patterns, longest first. */
export const weekdayNames = [...indexes.keys()].sort((a, b) => b.length - a.length).join('|');

export const weekdayNamed = (name: string): number | undefined => indexes.get(name.toLowerCase().replace('.', ''));

export const tomorrowNames =
  'tomorrow|tommorow|tommorrow|tomorow|tomorrw|tomorroww|tomorro|tomoro|tomorrows|tmrw|tmrrw|tmr|tmw|tmoro|2moro|2morrow|2mrw|2mro|2mo';

export const monthNames =
  'jan(?:uary)?|feb(?:ruary|uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
