import { addDays } from '../../../../shared/time-zone.ts';
import type { Understanding } from '../../grammar/understanding.ts';
import type { Family, Utterance } from '../../grammar/utterance.ts';
import type { Atom, Moment } from '../../time/atom.ts';
import { addMinutes, addMonths, dayOf } from '../../time/calendar-days.ts';
import { anyMark, atomsIn, type Marked, withoutMarks } from '../../time/marks.ts';
import { readLoudHours, readQuietHours } from '../../time/quiet-hours.ts';
import { readTiming } from '../../time/timing.ts';
import { kindsIn, kindsToSwitchOn, restriction } from './notification-kinds.ts';
import { isQuestion, off, on, status } from './notification-words.ts';

type Switch = Omit<Understanding, 'text' | 'intent'>;

export const readNotifications: Family = (utterance) => {
  const { request } = utterance;
  if (isQuestion.test(request) || isTask.test(request)) return undefined;
  if (status.some((pattern) => pattern.test(request))) return { intent: 'notifications' };
  const wanted = readOnlyAt(utterance) ?? readOff(utterance) ?? readLead(utterance) ?? readOn(utterance);
  return wanted && { intent: 'notifications', ...wanted };
};

/** `remind me to call Lee`: a thing of its own, nothing about news. */
const isTask =
  /^(?:don'?t )?remind me(?!.*\b(?:before|prior|ahead)\b).*?\sto\s+(?!my\b|the\b|our\b|meetings?\b|changes\b)\p{L}/iu;

const onlyAt = /^(?:only|just)\s+(?:notify|alert|ping|message|tell|disturb|bother|remind|inform)\s+me\b/i;

/** `only notify me between 9 and 5` */
const readOnlyAt = ({ request, mark }: Utterance): Switch | undefined => {
  if (!onlyAt.test(request)) return undefined;
  const { text, atoms } = mark(request, { splitRanges: true });
  return readLoudHours(atomsIn(text, atoms));
};

/** `quiet hours from 6pm to 8am`, `keep quiet after 6` */
const quiet = new RegExp(
  `^(?:(?:set|set up|my|use|have|i want|turn on)\\s+)*quiet\\s+(?:hours?|times?)\\b.*${anyMark}|^(?:(?:be|keep|stay)\\s+)?(?:quiet|silent|silence|mute|hush|dnd|do not disturb|don'?t disturb)(?:\\s+me)?\\s*${anyMark}`,
  'i',
);

/** Looked at first: to find the times in a text is work. */
const mayBeQuiet = /\b(?:quiet|silent|silence|mute|hush|dnd|disturb)\b/i;

const ofAgenda = /\b(?:daily|weekly|morning|evening|mon(?:day)?)\s+(?=agenda|briefing|summary|digest)/i;

const readOff = ({ request, moment, mark }: Utterance): Switch | undefined => {
  const isOff = off.some((pattern) => pattern.test(request));
  if (!isOff && !mayBeQuiet.test(request)) return undefined;
  // In `the morning agenda` the morning says which.
  const marked = mark(request.replace(ofAgenda, ''), { splitRanges: true });
  if (!isOff && !quiet.test(marked.text)) return undefined;
  const kinds = kindsIn(request);
  const leadMinutes = leadIn(marked);
  if (leadMinutes !== undefined) return { on: false, kinds: ['reminders'], leadMinutes };
  const atoms = atomsIn(marked.text, marked.atoms);
  const series = atoms.find((atom) => atom.kind === 'recurrence')?.recurrence;
  const recurrence = series && series.every !== 'day' ? { recurrence: series } : {};
  const hours = readQuietHours(atoms) ?? readLaterHours(atoms, moment);
  if (hours) return { ...hours, kinds, ...recurrence };
  if (series) return { on: false, kinds, recurrence: series };
  return { ...readEnd(atoms, moment), kinds, ...unused(kinds, marked) };
};

/** `remind me 10 minutes before my meetings` */
const readLead = ({ request, mark }: Utterance): Switch | undefined => {
  const leadMinutes = tellsMe.test(request) ? leadIn(mark(request)) : undefined;
  return leadMinutes === undefined ? undefined : { on: true, kinds: ['reminders'], leadMinutes };
};

const tellsMe =
  /\b(?:remind|notify|alert|warn|ping|tell|nudge|poke|message|inform) me\b|\b(?:reminders?|alerts?|notifications?|heads[\s-]?up|notice|warning)\b/i;
const before = new RegExp(`(${anyMark})\\s*(?:before|ahead|in advance|prior|beforehand|early|earlier)\\b`, 'i');

const leadIn = ({ text, atoms }: Marked): number | undefined => {
  const [atom] = atomsIn(before.exec(text)?.[1] ?? '', atoms);
  return atom?.kind === 'duration' ? atom.minutes : undefined;
};

const readOn = ({ request }: Utterance): Switch | undefined => {
  if (!on.some((pattern) => pattern.test(request)) || refused.test(request)) return undefined;
  const said = exception.exec(request)?.[1];
  return { on: true, kinds: kindsToSwitchOn(request), ...(said ? { unused: [said] } : {}) };
};

/** Never on where it may have been refused. */
const refused = /\b(?:not|never|don't|rather not|no longer|stop|without)\b(?!.*\b(?:miss|forget)\b)/i;

const exception = /\b(?:except(?: for)?|but not|apart from|other than|unless)\s+(.+)$/i;

/** Words that would narrow what is switched off, and are not understood. */
const unused = (kinds: readonly string[], { text }: Marked): Switch => {
  const said = kinds.length > 0 ? undefined : restriction(withoutMarks(text));
  return said ? { unused: [said] } : {};
};

/** A part of a day that has not begun: hours, as it is not to be quiet before. */
const readLaterHours = (atoms: readonly Atom[], moment: Moment): Switch | undefined => {
  const part = atoms.find((atom) => atom.kind === 'part');
  const { from, to } = part && !part.bound ? readTiming(atoms, moment) : {};
  return from && to && from > moment.now && !atoms.some(isUntil)
    ? { quietFrom: from.slice(11), quietTo: to.slice(11) }
    : undefined;
};

const isUntil = ({ bound, said }: Atom): boolean =>
  bound === 'until' || bound === 'by' || bound === 'before' || /^(?:until|till?) /i.test(said);

/** When a pause ends: at the time said after `until`, or after the time it is `for`; and when it begins, unless that is now. */
const readEnd = (atoms: readonly Atom[], moment: Moment): Switch => {
  const duration = atoms.find((atom) => atom.kind === 'duration');
  if (duration) return { on: 'until', to: addMinutes(moment.now, duration.minutes) };
  const span = atoms.find((atom) => atom.kind === 'span');
  if (span) return until(`${addDays(addMonths(dayOf(moment.now), span.months ?? 0), span.days ?? 0)}T00:00`, atoms);
  const { start, day, from, to } = readTiming(atoms.map(unbounded), moment);
  if (atoms.some(isUntil)) return until(start ?? (day ? endless(atoms, day) : from), atoms);
  const later = day ?? from;
  const begins = later && later > moment.now ? { from: day ? `${day}T00:00` : later } : {};
  const end = day ? `${addDays(day, 1)}T00:00` : start && dayOf(start) > dayOf(moment.now) ? start : to;
  return { ...until(end, atoms), ...begins };
};

const until = (to: string | undefined, atoms: readonly Atom[]): Switch => {
  if (!to) return { on: false };
  const hasHour = atoms.some(({ kind }) => kind === 'clock' || kind === 'moment' || kind === 'part');
  return { on: 'until', to, ...(to.endsWith('T00:00') && !hasHour ? { untilDay: dayOf(to) } : {}) };
};

const unbounded = ({ bound: _bound, ...atom }: Atom): Atom => atom;

/** A day ends a pause when it begins, unless its end was said. */
const endless = (atoms: readonly Atom[], day: string): string =>
  atoms.some(({ said }) => /\bend of\b|\beo[wm]\b/i.test(said)) ? `${day}T23:59` : `${day}T00:00`;
