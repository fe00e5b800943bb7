import { anyWord, pattern } from '../words/pattern.ts';

/** Verbs that put something into a calendar and nothing else, whichever way they are split. */
export const calendarVerb = pattern(
  '\\b(?:eintragen|einzutragen|eingetragen|eintrage|trag(?:e|en|t|st)?\\b.{0,140}\\bein|blocken|blocke|blocks?t?|blockier(?:e|en)|abblocken|blocker|anlegen|anzulegen|leg(?:e|en)?\\b.{0,140}\\ban|ansetzen|anzusetzen|setz(?:e|en)?\\b.{0,140}\\b(?:an|auf)|einplanen|einzuplanen|plan(?:e|en)?\\b.{0,140}\\bein|vormerken|merk(?:e|en)?\\b.{0,140}\\bvor|einstellen|einzustellen|stell(?:e|en)?\\b.{0,140}\\bein|terminier(?:e|en)|schedul(?:e|en)|aufsetzen|einladen|einzuladen|lad(?:e|en)?\\b.{0,140}\\bein|einschieben|schieb(?:e|en)?\\b.{0,140}\\bein|notier(?:e|en)?|in\\s+(?:meinen|den|unseren)\\s+(?:termin|outlook-?)?kalender|dazwischenschieben|freihalten|halt(?:e|en)?\\b.{0,140}\\bfrei)\\b',
);

/** Verbs that may arrange anything. */
export const arrangingVerb = anyWord(
  'buch(?:e|en|st|t)?|einbuchen|plan(?:e|en|st)?|organisier(?:e|en)?|vereinbar(?:e|en)?|arrangier(?:e|en)?|mach(?:e|en|t)?|ausmachen|abmachen|reservier(?:e|en)?|erstell(?:e|en)?|setz(?:e|en)?|schick(?:e|en)?|koordinier(?:e|en)?|trag(?:e|en)?|leg(?:e|en)?|stell(?:e|en)?|nimm|notier(?:e|en)?|schreib(?:e)?|finde?|besorg(?:e)?|gib',
);

/** What people do in a meeting: to want it is to want one. */
export const meetingVerb = anyWord(
  'treffen|trefft?|sprechen|spreche|reden|rede|telefonieren|besprechen|zusammensetzen|zusammenzusetzen|zusammensitzen|austauschen|abstimmen|quatschen|sehen|zusammenkommen|unterhalten|meeten|syncen|connecten|zu\\s+treffen|zu\\s+sprechen|zu\\s+reden|durchgehen|brainstormen|kurzschließen|essen\\s+gehen|lunchen|mittagessen|kaffee\\s+trinken',
);

/** All that is taken away once it is known what is wanted: it ends names and subjects, and is no part of them. */
const taken = anyWord(
  'buch(?:e|en|st|t)?|einbuchen|einzubuchen|plan(?:e|en|st)|einplanen|einzuplanen|organisier(?:e|en)?|vereinbar(?:e|en)?|arrangier(?:e|en)?|mach(?:e|en|t)?|ausmachen|abmachen|auszumachen|reservier(?:e|en)?|erstell(?:e|en)?|setz(?:e|en)?|ansetzen|anzusetzen|aufsetzen|schick(?:e|en)?|koordinier(?:e|en)?|trag(?:e|en)?|eintragen|einzutragen|leg(?:e|en)?|anlegen|stell(?:e|en)?|einstellen|einzustellen|notier(?:e|en)?|vormerken|merk(?:e|en)?|blocken?|block(?=\\s)|blockier(?:e|en)?|freihalten|halt(?:e|en)?|lad(?:e|en)?|einladen|einzuladen|eingeladen|terminier(?:e|en)|schedulen?|einschieben|treffen(?!\\s+(?:mit|am|um|zum))|treffe|trefft?|sprechen|spreche|reden|rede|telefonieren|besprechen|zusammensetzen|zusammenzusetzen|austauschen|abstimmen|quatschen|sehen|sehe|zusammenkommen|unterhalten|meeten|syncen|durchgehen|gehen|trinken|finden?|finde?|such(?:e|en)?|suchst|schlag(?:e|en)?|vorschlagen|zeig(?:e|en)?|zu\\s+(?:treffen|sprechen|reden|besprechen)|brauche?|brauchen|bräuchten?|benötigen?|möchten?|will|wollen|wollten?|würden?|hätten?|müssen|müssten?|muss|sollten?|sollen|könn(?:en|ten|te)|kann|lass|lasst|lassen|ich|wir|(?<!\\b(?:mit|und|für|von|zwischen|bei)\\s)(?:uns|mir|mich)|du|bitte|mal|doch|gerne?|eben|noch|schnell|kurz|vielleicht|eventuell|evtl|möglichst|einfach|irgendwann|sich|dann|anschließend|dafür|dazu|ungefähr|circa|ca|ist|sind|haben|habe|hast|gibt\\s+es|geht|passt|wäre|ginge',
  'g',
);
const particles = pattern(
  '(?<![\\p{L}\\p{N}])(?:ein|an|auf|aus|vor|ab|fest|frei|vorbei|zusammen)(?=\\s*(?:$|[,.!?|:]|und\\s+(?:lade?|buche?|mache?|schicke?)))',
  'g',
);
/** The text with the verbs and little words that ask for something as bars; `mit mir` and the like stay. */
export const withoutVerbs = (text: string): string =>
  text
    .replace(/^plan(?=\s)/i, '|')
    .replace(taken, ' | ')
    .replace(particles, ' | ')
    .replace(/(?:\s*\|)+/g, ' |')
    .replace(/ +/g, ' ');
