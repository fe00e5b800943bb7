import {
  defaultMinutes,
  hasPassed,
  isUsualLength,
  nextHour,
  slotAt,
  windowAround,
} from '../../../services/calendar/index.ts';
import type { TimeRange } from '../../../services/calendar/types.ts';
import type { Card } from '../../cards/card.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { readAttendance } from './attendance.ts';
import { offerActions } from './buttons.ts';
import { bookingCard } from './cards/booking-card.ts';
import { changeTimeCard } from './cards/change-time-card.ts';
import { timesCard } from './cards/times-card.ts';
import type { Draft } from './draft.ts';
import { askedTime, proposedTime, proposedTimes } from './noted-draft.ts';
import type { When } from './when.ts';

/** A card for the draft at the time said: to confirm when it was exact, to choose from when it was not. */
export const propose = async (scope: TurnScope, draft: Draft, when: When): Promise<Card> => {
  // A meeting that is only moved may last as long as it did.
  if (!draft.move && !isUsualLength(draft.durationMinutes)) {
    const { now } = await scope.reader();
    const startsAt = when.kind === 'at' ? when.startsAt : when.within.startsAt;
    const usual = { ...draft, durationMinutes: defaultMinutes };
    return askTime(scope, usual, startsAt > now ? startsAt : nextHour(now), scope.words.arranging.badLength);
  }
  return when.kind === 'at' ? proposeTime(scope, draft, when) : proposeTimes(scope, draft, when.within, []);
};

type ExactTime = Omit<Extract<When, { kind: 'at' }>, 'kind'>;

/** Asks to confirm one time; a time that has passed asks for another, everything else kept. */
export const proposeTime = async (
  scope: TurnScope,
  asked: Draft,
  { startsAt, again, notes }: ExactTime,
): Promise<Card> => {
  const { reader, now } = await scope.reader();
  if (hasPassed(startsAt, now)) return askTime(scope, asked, now, scope.words.arranging.timePassed);
  const at = slotAt(startsAt, asked.durationMinutes);
  const second = again && slotAt(again, asked.durationMinutes);
  const draft =
    asked.room === 'any' ? { ...asked, room: await scope.services.calendar.pickFreeRoom(asked, at) } : asked;
  const [{ others, mine }, handle] = await Promise.all([
    readAttendance(scope, draft, at),
    scope.keep(offerActions, { draft, slots: [at, ...(second ? [second] : [])] }),
  ]);
  scope.dialogue.note(proposedTime(draft, [at, ...(second ? [second] : [])], handle));
  return bookingCard({ draft, at, ...(second ? { second } : {}), others, mine, notes, reader, now, handle });
};

/** Finds times within the windows said and offers them; with none that suits everybody the closest ones, with none at all to choose by hand. */
export const proposeTimes = async (
  scope: TurnScope,
  draft: Draft,
  within: TimeRange | readonly TimeRange[],
  notes: string[],
): Promise<Card> => {
  const { reader, now } = await scope.reader();
  const windows = ('startsAt' in within ? [within] : within).filter(({ endsAt }) => endsAt > now);
  const [first] = windows;
  if (!first) return askTime(scope, draft, now, scope.words.arranging.timePassed);
  // A trip of three days is moved to a time of its own, not to where everybody happens to be free.
  if (!isUsualLength(draft.durationMinutes)) return askTime(scope, draft, first.startsAt);
  const { slots, nothing } = await scope.services.calendar.findTimes({
    attendees: attendeesOf(draft),
    durationMinutes: draft.durationMinutes,
    within: windows,
    around: windowAround(first.startsAt, now, reader.timeZone),
    timeZone: reader.timeZone,
    ...(draft.move ? { movedId: draft.move.eventId } : {}),
    max: 4,
  });
  const outside = draft.people.filter(({ isExternal }) => isExternal).map(({ name }) => name);
  const handle = await scope.keep(offerActions, {
    draft,
    slots:
      slots.length > 0 ? slots.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })) : [fallback(draft, first, now)],
  });
  scope.dialogue.note(proposedTimes(draft, slots, handle));
  return timesCard({
    draft,
    slots,
    ...(nothing ? { nothing } : {}),
    notes: [...notes, ...(outside.length > 0 ? [scope.words.arranging.cannotSee({ names: outside })] : [])],
    reader,
    now,
    handle,
  });
};

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
