import { remainderOf } from '../../grammar/remainder.ts';
import { readNames } from '../words/names.ts';

export const mailNoun = '(?:e-?mails?|mails?|messages?|msgs?|mesages?|threads?|conversations?)';
const qualifiers =
  '(?:last|latest|newest|recent|most recent|unread|new|first|previous|other|important|flagged|old|long|urgent|earlier)';
const about =
  '(?:about|regarding|re:?|concerning|on|titled|called|with (?:the )?subject(?: line)?:?|subject:?|mentioning|containing|that mentions?|that says?|which mentions?|with the words?)';
const article = /^(?:the|a|an|any|all|my|that|this|our|some|every)\s+/i;

/** Which mail is meant. */
export interface MailReference {
  people: string[];
  query?: string;
}

const unquoted = (text: string): string => text.replace(/^["']|["']$/g, '').trim();

/** What to look for, without article and quotes. */
export const readQuery = (text: string): string | undefined => {
  const query = unquoted(text.replace(/[\s?!.,;:]+$/, '').trim())
    .replace(/^(?:the|a|an|any|all|my|our)\s+(?=\S)/i, '')
    .replace(/^(?:word|phrase|term|keyword)s?\s+(?=\S)/i, '')
    .trim();
  return query === '' ? undefined : unquoted(query);
};

/** `Adele's last mail`, `the mail from Lee about pricing`, `the pricing mail`. */
export const readMailReference = (text: string): MailReference => {
  const { take, text: rest } = remainderOf(
    text.trim().replace(/^(?:the\s+|all\s+|any\s+)*attachments?\s+(?:of|from|in)\s+/i, ''),
    (left) => left.replace(/\s+/g, ' ').trim(),
  );
  const people: string[] = [];
  let query: string | undefined;
  take(new RegExp(`\\b${about}\\s+(.+?)(?=\\s+(?:from|sent by)\\s|$)`, 'i'), (said) => {
    query = readQuery(said);
  });
  // the mail Adele sent me, the thread with Lee
  take(
    new RegExp(
      `(?<=\\b${mailNoun}\\s)(?:that\\s+|which\\s+)?(\\S+(?:\\s+\\S+)?)\\s+(?:has\\s+|had\\s+)?(?:sent|wrote|forwarded|mailed)(?:\\s+(?:to\\s+)?(?:me|us))?(?=\\s|$)`,
      'i',
    ),
    (said) => {
      people.push(...readNames(said));
    },
  );
  // … sent with the price list
  if (people.length > 0 && !query)
    take(/\s(?:with|that has|which has)\s+((?:the|a|an|his|her|their|our|all)\s+.+)$/i, (said) => {
      query = readQuery(said);
    });
  take(/(?<=\b(?:conversations?|threads?|chats?)\s)with\s+((?:(?!about\b|regarding\b|re\b)\S+\s*){1,6})/i, (said) => {
    people.push(...readNames(said));
  });
  // emails with Lee about hiring
  const partners = /(?<=\b[Ee]?-?[Mm]ails?\s)with\s+((?:\p{Lu}[\p{L}'-]*\s*(?:and\s+)?){1,6})$/u;
  take(partners, (said) => {
    people.push(...readNames(said));
  });
  take(
    /\b(?:from|sent by|by|of|(?<=\S\s)that)\s+((?:(?!\b(?:about|regarding|re|with|in|sent|has|have|wrote)\b)[^\s?]+\s*){1,8})(?:(?:has |have )?(?:sent|wrote|written)(?: me| to me)?)?/i,
    (said) => {
      people.push(...readNames(said));
    },
  );
  take(
    new RegExp(
      `((?:[^\\s]+\\s+){0,3}[^\\s]+?)(?:'s|s'|')\\s+(?=(?:${qualifiers}\\s+){0,2}(?:\\S+\\s+){0,2}${mailNoun}\\b)`,
      'i',
    ),
    (said) => {
      people.push(...readNames(said.replace(article, '')));
    },
  );
  const adjective = new RegExp(
    `^(?:(?:the|my|that|this|an?|any|all)\\s+)?(?:${qualifiers}\\s+){0,2}((?:\\S+\\s+){1,4})${mailNoun}\\b`,
    'i',
  ).exec(rest());
  const said = adjective?.[1]
    ?.replace(new RegExp(`\\b(?:${qualifiers}|the|my|that|this|an?|any|all|some)\\b`, 'gi'), ' ')
    .trim();
  if (said && !query) query = readQuery(said);
  return { people, ...(query ? { query } : {}) };
};

const bodyMarks =
  /\s*(?:(?<!\b(?:re|subject|topic|title|about|cc))(?::\s+|:(?=["'])|:$)|\s[-–—]+\s|\s+(?:saying|that says?|which says?|to say|say|and say|and tell (?:him|her|them)|telling (?:him|her|them)|to tell (?:him|her|them)|and write|writing|with (?:the |an? )?(?:short |quick )?(?:note|comment|message) (?:saying|that says)|with (?:the |a )?(?:text|note|comment|message|words?|body)|with(?=\s+["'])|(?:and )?(?:the )?body:?|(?:message|text|note)(?=\s*:))(?:\s*:|\b)(?:\s+that\b)?\s*)/i;

/** The head of a request about mail and the text to be written, as typed. */
export const splitBody = (text: string, also?: RegExp): { head: string; body?: string } => {
  const found = [bodyMarks.exec(text), also?.exec(text)]
    .filter((match) => match !== null && match !== undefined)
    .sort((a, b) => a.index - b.index)[0];
  if (!found) return { head: text };
  const body = unquotedBody(text.slice(found.index + found[0].length).trim());
  return { head: text.slice(0, found.index).trim(), ...(body ? { body } : {}) };
};

export const unquotedBody = (body: string): string =>
  /^"[^"]*"[.!]?$/.test(body) ? body.replace(/^"|"[.!]?$/g, '') : /^'[^']*'$/.test(body) ? body.slice(1, -1) : body;

/** What the mail is about, taken out of the head. */
export const takeSubject = (head: string): { rest: string; subject?: string } => {
  const match =
    /\s*\b(?:about|regarding|re:?|concerning|on the subject of|with (?:the )?subject(?: line)?:?|subject:?|titled|on)\s+(.+)$/i.exec(
      head,
    );
  const subject = match?.[1] && unquoted(match[1].replace(/[\s,.;]+$/, ''));
  return match && subject ? { rest: head.slice(0, match.index).trim(), subject } : { rest: head };
};
