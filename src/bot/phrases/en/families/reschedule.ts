import type { Family } from '../../grammar/utterance.ts';
import type { Atom, Moment } from '../../time/atom.ts';
import { addMinutes, dayOf } from '../../time/calendar-days.ts';
import { anyMark, atomsIn, type Marked } from '../../time/marks.ts';
import { onClockOf } from '../../time/other-clock.ts';
import { readTiming, type Timing } from '../../time/timing.ts';
import { readMeetingReference } from './meeting-reference.ts';

const verb =
  /^(?:move|mov|reschedule|re-schedule|reshedule|rescedule|resched|push(?: back| out)?|postpone|pospone|shift|delay|change(?: the (?:time|date) (?:of|for))?|bring forward|bring|put back|put off|pull forward|rebook|re-book|rearrange|bump|defer|switch|swap|slide|make(?=\s+(?:my|the|our|it)\b.*\b(?:earlier|later)\b)|update the time (?:of|for)|adjourn)\b\s*/i;
const isOther = /\b(?:e-?mails?|mails?|messages?|files?|documents?|folder|notifications?)\b/i;

/** The new time starts at the last `to` before a time, or at a time said with `for` or `until`. */
const splitAt = ({ text, atoms }: Marked): number => {
  const tos = [
    ...text.matchAll(
      new RegExp(
        `\\s(?:to|till|until|onto|into|towards)\\s+(?:the\\s+same\\s+time\\s+(?:on\\s+)?|the\\s+|be\\s+|some\\s?time\\s+)?(?=${anyMark})`,
        'gi',
      ),
    ),
  ];
  const last = tos.at(-1);
  if (last) return last.index;
  for (let at = 0; at < text.length; at++) {
    const [atom] = atomsIn(text.charAt(at), atoms);
    if (atom && (atom.bound === 'until' || (/^for\s/i.test(atom.said) && atom.kind !== 'duration'))) return at;
  }
  return -1;
};

/** `to friday from 3 to 4`: what stands after the day it moves to is a range of its own. */
const newRange = /\bto\b.*\bfrom\b.*\b(?:to|until|till)\b/i;

const unbounded = ({ bound: _bound, ...atom }: Atom): Atom => atom;

export const readReschedule: Family = ({ request, moment, mark }) => {
  if (!verb.test(request) || isOther.test(request)) return undefined;
  const marked = mark(request.replace(verb, ''), { splitRanges: !newRange.test(request) });
  const at = splitAt(marked);
  const [before, after] = at < 0 ? [marked.text, ''] : [marked.text.slice(0, at), marked.text.slice(at)];
  const oldAtoms = atomsIn(before, marked.atoms);
  const shift = oldAtoms.find((atom) => atom.kind === 'duration');
  const newAtoms = atomsIn(after, marked.atoms);
  const old = onOwnClock(
    readTiming(
      [...oldAtoms.filter(({ kind }) => kind !== 'duration'), ...sharedDay(oldAtoms, newAtoms)].map(unbounded),
      moment,
    ),
    moment,
  );
  const { recurrence: _series, durationMinutes: _length, ...oldTime } = old;
  const time = after
    ? readNew(newAtoms, oldAtoms, old, moment, /\bsame time\b/i.test(request))
    : shifted(request, old, shift);
  const reference = before.replace(/\b(?:back|forward|later|earlier|out|instead|by|over)\b/gi, ' ');
  return { intent: 'reschedule', ...readMeetingReference(marked, reference), ...oldTime, ...time };
};

/** In `from 2pm to 3pm on thursday` the day said at the end is the day of both. */
const sharedDay = (oldAtoms: readonly Atom[], newAtoms: readonly Atom[]): Atom[] =>
  oldAtoms.some(({ kind, said }) => kind === 'clock' && /^from\s/i.test(said)) &&
  !oldAtoms.some(({ kind }) => kind === 'day' || kind === 'window') &&
  newAtoms.some(({ kind }) => kind === 'clock')
    ? newAtoms.filter(({ kind }) => kind === 'day')
    : [];

type NewTime = Partial<Record<'newStart' | 'newDay' | 'newFrom' | 'newTo', string>> &
  Pick<Timing, 'durationMinutes' | 'timeZone' | 'saidZone' | 'unread'>;

const readNew = (
  atoms: readonly Atom[],
  oldAtoms: readonly Atom[],
  old: Timing,
  moment: Moment,
  isSameTime: boolean,
): NewTime => {
  const oldDay = old.start ?? old.day;
  const needsDay = !atoms.some(({ kind }) => kind === 'day' || kind === 'window' || kind === 'moment');
  // A new hour without a day stays on the day of the meeting.
  const sameDay: Atom[] =
    needsDay && oldDay && oldAtoms.some(({ kind }) => kind === 'day')
      ? [{ kind: 'day', day: dayOf(oldDay), said: '' }]
      : [];
  const { start, day, from, to, durationMinutes, ...zone } = readTiming([...sameDay, ...atoms.map(unbounded)], moment);
  if (day && isSameTime && old.start) return { newStart: `${day}${old.start.slice(10)}` };
  return {
    ...(start ? { newStart: start } : {}),
    ...(day ? { newDay: day } : {}),
    ...(from ? { newFrom: from } : {}),
    ...(to ? { newTo: to } : {}),
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
    ...zoneOf(zone),
  };
};

const zoneOf = ({ timeZone, saidZone, unread }: Timing): Pick<Timing, 'timeZone' | 'saidZone' | 'unread'> => ({
  ...(timeZone ? { timeZone } : {}),
  ...(saidZone ? { saidZone } : {}),
  ...(unread ? { unread } : {}),
});

/** The zone said goes for the new time alone: the old one is put on the speaker's own clock. */
const onOwnClock = (old: Timing, moment: Moment): Timing => {
  const { timeZone, saidZone: _zone, start, ...rest } = old;
  if (!timeZone) return old;
  const own = start && onClockOf(start, timeZone, moment.timeZone);
  return own && timeZone !== 'theirs' ? { ...rest, start: own } : rest;
};

/** `push my 3pm back 30 minutes` */
const shifted = (request: string, { start }: Timing, shift: Atom | undefined): NewTime => {
  if (!start || shift?.kind !== 'duration') return {};
  const isEarlier = /\b(?:forward|earlier|up)\b/i.test(request);
  return { newStart: addMinutes(start, isEarlier ? -shift.minutes : shift.minutes) };
};
