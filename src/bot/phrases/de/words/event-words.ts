import { anyWord, pattern } from './pattern.ts';

/** Words for a meeting that say no more than that it is one. */
export const plainEvents =
  'termine?n?s?|meetings?|besprechung(?:en)?|gespräche?s?|calls?|telefonate?|telefontermin|treffen|sitzung(?:en)?|konferenz|videokonferenz|telefonkonferenz|telko|anruf|telefontermine?|verabredung|sync|catch-?up|1:1|one[\\s-]on[\\s-]one|1-?on-?1|vier-?augen-?gespräch|austausch|rücksprache|slot|zeitfenster|teams-?(?:meeting|call|termin|besprechung)|video-?(?:meeting|call|termin|anruf|besprechung)|online-?(?:meeting|termin|besprechung)|zoom(?:-?(?:meeting|call))?|kalendereintrag|kalendereinträge|einladung(?:en)?|besprechungsanfrage|terminanfrage|anfrage|eintrag|einträge|event|veranstaltung|blocker|serientermin|terminserie|serie|meetingserie|folgetermin|regeltermin';

/** Words that make something a meeting, also at the end of a compound (`Budgettermin`). */
const endings =
  'termine?|meetings?|besprechung(?:en)?|gespräche?|calls?|telefonat|treffen|sitzung(?:en)?|konferenz|runde|workshops?|reviews?|stand-?ups?|dailys?|weekly|retros?|retrospektive|planning|planung|kick-?off|demo|interviews?|schulung|training|präsentation|webinar|seminar|onboarding|abstimmung|klausur|offsite|essen|lunch|frühstück|huddle|town-?hall|refinement|debrief|briefing|verhandlung|vorstellung|feier|sync|durchsprache|brainstorming|übergabe|einarbeitung|lesung|prüfung|stammtisch|(?:lese|arbeits|gesprächs|stuhl|lenkungs|projekt|erfahrungs)kreis|(?:strategie|team|projekt|planungs|klausur|themen|entwickler|kunden|thementags|schulungs)tag|(?:team|stamm|nachbarschafts|kaffee|gruppen|wochen)treff';
const others =
  'jour\\s+fixe?s?|jf|all[\\s-]hands|kaffee(?:pause)?|kaffeetrinken|bier|mittag|fokuszeit|focus\\s?time|fokus|deep\\s+work|status|update|spaziergang|brunch|tee|date|drinks|sprint';

export const eventWord = pattern(
  `(?:\\b(?:${plainEvents}|${others})|(?<![\\p{L}\\p{N}-])[\\p{L}\\p{N}-]*(?:${endings}))\\b`,
);
const determiners =
  'der|die|das|den|dem|des|ein|eine[nmrs]?|mein|meine[nmrs]?|unser|unsere[nmrs]?|dein|deine[nmrs]?|ihr|ihre[nmrs]?|sein|seine[nmrs]?|diese[nmrs]?|jene[nmrs]?|alle|kein|keine[nmrs]?|nächste[nmrs]?|kommende[nmrs]?|ganze[nmrs]?|zum|zur|kurze[nmrs]?|schnelle[nmrs]?|neue[nmrs]?|gemeinsame[nmrs]?|kleine[nmrs]?|weitere[nmrs]?|regelmäßige[nmrs]?|wiederkehrende[nmrs]?|geplante[nmrs]?|anderen?|virtuelle[nmrs]?|persönliche[nmrs]?|passende[nmrs]?|freie[nmrs]?|private[nmrs]?';
const filling =
  'bitte|mal|doch|noch|gern|gerne|kurz|schnell|eben|halt|ja|denn|vielleicht|eventuell|evtl|möglichst|einfach|auch|schon|gleich|wieder|direkt|dann|da|dort|nochmal|nochmals|ungefähr|circa|ca|lieber|irgendwann|irgendwie|insgesamt|lang|dauer|zeit|es|sich|mir|uns|euch|dir|ich|wir|du|sie|ihn|ihm|mich|dich|und|oder|mit|für|von|vom|in|im|am|an|auf|um|bei|beim|zu|nach|ab|bis|so|als|wie|dass|hier|jetzt|allen|alle|kalender|terminkalender|outlook|teams|heute|neu|einmal|sein|werden|wird|ist|soll|sollte|sollen|sollten|will|möchte|würde|wollen|könnte|kann|können|muss|müssen|habe|haben|hätte|hätten|brauche|brauchen|zusammen|gemeinsam|bald|baldmöglichst|asap|demnächst|beginnend|startend|dauert|dauern|uhr|egal|wann|wo|spontane[nrs]?|kurzfristig|je|jeweils|infrage|in\\s+frage|alles|käme|kämen|reserviert|ganztägig|ganztags|neuen|neues';

/** Nothing is left when each is taken away once. */
const generic = anyWord(`${plainEvents}|${determiners}|${filling}`, 'g');

/** Words that say no more than that it is a meeting. */
export const isGeneric = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text.replace(generic, ' '));

const leading = pattern(`^(?:(?:${determiners}|${filling})(?![\\p{L}\\p{N}-])\\s+)+`);
const trailing = pattern(`(?:\\s+(?:${filling}|der|die|das|den|dem|ein|eine|einen|meinen|meinem))+$`);

/** `Termin: Steuerberater`, `Blocker Sport` */
const onlyKind = pattern(
  '^(?:(?:kalender)?eintrag|blocker|termin|meeting|besprechung)(?::\\s*|\\s+)(?=[\\p{L}"])(?!(?:mit|am|um|im|in|für|zur|zum)\\b)',
);

/** What something is about, without article; undefined when it says nothing. */
export const bareSubject = (text: string): string | undefined => {
  const flat = text
    .replace(/[|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["'„]|["'“]$/g, '')
    .replace(/^[\s,.:;()–-]+|[\s,.:;(!?–-]+$/g, '');
  const subject = flat
    .replace(leading, '')
    .replace(onlyKind, '')
    .replace(leading, '')
    .replace(trailing, '')
    .replace(/^[\s,.:;–-]+|[\s,.:;–-]+$/g, '');
  return !/[\p{L}\p{N}]/u.test(subject) || isGeneric(subject) ? undefined : subject;
};

/** What is arranged elsewhere: none of it is a meeting. */
export const elsewhere = pattern(
  '\\b(?:(?<![\\p{L}-])[\\p{L}-]*(?:flug|flüge|hotel|hotelzimmer|zug|zugticket|bahnticket|ticket|tickets|taxi|uber|mietwagen|leihwagen|tisch|tischreservierung|restaurantreservierung|pizza|döner|sushi|wecker|timer|stoppuhr|überweisung|rechnung|paket|päckchen|einkaufsliste|to-?do-?liste|liste|kino|kinokarten|film|konzertkarten|abo|abonnement|versicherung|handyvertrag|stromvertrag|licht|heizung|musik|playlist|song|wetter|fahrkarte|bahnfahrt|bahn|parkplatz|ferienwohnung|blumen|geschenk|aktien?|bitcoin|geld|konto|kredit|toner|druckerpapier|laptop|handy|kaffeemaschine|pool|sauna|urlaubsantrag|krankmeldung|reisekosten|essen\\s+bestellen))\\b',
);
