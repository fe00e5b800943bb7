import type { Family } from '../../grammar/utterance.ts';
import type { Atom, Moment } from '../../time/atom.ts';
import { dayOf } from '../../time/calendar-days.ts';
import { anyMark, atomsIn, type Marked } from '../../time/marks.ts';
import { readTiming, type Timing } from '../../time/timing.ts';
import { readNumber } from '../words/numbers.ts';
import { pattern } from '../words/pattern.ts';
import { scopeOf } from './cancel.ts';
import { readMeetingReference } from './meeting-reference.ts';

const verbs =
  'verschieb(?:e|en|st)?|verschoben|verleg(?:e|en|st)?|verlegt|vorverleg(?:e|en)?|vorverlegen|umlegen|umbuchen|umplanen|umterminieren|reschedul(?:e|en)|rescheduln|vorziehen|vorzuziehen|nach\\s+hinten\\s+schieben|nach\\s+vorne\\s+schieben|schieben|move|shiften|shifte|vertagen|vertage|verschieben|zu\\s+verschieben|zu\\s+verlegen|tausch(?:e|en)?';
const split =
  'schieb(?:e|en)?\\b.*|zieh(?:e|en)?\\b.*\\bvor|leg(?:e|en)?\\b.*\\b(?:um|auf)\\b.*|buch(?:e|en)?\\b.*\\bum$|plan(?:e|en)?\\b.*\\bum$|setz(?:e|en)?\\b.*\\bauf\\b.*|änder(?:e|n)?\\b.*\\b(?:uhrzeit|zeit|termin|datum|beginn)\\b.*|ändern\\b.*';
const laterOrEarlier =
  '(?:mein|meine|meinen|der|den|das|die|dem|unser|unsere|unseren|meeting|termin|besprechung)\\b.{1,120}\\s(?:stunden?|minuten?|min|h|std|woche|tag|tage)\\s+(?:später|früher|nach\\s+hinten|nach\\s+vorne?)(?:\\s+(?:machen|legen|starten|beginnen|anfangen))?$';
const asks = pattern(`\\b(?:${verbs})\\b|^(?:${split})|^${laterOrEarlier}`);
const taken = pattern(
  `(?<![\\p{L}])(?:${verbs}|schieb(?:e|en)?|zieh(?:e|en)?|leg(?:e|en)?|buch(?:e|en)?|plan(?:e|en)?|setz(?:e|en)?|änder(?:e|n)?(?:\\s+(?:die|den|das)\\s+(?:uhrzeit|zeit|datum|beginn)\\s+(?:von|vom|für|des|der))?|ich|wir|möchten?|wollen|will|muss|müssen|müssten|können?|könnten|sollten?|würden?|gerne?|bitte|mal|doch|leider|vor(?=\\s*$)|um(?=\\s*$)|lass(?:en)?|uns|lieber|stattdessen|passt\\s+(?:(?:mir|uns)\\s+)?nicht|wenn\\s+möglich|am\\s+besten|auf\\s+einen\\s+anderen\\s+(?:tag|termin)|auf\\s+später|nach\\s+(?:hinten|vorne)|einfach|kurzfristig|noch|dann)(?![\\p{L}])`,
  'g',
);
const isOther = pattern('\\b(?:e-?mails?|mails?|nachrichten?|datei(?:en)?|dokumente?|ordner|benachrichtigungen?)\\b');
const isQuestion = pattern('^(?:wann|wer|warum|wieso|wurde|ist|sind|hat|haben|welche|wohin|bin)\\b');

/** The new time begins at the last `auf` before a time, or at the last said with `bis` or `zu`. */
const splitAt = ({ text, atoms }: Marked): number => {
  for (let at = text.length - 1; at >= 0; at--) {
    const [atom] = atomsIn(text.charAt(at), atoms);
    if (atom && /^(?:auf|bis|hin zu|zum)\s/iu.test(atom.said)) return at;
  }
  const to = [
    ...text.matchAll(
      new RegExp(`\\s(?:auf|nach|zu|in)\\s+(?:die\\s+gleiche\\s+(?:zeit|uhrzeit)\\s+)?(?=${anyMark})`, 'giu'),
    ),
  ].at(-1);
  return to ? to.index : -1;
};

const unbounded = ({ bound: _bound, ...atom }: Atom): Atom => atom;
const dayKinds: ReadonlySet<Atom['kind']> = new Set(['day', 'window', 'moment']);

export const readReschedule: Family = ({ request, moment, mark }) => {
  if (!asks.test(request) || isOther.test(request) || isQuestion.test(request)) return undefined;
  const marked = mark(` ${request} `.replace(byDays, ' | ').replace(taken, ' | ').replace(/\s+/g, ' ').trim());
  const days = wholeDaysIn(request);
  const shift = days === undefined ? readShift(marked, request) : days;
  const at = shift === undefined ? splitAt(marked) : -1;
  const isStrong = pattern(`\\b(?:${verbs})\\b`).test(request);
  if (!isStrong && at < 0 && shift === undefined) return undefined;
  const [before, after] = at < 0 ? [marked.text, ''] : [marked.text.slice(0, at), marked.text.slice(at)];
  const oldAtoms = atomsIn(before, marked.atoms);
  const newAtoms = atomsIn(after, marked.atoms);
  const shared =
    newAtoms.some(({ kind }) => kind === 'clock') &&
    oldAtoms.some(({ kind, said }) => kind === 'clock' && /^von\s/iu.test(said)) &&
    !oldAtoms.some(({ kind }) => dayKinds.has(kind))
      ? newAtoms.filter(({ kind }) => kind === 'day')
      : [];
  const old = readTiming([...oldAtoms.filter(({ kind }) => kind !== 'duration'), ...shared].map(unbounded), moment);
  const { recurrence: _series, durationMinutes: _length, ...oldTime } = old;
  const isSameTime = pattern('\\b(?:gleiche[nr]?|selbe[nr]?|derselben|dieselbe)\\s+(?:zeit|uhrzeit|stunde)\\b').test(
    request,
  );
  return {
    intent: 'reschedule',
    ...readMeetingReference(
      marked,
      before.replace(pattern('\\b(?:später|früher|vor|zurück|nach\\s+hinten|nach\\s+vorne)\\b', 'g'), ' | '),
    ),
    ...oldTime,
    ...(shift === undefined ? readNew(newAtoms, oldAtoms, old, moment, isSameTime) : { shiftMinutes: shift }),
    ...scopeOf(request),
  };
};

const earlier = pattern(
  '\\b(?:früher|nach\\s+vorne|vorverleg(?:e|en|t)?|vorziehen|vorzuziehen|vor$)|^zieh(?:e|en)?\\b',
);

const amount = '(einen|eine|ein|zwei|drei|vier|fünf|\\d{1,2})\\s+(tage?n?|wochen?)';
const byDays = pattern(`\\sum\\s+${amount}\\b|\\s${amount}(?=\\s+(?:nach\\s+(?:hinten|vorn)|später|früher))`);
/** `um einen Tag`: in minutes. */
const wholeDaysIn = (request: string): number | undefined => {
  const [count = '', unit = ''] = (byDays.exec(request) ?? []).slice(1).filter((group) => group !== undefined);
  const days = readNumber(count);
  if (days === undefined) return undefined;
  return (earlier.test(request) ? -1 : 1) * days * (/^w/i.test(unit) ? 7 : 1) * 1_440;
};

/** `um eine Stunde`, `30 Minuten später`: by how much, where it was said so. */
const readShift = ({ text, atoms }: Marked, request: string): number | undefined => {
  const lengths = atomsIn(text, atoms).filter((atom) => atom.kind === 'duration');
  const by = new RegExp(
    `(?:um|auf)\\s*(${anyMark})|(${anyMark})\\s*(?:später|früher|nach (?:hinten|vorne)|vor|zurück|\\|)`,
    'iu',
  ).exec(text);
  const [said] = lengths;
  const isBy = by !== null || (said && /^um\s/iu.test(said.said));
  if (said?.kind !== 'duration' || !isBy) return undefined;
  return earlier.test(request) ? -said.minutes : said.minutes;
};

type NewTime = Partial<Record<'newStart' | 'newDay' | 'newFrom' | 'newTo', string>> & {
  durationMinutes?: number;
  isDayOpen?: true;
  sameTime?: true;
};

const readNew = (
  atoms: readonly Atom[],
  oldAtoms: readonly Atom[],
  old: Timing,
  moment: Moment,
  isSameTime: boolean,
): NewTime => {
  if (atoms.length === 0) return {};
  const oldDay = old.start ?? old.day;
  const needsDay = !atoms.some(({ kind }) => dayKinds.has(kind));
  // A new hour without a day stays on the day of the meeting.
  const sameDay: Atom[] =
    needsDay && oldDay && oldAtoms.some(({ kind }) => kind === 'day')
      ? [{ kind: 'day', day: dayOf(oldDay), said: '' }]
      : [];
  const { start, day, from, to, durationMinutes, isHourOnly } = readTiming(
    [...sameDay, ...atoms.map(unbounded)],
    moment,
  );
  if (day && isSameTime)
    return old.start ? { newStart: `${day}${old.start.slice(10)}` } : { newDay: day, sameTime: true };
  return {
    ...(start ? { newStart: start } : {}),
    ...(day ? { newDay: day } : {}),
    ...(from ? { newFrom: from } : {}),
    ...(to ? { newTo: to } : {}),
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
    // What is not said of the new time is as the meeting has it.
    ...(isHourOnly ? { isDayOpen: true } : {}),
    ...(from && isSameTime ? { sameTime: true } : {}),
  };
};
