import { readNumber } from './numbers.ts';

const hours = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2}';
const minutes = 'fifteen|thirty|forty[\\s-]five|twenty[\\s-]five|twenty|forty|fifty|ten|oh\\s+five|[0-5]\\d';
const noTime =
  '(?![:.\\d]|\\s*(?:min|mins|minutes?|m|hours?|hrs?|h|people|persons?|times|sessions|occurrences|days?|weeks?|percent|%|euros?|st|nd|rd|th)\\b|\\s*-)';
/** An hour and its minutes as speech is written: `4 30`, `three thirty`. */
const spoken = new RegExp(`(?<![\\p{L}\\p{N}:.])(${hours})\\s+(${minutes})\\b${noTime}`, 'giu');
/** After a word that expects an hour they are one. */
const expectsHour =
  /(?:^|\s)(?:at|from|by|until|till|before|after|around|to|tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|my)\s+$/i;

/** Speech as it is written down: `at 4 30` is 4:30, `one to one` a meeting and no hour. */
export const asTyped = (text: string): string =>
  text
    .replace(spoken, (found, hour: string, minute: string, at: number, whole: string) =>
      expectsHour.test(whole.slice(Math.max(0, at - 12), at)) ? `${hourOf(hour)}:${minuteOf(minute)}` : found,
    )
    .replace(/(?<![\d:-])(?:1-1|1on1|1-2-1|121)s?(?=\s+(?:with|w\/|w\s|meeting|call|chat|\p{L}))(?![\d:-])/giu, '1:1')
    .replace(
      /(?<=\broom for )(\d{1,2})(?=\s*(?:,|$|on\b|at\b|tomorrow|today|this|next|from|in\b|mon|tue|wed|thu|fri))/gi,
      '$1 people',
    )
    .replace(
      /^(?!(?:move|push|shift|change|reschedule|swap|switch|put|bring|rename|forward|drag|book|schedule)\b)([^>]{3,60}?)\s+(?:-+>|=+>|→)\s+(?=\d|mon|tue|wed|thu|fri|sat|sun|tomorrow|today|next|noon)/iu,
      'move $1 to ',
    )
    .replace(/\s+(?:-+>|=+>|→|➡️?|»)\s+/gu, ' to ')
    .replace(/\bhappens?\s+to\s+(?=(?:be|have|know|remember)\b)/gi, '')
    .replace(/\s+by\s+any\s+chance\b/gi, '')
    // A time with a point, where only a time can stand.
    .replace(
      /\b(the|my|our|at|from|until|till|to|for|make it|make that|say)\s+(\d{1,2})\.([0-5]\d)(?!\d|\s*(?:%|percent|million|k\b|euros?|pounds?|dollars?|hours?|hrs?|h\b|release|version))/gi,
      '$1 $2:$3',
    )
    .replace(/\bill\s+(?=(?:be|come|join|take|miss|skip|attend|pass|not|need|have)\b)/gi, "i'll ")
    .replace(/\b(for|in|at|around|about)\s+like\s+(?=\d|an?\b|half\b)/gi, '$1 ')
    .replace(
      /(?<=\d\s?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty|fifteen)\s+)([ap])\s+m\b/gi,
      '$1m',
    )
    .replace(/^((?:re)?(?:book|schedule)\s+(?:\p{L}+\s+){1,3})(15|20|30|45|60|90)$/iu, '$1$2 min')
    .replace(
      /(?<=^(?:cancel|move|change|reschedule|push|shift|postpone|skip|decline|accept|show|check)\s+(?:the\s+|my\s+)?)((?:mon|tues|wednes|thurs|fri|satur|sun)day)s(?=\s+\p{L})/giu,
      "$1's",
    )
    // What is politely wished for is needed.
    .replace(
      /^(?:i'd\s+appreciate|i\s+could\s+(?:do\s+with|use)|i(?:'m|\s+am)\s+(?:after|in\s+need\s+of|hoping\s+for)|i\s+require|requesting)\s+(?=(?:an?|some|the|\d|half|thirty|fifteen)\b)/i,
      'i need ',
    )
    .replace(/\b(?:one|1)[\s-](?:to|on|2)[\s-](?:one|1)(?:s)?\b/gi, '1:1');

const hourOf = (said: string): string => String(readNumber(said) ?? said);
const minuteOf = (said: string): string =>
  /^oh/i.test(said) ? '05' : String(readNumber(said.replace(/[\s-]+/g, ' ')) ?? said).padStart(2, '0');
