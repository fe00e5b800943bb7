import { sameClock } from '../../shared/time-zone.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { listRooms } from './list-rooms.ts';
import { listSchedules } from './list-schedules.ts';
import { equipment, factsOf, hasEquipment, type RoomFacts } from './room-wish.ts';
import type { CalendarEvent, EqualRoom, Room, Schedule, TimeRange } from './types.ts';

const mostAsked = 100;

interface Had {
  /** The rooms it had. */
  addresses: string[];
  chairs: number;
}

/**
 * Rooms a meeting could have in place of the one it had, free then: those with as many seats and the same equipment first, the nearest of
 * them first: on the same floor, in the same building, where it is the same time. `userId`: asked by the app itself, with the eyes of the
 * organiser.
 */
export const equalRooms = async (
  graph: GraphSession,
  { addresses, chairs }: Had,
  at: TimeRange,
  userId?: string,
): Promise<EqualRoom[]> => {
  const rooms = await listRooms(graph);
  const isHad = ({ address }: Room) => addresses.some((one) => one.toLowerCase() === address.toLowerCase());
  const had = rooms.find(isHad);
  const others = rooms
    .filter((room) => !isHad(room) && (room.capacity === undefined || room.capacity >= chairs))
    .sort((one, other) => compare(rank(one, had), rank(other, had)))
    .slice(0, mostAsked);
  if (others.length === 0) return [];
  const schedules = await listSchedules(
    graph,
    [...others, ...(had ? [had] : [])].map(({ address }) => address),
    at,
    userId,
  );
  const of = (room: Room) => schedules.find(({ address }) => address.toLowerCase() === room.address.toLowerCase());
  const zone = had && of(had)?.workingHours?.timeZone;
  return others
    .filter((room) => isFree(of(room)))
    .map((room) => ({ room, isThere: isSameZone(zone, of(room), at) }))
    .sort((one, other) => Number(other.isThere) - Number(one.isThere))
    .map(({ room, isThere }) => ({
      ...room,
      facts: factsOf(room),
      free: [at],
      isEqual: had !== undefined && isThere && isEqual(room, had),
    }));
};

/**
 * The nearest room that is just as good as the one that declined, and free then; undefined when there is none, and for a series: one free on
 * its first date is not one for all of it. `userId`: asked by the app itself.
 */
export const roomInstead = async (
  graph: GraphSession,
  event: CalendarEvent,
  userId?: string,
): Promise<{ name: string; address: string; facts: RoomFacts } | undefined> => {
  if (event.type === 'seriesMaster') return undefined;
  const rooms = event.attendees.filter(({ type }) => type === 'resource');
  const had = {
    addresses: rooms.map(({ address }) => address),
    chairs: event.attendees.length - rooms.length + 1,
  };
  const equal = (await equalRooms(graph, had, event, userId)).find(({ isEqual: is }) => is);
  return equal && { name: equal.name, address: equal.address, facts: equal.facts };
};

const isFree = (schedule: Schedule | undefined): boolean =>
  schedule !== undefined && !schedule.error && schedule.busy.length === 0;

const isSameZone = (zone: string | undefined, schedule: Schedule | undefined, at: TimeRange): boolean => {
  const other = schedule?.workingHours?.timeZone;
  return !zone || !other || sameClock(zone, other, at.startsAt);
};

/** Has it what the other had, and as many seats? What nobody entered of either is not told apart. */
const isEqual = (room: Room, had: Room): boolean =>
  (had.capacity === undefined || (room.capacity !== undefined && room.capacity >= had.capacity)) &&
  equipment.every((what) => hasEquipment(had, what) !== 'yes' || hasEquipment(room, what) === 'yes');

const rank = (room: Room, had: Room | undefined): number[] => {
  if (!had) return [room.capacity ?? Number.MAX_SAFE_INTEGER];
  const isNear = room.building !== undefined && room.building === had.building;
  return [
    isEqual(room, had) ? 0 : 1,
    isNear ? 0 : 1,
    isNear && room.floor !== undefined && had.floor !== undefined ? Math.abs(room.floor - had.floor) : 99,
    room.capacity ?? Number.MAX_SAFE_INTEGER,
  ];
};

const compare = (one: number[], other: number[]): number => {
  const index = one.findIndex((value, at) => value !== other[at]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
};
