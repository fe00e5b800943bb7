import type { Understanding } from '../../grammar/understanding.ts';
import type { Utterance } from '../../grammar/utterance.ts';
import type { Atom } from '../../time/atom.ts';
import { atomsIn, type Marked, withoutMarks } from '../../time/marks.ts';
import { namesAtStart } from '../words/name-list.ts';
import { pattern } from '../words/pattern.ts';
import { takeClauses } from './clauses.ts';
import { readScope, readSeriesEnd } from './series-scope.ts';

type Change = Partial<Omit<Understanding, 'text' | 'intent'>>;

const lead = pattern(
  '^(?:(?:nein|nee|nö|ne|ja|jep|ok(?:ay)?|klar|gut|doch|sorry|ach|oh|warte|moment|hm+|äh|also|dann|und\\s+zwar|zwar|und|aber|auch|bitte|oder|super|perfekt|prima|stopp?|halt|eigentlich|stattdessen)[\\s,.!:-]+)+',
);
const rather = pattern('\\b(?:lieber|besser|stattdessen|eher|doch|anstatt|statt\\s+dessen|genauer|sondern)\\b', 'g');
const it =
  '(?:es|das(?!\\s+meeting)|ihn|(?:den\\s+termin|das\\s+meeting|die\\s+besprechung)(?!\\s+(?:mit|über|wegen|zum|am|von|um)\\b)|daraus)';
const make = pattern(
  `^(?:(?:mach|machen\\s+sie|mache)\\b(?!.*\\b(?:termin|meeting|call|besprechung|treffen)\\b)|(?:setz|setze|leg|lege|nimm|nehmen\\s+sie|änder|ändere|ändern\\s+sie|stell|stelle|buch|buche|verkürz|verkürze|verlänger|verlängere)\\s+${it}\\b|(?:verkürze?|verlängere?)\\s+(?=auf\\b)|nimm\\s+(?=lieber\\b)|ändere?\\s+(?:die\\s+)?(?:zeit|uhrzeit|dauer|länge|den\\s+tag|das\\s+datum)\\b|(?:sagen\\s+wir|machen\\s+wir|nehmen\\s+wir|ich\\s+meine|ich\\s+meinte|ich\\s+meint|gemeint\\s+war|wie\\s+wäre?\\s+es\\s+mit|wie\\s+wäre?|wie\\s+ist\\s+es\\s+mit|was\\s+ist\\s+mit|geht\\s+auch|geht\\s+es\\s+auch|ginge\\s+auch|es\\s+soll(?:te)?|das\\s+soll(?:te)?|könnten\\s+wir|können\\s+wir)\\b)\\s*`,
);
/** By these words can only be about what is on the table. */
const sure = pattern(
  '^(?:mach(?:e|en\\s+sie)?\\s+(?:es|das|ihn|daraus|da|lieber|\uE000?.*\\bdraus|\uE000?.*\\bdaraus)\\b|(?:setz|leg|nimm|änder|stell)\\p{L}*\\s+(?:es|das|ihn)\\b|ändere?\\s+(?:die\\s+)?(?:zeit|uhrzeit|dauer|länge|den\\s+tag|das\\s+datum)|sagen\\s+wir|machen\\s+wir|nehmen\\s+wir|ich\\s+meinte?|geht\\s+(?:es\\s+)?auch|ginge\\s+auch|gemeint\\s+war|es\\s+sollte?|das\\s+sollte?)|\\b(?:draus|daraus)\\b|^(?:verkürze?|verlängere?)\\s+(?:es|das|ihn|auf)\\b',
);
const settled = pattern(
  '\\b(?:passt|passen|geht|klappt|wäre|ist|würde|reicht|reichen|genügt|genügen)\\b(?:\\s+(?:mir|für\\s+mich|gut|besser|super|ok|okay|passen|gehen|auch|prima|in\\s+ordnung|perfekt|am\\s+besten|lieber))*$',
);
const little = pattern(
  '(?<![\\p{L}])(?:es|das|ihn|den|die|der|dem|einen?|eine|einem|ein|termin|meeting|besprechung|call|draus|daraus|dazu|auf|für|um|zu|in|und|auch|mal|noch|nur|mir|uns|bitte|gleiche[nr]?|selbe[nr]?|zeit|uhrzeit|lang|dauern|dauert|sein|gehen|machen|verschieben|kurz|kurze[ns]?|jetzt|so|da|zeit|dauer|länge|statt|passt|passen|reicht|reichen|genügt|genügen|geht|klappt|wäre|ist|besser|mich|gut)(?![\\p{L}])|[\\s,.|!?]',
  'g',
);

const adding = pattern(
  '^(?:(?:lade?|nimm|hol|hole|füg|füge|add)\\s+(?:bitte\\s+|noch\\s+|auch\\s+)*)(.{2,120}?)\\s+(?:noch\\s+|auch\\s+|bitte\\s+)*(?:mit\\s+)?(?:dazu|ein|hinzu|rein|auf)(?:\\s+bitte)?$|^(?:und\\s+|auch\\s+|noch\\s+)*(.{2,120}?)\\s+(?:auch\\s+|noch\\s+|bitte\\s+)*(?:dazu|hinzufügen|einladen|dazunehmen|mit\\s+einladen|dazuholen)(?:\\s+bitte)?$|^(?:und|plus)\\s+(?:auch\\s+|noch\\s+)*(?:mit\\s+)?(.{2,120}?)$',
);
const removing = pattern(
  '^(?:aber\\s+)?(?:ohne|außer|nicht\\s+mit|minus)\\s+(.{2,120}?)$|^(?:nimm|lass|lade)\\s+(.{2,120}?)\\s+(?:wieder\\s+|bitte\\s+)*(?:raus|heraus|weg|aus)$|^(.{2,120}?)\\s+(?:wieder\\s+|bitte\\s+)*(?:rausnehmen|ausladen|weglassen|entfernen)$',
);
const insteadOf = pattern(
  '^(?:mit\\s+|nimm\\s+)?(.{2,60}?)\\s+(?:statt|anstatt|anstelle\\s+von)\\s+(?:mit\\s+)?(.{2,60}?)$',
);
const calling = pattern(
  '^(?:nenn(?:e|en\\s+sie)?|bezeichne)\\s+(?:es|das|ihn|den\\s+termin|das\\s+meeting|die\\s+besprechung)(?:\\s+(?:bitte|doch|lieber|einfach))*[\\s:]+(.{1,200})$',
);
const titled = pattern(
  '^(?:(?:der\\s+)?(?:betreff|titel|thema|name)|(?:mach|ändere?|setz)\\p{L}*\\s+(?:den|das)\\s+(?:betreff|titel|thema|namen)|als\\s+(?:betreff|titel|thema))(?::|\\s+(?:ist|soll(?:te)?|soll\\s+sein|auf|zu|wäre|lautet))?[\\s:]+(.{1,200})$',
);

const asks = pattern('^(?:in\\s+)?(?:welche[rnms]?|wer|wem|wo|warum)\\s');

/**
 * What is changed. `sure`: only words that can be about nothing else; `maybe`: also those that somebody might say by themselves. Undefined when
 * anything is left over that was not understood.
 */
export const readChange = (utterance: Utterance, how: 'sure' | 'maybe'): Omit<Understanding, 'text'> | undefined => {
  if (utterance.request.length > 160 || asks.test(utterance.request)) return undefined;
  const whole = utterance.request.replace(/[\s!.?,]+$/, '');
  const led = lead.exec(whole)?.[0] ?? '';
  const request = whole.slice(led.length);
  const since = readSince(request, utterance);
  if (since) return { intent: 'correct', ...since };
  const end = how === 'sure' && !/^(?:mach|lass)/i.test(request) ? undefined : readSeriesEnd(request, utterance);
  const isLed = led !== '' || utterance.goesOn === true;
  const longer = readLonger(request, utterance);
  if (longer) return { intent: 'correct', lengthenMinutes: longer };
  const change = end ?? readTitle(request) ?? readPeople(request, how) ?? readClauses(utterance, request, isLed, how);
  return change && { intent: 'correct', ...change };
};

/** `eine halbe Stunde länger`, of what is spoken of. */
const readLonger = (request: string, { mark }: Utterance): number | undefined => {
  const said = byLength.exec(request);
  const { text, atoms } = mark(said?.[1] ?? '');
  const [atom, ...others] = atomsIn(text, atoms);
  if (!said || atom?.kind !== 'duration' || others.length > 0 || withoutMarks(text).trim() !== '') return undefined;
  return /^k/i.test(said[2] ?? '') ? -atom.minutes : atom.minutes;
};
const byLength = pattern('^(?:um\\s+|noch\\s+)?(.{2,40}?)\\s+(länger|kürzer)$');

/** `ab nächster Woche um 10`: of a series, from when on what is otherwise. */
const readSince = (request: string, utterance: Utterance): Change | undefined => {
  const { scope, since, rest } = readScope(request, utterance);
  if (!scope || !since || rest === '') return undefined;
  const hour = /^(?:um|auf)?\s*(\d{1,2})(?:[:.](\d{2}))?(?:\s+uhr)?$/iu.exec(rest);
  const change = readClauses(
    utterance,
    hour ? `mach es um ${hour[1]}:${hour[2] ?? '00'}` : rest,
    true,
    hour ? 'maybe' : 'sure',
  );
  return change && { ...change, scope, from: since };
};

const readTitle = (request: string): Change | undefined => {
  const said = (calling.exec(request) ?? titled.exec(request))?.[1];
  return said === undefined
    ? undefined
    : {
        subject: said
          .replace(/^["']|["']$/g, '')
          .replace(/\s+sein$/iu, '')
          .trim(),
      };
};

/** Names and nothing else. */
const persons = (said: string | undefined): string[] => {
  const text = (said ?? '').trim();
  const list = namesAtStart(text);
  return list.length >= text.length && !noName.test(text) ? list.people : [];
};
const noName = pattern(
  '\\b(?:termin|meeting|besprechung|raum|call|link|uhr|stunden?|minuten?|morgen|heute|agenda|kalender|datei|mail|nachricht|notiz|wann|wo|wer|was|wie|ist|hat|kann|ich|ein|eine|einen|und\\s+jetzt|zeit|ort|mal|dann|weiter|fokuszeit|pause)\\b|[\uE000-\uF8FF\\d]',
);

const readPeople = (request: string, how: 'sure' | 'maybe'): Change | undefined => {
  const exchanged = insteadOf.exec(request);
  const [instead, out] = [persons(exchanged?.[1]), persons(exchanged?.[2])];
  if (instead.length > 0 && out.length > 0) return { addPeople: instead, removePeople: out };
  const added = adding.exec(request);
  const isBare = added !== null && added[1] === undefined && added[2] === undefined;
  const who = persons(added?.[1] ?? added?.[2] ?? added?.[3]);
  if (who.length > 0 && !(isBare && how === 'sure' && !/^\p{Lu}/u.test(who[0] ?? ''))) return { addPeople: who };
  const removed = removing.exec(request);
  const gone = persons(removed?.[1] ?? removed?.[2] ?? removed?.[3]);
  return gone.length > 0 ? { removePeople: gone } : undefined;
};

/** Times, people, place and repetition, and nothing else. */
const readClauses = (
  utterance: Utterance,
  request: string,
  isLed: boolean,
  how: 'sure' | 'maybe',
): Change | undefined => {
  const isRather = rather.exec(request) !== null;
  rather.lastIndex = 0;
  const isSettled = settled.test(request);
  const isSure = sure.test(request) || isRather || isSettled;
  const made = make.exec(request)?.[0] ?? '';
  const core = request.slice(made.length).replace(rather, ' ').replace(/\s+/g, ' ').trim();
  if (core === '') return undefined;
  const bare =
    made !== '' || isRather || isSettled
      ? /^(?:um |auf |es )?(\d{1,2})(?:[:.](\d{2}))?(?=$|\s(?:uhr|passt|geht|wäre|ist))/iu.exec(core)
      : null;
  const heard = utterance.mark(bare ? `um ${core.replace(/^(?:um|auf|es)\s/iu, '')}` : core);
  const marked = { ...heard, text: heard.text.replace(insteadOfTime, ' ') };
  const alone = placeAlone(core);
  if (alone) return alone;
  const all = atomsIn(marked.text, marked.atoms);
  const isAllTime =
    all.length > 0 &&
    withoutMarks(marked.text)
      .replace(little, '')
      .replace(/(?:später|früher|länger|kürzer)/iu, '') === '';
  const isSeries = all.length > 0 && all[0]?.kind === 'recurrence' && withoutMarks(marked.text).trim() === '';
  if (
    how === 'sure' &&
    !isSure &&
    !isSeries &&
    !(isLed && isAllTime && /^(?:nein|nee|nö|doch|sorry|oh|warte|halt|stop)/iu.test(utterance.request))
  )
    return undefined;
  // Longer by so much is a change of what it is.
  if (/verläng|verkürz/i.test(request) && all.some(({ kind, said }) => kind === 'duration' && /^um\s/i.test(said)))
    return undefined;
  if (isAllTime) return timeOf(utterance, marked, core, all);
  return others(utterance, marked, isLed || isRather || made !== '');
};

const insteadOfTime = /(?:an)?statt\s*(?:am\s|um\s)?[\uE000-\uF8FF]/i;

const placeAlone = (core: string): Change | undefined => {
  const said = core.replace(pattern('^(?:es|das|ihn|den\\s+termin)\\s+'), '');
  if (
    pattern(
      '^(?:persönlich|vor\\s+ort|in\\s+person|in\\s+präsenz|präsenz|im\\s+büro|ohne\\s+teams(?:-?link)?|nicht\\s+online|offline)$',
    ).test(said)
  )
    return { online: false };
  if (
    pattern(
      '^(?:online|virtuell|remote|per\\s+(?:teams|video)|(?:über|via|in|mit)\\s+teams|als\\s+(?:teams-?(?:meeting|call)|videocall|online-?meeting)|mit\\s+(?:einem\\s+)?teams-?link)$',
    ).test(said)
  )
    return { online: true };
  if (
    pattern(
      '^(?:mit|und|plus|dazu|brauche|wir\\s+brauchen)?\\s*(?:noch\\s+)?(?:einem|einen|ein)\\s+(?:freien\\s+|freiem\\s+)?(?:besprechungs|konferenz|meeting)?(?:raum|zimmer)(?:\\s+dazu)?$|^mit\\s+raum$',
    ).test(said)
  )
    return { room: true };
  const named = pattern(
    '^(?:im|in)\\s+(?:besprechungs|konferenz|meeting)?(?:raum|zimmer)\\s+([\\p{L}\\p{N}][\\p{L}\\p{N} .-]{0,40})$',
  ).exec(said)?.[1];
  return named ? { room: named } : undefined;
};

const sameTime = /(?:gleiche|selbe)[nr]?\s+(?:zeit|uhrzeit|stunde)/i;

const timeOf = (utterance: Utterance, marked: Marked, core: string, all: readonly Atom[]): Change | undefined => {
  const length = all.find((atom) => atom.kind === 'duration');
  const by = pattern('\\b(später|früher)\\b').exec(core)?.[1];
  if (by && length?.kind === 'duration') return { shiftMinutes: /^s/iu.test(by) ? length.minutes : -length.minutes };
  if (pattern('\\b(?:länger|kürzer)\\b').test(core)) return undefined;
  const { start, day, from, to, durationMinutes, recurrence, isHourOnly, timeZone, saidZone, unread } =
    utterance.timing(marked);
  const more = {
    ...(timeZone ? { timeZone } : {}),
    ...(saidZone ? { saidZone } : {}),
    ...(unread ? { unread } : {}),
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
    ...(recurrence ? { recurrence } : {}),
    ...(sameTime.test(core) ? { sameTime: true as const } : {}),
    ...(settled.test(core) && !/besser|lieber/i.test(core) ? { settles: 'yes' as const } : {}),
  };
  const isDaySaid = all.some(({ kind }) => kind === 'day' || kind === 'window' || kind === 'moment');
  if (start && all.every(({ kind }) => kind === 'clock' || kind === 'duration'))
    return { time: start.slice(11), ...more };
  if (recurrence && !isDaySaid && !recurrence.days) return { ...more, ...(start ? { time: start.slice(11) } : {}) };
  return {
    ...(start ? { start } : {}),
    ...(day ? { day } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...more,
    ...(isHourOnly || (recurrence && !isDaySaid) ? { isDayOpen: true as const } : {}),
  };
};

/** People, room and times in one breath: `lieber mit Megan morgen um 4`. */
const others = (utterance: Utterance, marked: Marked, isCued: boolean): Change | undefined => {
  const { rest, people, optionalPeople, subject, room, online } = takeClauses(marked.text, marked.atoms);
  const all = atomsIn(rest, marked.atoms);
  if (withoutMarks(rest).replace(little, '') !== '' || !isCued) return undefined;
  if (people.length + optionalPeople.length === 0 && room === undefined && online === undefined && all.length === 0)
    return undefined;
  const time = all.length > 0 ? timeOf(utterance, { ...marked, text: rest }, '', all) : {};
  return {
    ...(people.length > 0 ? { people } : {}),
    ...(optionalPeople.length > 0 ? { optionalPeople } : {}),
    ...time,
    ...(subject ? { subject } : {}),
    ...(room === undefined ? {} : { room }),
    ...(online === undefined ? {} : { online }),
  };
};
