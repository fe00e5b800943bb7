import type { Family } from '../../grammar/utterance.ts';
import { namesAtStart } from '../words/name-list.ts';
import { readNames } from '../words/names.ts';
import { pattern } from '../words/pattern.ts';

const generic = '(?:datei(?:en)?|dokumente?|unterlagen|file|files)';
const kinds =
  '(?:präsentation(?:en)?|folien|excel(?:-?(?:datei|tabelle|liste))?|tabelle(?:n)?|word-?(?:datei|dokument)|powerpoint(?:-?datei)?|pdfs?|protokolle?|verträge?|vertrag|bericht(?:e)?|vorlage(?:n)?|angebot(?:e)?|handbuch|richtlinie(?:n)?|notizen|roadmap|konzept|[\\p{L}]+(?:präsentation|bericht|vertrag|tabelle|vorlage|liste|konzept|richtlinie|folien|plan|protokoll))';
const asks = pattern(
  `^(?:such(?:e|en)?|find(?:e|en)?|zeig(?:e|en)?|öffne|hol|wo\\s+(?:ist|sind|liegt|liegen|finde\\s+ich|habe\\s+ich)|gib|ich\\s+(?:suche|finde|brauche)|brauche|welche|schick(?:e)?\\s+mir|hast\\s+du|gibt\\s+es|haben\\s+wir)\\b(?:\\s+(?:mir|mal|bitte|nochmal|nach|denn|irgendwo|schon))*\\s+(.+)$`,
);
const isFile = pattern(`\\b(?:${generic}|${kinds})\\b|\\.(?:docx?|xlsx?|pptx?|pdf)$`);
const isOther = pattern('\\b(?:termin|meeting|besprechung|mails?|e-?mails?|zeit|raum|kontakt|person|kollege|chef)\\b');
const lead = pattern(
  `^(?:(?:die|den|das|der|alle|meine|unsere|mein|unser|unseren|eine|einen|ein|letzte[nrs]?|neueste[nrs]?|aktuelle[nrs]?)\\s+)+`,
);
const about = pattern(
  `^(?:${generic}|excel|powerpoint|word|pdf)\\s+(?:über|zu|zum|zur|mit|namens|für|von\\s+der|wegen)\\s+(?:(?:den|der|die|das|dem)\\s+)?(.+)$`,
);
const by = pattern(
  '\\b(?:von|die)\\s+(.+?)(?:\\s+(?:mit\\s+mir\\s+|mir\\s+)?(?:geteilt|geschickt|gesendet|erstellt|hat|hochgeladen))*$',
);
const over = pattern('\\süber\\s+(?:(?:den|der|die|das|dem)\\s+)?(.{2,80})$');
const inFiles = pattern(
  `^(?:durchsuch(?:e)?|such(?:e)?)\\s+(?:in\\s+)?(?:meine[nr]?|den|allen|die)?\\s*(?:dateien|dokumente[n]?|onedrive|sharepoint)\\s+nach\\s+(.+)$`,
);

export const readFindFiles: Family = ({ request }) => {
  const boxed = inFiles.exec(request)?.[1];
  if (boxed) return { intent: 'findFiles', query: boxed };
  const said = asks.exec(request)?.[1];
  if (said === undefined || !isFile.test(said) || isOther.test(said)) return undefined;
  const rest = said.replace(lead, '').replace(/\s+(?:abgelegt|gespeichert|hin|nochmal|nicht|mehr)+$/i, '');
  const topic = about.exec(rest)?.[1];
  if (topic) return { intent: 'findFiles', query: topic };
  const author = by.exec(rest);
  const people = author?.[1] ? namesAtStart(author[1]).people : [];
  const told = over.exec(rest)?.[1];
  if (told && people.length > 0) return { intent: 'findFiles', people, query: told };
  const query = (author && people.length > 0 ? rest.replace(author[0], '') : rest)
    .replace(pattern(`^${generic}\\b\\s*|[,\\s]+$`, 'g'), '')
    .trim();
  return { intent: 'findFiles', people: people.length > 0 ? people : readNames(''), ...(query ? { query } : {}) };
};

const contacts: readonly RegExp[] = [
  pattern(
    '^(?:such(?:e)?|find(?:e)?|zeig(?:e)?|öffne|gib)\\s+(?:mir\\s+)?(?:den\\s+|die\\s+)?kontakt(?:e|karte|daten\\s+im\\s+adressbuch)?\\s+(?:von|für|namens|bei|zu)?\\s*(.+)$',
  ),
  pattern(
    '^(?:such(?:e)?|find(?:e)?|ist|steht|stehen|gibt\\s+es|habe\\s+ich|haben\\s+wir)\\s+(?:(?:der|die|das|den|ein|eine|einen)\\s+)?(.+?)\\s+(?:in|aus|unter)\\s+(?:meinen|den)\\s+kontakten$|^(?:such|finde|steht|ist)\\s+(?:(?:der|die|das|den)\\s+)?(.+?)\\s+(?:im|in\\s+meinem)\\s+adressbuch$',
  ),
  pattern('^(?:habe|hab)\\s+ich\\s+(?:einen\\s+)?kontakt\\s+(?:für|von|zu|namens|bei)\\s+(.+)$'),
  pattern('^(?:meine\\s+)?kontakte?:?\\s+(?:bei|von|namens|zu)?\\s*(.+)$'),
];
const allContacts = pattern(
  '^(?:(?:zeig(?:e)?|öffne|liste)\\s+(?:mir\\s+)?)?(?:alle\\s+)?(?:meine\\s+)?(?:kontakte|kontaktliste|adressbuch)$',
);
export const readFindContact: Family = ({ request }) => {
  if (allContacts.test(request)) return { intent: 'findContact' };
  const query = contacts
    .map((shape) => shape.exec(request)?.slice(1).find(Boolean))
    .find((found) => found !== undefined);
  return query ? { intent: 'findContact', query: query.trim() } : undefined;
};
