import { InvalidRequest } from '../../shared/errors.ts';
import type { Problem } from '../../shared/problems.ts';
import { sameClock } from '../../shared/time-zone.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import type { Draft } from './draft.ts';
import { listRooms } from './list-rooms.ts';
import { schedulesByAddress } from './list-schedules.ts';
import { type Fit, factsOf, fitOf, isIn, type RoomFacts } from './room-wish.ts';
import { gapsBetween } from './time-range.ts';
import type { FreeRoom, Room, RoomQuestion, Schedule, TimeRange } from './types.ts';

/** One question to Graph asks about so many calendars. https://learn.microsoft.com/graph/api/calendar-getschedule */
const perQuestion = 20;
/** So many are asked about at most, those that fit best first. */
const mostAsked = 100;
const mostShown = 8;
const mostNamed = 8;

/**
 * Rooms that are free then and as wished, with enough chairs: those that are so for sure first, then those where it is the same time as
 * here, the smallest first (of smaller ones the largest). A room whose calendar cannot be seen is not free. Graph is asked by twenties,
 * until there are enough. Throws InvalidRequest that says what there is none of: such a room at all, or a free one.
 */
export const freeRooms = async (graph: GraphSession, question: RoomQuestion, at: TimeRange): Promise<FreeRoom[]> => {
  const rooms = await listRooms(graph);
  const fit = fitting(rooms, question);
  const free = await freeOf(graph, question, at, fit);
  if (free.length === 0) throw new InvalidRequest(whyNone(rooms, question, fit.length > 0));
  return free;
};

export type RoomDraft = Pick<Draft, 'people' | 'roomWish'> & { timeZone?: string | undefined };

/** The first of them with a chair for everybody, me included. Throws InvalidRequest as they do. */
export const pickFreeRoom = async (
  graph: GraphSession,
  { people, timeZone, roomWish }: RoomDraft,
  at: TimeRange,
): Promise<{ name: string; address: string; facts: RoomFacts }> => {
  const [free] = await freeRooms(graph, { chairs: people.length + 1, timeZone, wish: roomWish, most: 1 }, at);
  // There is one, or it was said why not.
  if (!free) throw new InvalidRequest({ is: 'noRooms' });
  return { name: free.name, address: free.address, facts: free.facts };
};

interface Candidate {
  room: Room;
  fit: Fit;
}

/** The rooms that may do, the best first. */
const fitting = (rooms: Room[], { wish = {}, chairs }: RoomQuestion): Candidate[] =>
  rooms
    .map((room) => ({ room, fit: fitOf(room, wish, chairs) }))
    .filter(({ fit }) => fit !== 'no')
    .sort(
      (one, other) =>
        Number(one.fit === 'maybe') - Number(other.fit === 'maybe') ||
        (wish.than === 'smaller' ? -1 : 1) * (size(one.room) - size(other.room)),
    );

const freeOf = async (
  graph: GraphSession,
  { timeZone, wish, minutes, most = mostShown }: RoomQuestion,
  at: TimeRange,
  candidates: Candidate[],
): Promise<FreeRoom[]> => {
  const here: FreeRoom[] = [];
  const elsewhere: FreeRoom[] = [];
  for (let from = 0; from < Math.min(candidates.length, mostAsked) && here.length < most; from += perQuestion) {
    const asked = candidates.slice(from, from + perQuestion);
    const addresses = asked.map(({ room }) => room.address);
    const scheduleOf = await schedulesByAddress(graph, addresses, at);
    for (const { room } of asked) {
      const schedule = scheduleOf(room.address);
      const free = freeIn(schedule, at, minutes);
      const zone = schedule?.workingHours?.timeZone;
      const isHere = !zone || !timeZone || wish?.place !== undefined || sameClock(zone, timeZone, at.startsAt);
      if (free.length > 0) (isHere ? here : elsewhere).push({ ...room, facts: factsOf(room, wish), free });
    }
  }
  return [...here, ...elsewhere].slice(0, most);
};

/** All of it, or what is long enough of it. */
const freeIn = (schedule: Schedule | undefined, at: TimeRange, minutes?: number): TimeRange[] => {
  if (!schedule || schedule.error) return [];
  if (minutes !== undefined) return gapsBetween(schedule.busy, at, minutes);
  return schedule.busy.length === 0 ? [at] : [];
};

const whyNone = (rooms: Room[], { wish = {}, chairs }: RoomQuestion, isTaken: boolean): Problem => {
  const { place, than, seats = 0 } = wish;
  if (rooms.length === 0) return { is: 'noRooms' };
  const buildings = [...new Set(rooms.flatMap(({ building }) => building ?? []))].slice(0, mostNamed);
  if (place !== undefined && !rooms.some((room) => isIn(room, place)))
    return { is: 'noSuchBuilding', said: place, buildings };
  if (than) return { is: than === 'larger' ? 'noLargerRoom' : 'noSmallerRoom', chairs };
  return { is: isTaken ? 'noSuchRoomFree' : 'noRoomLike', wish: { ...wish, seats: Math.max(seats, chairs) } };
};

const size = ({ capacity }: Room): number => capacity ?? Number.MAX_SAFE_INTEGER;
