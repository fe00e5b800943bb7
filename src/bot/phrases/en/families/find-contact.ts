import type { Family } from '../../grammar/utterance.ts';
import { readQuery } from './mail-words.ts';

const shapes: readonly RegExp[] = [
  /^(?:find|search(?: for)?|look(?: up| for)?|show|get|open|lookup|fetch)\s+(?:me\s+)?(?:the\s+|my\s+|a\s+|an\s+)*(?:outlook\s+|personal\s+|external\s+)?contacts?(?:\s+card)?(?:\s+(?:for|of|named|called|list for|with the name|from|at))?\s*:?\s+(.+)$/i,
  /^(?:find|search(?: for)?|look(?: up| for)?|show|get|lookup|is there|is)\s+(?:me\s+|an?\s+)?(.+?)\s+(?:in|from|among|amongst|within)\s+(?:my\s+|the\s+)?(?:outlook\s+|personal\s+|saved\s+|own\s+|private\s+)*(?:contacts?(?: list)?|address book)$/i,
  /^(?:the |an? |any )?contact (?:for|at|of|from) (.+)$/i,
  /^(?:my\s+)?contacts?\s*:?\s+(?!details|info|number|data)(?:named\s+|called\s+|for\s+|at\s+|from\s+|in\s+)?(.+)$/i,
  /^(?:do i have|have i got|is there)\s+(.+?)(?:'s?\s+(?:number|phone(?: number)?|e-?mail|address|details|card))?\s+(?:in|among|amongst|within)\s+my\s+(?:saved\s+|own\s+|personal\s+|outlook\s+)*(?:contacts?(?: list)?|address book)$/i,
  /^(?:look|check|search|browse|go)(?:\s+(?:in|through|into|up))?\s+(?:my|the)\s+(?:saved\s+|own\s+|personal\s+|outlook\s+)*(?:contacts?(?: list)?|address book)\s+(?:for|and find)\s+(.+)$/i,
  /^(?:which|what|any)\s+(?:of\s+my\s+)?(?:saved\s+|own\s+|personal\s+|outlook\s+)*contacts?(?:\s+(?:of mine|do i have|have i got|i have|i've got))?\s+(?:(?:are|is|work|works|sit)\s+)?(?:at|from|with|in|of|for)\s+(.+)$/i,
  /^(?:what(?:'s| is)|find|show|get|look up) (.+?)(?:'s?|(?<!s)s) (?:number|phone(?: number)?|e-?mail|address|details) in my (?:contacts?(?: list)?|address book)$/i,
  /^(?:the |my )?(.+?)(?:'s?|(?<!s)s)? (?:number|phone|mobile|e-?mail|address|details) (?:in|from|out of) my (?:contacts?(?: list)?|address book)$/i,
  /^(?:the )?(?:number|phone|mobile|e-?mail|address|details) (?:of|for) (.+?) (?:in|from) my (?:contacts?(?: list)?|address book)$/i,
  /^do i have (?:a |any )?contacts?(?: details)?\s+(?:for|named|called|at|of)\s+(.+)$/i,
  /^(?:find|search|show|get|look up)\s+(?:me\s+)?(?:the\s+)?(?!(?:my|the)\b)(\S+(?:\s+\S+){0,3}?)(?:'s|')?\s+contact(?:\s+card)?$/i,
];

const all =
  /^(?:(?:show|list|see|open|view|get)(?: me)? )?(?:all )?(?:of )?my (?:outlook )?(?:contacts|contact list|address book)$/i;

export const readFindContact: Family = ({ request }) => {
  if (all.test(request)) return { intent: 'findContact' };
  if (/\bcontacts?\s+(?:details?|info|information|data|number)\b/i.test(request)) return undefined;
  const query = shapes.map((shape) => shape.exec(request)?.[1]).find((said) => said !== undefined);
  const wanted =
    query &&
    readQuery(
      query.replace(/^(?:an?\s+|the\s+)?(?:phone |mobile )?(?:number|e-?mail|address|details)\s+(?:for|of)\s+/i, ''),
    )?.replace(/'s?$|\s+(?:saved|stored|listed|somewhere)$/, '');
  return wanted ? { intent: 'findContact', query: wanted } : undefined;
};
