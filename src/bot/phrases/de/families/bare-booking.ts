import type { Family } from '../../grammar/utterance.ts';
import { anyMark, asSaid, atomsIn, type Marked, withoutMarks } from '../../time/marks.ts';
import { bareSubject, elsewhere, eventWord } from '../words/event-words.ts';
import { readNames } from '../words/names.ts';
import { pattern } from '../words/pattern.ts';

/** Names between times, and perhaps what it is about: Adele morgen 15 Uhr 30 min wegen Budget. */
const shape = new RegExp(
  `^((?:${anyMark}[\\s,;]*)*[^${'\\uE000-\\uF8FF'}]{2,120}?[\\s,;]*(?:${anyMark}[\\s,;]*)+)(?:(?:über|wegen|re:?|zu|zum|zur|bzgl\\.?|bezüglich)\\s+([^${'\\uE000-\\uF8FF'}]+))?$`,
  'iu',
);
const capitalized = /^\p{Lu}[^\s]*(?:\s\p{Lu}[^\s]*){0,2}$|@/u;
/** Words that begin a sentence or name a thing, never a person. */
const noName = pattern(
  '\\b(?:der|die|das|ein|eine|einen|mein|meine|meinen|unser|dies|es|da|ich|wir|du|er|sie|ist|sind|war|nicht|ja|nein|bin|bitte|bis|um|zu|zum|zur|für|mit|von|in|im|am|an|auf|und|frei|beschäftigt|jeden|wann|wo|wer|was|wie|warum|welche|hallo|danke|ok|spät|früh|später|ungefähr|nur|noch|aber|wenn|notiz|frist|deadline|erinner|erinnere|wecke?|weck|urlaub|krank|geburtstag|zug|abfahrt|abflug|flug|ankunft|[\\p{L}-]*(?:arzt|ärztin|berater|beraterin|werkstatt|handwerker|installateur|notar|anwalt|abnahme|wechsel)|friseur|pause|feierabend|treffpunkt|uhr|lass|mach|kann|geht|passt|besser|lieber|eher|stattdessen)\\b',
);

/** `Kind abholen`: something to be done, and nothing else but when. */
const errand = pattern('^(?!zu\\b)(?:[\\p{L}-]{2,30}\\s+){1,5}[\\p{L}]{2,24}(?:en|eln|ern)$');
const noErrand = pattern(
  '\\b(?:ich|wir|du|sie|er|es|mir|mich|uns|sich|mit|nicht|kein\\p{L}*|termin|termine|meeting|meetings|besprechung|besprechungen|kalender|raum|slot|zeit|benachrichtigungen|mail|mails|e-mail|nachricht|licht|musik|heizung|wecker|timer|frei|da|kann|können|soll|sollen|muss|müssen|will|wollen|haben|sein|werden|verschieben|verlegen|absagen|streichen|stornieren|löschen|canceln|verlängern|verkürzen|zusagen|annehmen|ablehnen|anzeigen|zeigen|finden|suchen|buchen|eintragen|einladen|ausladen|umbenennen|hinzufügen|teilnehmen|beitreten|erinnern|stummschalten|wer|was|wie|wo|wann|welche[rnms]?|treffen|sprechen|reden|zwischen|allen|alle|zum|zur|zwei|sieben)\\b',
);
const errandIn = ({ text, atoms }: Marked): string | undefined => {
  if (text.length > 160 || !atoms.some(({ kind }) => kind === 'clock' || kind === 'range')) return undefined;
  const said = withoutMarks(text)
    .replace(pattern('[\\s,;]+dauert?[\\s:]*$'), ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:]+|[\s,;:.]+$/g, '');
  return errand.test(said) && !noErrand.test(said) && !elsewhere.test(said) && !eventWord.test(said) ? said : undefined;
};

/** A person, a time and a length without a verb ask for a meeting. */
export const readBareBooking: Family = ({ mark, timing }) => {
  const marked = mark();
  const match = shape.exec(marked.text);
  const times = atomsIn(match?.[1] ?? '', marked.atoms);
  const isExact = times.some(({ kind }) => kind === 'clock' || kind === 'range');
  const hasLength = times.some(({ kind }) => kind === 'duration' || kind === 'range');
  const errand = errandIn(marked);
  if (errand) return { intent: 'book', ...timing(marked), subject: errand };
  if (!match || !isExact || times.some(({ kind }) => kind === 'recurrence')) return undefined;
  const said = withoutMarks(match[1] ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;]+|[\s,;]+$/g, '');
  if (eventWord.test(said) || pattern(`${noName.source}`).test(said.replace(/\s(?:und|&)\s/giu, ' '))) return undefined;
  const people = readNames(said);
  // A noun is written like a name: only with a length are they sure to be names.
  if (
    people.length === 0 ||
    people.length > 8 ||
    !hasLength ||
    !people.every((name) => capitalized.test(name) || /^[\p{L}-]+(?:\s[\p{L}-]+)?$/u.test(name))
  )
    return undefined;
  const subject = match[2] && bareSubject(asSaid(match[2], marked.atoms));
  return { intent: 'book', people, ...timing(marked, match[1]), ...(subject ? { subject } : {}) };
};
