import type { Understanding } from '../../grammar/understanding.ts';
import type { Family, Utterance } from '../../grammar/utterance.ts';
import { anyMark, withoutMarks } from '../../time/marks.ts';
import { eventWord } from '../words/event-words.ts';
import { pattern } from '../words/pattern.ts';
import { readMeetingReference } from './meeting-reference.ts';

type Asks = NonNullable<Understanding['asks']>;

const now = `(?:[\\s,]*(?:${anyMark}|noch|eigentlich|denn|nochmal|genau|gerade|jetzt|alles|so|nochmals|bitte)(?![\\p{L}]))*[\\s,]*`;
const meeting = '(?!(?:ich|wir|es|er|du|man|frei|zeit|jemand)\\b)(.{2,120}?)';

/** The first group is the meeting. */
const shapes: readonly (readonly [asks: Asks, pattern: RegExp])[] = [
  [
    'answers',
    pattern(
      `^(?:wer|wie\\s*viele(?:\\s+leute|\\s+personen)?)\\s+(?:hat|haben)${now}(?:schon\\s+|bereits\\s+|noch\\s+nicht\\s+|alles\\s+)*(?:dem|der|den|das|die|für\\s+(?:den|das|die)|zum|zur|auf\\s+(?:den|das|die))\\s+(.+?)\\s+(?:nicht\\s+|schon\\s+|bereits\\s+)*(?:zugesagt|abgesagt|angenommen|abgelehnt|geantwortet|bestätigt|beantwortet|reagiert)$`,
    ),
  ],
  [
    'answers',
    pattern(
      `^(?:wer|wie\\s*viele)\\s+(?:hat|haben)${now}(?:schon\\s+|noch\\s+nicht\\s+|alles\\s+|bereits\\s+)*(?:zugesagt|abgesagt|angenommen|geantwortet|abgelehnt)\\s+(?:für|zum|zur|bei|beim)\\s+(.+)$`,
    ),
  ],
  [
    'answers',
    pattern(
      `^(?:haben|hat)\\s+(?:schon\\s+)?(?:alle|jeder|jemand|alle\\s+teilnehmer)${now}(?:für\\s+|zum\\s+|zur\\s+|dem\\s+|der\\s+|das\\s+|den\\s+)*(.+?)\\s+(?:schon\\s+)?(?:zugesagt|abgesagt|angenommen|abgelehnt|geantwortet)$`,
    ),
  ],
  [
    'answers',
    pattern(
      '^(?:hat|haben)\\s+.{2,60}?\\s+(?:schon\\s+)?(?:für|zum|zur|bei|beim)\\s+(.+?)\\s+(?:schon\\s+)?(?:zugesagt|abgesagt|geantwortet)$',
    ),
  ],
  [
    'answers',
    pattern(
      '^(?:zeig(?:e)?\\s+(?:mir\\s+)?)?(?:die\\s+)?(?:antworten|zusagen|rückmeldungen|absagen)\\s+(?:zu|auf|für|zum|zur|von)\\s+(.+)$',
    ),
  ],
  [
    'who',
    pattern(
      `^wer\\s+(?:ist|sind|kommt|kommen|nimmt|nehmen|wird)${now}(?:alles\\s+|sonst\\s+|noch\\s+|auch\\s+)*(?:eingeladen\\s+|dabei\\s+|teil\\s+)?(?:zum|zur|zu|beim|bei|am|an|im|in|bei\\s+der|für)\\s+(.+?)(?:\\s+(?:dabei|eingeladen|teil|teilnehmen|alles|anwesend|da|drin))*$`,
    ),
  ],
  [
    'who',
    pattern(
      `^(?:zeig(?:e)?\\s+(?:mir\\s+)?|nenn(?:e)?\\s+(?:mir\\s+)?|wer\\s+sind\\s+)?(?:alle\\s+|die\\s+)*(?:teilnehmer(?:innen|liste)?|teilnehmende[n]?|eingeladenen|gäste)\\s+(?:von|vom|für|bei|beim|des|der|am|im|zum|zur)\\s+(.+)$`,
    ),
  ],
  [
    'who',
    pattern(
      `^(?:ist|sind|kommt|kommen)\\s+(?:.{2,60}?)\\s+(?:zum|zur|beim|bei|im|am)\\s+(.+?)\\s+(?:eingeladen|dabei)$`,
    ),
  ],
  ['who', pattern(`^wen\\s+(?:habe|haben)\\s+(?:ich|wir)${now}(?:alles\\s+)?(?:zum|zur|zu)\\s+(.+?)\\s+eingeladen$`)],
  [
    'when',
    pattern(
      `^wie\\s+(?:lange|viel\\s+zeit)\\s+(?:ist\\s+es\\s+|habe\\s+ich\\s+|dauert\\s+es\\s+|bleibt\\s+mir\\s+)?${now}bis\\s+(?:zum|zur|zu|mein|meinem|meiner|dem)?\\s*(.+?)(?:\\s+(?:beginnt|anfängt|losgeht))?$`,
    ),
  ],
  [
    'howLong',
    pattern(
      `^wie\\s+lang(?:e)?\\s+(?:dauert|geht|ist|läuft|soll|wird|dauern)${now}${meeting}${now}(?:dauern|gehen|angesetzt|geplant)?$`,
    ),
  ],
  ['howLong', pattern('^(?:was\\s+ist\\s+)?(?:die\\s+)?(?:dauer|länge)\\s+(?:von|vom|des|der)\\s+(.+)$')],
  [
    'where',
    pattern(
      `^(?:wo|in\\s+welchem\\s+(?:raum|zimmer|gebäude|besprechungsraum|konferenzraum|saal))\\s+(?:ist|findet|sind|finden|war|treffen\\s+wir\\s+uns)${now}${meeting}${now}(?:statt|gebucht)?${now}$`,
    ),
  ],
  [
    'where',
    pattern(
      '^(?:was\\s+ist\\s+|wie\\s+ist\\s+)?(?:der\\s+)?(?:ort|raum|treffpunkt|veranstaltungsort)\\s+(?:von|vom|für|des|der)\\s+(.+)$',
    ),
  ],
  ['what', pattern(`^(?:worum|um\\s+was)\\s+geht\\s+es${now}(?:bei|in|beim|im|am|bei\\s+der)\\s+(.+)$`)],
  [
    'what',
    pattern(
      '^(?:was\\s+ist\\s+|zeig(?:e)?\\s+(?:mir\\s+)?|wie\\s+lautet\\s+)?(?:die\\s+|das\\s+|der\\s+)?(?:agenda|tagesordnung|thema|themen|details|beschreibung|inhalt)\\s+(?:von|vom|für|des|der|zu|zum|zur)\\s+(.+)$',
    ),
  ],
  [
    'when',
    pattern(
      `^(?:wann|um\\s+wie\\s*viel\\s+uhr|an\\s+welchem\\s+tag|zu\\s+welcher\\s+uhrzeit)\\s+(?:ist|findet|beginnt|startet|endet|war|sind|fängt|hört|geht|steigt|läuft)${now}${meeting}${now}(?:statt|an|auf|los|zu\\s+ende|vorbei|wieder|nochmal|geplant|angesetzt)?${now}$`,
    ),
  ],
];
const meetingSomebody = pattern(
  `^(?:wann|wo)\\s+(?:treffe|treffen|sehe|sehen|spreche|habe)\\s+(?:ich|wir)(?:\\s+(?:mich|uns))?${now}(?:den\\s+|das\\s+|die\\s+|einen\\s+|ein\\s+|eine\\s+)?(?:(?:termin|meeting|besprechung|call|1:1)\\s+)?(?:mit\\s+)?((?!frei|zeit|feierabend).+?)(?:\\s+(?:wieder|das\\s+nächste\\s+mal|nochmal|als\\s+nächstes))*$`,
);

/** Questions about when somebody has time, or about things that are no meetings. */
const isOther = pattern(
  '\\b(?:frei|verfügbar|zeit|beschäftigt|passt|kann|können|könnte|am\\s+besten|deadline|frist|e-?mails?|mails?|datei|dokument|unterlagen|wetter|flug|zug|bus|bahn|geburtstag|urlaub|feiertag|weihnachten|ostern|gehaltszahlung|abgabe|film|spiel|müll|arbeitszeit|büro|chef|telefonnummer|drucker|kantine|toilette|zuständig|verantwortlich)\\b',
);
const ofTheDay = pattern('^(?:mein|meine|der|die|das)\\s+(?:nächste|erste|letzte)[rs]?\\s');
const next = pattern(
  '^(?:(?:was|wann|wo)\\s+ist\\s+)?(?:mein(?:e)?\\s+|das\\s+|der\\s+|die\\s+)?nächste[rs]?\\s+(?:termin|meeting|besprechung|call)$|^(?:was\\s+)?(?:kommt|steht|ist)\\s+als\\s+nächstes(?:\\s+(?:an|dran))?$',
);
const clashes = pattern(
  '^(?:habe|hab|bin|gibt\\s+es|überschneiden|welche)\\b.*\\b(?:überschneidung(?:en)?|überschneiden|terminkonflikte?|konflikte?|doppelt\\s+(?:gebucht|belegt|verplant)|doppelbuchung(?:en)?|kollidieren|kollision(?:en)?)\\b',
);
const unanswered = pattern(
  '\\b(?:einladungen|anfragen|termine)\\b.*\\b(?:noch\\s+)?(?:nicht\\s+beantwortet|unbeantwortet|offen|noch\\s+offen|nicht\\s+geantwortet)\\b|^(?:worauf|auf\\s+was|auf\\s+welche\\s+einladungen)\\s+habe\\s+ich\\s+(?:noch\\s+)?nicht\\s+(?:geantwortet|reagiert)|^(?:zeig(?:e)?\\s+(?:mir\\s+)?)?(?:meine\\s+|alle\\s+)?(?:offenen|unbeantworteten)\\s+einladungen$',
);

/** `welche meiner Serien trifft die Zeitumstellung` */
const clockChange = pattern(
  '\\b(?:zeitumstellung|uhrenumstellung|uhrumstellung|sommerzeit|winterzeit|uhren\\s+umgestellt)\\b',
);
const ofSeries = pattern(
  '^(?:welche|was|wen|wer|sind|ist|betrifft|trifft|zeig|zeige|gibt|wie|ändert|verschiebt|liegen)\\b.*\\b(?:serien?|terminserien?|termine?|meetings?|besprechungen|kalender)\\b',
);

/** Questions about my own calendar as a whole. */
const ofMyCalendar = ({ mark, timing }: Utterance): ReturnType<Family> => {
  const marked = mark();
  const {
    durationMinutes: _length,
    recurrence: _series,
    ...time
  } = timing(marked, marked.text, { rangeIsWindow: true });
  if (clockChange.test(marked.text) && ofSeries.test(marked.text)) return { intent: 'agenda', about: 'clockChange' };
  if (next.test(marked.text.trim())) return { intent: 'agenda', about: 'next' };
  if (clashes.test(marked.text)) return { intent: 'freeBusy', about: 'clashes', ...time };
  return unanswered.test(marked.text)
    ? { intent: 'askMeeting', asks: 'answers', about: 'unanswered', ...time }
    : undefined;
};
/** `wann ist Orion?`: without an article it is called so. */
const isName = /^(?!(?:Ist|Der|Die|Das|Es)\b)\p{Lu}[\p{L}\p{N}&.-]*(?:\s+\p{Lu}[\p{L}\p{N}&.-]*){0,2}$/u;
const isMine = pattern('^(?:mein|meine|meinen|meinem|unser|unsere|unserem)\\b');

export const readAskMeeting: Family = (utterance) => {
  const marked = utterance.mark();
  const calendar = ofMyCalendar(utterance);
  if (calendar) return calendar;
  for (const [asks, shape] of shapes) {
    const said = shape
      .exec(marked.text)
      ?.slice(1)
      .find((group) => group !== undefined);
    if (said === undefined || isOther.test(said)) continue;
    if (asks === 'when' && ofTheDay.test(said)) return undefined;
    if (
      !eventWord.test(said) &&
      !isMine.test(said) &&
      !onlyMarks.test(said) &&
      !(asks === 'when' && isName.test(said.trim())) &&
      (asks === 'where' || asks === 'when' || asks === 'howLong')
    )
      continue;
    return about(utterance, asks, said);
  }
  const somebody = meetingSomebody.exec(marked.text)?.[1];
  return somebody && withoutMarks(somebody).trim() !== '' && !isOther.test(marked.text)
    ? about(utterance, /^wo\b/i.test(marked.text) ? 'where' : 'when', ` mit ${somebody.replace(/^mit\s+/i, '')}`)
    : undefined;
};

const onlyMarks = new RegExp(
  `^(?:(?:mein|meine|der|die|das|den|meinem)\\s+)?(?:${anyMark}\\s*)+(?:termin|meeting)?$`,
  'i',
);

const about = ({ mark, timing }: Utterance, asks: Asks, said: string): ReturnType<Family> => {
  const marked = mark();
  const { durationMinutes: _length, recurrence: _series, ...time } = timing(marked);
  return { intent: 'askMeeting', asks, ...readMeetingReference(marked, said), ...time };
};
