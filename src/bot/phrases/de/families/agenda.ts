import type { Family } from '../../grammar/utterance.ts';
import { dayOf } from '../../time/calendar-days.ts';
import { anyMark, type Marked } from '../../time/marks.ts';
import { namesAtStart } from '../words/name-list.ts';
import { readNames } from '../words/names.ts';
import { pattern } from '../words/pattern.ts';

const events =
  '(?:termine?|meetings?|besprechung(?:en)?|calls?|sitzung(?:en)?|gespräche?|verabredung(?:en)?|videokonferenz(?:en)?|treffen|ereignisse|einträge|veranstaltungen)';
const calendar = `(?:agenda|kalender|terminkalender|tagesplan|wochenplan|tagesablauf|terminplan|zeitplan|plan|programm|tag|woche|morgen|vormittag|nachmittag|abend|terminübersicht|wochenübersicht|tagesübersicht|terminliste|${events})`;
const show =
  '(?:(?:zeig(?:e|en)?|sag|nenn(?:e)?|gib|liste|öffne|hol|lies|schau|anzeigen|was\\s+sind|wie\\s+sind|wie\\s+lauten|welche\\s+sind)\\s+(?:sie\\s+)?(?:mir\\s+|uns\\s+|mal\\s+|bitte\\s+|doch\\s+|kurz\\s+|in\\s+|eine\\s+übersicht\\s+(?:über|von)\\s+|alle\\s+)*)';
const times = `(?:[\\s,]*(?:${anyMark}|noch|so|alles|denn|eigentlich|schon|bei\\s+mir|für\\s+mich|an|für|von|der|die|in)(?![\\p{L}]))*[\\s,]*`;

/** Asked of the text with its times as marks. */
const shapes: readonly RegExp[] = [
  pattern(
    `^${show}?(?:alle\\s+)?(?:mein(?:e[nmrs]?)?|unser(?:e[nmrs]?)?|die|den|der)\\s+(?:(?:ganze[nrs]?|komplette[nrs]?|nächste[nrs]?|erste[nrs]?|letzte[nrs]?|kommende[nrs]?|anstehende[nrs]?|restliche[nrs]?|weitere[nrs]?|${anyMark})\\s*)*${calendar}${times}(?:zu\\s+zeigen|zeigen|anzeigen|ansehen|vorlesen)?$`,
  ),
  pattern(`^${show}(?:alle\\s+|mein(?:e[nrs]?)?\\s+|${anyMark}\\s*)*${calendar}${times}$`),
  pattern(
    `^(?:${anyMark}\\s*)*(?:alle\\s+)?(?:meine\\s+)?(?:agenda|kalender|${events}|tagesplan|wochenplan|programm|terminübersicht|tagesübersicht|wochenübersicht|terminkalender|übersicht)${times}\\??$`,
  ),
  pattern(
    `^was\\s+(?:steht|stehen|ist|liegt|gibt\\s+es|kommt)\\b${times}(?:bei\\s+(?:mir|uns)\\s+)?${times}(?:an|auf\\s+(?:dem|meinem|meiner|der)\\s+(?:plan|programm|agenda|kalender|zettel|tagesordnung)|im\\s+(?:kalender|terminkalender)|in\\s+(?:meinem|unserem)\\s+(?:kalender|terminkalender)|los|geplant|vor|als\\s+nächstes(?:\\s+an)?|auf\\s+mich\\s+zu)?${times}$`,
  ),
  pattern(
    `^was\\s+(?:habe|hab|haben|hätte|mache|muss|hast)\\s+(?:ich|wir)${times}(?:(?:für|alles|an)\\s+)*(?:${events}|vor|zu\\s+tun|geplant|auf\\s+dem\\s+(?:plan|programm|zettel)|im\\s+kalender|los|als\\s+nächstes|so)?${times}(?:vor|an|geplant|im\\s+kalender)?${times}$`,
  ),
  pattern(
    `^(?:welche[rsnm]?|was\\s+für|wie\\s*viele)\\s+(?:\\p{L}+\\s+)?${events}\\s+(?:habe|hab|haben|stehen|steht|sind|gibt|hätte|kommen)\\b`,
  ),
  pattern(
    `^(?:habe|hab|haben|hätte)\\s+(?:ich|wir)${times}(?:(?:noch|schon|irgendwelche|irgendeinen|irgendwas|einen?|andere[ns]?|weitere[nr]?)\\s+)*(?:${events}|etwas|was|irgendwas|irgendetwas|noch\\s+was|besprechungen)(?:\\s+(?:vor|geplant|an|im\\s+kalender|los|auf\\s+dem\\s+programm|anderes|zu\\s+tun))?${times}(?:vor|geplant|im\\s+kalender)?$`,
  ),
  pattern(
    `^(?:gibt\\s+es|steht|stehen|liegt|ist|sind)${times}(?:(?:noch|schon|irgendwelche|irgendwas|einen?)\\s+)*(?:${events}|etwas|was|irgendwas)${times}(?:an|im\\s+kalender|geplant|auf\\s+dem\\s+(?:plan|programm)|los|vor)?${times}$`,
  ),
  pattern(
    `^wie\\s+(?:sieht|schaut|siehts)(?:\\s+es)?${times}(?:mein(?:e)?|der|die|das|bei\\s+mir)?${times}(?:tag|woche|kalender|vormittag|nachmittag|terminkalender|agenda|plan|programm|zeitplan|terminlage)?${times}(?:bei\\s+mir\\s+)?(?:aus)?$`,
  ),
  pattern(
    `^wie\\s+(?:voll|busy|stressig|ausgelastet|beschäftigt)\\s+(?:ist|wird|bin|sieht)\\b${times}(?:mein(?:e)?|der|die|ich)?\\s*(?:tag|woche|kalender|${anyMark}|ich)?${times}(?:aus)?$`,
  ),
  pattern(
    `^(?:was|wann|wo)\\s+(?:ist|sind|kommt|steht|habe\\s+ich)\\s+(?:mein(?:e)?|der|die|das|meinen|den)\\s+(?:nächste[rsn]?|erste[rsn]?|letzte[rsn]?)\\s+(?:${anyMark}\\s*)*${events}\\b${times}$`,
  ),
  pattern(`^(?:mein(?:e)?\\s+)?nächste[rs]?\\s+${events}$`),
  pattern(`^(?:mit\\s+wem|wen)\\s+(?:treffe|habe|sehe|spreche|bespreche)\\s+ich\\b`),
  pattern(
    `^wann\\s+(?:habe|hab)\\s+ich${times}(?:feierabend|schluss|den\\s+(?:ersten|nächsten|letzten)\\s+${events}|meinen\\s+(?:ersten|nächsten|letzten)\\s+${events})`,
  ),
  pattern(`^wann\\s+(?:habe|hab)\\s+ich\\s+(?:${anyMark}\\s*)+$`),
  pattern(`^was\\s+(?:muss|soll|habe)\\s+ich${times}(?:zu\\s+)?(?:machen|tun|erledigen)${times}$`),
  pattern(`^wann\\s+(?:fängt|beginnt|startet|endet)${times}mein\\s+(?:tag|arbeitstag)`),
  pattern(`^(?:wann|wo)\\s+muss\\s+ich${times}(?:sein|hin|anfangen)?${times}$`),
  pattern(
    `^(?:gib\\s+mir\\s+)?(?:ein(?:en)?\\s+)?(?:kurze[rn]?\\s+)?(?:überblick|übersicht|briefing|zusammenfassung)\\b.*(?:tag|kalender|termine|woche|${anyMark})`,
  ),
  pattern(`^(?:was\\s+)?(?:kommt|steht)\\s+als\\s+nächstes(?:\\s+(?:an|dran))?$`),
  pattern(`^was\\s+(?:steht|ist)\\s+(?:an|los|geplant)$`),
];

/** `morgen?`, `und nächste Woche`: a day by itself. */
const isOnlyDay = ({ text, atoms }: Marked): boolean =>
  onlyTimes.test(text) && atoms.some(({ kind }) => kind === 'day' || kind === 'window' || kind === 'part');
const onlyTimes = new RegExp(
  `^(?:(?:zeig|und|was ist mit|wie ist)\\s+)?(?:mir\\s+|mal\\s+|bitte\\s+)*(?:${anyMark}[\\s,]*)+$`,
  'iu',
);

const startsWithEvent = pattern(
  `^(?:${anyMark}\\s*)*(?:ein(?:e[nmrs]?)?\\s+)?(?:termin|meeting|besprechung|call|sitzung|gespräch|verabredung|videokonferenz|treffen)\\b`,
);
const withNames = /(?:^|\s)mit\s+(?!wem)(.+)$/iu;

export const readAgenda: Family = ({ request, moment, mark, timing }) => {
  const marked = mark();
  const named = withNames.exec(marked.text);
  const text = named
    ? marked.text
        .replace(withNames, (_all, rest: string) => ` ${rest.slice(namesAtStart(rest).length)}`)
        .replace(/\s+/g, ' ')
        .trim()
    : marked.text;
  // Meeting mit Lee morgen um drei: that is one to book.
  if (named && startsWithEvent.test(marked.text)) return undefined;
  if (!shapes.some((shape) => shape.test(text)) && !isOnlyDay(marked)) return undefined;
  const {
    recurrence: _series,
    durationMinutes: _length,
    ...time
  } = timing(marked, marked.text, { rangeIsWindow: true });
  const people = named ? readNames((named[1] ?? '').slice(0, namesAtStart(named[1] ?? '').length)) : [];
  return {
    intent: 'agenda',
    people,
    ...(Object.keys(time).length > 0 ? time : implied(request, moment.now, timing, mark)),
  };
};

/** `mein Tag` is today, `meine Woche` this one, `mein Nachmittag` today's. */
const implied = (
  request: string,
  now: string,
  timing: Parameters<Family>[0]['timing'],
  mark: Parameters<Family>[0]['mark'],
) => {
  const word = pattern(
    '\\b(?:mein|meine|meinen|meinem|der|die|den|ganze[nr]?)\\s+(tag|woche|vormittag|nachmittag|abend|tagesplan|wochenplan|tagesablauf)\\b',
  )
    .exec(request)?.[1]
    ?.toLowerCase();
  if (!word) return {};
  if (word.startsWith('tag')) return { day: dayOf(now) };
  return timing(mark(word.startsWith('woche') ? 'diese Woche' : `heute ${word}`));
};
