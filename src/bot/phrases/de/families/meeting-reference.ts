import { remainderOf } from '../../grammar/remainder.ts';
import type { Reference } from '../../grammar/understanding.ts';
import { asSaid, type Marked, withoutMarks } from '../../time/marks.ts';
import { bareSubject, eventWord, plainEvents } from '../words/event-words.ts';
import { readNames } from '../words/names.ts';
import { ownerOf } from '../words/owner.ts';
import { pattern } from '../words/pattern.ts';
import { takeNamesAfter, takePeople } from './clauses.ts';

/** Which meeting is meant, besides its time. */
export interface MeetingReference {
  people: string[];
  subject?: string;
  refers?: Reference[];
}

const about = pattern(
  '[\\s,]+(?:über|wegen|bezüglich|bzgl\\.?|zum\\s+thema|zum|zur|zu)\\s+(.+?)(?=\\s+(?:mit|von|bei)\\s|[\\s,]*[\uE000-\uF8FF|]|,|$)',
);
const titled = /"([^"]{1,200})"/;
const because = pattern(
  '(?:[,;.]\\s*|\\s)(?:weil|da ich|denn|sonst|ich (?:bin|habe|kann|muss|werde|schaffe)|leider|mir ist|es ist|wir haben|bin (?:krank|im urlaub)|hab(?:e)? (?:was|etwas|keine))(?![\\p{L}]).*$',
);
/** Adeles Einladung, Lees Meeting */
const owned = pattern(
  `(?<=^|\\s)(\\p{L}[\\p{L}.-]*(?:\\s\\p{L}[\\p{L}.-]*)?(?:s|'s|'))\\s+(?=(?:\\p{L}+[en]r?\\s+)?(?:${plainEvents})\\b)`,
);
const from = pattern('[\\s,]+(?:von|vom|bei)\\s+(?!der\\b|einem\\b|meinem\\s+kalender)');

/** `mein Meeting mit Adele über Preise`, `Megans Einladung`, `der Budgettermin`; the text is what is left when the verbs are gone. */
export const readMeetingReference = ({ text, atoms }: Marked, part = text): MeetingReference => {
  const remainder = remainderOf(` ${part.replace(because, ' ')} `);
  const people: string[] = [];
  let subject: string | undefined;
  remainder.take(titled, (said) => {
    subject = bareSubject(asSaid(said, atoms));
  });
  takePeople(remainder, { people });
  takeNamesAfter(remainder, from, people);
  remainder.take(owned, (said) => {
    const name = ownerOf(said);
    return notOwner.test(said) || name === said ? false : people.push(...readNames(name));
  });
  if (!subject)
    remainder.take(about, (said) => {
      const read = bareSubject(asSaid(said, atoms));
      if (read === undefined) return false;
      subject = read;
      return true;
    });
  const rest = withoutMarks(remainder.text()).replace(/\s+/g, ' ');
  subject ??= rest
    .split('|')
    .map(bareSubject)
    .find((said) => said !== undefined);
  const refers = subject === undefined && people.length === 0 ? referencesIn(rest) : [];
  return { people, ...(subject ? { subject } : {}), ...(refers.length > 0 ? { refers } : {}) };
};

const notOwner = pattern(
  '^(?:das|dieses|meines|unseres|alles|nächstes|kurzes|jenes|als|was|es|bis|heutiges|morgiges|letztes|erstes|neues|ganzes|anderes|geplantes)\\b',
);
const it = pattern('\\b(?:es|ihn|sie)\\b');
const that = pattern('\\b(?:das|den|die|diese[nrs]?)\\b(?!\\s*\\p{L})');

/** What leans on something said before, where nothing else says which meeting it is. */
const referencesIn = (rest: string): Reference[] => {
  if (eventWord.test(rest) && !/\b(?:dies|jene)/iu.test(rest)) return [];
  if (it.test(rest)) return ['it'];
  return that.test(rest) ? ['that'] : [];
};
