import { readNumber } from './numbers.ts';

const hours = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2}';
const minutes = 'fifteen|thirty|forty[\\s-]five|twenty[\\s-]five|twenty|forty|fifty|ten|oh\\s+five|[0-5]\\d';
const noTime =
  '(?![:.\\d]|\\s*(?:min|mins|minutes?|m|hours?|hrs?|h|people|persons?|days?|weeks?|percent|%|euros?|st|nd|rd|th)\\b|\\s*-)';
/** An hour and its minutes as speech is written: `4 30`, `three thirty`, after a word that expects an hour. */
const spoken = new RegExp(
  `(?<=\\b(?:at|from|by|until|till|before|after|around|to|tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|my)\\s+)(${hours})\\s+(${minutes})\\b${noTime}`,
  'gi',
);

/** Speech as it is written down: `at 4 30` is 4:30, `one to one` a meeting and no hour. */
export const asTyped = (text: string): string =>
  text
    .replace(spoken, (_found, hour: string, minute: string) => `${hourOf(hour)}:${minuteOf(minute)}`)
    .replace(/(?<![\d:-])(?:1-1|1on1|1-2-1|121)s?(?=\s+(?:with|w\/|w\s|meeting|call|chat|\p{L}))(?![\d:-])/giu, '1:1')
    .replace(/\b(?:one|1)[\s-](?:to|on|2)[\s-](?:one|1)(?:s)?\b/gi, '1:1');

const hourOf = (said: string): string => String(readNumber(said) ?? said);
const minuteOf = (said: string): string =>
  /^oh/i.test(said) ? '05' : String(readNumber(said.replace(/[\s-]+/g, ' ')) ?? said).padStart(2, '0');
