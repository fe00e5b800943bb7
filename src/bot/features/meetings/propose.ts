import {
  defaultMinutes,
  hasPassed,
  isUsualLength,
  nextHour,
  slotAt,
  windowAround,
} from '../../../services/calendar/index.ts';
import type { TimeRange, TimeSlot } from '../../../services/calendar/types.ts';
import { localText } from '../../../shared/time-zone.ts';
import { dayName, type Reader, wordsOf } from '../../../words/index.ts';
import type { Card, CardAction } from '../../cards/card.ts';
import type { When } from '../../time/when.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { type AttendanceOfAll, readAttendance } from './attendance.ts';
import { bufferNotes } from './buffer-notes.ts';
import { offerActions, otherTimesAction } from './buttons.ts';
import { type BookingOffer, bookingCard } from './cards/booking-card.ts';
import { changeTimeCard } from './cards/change-time-card.ts';
import { timesCard } from './cards/times-card.ts';
import { withChosenRoom } from './chosen-room.ts';
import { sayDayOff } from './day-off.ts';
import type { Draft } from './draft.ts';
import { fairLines, tookBefore } from './fair-hours.ts';
import { askedTime, proposedTime, proposedTimes } from './noted-draft.ts';
import { draftPushLines } from './series-pushes.ts';

/** A card for the draft at the time said: to confirm when it was exact, to choose from when it was not. */
export const propose = async (scope: TurnScope, draft: Draft, when: When): Promise<Card> => {
  // A meeting that is only moved may last as long as it did.
  if (!draft.move && !draft.isAllDay && !isUsualLength(draft.durationMinutes)) {
    const { now } = await scope.reader();
    const startsAt = when.kind === 'at' ? when.startsAt : when.within.startsAt;
    const usual = { ...draft, durationMinutes: defaultMinutes };
    return askTime(scope, usual, startsAt > now ? startsAt : nextHour(now), scope.words.arranging.badLength);
  }
  return when.kind === 'at'
    ? proposeTime(scope, draft, when)
    : proposeTimes(scope, draft, when.among ?? when.within, [], { isBlock: isOwnTime(draft) });
};

/** For time of my own the best time there is will do. */
const isOwnTime = ({ people, move }: Draft): boolean => people.length === 0 && !move;

type ExactTime = Omit<Extract<When, { kind: 'at' }>, 'kind'>;

/** Asks to confirm one time; a time that has passed asks for another, everything else kept. `since`: who took it since it was offered. */
export const proposeTime = async (
  scope: TurnScope,
  said: Draft,
  { startsAt, again, notes: saidNotes }: ExactTime,
  since: string[] = [],
): Promise<Card> => {
  const { reader, now } = await scope.reader();
  const asked = wholeDaysOnly(said, startsAt);
  if (hasPassed(startsAt, now)) return askTime(scope, asked, now, scope.words.arranging.timePassed);
  const at = slotAt(startsAt, asked.durationMinutes);
  const second = again && slotAt(again, asked.durationMinutes);
  const { draft, attendance } = await withChosenRoom(scope, asked, at);
  const notes = [...saidNotes, ...(await bufferNotes(scope, draft, at))];
  const instead = await insteadOf(scope, draft, attendance);
  const offered = [
    { at, taken: attendance.taken },
    ...(second ? [{ at: second, taken: attendance.taken }] : []),
    ...(instead ? [instead] : []),
  ];
  const slots = offered.map((each) => each.at);
  const handle = await scope.keep(offerActions, { draft, slots, taken: offered.map(({ taken }) => taken) });
  scope.dialogue.note(proposedTime(draft, slots, handle));
  const shown = { draft, at, ...(second ? { second } : {}), ...(instead ? { instead } : {}), ...attendance };
  const [pushed, hours] = await Promise.all([draftPushLines(scope, draft, at), fairLines(scope, draft)]);
  return bookingCard({ ...shown, since, notes: [...notes, ...pushed], hours, reader, now, handle });
};

/** What begins at an hour, or does not last whole days, is no entry of whole days any more. */
const wholeDaysOnly = (draft: Draft, startsAt: Date): Draft => {
  if (!draft.isAllDay) return draft;
  const isWhole = draft.durationMinutes % dayMinutes === 0;
  if (isWhole && localText(startsAt, draft.timeZone).endsWith('T00:00')) return draft;
  const { isAllDay: _, ...rest } = draft;
  return isWhole ? { ...rest, durationMinutes: defaultMinutes } : rest;
};
const dayMinutes = 24 * 60;

/** The same time of the next working day, when nobody works on the one said. Who blocks their own time, or repeats a meeting, meant that day. */
const insteadOf = async (
  scope: TurnScope,
  draft: Draft,
  { dayOff }: AttendanceOfAll,
): Promise<BookingOffer['instead']> => {
  if (!dayOff || draft.recurrence || (draft.people.length === 0 && !draft.move)) return undefined;
  const { taken, others } = await readAttendance(scope, draft, dayOff.next);
  return {
    at: dayOff.next,
    taken,
    outside: others.filter(({ outsideHours }) => outsideHours).map(({ name }) => name),
    seesAll: others.every(({ state }) => state !== 'unknown'),
  };
};

/** Finds times within the windows said and offers them; with none that suits everybody the closest ones, with none at all to choose by hand. */
export const proposeTimes = async (
  scope: TurnScope,
  draft: Draft,
  within: TimeRange | readonly TimeRange[],
  notes: string[],
  { isDayMeant = false, isBlock = false }: { isDayMeant?: boolean; isBlock?: boolean } = {},
): Promise<Card> => {
  const { reader, now } = await scope.reader();
  const windows = ('startsAt' in within ? [within] : within).filter(({ endsAt }) => endsAt > now);
  const [first] = windows;
  if (!first) return askTime(scope, draft, now, scope.words.arranging.timePassed);
  // A trip of three days is moved to a time of its own, not to where everybody happens to be free.
  if (!isUsualLength(draft.durationMinutes)) return askTime(scope, draft, first.startsAt);
  const [took, hours] = await Promise.all([tookBefore(scope, draft), fairLines(scope, draft)]);
  const { slots, nothing, dayOff } = await scope.services.calendar.findTimes({
    attendees: attendeesOf(draft),
    durationMinutes: draft.durationMinutes,
    within: windows,
    ...(isDayMeant ? {} : { around: windowAround(first.startsAt, now, reader.timeZone) }),
    timeZone: reader.timeZone,
    saidZone: draft.saidZone,
    ...(draft.move ? { movedId: draft.move.eventId } : {}),
    tookBefore: took,
    ...(draft.buffer && !draft.recurrence ? { bufferMinutes: draft.buffer } : {}),
    skipDayOff: !isDayMeant,
    max: 4,
  });
  const [best] = slots;
  if (isBlock && best?.kind === 'everyone') {
    const moved = dayOff ? dayOffNotes(first, dayOff.next, draft, now, reader) : [];
    return proposeTime(scope, draft, { startsAt: best.startsAt, notes: [...moved, ...notes] });
  }
  const outside = draft.people.filter(({ isExternal }) => isExternal).map(({ name }) => name);
  const handle = await scope.keep(offerActions, {
    draft,
    slots:
      slots.length > 0 ? slots.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })) : [fallback(draft, first, now)],
    ...(slots.length > 0 ? { taken: slots.map(takenIn) } : {}),
  });
  scope.dialogue.note(proposedTimes(draft, slots, handle));
  return timesCard({
    draft,
    slots,
    ...(nothing ? { nothing } : {}),
    notes: [
      ...(dayOff ? dayOffNotes(first, dayOff.next, draft, now, reader) : []),
      ...notes,
      ...(outside.length > 0 ? [scope.words.arranging.cannotSee({ names: outside })] : []),
      ...hours,
    ],
    ...(dayOff ? { more: [await thatDay(scope, draft, first)] } : {}),
    reader,
    now,
    handle,
  });
};

const dayOffNotes = (asked: TimeRange, next: TimeRange, draft: Draft, now: Date, reader: Reader): string[] => [
  sayDayOff(asked, draft, now, reader),
  wordsOf(reader).finding.insteadOn({ day: dayName(next.startsAt, reader, now) }),
];

/** The button for the day that was said, although nobody works then. */
const thatDay = async (scope: TurnScope, draft: Draft, window: TimeRange): Promise<CardAction> => {
  const { reader, now } = await scope.reader();
  const handle = await scope.keep([otherTimesAction], {
    draft,
    slots: [fallback(draft, window, now)],
    within: window,
  });
  const title = scope.words.finding.onThatDay({ day: dayName(window.startsAt, reader, now) });
  return otherTimesAction.button({ title, handle });
};

const takenIn = ({ people }: TimeSlot): string[] =>
  people.filter(({ state }) => state === 'busy' || state === 'oof').map(({ address }) => address);

/** Outsiders' calendars cannot be seen, so nobody asks for them. */
const attendeesOf = ({ people, room }: Draft) => [
  ...people.filter(({ isExternal }) => !isExternal).map(({ address, optional }) => ({ address, optional })),
  ...(room && room !== 'any' ? [{ address: room.address, isRoom: true }] : []),
];

/** Asks for day, time and length. */
export const askTime = async (scope: TurnScope, draft: Draft, startsAt: Date, problem?: string): Promise<Card> => {
  const { reader, now } = await scope.reader();
  const shown = hasPassed(startsAt, now) || startsAt.getTime() === now.getTime() ? nextHour(now) : startsAt;
  const handle = await scope.keep(offerActions, { draft, slots: [slotAt(shown, draft.durationMinutes)] });
  scope.dialogue.note(askedTime(draft, handle));
  return changeTimeCard({ draft, startsAt: shown, reader, handle, ...(problem ? { problem } : {}) });
};

const fallback = (draft: Draft, within: TimeRange, now: Date): TimeRange =>
  slotAt(within.startsAt > now ? within.startsAt : nextHour(now), draft.durationMinutes);
