import { readNumber } from './numbers.ts';

const hours = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2}';
const minutes = 'fifteen|thirty|forty[\\s-]five|twenty[\\s-]five|twenty|forty|fifty|ten|oh\\s+five|[0-5]\\d';
const noTime =
  '(?![:.\\d]|\\s*(?:min|mins|minutes?|m|hours?|hrs?|h|people|persons?|times|sessions|occurrences|days?|weeks?|percent|%|euros?|st|nd|rd|th)\\b|\\s*-)';
/** An hour and its minutes as speech is written: `4 30`, `three thirty`. */
const spoken = new RegExp(`(?<![\\p{L}\\p{N}:.])(${hours})\\s+(${minutes})\\b${noTime}`, 'giu');
/** After a word that expects an hour they are one, and before a part of the day. */
const expectsHour =
  /(?:^|\s)(?:at|from|by|until|till|before|after|around|to|tomorrow,?|today,?|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?|my)\s+$/i;
const partOfDay = /^\s+(?:in\s+the\s+(?:morning|afternoon|evening)|[ap]\.?\s?m\b)/i;

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
};
const ordinal = `(?:twenty|thirty)[\\s-](?:${Object.keys(ordinals).slice(0, 9).join('|')})|${Object.keys(ordinals).join('|')}`;
const month =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec';
const spokenDate = new RegExp(
  `(?<![\\p{L}-])(?:(?:the\\s+)?(${ordinal})\\s+(?:of\\s+)?(${month})|(${month})\\s+(?:the\\s+)?(${ordinal}))(?![\\p{L}-])`,
  'giu',
);

const ordinalOf = (said: string): number => {
  const [tens, one] = said.toLowerCase().split(/[\s-]+/);
  return one ? (/^thirty/.test(tens ?? '') ? 30 : 20) + (ordinals[one] ?? 0) : (ordinals[tens ?? ''] ?? 0);
};

/** `thirtieth November`, `December the third` */
const datesAsTyped = (text: string): string =>
  text.replace(spokenDate, (_found, before?: string, month1?: string, month2?: string, after?: string) =>
    [ordinalOf(before ?? after ?? ''), month1 ?? month2].join(' '),
  );

/** Punctuation that was spoken, where no comma or stop was typed, and words that only fill. */
const dictated = (text: string): string =>
  text
    .replace(/\s+comma(?=\s)(?!\s+separated)/gi, ',')
    .replace(/\s+(?:full stop|question mark|period)[\s.?]*$/i, '')
    .replace(fillingLike, '$1 ')
    .replace(/(?<=[\s,])(?:you know|sort of|kind of|kinda|i mean)[\s,]+(?=(?:at|on|for|tomorrow|today)\b)/gi, '');
/** `with Megan like tomorrow` */
const fillingLike =
  /([\p{L}\d,])\s+like,?\s+(?=(?:at|on|for|tomorrow|today|next|this|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|half|\d|an?\s+(?:hour|half))\b)(?<!\b(?:i'd|would|i|we|you|they|we'd|feel|look|looks|sounds)\s+like,?\s+)/giu;

/** `Lee Gu - what does he do?` asks what Lee Gu does. */
const topic =
  /^(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){0,2})\s*(?:\s[-–]\s|[,:])\s*(?=(?:who|what|where|when|which|is|does|has|can|how|tell|show)\b)(.{3,100})$/u;
const spokenOf = /\b(?:he|she|they|him|them|(his|their|her(?=\s+\p{L}))|her)\b/iu;

const withTopic = (text: string): string => {
  const [, name, asked] = topic.exec(text) ?? [];
  if (!name || !asked || !spokenOf.test(asked) || /^(?:hi|hello|hey|ok|okay|thanks|sorry|please)$/i.test(name))
    return text;
  return asked.replace(spokenOf, (_word, owning?: string) => (owning ? `${name}'s` : name));
};

/** Speech as it is written down: `at 4 30` is 4:30, `one to one` a meeting and no hour. */
export const asTyped = (text: string): string =>
  withTopic(datesAsTyped(dictated(text)))
    .replace(spoken, (found, hour: string, minute: string, at: number, whole: string) =>
      expectsHour.test(whole.slice(Math.max(0, at - 12), at)) || partOfDay.test(whole.slice(at + found.length))
        ? `${hourOf(hour)}:${minuteOf(minute)}`
        : found,
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
    .replace(/^whereabouts(?=\s+(?:is|are)\b)/i, 'where')
    // What is politely wished for is needed.
    .replace(
      /^(?:i'd\s+appreciate|i\s+could\s+(?:do\s+with|use)|i(?:'m|\s+am)\s+(?:after|in\s+need\s+of|hoping\s+for)|i\s+require|requesting|(?:i'd|i\s+would)\s+be\s+(?:(?:very|so)\s+)?(?:grateful|thankful|glad|happy|obliged)\s+for)\s+(?=(?:an?|some|the|\d+|half|ten|thirty|fifteen|twenty|forty|sixty|ninety)\b)/i,
      'i need ',
    )
    .replace(/\bat\s+(\d{1,2})\s+hours\b(?!\s+(?:of|before|after|long))/gi, 'at $1:00')
    .replace(
      /^(?:in|at|on|for|to)\s+(?=(?:which|what)\s+(?:department|dept|team|office|group|division|building|city|country|company)\b)/i,
      '',
    )
    // our finance chief, who's that again
    .replace(
      /^(?!.*\bwho\b.*,)(.{3,60}?),\s*(?:who|what)(?:'s|\s+is|\s+are|\s+was)\s+(?:it|that|this|he|she|they)(?:\s+again)?[\s?!.]*$/i,
      'who is $1',
    )
    .replace(/\b(?:one|1)[\s-](?:to|on|2)[\s-](?:one|1)(?:s)?\b/gi, '1:1');

const hourOf = (said: string): string => String(readNumber(said) ?? said);
const minuteOf = (said: string): string =>
  /^oh/i.test(said) ? '05' : String(readNumber(said.replace(/[\s-]+/g, ' ')) ?? said).padStart(2, '0');
