import type { Family } from '../../grammar/utterance.ts';
import { asSaid, withoutMarks } from '../../time/marks.ts';
import { mailNoun, readMailReference, readQuery } from './mail-words.ts';

const noun = `(?:${mailNoun}|inbox|mailbox|unread$)`;
const verb =
  /^(?:find|search|show|list|get|look|looking|i(?:'m| am) (?:looking|searching|after)|i (?:look|search|seek|need|want|can'?t find)|dig (?:out|up)|fish out|hunt down|pull out|anything|something|open|read|fetch|see|check|display|pull up|dig up|locate|where(?:'s| is| are)|which|what(?:'s| is| are)?|have i|did i|do i have|got|any|is there|are there|give|the|my|all|unread|new|latest|last|recent|e?-?mails?|messages?)\b/i;
const isMail = new RegExp(`\\b${noun}\\b`, 'i');
/** `did Adele mail me about the contract` */
const asked =
  /^(?:what\s+(?=did|has|have))?(?:did|has|have)\s+(.+?)\s+(?:ever\s+|already\s+|yet\s+)?(?:e-?mail(?:ed)?|mail(?:ed)?|message[d]?|writ(?:e|ten)|wrote|sen[dt]|repl(?:y|ied))\b(?:\s+(?:me|us|to me|anything))*(?:\s+(?:an?|any)\s+(?:e-?mails?|mails?|messages?))?(?:\s+(?:(?:about|regarding|on|re|with)\s+|(?=(?:the|that|those|a|an|my|our|his|her)\s))(.+))?$/i;
const searchFor = new RegExp(
  `\\b(?:search|look|check|go)\\b.{0,20}\\b${noun}\\b\\s*(?:for|:)?\\s+(?:mails? |messages? )?(.+)$`,
  'i',
);
const lookedFor = new RegExp(`^(?:search|look|find)\\s+(?:for\\s+)?(.+?)\\s+in\\s+(?:my\\s+)?${noun}$`, 'i');

/** `what's Adele's email` asks where to write to. */
const asksForAddress =
  /\b(?:e-?mail|mail) address\b|^what(?:'s| is)\s+(?!.*\b(?:last|latest|new|newest|recent|about)\b).*'s?\s+e-?mail$|^what(?:'s| is)\s+(?!my\b|the\b|your\b|in\b|new\b|this\b)\p{L}+(?:\s\p{L}+)?s\s+e-?mail$|^(?:give|tell|i need|need|do you have|have you got)(?:\s+me)?\s+(?!the\b)\S+(?:\s\S+)?'s?\s+e-?mail$/iu;

/** `whatever Nestor emailed me`, `what Lee wrote` */
const whatever =
  /^(?:(?:show|find|get|give|list|open|read|see|fetch|pull up|dig out)(?: me)?(?: up)? )?(?:whatever|everything|anything|all(?: that)?|what) ((?!do\b|does\b|did\b|is\b|are\b|i\b|you\b|we\b|has\b|have\b)[^?:]{1,40}?) (?=(?:has |have )?(?:e-?mailed|mailed|messaged|sent|wrote|written)\b)/i;

/** `Adele's mail on pensions` */
const ofSomebody = new RegExp(
  `^\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+)?['’]s?\\s+(?:(?:last|latest|newest|recent|new|unread)\\s+)?${mailNoun}\\b(?!\\s+(?:is|was|are|were|came|went|goes|has|had|should|must|can|needs|to)\\b)`,
  'u',
);
/** `the mail came late today` */
const isTold = new RegExp(
  `^(?:the|my|our)\\s(?:\\S+\\s){0,2}?${mailNoun}\\s+(?:came|comes|is|was|were|are|arrived|arrives|went|goes|has|had|got|gets|will|won't|lists?|orders?)\\b`,
  'i',
);

/** `did I get anything from Lynne`, `have I heard back from Bo` */
const heard =
  /^(?:did|have) i (?:get|got|gotten|receive[d]?|hear[d]?|had)(?: (?:anything|something|any word|a reply|an answer|word|back|any answer|any reply))*(?: back)? from (\p{L}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*)?)\b/iu;

/** `I remember Emily mailing me about badges` */
const recalled =
  /^i (?:remember|recall|think|believe|know|seem to remember)(?: that)? ([^?:]{1,40}?) (?:mailing|e-?mailing|messaging|writing|sending|mailed|e-?mailed|messaged|sent|wrote)(?: to)?\s+(?=me\b|us\b)/i;

export const readSearchMail: Family = ({ request: said, mark, timing }) => {
  const request = said
    .replace(heard, 'did $1 mail me ')
    .replace(/^who (?:has |have )?(?:e-?mailed|mailed|wrote|written|messaged)(?: to)? (?:me|us)\b/i, 'find mails')
    .replace(whatever, 'did $1 ')
    .replace(recalled, 'did $1 mail ')
    .replace(/\s+(?:yet|already|so far)$/i, '');
  const question = asked.exec(request) ?? asked.exec(withoutMarks(mark(request).text).replace(/\s+/g, ' ').trim());
  if (!question && !((verb.test(request) || ofSomebody.test(request)) && isMail.test(request))) return undefined;
  if (isTold.test(request)) return undefined;
  if (asksForAddress.test(request)) return undefined;
  const marked = mark(request);
  const { from, to, day } = timing(marked);
  const time = { ...(day ? { day } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const text = withoutMarks(Object.keys(time).length > 0 ? marked.text : asSaid(marked.text, marked.atoms))
    .replace(/\s+/g, ' ')
    .trim();
  if (question) {
    const again = asked.exec(text);
    const reference = readMailReference(`mail from ${again?.[1] ?? question[1] ?? ''}`);
    const query = readQuery(again?.[2] ?? '');
    return { intent: 'searchMail', people: reference.people, ...(query ? { query } : {}), ...time };
  }
  const reference = readMailReference(
    text
      .replace(/^what (?:was|is|were|are) in (?=\S)/i, 'show ')
      .replace(verb, (found) =>
        /^(?:e?-?mails?|messages?|the|my|all|unread|new|latest|last|recent)$/i.test(found) ? found : '',
      )
      .replace(/^\s*(?:me|for|at|up|out|there|i have|i got|got|i)\b\s*/i, '')
      .replace(/^\s*(?:me|for|at|up)\b\s*/i, ''),
  );
  if (reference.people.length > 0 || /\b(?:about|regarding|re|concerning|mentioning|containing|titled)\b/i.test(text))
    return { intent: 'searchMail', ...reference, ...time };
  const query = readQuery(
    searchFor.exec(text)?.[1] ?? lookedFor.exec(text)?.[1] ?? afterNoun.exec(text)?.[1] ?? reference.query ?? '',
  );
  return { intent: 'searchMail', ...(query ? { query } : {}), ...time };
};

const afterNoun = new RegExp(`\\b${mailNoun}\\s+(?:for|with|contain(?:s|ing)?|mention(?:s|ing)?)\\s+(.+)$`, 'i');
