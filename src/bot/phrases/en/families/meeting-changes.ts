import { whatIsSaid } from '../../grammar/particulars.ts';
import type { Understanding } from '../../grammar/understanding.ts';
import { anyMark, asSaid, atomsIn, type Marked } from '../../time/marks.ts';
import { readNames } from '../words/names.ts';
import { namesMeeting } from './meeting-words.ts';

/** What is said to change; the meeting is read from `of`. */
export type Change = Pick<
  Understanding,
  | 'addPeople'
  | 'removePeople'
  | 'optionalPeople'
  | 'newSubject'
  | 'newDurationMinutes'
  | 'lengthenMinutes'
  | 'room'
  | 'online'
  | 'body'
>;
interface Read extends Change {
  of: string;
}

interface Reader {
  /** Tried on the text with its times as marks. */
  pattern: RegExp;
  read(groups: string[], marked: Marked): Read | undefined;
}

const minutesOf = (part: string, { atoms }: Marked): number | undefined => {
  const [, digits, hours] = /^(\d{4,6})\s*(h)?/i.exec(part) ?? [];
  if (digits) return Number(digits) * (hours ? 60 : 1);
  const atom = atomsIn(part, atoms).find(({ kind }) => kind === 'duration');
  return atom?.kind === 'duration' ? atom.minutes : undefined;
};

const names = (said: string): string[] =>
  readNames(
    said.replace(/\s+(?:as\s+)?(?:an?\s+)?(?:optional|required)(?:\s+(?:attendee|guest|participant))?\s*$/i, ''),
  );
const added = (said: string, of: string, marked: Marked): Read | undefined => {
  const whole = `${said} ${of}`;
  // Times are nobody's names.
  if (new RegExp(anyMark).test(said) || namesMeeting(said, marked)) return undefined;
  const people = names(said.replace(/\boptionally\b/i, ''));
  const isOptional = /\boptional(?:ly)?\b/i.test(whole);
  if (people.length === 0) return undefined;
  return {
    of: of.replace(/\s+(?:as\s+)?(?:an?\s+)?optional(?:ly)?(?:\s+(?:attendee|guest))?$/i, ''),
    ...(isOptional ? { optionalPeople: people } : { addPeople: people }),
  };
};

/** As a mark; more digits than times are read with are a length all the same, and refused as one. */
const duration = `(?:(?:just|only|about)\\s+)?(${anyMark}|\\d{4,6}\\s*(?:minutes?|mins?|hours?|hrs?))`;
const ofMeeting = '(.+?)';

/** A text for the invitation, which may be long. */
export const textReaders: readonly Reader[] = [
  {
    pattern:
      /^(?:add|put|set|write|include)\s+(?:an?\s+|the\s+|this\s+|some\s+)?(?:agenda|notes?|description|text|topics?|comment)(?:\s+text)?\s+(?:to|in|into|for|on)\s+(.+?)\s*(?::|\s-\s|,)\s*(.+)$/i,
    read: ([of = '', text = ''], { atoms }) => ({ of, body: titleOf(asSaid(text, atoms)) }),
  },
  {
    pattern:
      /^(?:add|put|write)\s+["“](.+?)["”]\s+(?:to|in|into)\s+(?:the\s+(?:agenda|notes?|description|text|invite|invitation|body)\s+(?:of|for)\s+)(.+)$/i,
    read: ([text = '', of = ''], { atoms }) => ({ of, body: asSaid(text, atoms) }),
  },
];

/** What people say of a change, in the order in which it is tried. */
export const readers: readonly Reader[] = [
  ...textReaders,
  { pattern: new RegExp(`^attach ${whatIsSaid} to (.+)$`, 'u'), read: ([of = '']) => ({ of }) },
  {
    pattern: /^put\s+(.+?)\s+instead\s+of\s+(.+?)\s+in\s+(.+)$/i,
    read: ([comes = '', leaves = '', of = '']) => ({ of, addPeople: names(comes), removePeople: names(leaves) }),
  },
  {
    pattern:
      /^(?:add|put|attach|include|give|create)\s+(?:an?\s+|the\s+)?(?:teams|online|video|meeting|join|conference|skype)(?:\s+(?:meeting|call|video))?(?:\s+(?:link|url|details))?\s+(?:to|for|on|in)\s+(.+)$/i,
    read: ([of = '']) => ({ of, online: true }),
  },
  {
    pattern:
      /^(?:remove|delete|take|drop)\s+(?:the\s+)?(?:teams|online|video|join)(?:\s+meeting)?(?:\s+(?:link|url))?\s+(?:from|off|out of)\s+(.+)$/i,
    read: ([of = '']) => ({ of, online: false }),
  },
  {
    pattern:
      /^(?!.*\b(?:without|no)\s+(?:an?\s+|the\s+)?(?:ms\s+|microsoft\s+)?teams$)(?:make|turn|switch|move|change|convert|take|put)\s+(.+?)\s+(?:(?:in)?to\s+|on\s+|over to\s+)?(?:an?\s+)?(?:online(?:\s+meeting)?|virtual(?:\s+meeting)?|remote|hybrid|teams(?:\s+(?:meeting|call))?|video call|microsoft teams)$/i,
    // `not online`: the other way.
    read: ([of = '']) => ({ of: of.replace(/\s+not$/i, ''), online: !/\snot$/i.test(of) }),
  },
  {
    pattern:
      /^(?:make|turn|switch|change|hold)\s+(.+?)\s+(?:into\s+|to\s+)?(?:an?\s+)?(?:in[\s-]person|face[\s-]to[\s-]face|on[\s-]?site|offline|physical)(?:\s+meeting)?$/i,
    read: ([of = '']) => ({ of, online: false }),
  },
  {
    pattern:
      /^(?:change|switch|move|set|update)\s+(?:the\s+)?(?:room|location|place|venue)\s+(?:of|for)\s+(.+?)\s+to\s+(.+)$/i,
    read: ([of = '', room = ''], { atoms }) => ({ of, room: roomOf(asSaid(room, atoms)) }),
  },
  {
    pattern:
      /^(?:move|switch|change|put|relocate)\s+(.+?)\s+(?:to|into|in)\s+((?:the\s+)?(?:conf(?:erence)?\.?\s+room|meeting\s+room|room)\s+\S.*|(?:another|a(?:\s+different|\s+bigger|\s+larger|\s+smaller)?|different)\s+room)$/i,
    read: ([of = '', room = ''], { atoms }) => ({ of, room: roomOf(asSaid(room, atoms)) }),
  },
  {
    pattern:
      /^(?:book|add|find|get|reserve|need|change)\s+(?:me\s+)?(?:an?(?:other)?|a different|a bigger|a larger|a smaller|the|any)?\s*((?:meeting\s+|conference\s+)?room)\s+(?:to|for|of)\s+(.+)$/i,
    read: ([, of = '']) => (/^(?:my|the|our|that|it|this)\b/i.test(of) ? { of, room: true } : undefined),
  },
  {
    pattern: /^(?:rename|retitle|re-?name)\s+(.+?)\s+(?:to|into|as)\s+(.+)$/i,
    read: ([of = '', title = ''], { atoms }) => ({ of, newSubject: titleOf(asSaid(title, atoms)) }),
  },
  {
    pattern:
      /^(?:change|set|update|edit)\s+(?:the\s+)?(?:title|name|subject|topic)\s+(?:(?:of|for)\s+|(?=[\uE000-\uF8FF]))(.+?)\s+(?:to|into|as)\s+(.+)$/i,
    read: ([of = '', title = ''], { atoms }) => ({ of, newSubject: titleOf(asSaid(title, atoms)) }),
  },
  {
    pattern: /^(?:call|name)\s+(.+?)\s+["“](.+)["”]$/i,
    read: ([of = '', title = ''], { atoms }) => ({ of, newSubject: titleOf(asSaid(title, atoms)) }),
  },
  {
    pattern: new RegExp(
      `^(?:make|let|keep|have)\\s+${ofMeeting}\\s+(?:be\\s+|last\\s+|run\\s+|go\\s+)?${duration}\\s+(longer|shorter|more|less)$`,
      'i',
    ),
    read: ([of = '', part = '', way = ''], marked) => byMinutes(of, part, marked, /short|less/i.test(way) ? -1 : 1),
  },
  {
    pattern: new RegExp(
      `^(?:extend|lengthen|prolong|stretch|expand)\\s+${ofMeeting}\\s+(?:by\\s+|for\\s+|another\\s+)*(?:another\\s+|an extra\\s+|an additional\\s+)?${duration}(?:\\s+(?:more|longer))?$`,
      'i',
    ),
    read: ([of = '', part = ''], marked) =>
      /\bto$/i.test(of) || saysTo(part, marked)
        ? toMinutes(of.replace(/\s+to$/i, ''), part, marked)
        : byMinutes(of, part, marked, 1),
  },
  {
    pattern: new RegExp(
      `^(?:shorten|cut|reduce|trim|shrink)\\s+(?:down\\s+)?${ofMeeting}\\s+(?:short\\s+)?by\\s+${duration}$`,
      'i',
    ),
    read: ([of = '', part = ''], marked) => byMinutes(of, part, marked, -1),
  },
  {
    pattern: new RegExp(`^(?:shorten|cut|reduce|trim|shrink)\\s+${ofMeeting}(?:\\s+down)?\\s+to\\s+${duration}$`, 'i'),
    read: ([of = '', part = ''], marked) => toMinutes(of, part, marked),
  },
  {
    pattern: new RegExp(`^(?:shorten|cut|reduce|trim|shrink)\\s+(?:down\\s+)?${ofMeeting}\\s+${duration}$`, 'i'),
    read: ([of = '', part = ''], marked) =>
      saysTo(part, marked) ? toMinutes(of, part, marked) : byMinutes(of, part, marked, -1),
  },
  {
    pattern: new RegExp(
      `^(?:change|set|update)\\s+(?:the\\s+)?(?:length|duration)\\s+(?:of|for)\\s+${ofMeeting}\\s+(?:to\\s+)?${duration}$`,
      'i',
    ),
    read: ([of = '', part = ''], marked) => toMinutes(of, part, marked),
  },
  {
    pattern: new RegExp(
      `^(?:make|set|keep|change)\\s+${ofMeeting}\\s+(?:last\\s+|to\\s+|to last\\s+|be\\s+)?${duration}(?:\\s+(?:long|only|instead))?$`,
      'i',
    ),
    read: ([of = '', part = ''], marked) => toMinutes(of, part, marked),
  },
  {
    pattern: new RegExp(
      `^(?:add|give|tack on)\\s+(?:another\\s+|an extra\\s+)?${duration}\\s+(?:more\\s+)?(?:to|onto)\\s+${ofMeeting}$`,
      'i',
    ),
    read: ([part = '', of = ''], marked) => byMinutes(of, part, marked, 1),
  },
  {
    pattern: new RegExp(
      `^(?:take|shave|cut|knock)\\s+${duration}\\s+(?:off|from|out of)\\s+(?:of\\s+)?${ofMeeting}$`,
      'i',
    ),
    read: ([part = '', of = ''], marked) => byMinutes(of, part, marked, -1),
  },
  {
    // from tomorrow's standup
    pattern: new RegExp(`^(?:remove|drop|take|kick|uninvite|exclude)\\s+(.+?)\\s+(${anyMark}.*)$`, 'i'),
    read: ([said = '', of = ''], marked) => {
      const [first] = atomsIn(of, marked.atoms);
      if (!first || !/^(?:from|off|out of)\s/i.test(first.said) || namesMeeting(said, marked)) return undefined;
      const people = names(said);
      return people.length > 0 ? { of, removePeople: people } : undefined;
    },
  },
  {
    pattern: /^(?:use|take)\s+((?:conf(?:erence)?\.?\s+room|meeting\s+room|room)\s+\S+(?:\s+\S+)?)\s+for\s+(.+)$/i,
    read: ([room = '', of = ''], { atoms }) => ({ of, room: roomOf(asSaid(room, atoms).replace(/^room\s+/i, '')) }),
  },
  {
    pattern:
      /^(?:remove|drop|take|kick|uninvite|un-invite|disinvite|exclude|delete|leave)\s+(.+?)\s+(?:from|off|out of)\s+(.+)$/i,
    read: ([said = '', of = ''], marked) => {
      if (
        new RegExp(anyMark).test(said) ||
        namesMeeting(said, marked) ||
        /^(?:it|that|this|all|everything)$/i.test(said)
      )
        return undefined;
      const people = names(said);
      return people.length > 0 ? { of, removePeople: people } : undefined;
    },
  },
  {
    pattern:
      /^(?:add|include|bring|loop|get|put|stick|pop|throw|chuck|cc|copy)\s+(?:in\s+)?(.+?)\s+(?:in\s+)?(?:to|in|into|on|onto)\s+(?:the\s+(?:invite|invitation|invite list|guest list|list|attendees)\s+(?:for|of|to)\s+)?(?!person\b|teams\b|video\b|zoom\b)(.+)$/i,
    read: ([said = '', of = ''], marked) => added(said, of, marked),
  },
  {
    pattern:
      /^(?:also\s+)?(?:invite|forward|pass on|send)\s+(?:also\s+)?(.+?)\s+(?:to|into)\s+((?:the|my|our|that|this|it)\b.*)$/i,
    read: ([said = '', of = ''], marked) => added(said, of, marked),
  },
  {
    pattern: /^(?:forward|share|pass(?: on)?|fwd)\s+((?:the|my|our|that)\s.*?)\s+(?:to|with|on to)\s+(.+)$/i,
    read: ([of = '', said = ''], marked) => added(said, of, marked),
  },
];

const roomOf = (said: string): string | true => {
  const name = said.replace(/^the\s+/i, '').trim();
  return /^(?:another|different|a(?: \w+)?|any)(?: \w+)? ?room$|^(?:another|any|a different|a bigger|a larger|a smaller|somewhere else)$/i.test(
    name,
  )
    ? true
    : name;
};
const titleOf = (said: string): string =>
  said
    .trim()
    .replace(/^["“']|["”']$/g, '')
    .trim();
const saysTo = (part: string, { atoms }: Marked): boolean =>
  atomsIn(part, atoms).some(({ said }) => /^(?:down )?to\s/i.test(said));
const byMinutes = (of: string, part: string, marked: Marked, sign: 1 | -1): Read | undefined => {
  const minutes = minutesOf(part, marked);
  return minutes === undefined ? undefined : { of, lengthenMinutes: sign * minutes };
};
const toMinutes = (of: string, part: string, marked: Marked): Read | undefined => {
  const minutes = minutesOf(part, marked);
  return minutes === undefined ? undefined : { of, newDurationMinutes: minutes };
};
