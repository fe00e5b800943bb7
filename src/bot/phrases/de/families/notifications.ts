import { addDays } from '../../../../shared/time-zone.ts';
import type { Understanding } from '../../grammar/understanding.ts';
import type { Family, Utterance } from '../../grammar/utterance.ts';
import type { Atom, Moment } from '../../time/atom.ts';
import { addMinutes, dayOf } from '../../time/calendar-days.ts';
import { anyMark, atomsIn, type Marked, withoutMarks } from '../../time/marks.ts';
import { readLoudHours, readQuietHours } from '../../time/quiet-hours.ts';
import { readTiming } from '../../time/timing.ts';
import { pattern } from '../words/pattern.ts';
import { isQuestion, kindsIn, kindsToSwitchOn, off, on, restriction, status } from './notification-words.ts';

type Switch = Omit<Understanding, 'text' | 'intent'>;

export const readNotifications: Family = (utterance) => {
  const { request } = utterance;
  if (isQuestion.test(request) || isTask.test(request)) return undefined;
  if (status.some((shape) => shape.test(request))) return { intent: 'notifications' };
  const wanted = readOnlyAt(utterance) ?? readOff(utterance) ?? readLead(utterance) ?? readOn(utterance);
  return wanted && { intent: 'notifications', ...wanted };
};

/** `erinnere mich daran, Lee anzurufen`: a thing of its own, nothing about news. */
const isTask = pattern(
  '\\berinner(?:e|n)?\\b.{0,60}\\b(?:daran|an\\s+(?!meine\\b|termine\\b|besprechungen\\b|meetings\\b|alle\\b|jede\\p{L}*\\b)|dass)\\b',
);
const onlyAt = pattern(
  '\\b(?:benachrichtig(?:e|en\\s+sie)?|informier(?:e|en\\s+sie)?|stör(?:e|en\\s+sie)?|melde)\\s+(?:mich|dich|sich)\\s+(?:bitte\\s+)?nur\\b|^nur\\b.*\\b(?:benachrichtigen|stören|informieren)$|\\bbenachrichtigungen\\s+(?:bitte\\s+)?nur\\b',
);

/** `benachrichtige mich nur zwischen 9 und 17 Uhr` */
const readOnlyAt = ({ request, mark }: Utterance): Switch | undefined => {
  if (!onlyAt.test(request)) return undefined;
  const { text, atoms } = mark(request, { splitRanges: true });
  return readLoudHours(atomsIn(text, atoms));
};

const quiet = new RegExp(
  `^(?:(?:setz|setze|stell|stelle|richte|meine|mach|mache|ich möchte|ich will|lege|leg)\\s+)*(?:die\\s+|eine\\s+|mir\\s+)*(?:ruhezeit(?:en)?|ruhe|stille|nicht stören)(?![a-zäöüß]).*${anyMark}`,
  'i',
);
const mayBeQuiet = pattern('\\b(?:ruhe|ruhezeit(?:en)?|stille|stumm|stören)\\b');

const readOff = ({ request, moment, mark }: Utterance): Switch | undefined => {
  const isOff = off.some((shape) => shape.test(request));
  if (!isOff && !mayBeQuiet.test(request)) return undefined;
  const marked = mark(request, { splitRanges: true });
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

/** `erinnere mich 10 Minuten vor meinen Terminen` */
const readLead = ({ request, mark }: Utterance): Switch | undefined => {
  const leadMinutes = tellsMe.test(request) ? leadIn(mark(request)) : undefined;
  return leadMinutes === undefined ? undefined : { on: true, kinds: ['reminders'], leadMinutes };
};

const tellsMe = pattern(
  '\\b(?:erinner(?:e|n|t)?|benachrichtig(?:e|en|t)?|warn(?:e|en|t)?|sag|melde|gib|weck(?:e)?)\\b.{0,40}\\b(?:mich|mir|dich)\\b|\\bmich\\b.{0,60}\\b(?:erinnern|benachrichtigen|warnen)\\b|\\b(?:erinnerung(?:en)?|hinweis|vorlaufzeit)\\b',
);
const before = new RegExp(`(${anyMark})\\s*(?:vor(?![a-zäöüß])|vorher|zuvor|im voraus|früher|davor|vor beginn)`, 'i');

const leadIn = ({ text, atoms }: Marked): number | undefined => {
  const [atom] = atomsIn(before.exec(text)?.[1] ?? '', atoms);
  return atom?.kind === 'duration' ? atom.minutes : undefined;
};

const readOn = ({ request }: Utterance): Switch | undefined => {
  if (!on.some((shape) => shape.test(request))) return undefined;
  const said = exception.exec(request)?.[1];
  return { on: true, kinds: kindsToSwitchOn(request), ...(said ? { unused: [said] } : {}) };
};

const exception = /(?:außer|aber nicht|ausgenommen|es sei denn)\s+(.+)$/i;

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

const isUntil = ({ bound, said }: Atom): boolean => bound === 'by' || bound === 'before' || /^bis\s/i.test(said);

/** When a pause ends: at the time said after `bis`, or after the time it is `für`; and when it begins, unless that is now. */
const readEnd = (atoms: readonly Atom[], moment: Moment): Switch => {
  const duration = atoms.find((atom) => atom.kind === 'duration');
  if (duration) return { on: 'until', to: addMinutes(moment.now, duration.minutes) };
  const { start, day, from, to } = readTiming(atoms.map(unbounded), moment);
  if (atoms.some(isUntil)) return until(start ?? (day ? `${day}T00:00` : from), atoms);
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
