import type { Family } from '../../grammar/utterance.ts';
import { anyMark, withoutMarks } from '../../time/marks.ts';
import { readNames } from '../words/names.ts';
import { ownerOf } from '../words/owner.ts';
import { pattern } from '../words/pattern.ts';
import { readRoomFree } from './room-free.ts';

const state =
  '(?:frei|verfügbar|beschäftigt|belegt|ausgebucht|verplant|abwesend|anwesend|erreichbar|ansprechbar|unterwegs|busy|besetzt|da|im\\s+(?:büro|haus|meeting|urlaub|homeoffice|termin|home\\s+office)|in\\s+(?:einem\\s+(?:meeting|termin|gespräch|call)|einer\\s+besprechung|terminen|meetings|besprechungen|urlaub)|außer\\s+haus|nicht\\s+da|weg|krank)';
const time =
  '(?:zeit|luft|kapazität(?:en)?|(?:einen\\s+|noch\\s+)*(?:slot|termin|platz)\\s+frei|freie\\s+(?:zeit(?:en)?|slots?|termine)|frei|(?:schon\\s+|noch\\s+)?(?:was|etwas)\\s+(?:vor|frei)|(?:einen?\\s+|schon\\s+|noch\\s+)*(?:termine?|meetings?|besprechung(?:en)?)|lust\\s+und\\s+zeit|lücken?|(?:ein\\s+)?(?:zeit)?fenster)';
const little =
  '(?:noch|schon|auch|gerade|eigentlich|denn|vielleicht|beide|alle|gleich|überhaupt|da|mal|heute|zufällig|kurz|irgendwann|jetzt|wieder|dann|es|am\\s+besten)';
const names = '([^|]{1,160}?)';
const mid = `(?:[\\s,]*(?:${anyMark}|\\b${little}\\b|\\bfür\\b|\\bum\\b))*[\\s,]*`;
const check =
  '(?:(?:schau|schaue|sieh|guck|gucke|prüf|prüfe|prüfen\\s+sie|check|checke|sag|sage|find|finde|schauen|nachsehen|zeig|kuck|überprüfe|überprüf)(?:\\s+(?:mir|mal|bitte|kurz|nach|doch|heraus|raus|bescheid|sie))*,?\\s+)?';

/** What is asked about the text with its times as marks; the first group holds the names. */
const shapes: readonly RegExp[] = [
  pattern(
    `^${check}(?:ist|sind|wäre|wären|war|wird|bin|seid)\\s+${mid}${names}${mid}(?:nicht\\s+)?${state}(?![\\p{L}])`,
  ),
  pattern(`^${check}(?:hat|haben|hätte|hätten|habe)\\s+${mid}${names}${mid}(?:keine?\\s+)?${time}(?![\\p{L}])`),
  pattern(`^${check}ob\\s+${mid}${names}${mid}(?:${state}|${time})\\s+(?:ist|sind|hat|haben|wäre|hätte|bin|habe)\\b`),
  pattern(`^${check}ob\\s+${mid}${names}\\s*${mid}${anyMark}${mid}(?:kann|können|könnte|könnten)\\b`),
  pattern(
    `^${check}wann\\s+(?:ist|sind|wäre|bin|hat|haben|hätte|habe)\\s+${mid}${names}${mid}(?:das\\s+nächste\\s+mal\\s+|wieder\\s+)?(?:${state}|${time})(?![\\p{L}])`,
  ),
  pattern(`^${check}wann\\s+${mid}${names}${mid}(?:${state}|${time})\\s+(?:ist|sind|hat|haben|wäre|habe|bin)\\b`),
  pattern(`^wer\\s+(?:von\\s+)?(.*?)(?:ist|hat|hätte|wäre|kann)\\s+${mid}(?:${state}|${time})?(?![\\p{L}])(.*)$`),
  pattern(
    `^(?:kann|können|könnte|könnten)\\s+(?!(?:ich|wir|man|du|sie\\s+mir)\\b)${names}\\s*${mid}(?:${anyMark}[\\s,]*)+(?:auch\\s+|dazu\\s+)?(?:teilnehmen|dabei\\s+sein|kommen|da\\s+sein|dazukommen|einrichten)?$`,
  ),
  pattern(
    `^(?:passt|geht|ginge|klappt|wäre|würde)\\s+(?:es\\s+)?${mid}(?:bei|für|mit)\\s+${names}${mid}(?:gehen|passen|klappen)?$`,
  ),
  pattern(`^(?:passt|würde)\\s+(?:es\\s+)?(?!es\\b|das\\b)${names}\\s+${mid}${anyMark}${mid}(?:passen)?$`),
  pattern(`^(?:passt|geht)\\s+(?:es\\s+)?${mid}${anyMark}\\s+${names}$`),
  pattern(
    `^(?:zeig(?:e|en)?|gib|öffne|hol|schau|was\\s+ist|wie\\s+ist|welche)?\\s*(?:mir\\s+|sie\\s+|mal\\s+|bitte\\s+|in\\s+|uns\\s+)*(?:den|die|der|das)?\\s*(?:kalender|verfügbarkeit(?:en)?|freie[nr]?\\s+(?:zeiten|slots|termine)|frei-?\\s*/?\\s*gebucht(?:-?zeiten)?|zeitplan|auslastung|terminplan|terminkalender)\\s+(?:von|für)\\s+${names}${mid}(?:an)?$`,
  ),
  pattern(
    `^(?:zeig(?:e|en)?|gib|öffne|schau|was\\s+ist|wie\\s+ist|wie\\s+sieht|wie\\s+(?:voll|leer|busy)\\s+ist)?\\s*(?:mir\\s+|sie\\s+|mal\\s+|bitte\\s+|in\\s+|uns\\s+|${anyMark}\\s*)*(?!(?:mein|dein|unser|der|die|den|das)[\\p{L}]*\\b)((?:[\\p{L}.'-]+\\s+){0,2}[\\p{L}.'-]*[sxz'])\\s+(?:kalender|verfügbarkeit|freie\\s+(?:zeiten|slots)|terminkalender|zeitplan|tag|woche|terminplan|termine)\\b`,
  ),
  pattern(`^wie\\s+(?:sieht|siehts|schaut)(?:\\s+es|'s)?\\s+${mid}(?:bei|mit|für)\\s+${names}${mid}(?:aus)?$`),
  pattern(
    `^wie\\s+(?:sieht|schaut)\\s+${mid}(?:der\\s+kalender|der\\s+tag|die\\s+woche|die\\s+verfügbarkeit)\\s+(?:von|bei)\\s+${names}${mid}(?:aus)?$`,
  ),
  pattern(
    `^(?:welche|was\\s+für|wie\\s*viele)\\s+(?:termine|meetings|besprechungen)\\s+(?:hat|haben)\\s+${mid}${names}${mid}$`,
  ),
  pattern(`^wie\\s+(?:beschäftigt|verfügbar|voll|ausgelastet)\\s+(?:ist|sind|bin)\\s+${names}${mid}$`),
  pattern(
    `^was\\s+(?:macht|machen|hat|haben)\\s+(?!wir\\b|ich\\b|das\\b|die\\b)${names}\\s+${mid}${anyMark}${mid}(?:vor|so|zu\\s+tun|los)?$`,
  ),
  pattern(
    `^(?!(?:wann|was|wo|wer|wie|ich|bin|ist|sind|wir|ein|eine|der|die|das|welche|gibt|hat|habe|haben|kann|zeig|finde|such|block|halt|mach|mein|meine)\\b)${names}[\\s,]${mid}(?:frei|verfügbar|zeit|beschäftigt|erreichbar|im\\s+büro)[\\s?]*(?:${anyMark}[\\s,]*)*$`,
  ),
  pattern(
    `^wo\\s+(?:ist|sind|steckt)\\s+(?!(?:der|die|das|mein|meine|unser|unsere|ein|eine)\\b)${names}\\s+${mid}${anyMark}${mid}$`,
  ),
  pattern(
    `^(?:arbeitet|kommt|arbeiten|kommen)\\s+(?!ich\\b|wir\\b|der\\b|die\\b|das\\b)${names}\\s+${mid}${anyMark}${mid}(?:ins\\s+büro)?$`,
  ),
  pattern(`^(?:frei|verfügbar|zeit|verfügbarkeit(?:en)?)\\s*:?\\s*(?:von\\s+|für\\s+)?${mid}${names}${mid}$`),
];
const bare = new RegExp(
  `^(?:noch\\s+)?(?:frei|verfügbar|zeit)\\s*(?:${anyMark}[\\s,?]*)+$|^(?:${anyMark}[\\s,]*)+(?:noch\\s+)?(?:frei|verfügbar|zeit)$`,
  'iu',
);
const mine = pattern('^(?:ich|wir|mir|mich|uns)(?![\\p{L}])');
const noName = pattern(
  '^(?:ein\\s|eine\\s|(?:der|die|das)\\s+(?:beste|früheste|nächste)|ich\\s+(?:noch\\s+)?(?:termin|etwas|was)|es|das|man|du|sie|da|etwas|was|jemand|irgendwer|heute|morgen|raum|ein\\s+raum|der\\s+raum|termin|meeting|die\\s+besprechung|das\\s+meeting|der\\s+termin|wir\\s+(?:noch\\s+)?(?:termin|etwas)|noch|mein(?:e[nr]?)?\\s+(?:nächste|erste|termin|meeting)\\p{L}*)\\b',
);
const shared = pattern(
  `^wann\\b.*\\b(?:beide|alle|gemeinsam|zusammen)\\b|^wann\\s+(?:sind|haben|hätten|können)\\s+(?:wir|ich\\s+und|.{1,100}\\bund\\s+(?:ich|wir))\\b`,
);

export const readFreeBusy: Family = ({ mark, timing }) => {
  const marked = mark();
  const text = marked.text;
  if (shared.test(text)) return undefined;
  const { recurrence: _series, ...when } = timing(marked, text, { rangeIsWindow: true });
  const aboutRoom = readRoomFree(text);
  if (aboutRoom) return { intent: 'freeBusy', ...aboutRoom, ...when };
  if (bare.test(text)) return { intent: 'freeBusy', ...when };
  for (const shape of shapes) {
    const match = shape.exec(text);
    if (!match) continue;
    const said = tidy(match.slice(1).find((group) => group?.trim()) ?? '');
    if (mine.test(said)) {
      // Which meetings I have is my agenda; whether I have time is this.
      if (/\b(?:termine?|meetings?|besprechung(?:en)?|was vor|etwas vor)\b/iu.test(match[0])) return undefined;
      return { intent: 'freeBusy', people: readNames(said), ...when };
    }
    if (asksWho.test(text)) {
      const list = readNames(tidy(amongWhom.exec(text)?.[1] ?? text.replace(upToList, '')));
      return { intent: 'freeBusy', people: list, ...when };
    }
    if (said === '' || noName.test(said)) continue;
    const people = readNames(shapes.indexOf(shape) === possessive ? ownerOf(said) : said);
    if (people.length > 0) return { intent: 'freeBusy', people, ...when };
  }
  return undefined;
};

const asksWho = /^wer\b/i;
const amongWhom = /^wer\s+von\s+(.+?)\s+(?:hat|ist|hätte|wäre|kann)\s/i;
const upToList = pattern('^.*?(?:zeit|frei|verfügbar|da|büro|kann)(?![\\p{L}])[\\s:,?–-]*(?:von\\s+)?');
/** The shape in which names stand as whose calendar it is. */
const possessive = 12;

const littleWords = pattern(`(?<![\\p{L}])(?:${little}|nicht|wohl|bitte|bei|für|zeitlich|terminlich)(?![\\p{L}])`, 'g');
const tidy = (said: string): string =>
  withoutMarks(said)
    .replace(/^\s*(?:jemand|einer|eine|irgendwer)\s+von\s/i, ' ')
    .replace(littleWords, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:?]+|[\s,:?]+$/g, '')
    .trim();
