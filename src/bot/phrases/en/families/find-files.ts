import type { Family } from '../../grammar/utterance.ts';
import { readNames } from '../words/names.ts';
import { readQuery } from './mail-words.ts';

const generic = '(?:files?|documents?|docs?|docu)';
const kinds =
  '(?:spread\\s?sheets?|sheets?|decks?|slides?|slide\\s?decks?|presentations?|power\\s?points?|ppts?|pptx|pdfs?|excels?|excel\\s(?:sheet|file)s?|xlsx?|workbooks?|word\\s(?:file|doc|document)s?|docx|reports?|contracts?|templates?|notebooks?|images?|photos?|pictures?|videos?|recordings?|one\\s?notes?|csvs?|invoices?|proposals?|specs?|brochures?|guides?|handbooks?|polic(?:y|ies)|checklists?|whitepapers?|diagrams?|(?<!(?:\\d|ty|teen|five|ten)\\s)minutes of|folders?)';
const verb =
  /^(?:find|search(?: for)?|show|list|get|look(?:ing)?(?: for| up)?|open|fetch|locate|where(?:'s| is| are)|where can i find|where did i (?:put|save)|which|what|i'?m looking for|i can'?t find|i need|i(?:'ve| have)? (?:search|look for|seek|lost|misplaced|mislaid)|i'?m (?:searching for|after)|is there|are there|pull up|pull out|dig up|dig out|fish out|hunt down|bring up|give|send(?= me\b)|have you seen|do (?:we|i|you) have|share|recent|my|latest|the|any)\b\s*(?:me\s+|up\s+)?/i;
const isFile = new RegExp(`\\b(?:${generic}|${kinds})\\b`, 'i');
const asks =
  /^(?:find|search|show|list|get|look|open|fetch|locate|where|which|what|i'?m (?:looking|searching|after)|i(?:'ve| have)? (?:search|look|seek|lost|misplaced|mislaid)|is there|are there|fish|hunt|i can'?t find|i need|pull|dig|bring|give|send me|have|do |recent|my|latest|the|any)/i;
/** Adele's presentation on growth */
const owned = new RegExp(`^\\S+(?:\\s\\S+)?'s\\s+(?:\\S+\\s+){0,3}(?:${generic}|${kinds})\\b`, 'i');
/** slides on churn */
const onTopic = new RegExp(`^(?:${generic}|${kinds})\\s+(?:on|about|regarding)\\s+\\S`, 'i');

/** the deck that Miriam shared */
const shared = new RegExp(
  `^(?:the\\s+)?(?:\\S+\\s+){0,2}(?:${generic}|${kinds})\\s+(?:(?:that|which)\\s+)?\\S+(?:\\s\\S+)?\\s+(?:shared|sent|wrote|made|uploaded|created)\\b`,
  'i',
);
const owner =
  /\b(?:shared by|from|by|of|written by|sent by|that)\s+((?:(?!\b(?:about|on|for|with|last|this)\b)\S+\s*){1,4}?)(?:\s+(?:shared|sent|wrote|made)(?:\s+(?:with )?me)?)?(?=\s+(?:about|on|for|regarding)\b|$)/i;

/** the deck Adele shared with me */
const sharer =
  /\s(?:that\s+|which\s+)?((?:(?!about\b|for\b|on\b|that\b)\S+\s+){1,2}?)(?:has\s+|have\s+)?(?:shared|sent|wrote|made|uploaded|created|edited)(?:\s+(?:with|to))?(?:\s+(?:me|us))?(?=\s|$)/i;

/** `the report said sales were down`, `file my nails`: nothing is looked for. */
const isStatement =
  /^(?:the|my|our|that|this)\s(?:\S+\s){1,6}?(?<!\b(?:that|which)\s)(?:said|says|was|were|is|are|has|had|looks?|seems?|needs?)\b|^file\s+(?:my|the|an?|this|that|these|those)\s/i;

export const readFindFiles: Family = ({ request }) => {
  if (isStatement.test(request)) return undefined;
  const inFiles =
    /^(?:search|look|go|open|check|browse|dig)(?:\s+(?:in|through|into))?\s+(?:my\s+|the\s+|our\s+|all\s+)*(?:files|documents|docs|onedrive|one drive|sharepoint|drive)\s+(?:(?:and|to)\s+(?:search|look|check|find|dig)(?:\s+(?:them|it|in it|there|through(?: them)?))?\s+)?(?:for\s+)?(.+)$/i.exec(
      request,
    );
  if (inFiles) return found(inFiles[1] ?? '', []);
  const elsewhere =
    /^(?:find|search(?: for)?|look for|locate)\s+(.+?)\s+(?:in|on)\s+(?:my\s+|the\s+|our\s+)*(?:files|documents|docs|onedrive|one drive|sharepoint|drive)$/i.exec(
      request,
    );
  if (elsewhere) return found(elsewhere[1] ?? '', []);
  const newest =
    /^(?:(?:i|we) )?(?:need|want|get|give|find|show|open|fetch)(?: me)? (?:the )?(?:latest|newest|current|final|last|most recent) versions? of (?:the |our |my )?(.+)$/i.exec(
      request,
    )?.[1];
  if (newest && !isPlace.test(newest)) return found(newest, []);
  const place =
    /^where(?: can i find|(?: did| have) i (?:put|save|saved|store)|'s| is| are)\s+(?:the|my|our)\s+(.+)$/i.exec(
      request,
    )?.[1] ?? /^(?:i'm looking for|i can'?t find)\s+(?:the|my|our)\s+(.+)$/i.exec(request)?.[1];
  if (place && !isFile.test(request) && !isPlace.test(place)) return found(place.replace(version, ''), []);
  if (
    !isFile.test(request) ||
    (!asks.test(request) &&
      !owned.test(request) &&
      !shared.test(request) &&
      !onTopic.test(request) &&
      !new RegExp(`^${generic}\\b`, 'i').test(request))
  )
    return undefined;
  if (/\b(?:meeting|book|schedule)\b/i.test(request.slice(0, 30)) && /^i need/i.test(request)) return undefined;
  let rest = request
    .replace(verb, '')
    .replace(/^(?:me|the|all|any|my|our|a|an|some|that|this)\s+/i, '')
    .replace(/^(?:(?:recent|latest|last|newest|current|final)\s+)?(?:versions?\s+of\s+(?:the\s+|our\s+|my\s+)?)?/i, '')
    .trim();
  const by = sharer.exec(rest) ?? owner.exec(rest);
  const people = by?.[1] ? readNames(by[1]) : [];
  if (by && people.length > 0) rest = rest.replace(by[0], ' ').replace(/\s+/g, ' ').trim();
  const possessive = /^(.+?)'s?\s+(.+)$/.exec(rest);
  if (possessive && isFile.test(possessive[2] ?? '') && !isTime.test(possessive[1] ?? '')) {
    people.push(...readNames(possessive[1] ?? ''));
    rest = possessive[2] ?? '';
  }
  // what files did Adele share with me
  const asked = new RegExp(
    `^(?:${generic}|${kinds})\\s+(?:did|has|have|does)\\s+(.+?)\\s+(?:shared?|sen[dt]|upload(?:ed)?|ma[dk]e|writ(?:e|ten))\\b`,
    'i',
  ).exec(rest);
  if (asked) return found('', readNames(asked[1] ?? ''));
  // files about X; the X file; the X spreadsheet keeps its kind, which is a word of its name
  const about = new RegExp(
    `^(?:${kinds}\\s+)?(?:${generic}|${kinds})\\s+(?:about|on|for|regarding|re:?|called|named|titled|with|containing|(?:that |which )?mention(?:ing|s)?|matching|concerning|related to)\\s+(.+)$`,
    'i',
  ).exec(rest);
  if (about) return found(about[1] ?? '', people);
  const leading = new RegExp(`^${generic}\\b\\s*:?\\s*(.*)$`, 'i').exec(rest);
  if (leading)
    return found((leading[1] ?? '').replace(/^(?:i|we) (?:worked on|edited|opened|made|need)\b.*/i, ''), people);
  return found(rest.replace(new RegExp(`\\s+${generic}$`, 'i'), ''), people);
};

/** `last year's` is nobody's. */
const isTime =
  /\b(?:years?|weeks?|months?|quarters?|today|yesterday|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;

const version = /^(?:(?:recent|latest|last|newest|current|final)\s+)?versions?\s+of\s+(?:the\s+|our\s+|my\s+)?/i;

/** What is no file, wherever it is. */
const isPlace =
  /\b(?:meetings?|calls?|rooms?|office|toilets?|kitchen|exit|manager|boss|person|people|guy|colleagues?|mails?|e-?mails?|time|slot)\b/i;

const found = (said: string, people: string[]): ReturnType<Family> => {
  const query = readQuery(
    said.replace(
      /\s+(?:gone|saved|stored|located|again|at)$|^(?:(?:last|this|past) (?:week|month|year)|yesterday|today|recently|lately)$/i,
      '',
    ),
  );
  return { intent: 'findFiles', people, ...(query ? { query } : {}) };
};
