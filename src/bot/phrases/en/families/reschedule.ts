import type { Family } from '../../grammar/utterance.ts';
import type { Atom, Moment } from '../../time/atom.ts';
import { dayOf } from '../../time/calendar-days.ts';
import { anyMark, atomsIn, type Marked } from '../../time/marks.ts';
import { onClockOf } from '../../time/other-clock.ts';
import { readTiming, type Timing } from '../../time/timing.ts';
import { isMeetingLike } from './meeting-like.ts';
import { isClause, readMeetingReference } from './meeting-reference.ts';
import { readScope } from './series-scope.ts';
import { readShift } from './shift.ts';

const verb =
  /^(?:move|mov|reschedule|re-schedule|reshedule|rescedule|resched|push(?: back| out)?|postpone|pospone|shift|delay|change(?: the (?:time|date) (?:of|for))?|bring forward|bring|put back|put off|put(?=\s.*\b(?:back|off|forward)\b)|pull forward|pull(?=\s.*\b(?:forward|back|in)\b)|rebook|re-book|rearrange|bump|defer|switch|swap|slide|make(?=\s+(?:my|the|our|it|today's|tomorrow's|p{L}+day's)(?![p{L}]).*\b(?:earlier|later)\b)|update the time (?:of|for)|adjourn|drag|nudge|prepone|advance|bounce|slip|carry over|carry|hold over|transfer)\b\s*/i;
const isOther = /\b(?:e-?mails?|mails?|messages?|files?|documents?|folder|notifications?)\b/i;

/** These move anything: what is meant must look like a meeting, or the place where it goes like a time. */
const weakVerb =
  /^(?:move|mov|push|shift|delay|change|bring|pull|put|bump|defer|switch|swap|slide|make|drag|nudge|advance|bounce|slip|carry|hold|transfer)\b/i;

const toBe = '(?:be\\s+(?:moved|rescheduled|pushed|shifted|postponed|changed|put)?|take\\s+place|happen|start|begin)';
/** Other ways to say it, put as `move … to …`. */
const asMove: readonly (readonly [shape: RegExp, move: string])[] = [
  [
    /^(?:can|could|shall|should|let's)\s+(?:we|i|you)?\s*(?:start|begin|do|have|hold)\s+(?=.*\b(?:later|earlier|instead|sooner)$)/i,
    'move ',
  ],
  [/^(?:put|set|place)\s+(?=(?:my|the|our|it)\b.*\binstead$)/i, 'move '],
  [/^(?:start|begin|do|have|hold)\s+(?=(?:my|the|our|it)\b.*\b(?:later|earlier|instead|sooner)$)/i, 'move '],
  [
    new RegExp(
      `^(?:can|could|may|should|would)\\s+((?:my|the|our|it|that|this|\\p{L}+['’]s)(?![\\p{L}]).{0,80}?)\\s+${toBe}\\s*(?:back\\s+)?(?:to|at|on|for|from)?\\s+(.+?)(?:\\s+instead)?$`,
      'iu',
    ),
    'move $1 to $2',
  ],
  [
    /^((?:my|the|our)\b.{1,80}?)\s+(?:should|needs?\s+to|has\s+to|must|ought\s+to)\s+(?:be\s+(?:moved|rescheduled|pushed|shifted|postponed|changed)|be|move|start|happen)\s+(?:to|at|on|for)?\s*(.+?)(?:\s+instead)?$/i,
    'move $1 to $2',
  ],
  [
    /^(?:have|get|i\s+need|i\s+want|i'd\s+like|need|want)\s+((?:my|the|our|tomorrow's|today's)\b.{1,80}?)\s+(?:moved|rescheduled|pushed|shifted|postponed)\b\s*/i,
    'move $1 ',
  ],
];

const asRequest = (request: string): string => {
  const found = asMove.find(([shape]) => shape.test(request));
  return found ? request.replace(found[0], found[1]) : request;
};

/** The new time starts at the last `to` before a time, or at a time said with `for` or `until`. */
/** `my 2pm tomorrow instead`: the first of the times is the meeting. */
const isHeld = /(?:^|\s)(?:my|the|our)\s*$/i;
const endTimes = new RegExp(`(?:${anyMark}[\\s,]*)+instead$`, 'i');
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
  const instead = /\binstead$/i.test(text) ? endTimes.exec(text) : null;
  if (instead)
    return (
      instead.index + (isHeld.test(text.slice(0, instead.index)) && /^\S\s*[\uE000-\uF8FF]/.test(instead[0]) ? 1 : 0)
    );
  for (let at = 0; at < text.length; at++) {
    const [atom] = atomsIn(text.charAt(at), atoms);
    if (atom && (atom.bound === 'until' || (/^for\s/i.test(atom.said) && atom.kind !== 'duration'))) return at;
  }
  return -1;
};

/** `to friday from 3 to 4`: what stands after the day it moves to is a range of its own. */
const newRange = /\bto\b.*\bfrom\b.*\b(?:to|until|till)\b/i;

const unbounded = ({ bound: _bound, ...atom }: Atom): Atom => atom;

export const readReschedule: Family = ({ request: said, moment, mark }) => {
  const { scope, rest } = readScope(said);
  const request = asRequest(rest);
  if (!verb.test(request) || isOther.test(request)) return undefined;
  const marked = mark(request.replace(verb, ''), { splitRanges: !newRange.test(request) });
  const at = splitAt(marked);
  const [before, after] = at < 0 ? [marked.text, ''] : [marked.text.slice(0, at), marked.text.slice(at)];
  const oldAtoms = atomsIn(before, marked.atoms);
  const shift = after ? undefined : readShift(marked);
  if (weakVerb.test(request) && !after && !shift && !isMeetingLike({ ...marked, text: before })) return undefined;
  const newAtoms = atomsIn(after, marked.atoms);
  const old = onOwnClock(
    readTiming(
      [...oldAtoms.filter(({ kind }) => kind !== 'duration'), ...sharedDay(oldAtoms, newAtoms)].map(unbounded),
      moment,
    ),
    moment,
  );
  const { recurrence: _series, durationMinutes: _length, ...oldTime } = old;
  const time: NewTime & { shiftMinutes?: number } = after
    ? readNew(newAtoms, oldAtoms, old, moment, /\bsame (?:time|hour)\b/i.test(request))
    : shift
      ? { shiftMinutes: shift.minutes }
      : {};
  const reference = (shift?.rest ?? before).replace(/\b(?:back|forward|later|earlier|out|instead|by|over)\b/gi, ' ');
  const told = readMeetingReference(marked, reference);
  if (isClause(told.subject)) return undefined;
  return {
    intent: 'reschedule',
    ...told,
    ...oldTime,
    ...time,
    ...(scope ? { scope } : {}),
  };
};

/** In `from 2pm to 3pm on thursday` the day said at the end is the day of both. */
const sharedDay = (oldAtoms: readonly Atom[], newAtoms: readonly Atom[]): Atom[] =>
  oldAtoms.some(({ kind, said }) => kind === 'clock' && /^from\s/i.test(said)) &&
  !oldAtoms.some(({ kind }) => kind === 'day' || kind === 'window') &&
  newAtoms.some(({ kind }) => kind === 'clock')
    ? newAtoms.filter(({ kind }) => kind === 'day')
    : [];

type NewTime = Partial<Record<'newStart' | 'newDay' | 'newFrom' | 'newTo', string>> &
  Pick<Timing, 'durationMinutes' | 'timeZone' | 'saidZone' | 'unread'> & { isDayOpen?: true; sameTime?: true };

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
  const { start, day, from, to, durationMinutes, isHourOnly, ...zone } = readTiming(
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
