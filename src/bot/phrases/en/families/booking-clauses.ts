import type { Atom } from '../../time/atom.ts';
import { anyMark, asSaid } from '../../time/marks.ts';
import { readNames } from '../words/names.ts';
import { bareSubject, saidSubject } from './meeting-reference.ts';

/** What the clauses of a booking say; `rest` is the text without them. */
export interface BookingClauses {
  people: string[];
  optionalPeople: string[];
  subject?: string;
  room?: string | true;
  online?: boolean;
  rest: string;
}

const withWord = '(?:with|w|alongside|between)';
const nextClause = `(?=[\\s,]+(?:(?:and\\s+)?(?:optionally|optional|opt\\.?)\\b|(?:and\\s+)?cc\\b|about\\b|regarding\\b|re:?\\s|concerning\\b|to (?:discuss|talk|go|review|plan|prepare|cover|chat|look|catch|align|sync|brainstorm|kick|finali[sz]e|prep|meet)\\b|subject\\b|topic\\b|title\\b|titled\\b|called\\b|named\\b|for\\b|on\\b|in\\b|at\\b|via\\b|over\\b|using\\b|so\\b|because\\b|and (?:a|an|book|reserve|call|find|add|include|invite|send|make|get)\\b|if\\b|when(?:ever)?\\b|as\\b|starting\\b|lasting\\b|please\\b|where\\b|since\\b|it\\b|${withWord}\\s)|\\s*${anyMark}|\\s*[:()]|(?<!\\b(?:dr|mr|mrs|ms|prof|st|rev|[a-z]))[.?!](?:\\s|$)|$)`;

const afterName = new RegExp(
  `(?<=,\\s*|\\s(?:and|plus|&|\\+)\\s+|\\swith\\s+)(?!cc\\s)((?:(?!\\s(?:and|with|plus|as)\\s)[^,&+;:(${'\\uE000-\\uF8FF'}]){1,40}?)(?:\\s*\\((?:optional(?:ly)?|opt\\.?)\\)|,?\\s+(?:is\\s+)?optional(?=\\s*(?:[,.;)]|$|${anyMark}|(?:and|for|on|at|in|about|to|re)\\b)))`,
  'i',
);

export const takeClauses = (text: string, atoms: readonly Atom[]): BookingClauses => {
  let rest = ` ${text} `;
  const people: string[] = [];
  const optionalPeople: string[] = [];
  let subject: string | undefined;
  let room: string | true | undefined;
  let online: boolean | undefined;
  const take = (pattern: RegExp, use: (said: string) => boolean | undefined) => {
    const match = pattern.exec(rest);
    if (!match || use(match[1] ?? '') === false) return false;
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    return true;
  };
  const about = (said: string, read = saidSubject) => {
    const clean = trailingTimes(said, atoms, read);
    if (subject || clean.subject === undefined) return false;
    subject = clean.subject;
    // The times at its end are the meeting's own, and so are those said right after.
    rest += ` ${clean.times}`;
    return true;
  };

  take(/\b(?:called|titled|named|entitled|subject|title|topic|about|re)[\s:]*"([^"]{1,200})"/i, (said) => {
    subject = asSaid(said, atoms).trim();
    return true;
  });
  take(
    /[\s(]+(?:in[\s-]person|face[\s-](?:to|2)[\s-]face|f2f|on[\s-]?site|offline|irl|physically|in the office|at the office)\b\)?/i,
    () => {
      online = false;
      return true;
    },
  );
  take(
    /\s+(?:(?:on|via|over|in|by|using|through|as)\s+(?:an?\s+)?(?:ms\s+|microsoft\s+)?(?:teams|video(?:\s?call)?|zoom)(?:\s+(?:call|meeting))?|(?:an?\s+)?(?:ms\s+|microsoft\s+)?(?:teams|video|online|virtual|remote)[\s-]+(?=(?:call|meeting|chat|conference|sync|session|catch))|(?:online|virtually|remotely)\b|with (?:a )?teams link)/i,
    () => {
      online = true;
      return true;
    },
  );
  take(
    /[\s,]+(?:(?:and|with|in|plus|\+|incl(?:uding)?|need|we need|also)\s+)*(?:reserve\s+|book\s+|find\s+|get\s+)?(?:an?|any|some)\s+(?:free\s+|available\s+|small\s+|big\s+|large\s+|meeting\s+|conference\s+|conf\s+)*room\b(?:\s+for\s+(?:\d+|two|three|four|five|six|eight|ten)(?:\s+people)?)?/i,
    () => {
      room = true;
      return true;
    },
  );
  take(
    /[\s,]+(?:(?:and|with|in|at|use|using|plus|book|reserve)\s+)*(?:the\s+)?(?:(?:meeting|conference|conf)\s+)?room\s+(?!for\b|with\b|and\b|at\b|on\b)([\p{L}\p{N}][\p{L}\p{N}./-]*(?:\s+(?!with|for|on|at|about|and|tomorrow)(?:\p{Lu}|\d)[\p{L}\p{N}./-]*){0,2})/iu,
    named,
  );
  take(/[\s,]+(?:in|at)\s+(?:the\s+)?((?:[\p{L}\p{N}./-]+\s+){1,3}?)(?:meeting\s+|conference\s+)?room\b/iu, named);
  take(/\s+(?:the\s+)?(\p{Lu}[\p{L}\p{N}]+)\s+(?:meeting\s+|conference\s+)?room\b/u, named);
  // Adele, Lee (optional), Megan; Adele and Lee, optional
  for (let turn = 0; turn < 4 && take(afterName, optional); turn++);
  take(
    new RegExp(
      `[\\s,(]+(?:and\\s+)?(?:optionally|optional|opt\\.?|cc)(?:\\s+attendees?)?:?\\s+(?:with\\s+|invite\\s+|include\\s+)?(.+?)${nextClause}`,
      'i',
    ),
    optional,
  );
  take(
    /[\s,]+as\s+(?:an?\s+)?optional(?:\s+attendees?)?(?=\s|$)(?<=\s{2}as\s+(?:an?\s+)?optional(?:\s+attendees?)?)/i,
    () => true,
  );
  take(
    new RegExp(
      `(?:,\\s*|\\sand\\s+|\\swith\\s+)([^,(${'\\uE000-\\uF8FF'}]{1,60}?)\\s*(?:\\((?:optional(?:ly)?|opt)\\)|(?:as|is|are) optional\\b(?:\\s+attendees?)?)`,
      'i',
    ),
    optional,
  );
  take(
    new RegExp(
      `[\\s,]+(?:called|titled|named|entitled)\\s+(.+?)(?=\\s+(?:with|w/|for|on|at|in)\\s|\\s*${anyMark}|$)`,
      'i',
    ),
    about,
  );
  take(
    /[\s,]+(?:with\s+(?:the\s+)?)?(?:subject|title|topic|agenda)(?::|\s+is|\s)\s*(.+?)(?=\s+(?:with|w\/)\s|$)/i,
    about,
  );
  take(
    /[\s,]+(?:(?:about|regarding|re|concerning):?|(?:so (?:we|that we) can |for us |in order )?to (?:discuss|talk (?:about|through|over)|go (?:over|through)|cover|look at|chat about|align on|sync on|catch up on|talk))\s+(.+?)(?=[\s,]+(?:with|w\/|optionally|optional|via)\s|$)/i,
    about,
  );
  take(
    new RegExp(
      `[\\s,]+to\\s+((?:review|plan|prepare|prep|brainstorm|finali[sz]e|kick off|demo|debrief|interview)\\b.*?)(?=[\\s,]+(?:with|w/)\\s|\\s*${anyMark}|$)`,
      'i',
    ),
    about,
  );
  for (let turn = 0; turn < 3; turn++) {
    const taken = take(
      new RegExp(
        `[\\s,]+(?:and\\s+)?(?:${withWord}|(?:please\\s+)?(?:and\\s+)?(?:also\\s+)?(?:invite|include|add|including))\\s+(.+?)${nextClause}`,
        'i',
      ),
      (said) => {
        people.push(...readNames(said));
        return true;
      },
    );
    if (!taken) break;
  }
  take(
    new RegExp(
      `[\\s,]+(?:in|at|@)\\s+(?:the\\s+)?(?!my\\b|our\\b|the\\b|a\\b|an\\b|this\\b|that\\b|person\\b|(?:diary|calendar|agenda|schedule|chat|channel)\\b|least\\b|all\\b|order\\b)([\\p{L}\\p{N}][\\p{L}\\p{N}./' -]{0,40}?)(?=[\\s,]+(?:with|w/|for|about|on|at|re)\\b|\\s*${anyMark}|[\\s.?!]*$)`,
      'iu',
    ),
    named,
  );
  take(
    new RegExp(
      `[\\s,]+(?:for|on)\\s+(?!my\\b|me\\b|us\\b)(.+?)(?=[\\s,]+(?:with|w/|in|at|on)\\s|\\s*${anyMark}|$)`,
      'iu',
    ),
    (said) => {
      // for Adele and Lee; for the budget review
      const isPeople =
        people.length === 0 &&
        !/^(?:the|a|an|our|my)\s/i.test(said) &&
        /^\p{Lu}|@/u.test(said.trim()) &&
        !/^[A-Z]+\d|^Q\d/.test(said);
      if (isPeople) {
        people.push(...readNames(said));
        return true;
      }
      return /^[\s,.]*$/.test(said) ? false : about(said, bareSubject);
    },
  );
  return {
    people,
    optionalPeople,
    rest,
    ...(subject ? { subject } : {}),
    ...(room === undefined ? {} : { room }),
    ...(online === undefined ? {} : { online }),
  };

  function named(said: string): boolean {
    const name = said.trim();
    if (name === '' || (room !== undefined && room !== true) || /^(?:an?|any|some|the|person|office)$/i.test(name))
      return false;
    room = name;
    return true;
  }
  function optional(said: string): boolean {
    optionalPeople.push(...readNames(said.replace(/^.*\b(?:invite|add|include)\s+/i, '')));
    return true;
  }
};

/** A subject ends where the times at its end begin; a time within it (the friday release) is part of it. */
const trailingTimes = (
  said: string,
  atoms: readonly Atom[],
  read: typeof bareSubject,
): { subject: string | undefined; times: string } => {
  const trailing = new RegExp(`(?:[\\s,]*${anyMark})+[\\s,.]*$`).exec(said);
  const words = trailing ? said.slice(0, trailing.index) : said;
  return { subject: read(asSaid(words, atoms)), times: trailing?.[0] ?? '' };
};
