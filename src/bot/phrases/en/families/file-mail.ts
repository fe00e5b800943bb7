import type { Family } from '../../grammar/utterance.ts';
import { mailNoun, readMailReference } from './mail-words.ts';

const verb = /^(?:save|file|archive|store|move|put|keep|upload|copy|shift|drag|transfer|drop|stick|stash|export)\b\s*/i;
const isMail = new RegExp(`\\b(?:${mailNoun}|attachments?)\\b`, 'i');
const isThis = /^(?:file|archive|save|store)\s+(?:this|that|it|these)(?:\s+one)?(?=\s+(?:in|to|into|under|at|on)\b|$)/i;
/** drop Adele an email */
const isWriting = new RegExp(
  `^drop\\s+(?!(?:the|this|that|my|it)\\b).{1,60}?\\san?\\s(?:\\S+\\s)?${mailNoun}|^drop\\s+an?\\s+(?:\\S+\\s)?${mailNoun}\\s+(?:to|for)\\s`,
  'i',
);
const isMeeting = /\b(?:on|in|to|into) (?:my |the )?calendar\b/i;

/** `Patti's mail goes in the folder Rota`, `can it be filed under …`: what is to be done, said of the mail. */
const passive = new RegExp(
  `^(?:(?:can|could|should|shall|would|please|let)\\s+)?((?:[^?:]{1,80}?\\s)?(?:${mailNoun}|attachments?|this|that|it)\\b[^?:]{0,80}?)\\s+(?:(?:should|must|needs? to|has to|have to|is to|are to|can|could|ought to)\\s+)?(?:(?:be|get|gets|got)\\s+(?:filed|saved|stored|archived|moved|put|kept|placed|dropped)|goes?|belongs?|wants? filing)\\s+(?=(?:in|into|under|to|inside)\\s)`,
  'i',
);

export const readFileMail: Family = ({ request: said }) => {
  const request = said.replace(passive, 'file $1 ');
  if (!verb.test(request) || isMeeting.test(request) || isWriting.test(request)) return undefined;
  if (!isMail.test(request) && !isThis.test(request)) return undefined;
  const rest = request.replace(verb, '');
  const at = placeAt(rest);
  const place = at && readPlace(rest.slice(at.end));
  return { intent: 'fileMail', ...readMailReference(at ? rest.slice(0, at.start) : rest), ...(place ? { place } : {}) };
};

/** The last preposition starts the place: `the mail in my inbox to Projects/Contoso`. */
const placeAt = (text: string): { start: number; end: number } | undefined => {
  const [last] = [...text.matchAll(/\s(?:to|into|in|under|at|on)\s+/gi)].slice(-1);
  if (!last) return undefined;
  // A folder may have such a word in its name only within quotes or a path: taken as said.
  const firstTo = [...text.matchAll(/\s(?:to|into|under)\s+/gi)][0];
  const chosen = firstTo && !/\sabout\s/i.test(text.slice(firstTo.index)) ? firstTo : last;
  return { start: chosen.index, end: chosen.index + chosen[0].length };
};

const readPlace = (said: string): string =>
  said
    .replace(/^(?:the|my|our)\s+(?=\S)/i, '')
    .replace(/^(?:folder|directory|place)\s+(?:called\s+|named\s+)?/i, '')
    .replace(/\s+(?:folder|directory)$/i, '')
    .replace(/^["']|["']$/g, '')
    .trim();
