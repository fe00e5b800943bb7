import type { RoomWish } from '../../../services/calendar/types.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { TurnScope } from '../../turn/scope.ts';
import type { Draft } from './draft.ts';

/** The room that was said, as a draft has it. Throws InvalidRequest naming the rooms or buildings there are. */
export const saidRoom = async (
  { services }: TurnScope,
  { room, roomWish }: Pick<Understanding, 'room' | 'roomWish'>,
): Promise<Pick<Draft, 'room' | 'roomWish'>> => {
  if (room === undefined && !roomWish) return {};
  const { than: _than, ...wish } = roomWish ?? {};
  if (typeof room !== 'string') return { room: 'any', roomWish: wish };
  const found = await services.calendar.findRoom(room);
  return 'place' in found
    ? { room: 'any', roomWish: { ...wish, place: found.place } }
    : { room: found, roomWish: undefined };
};

/** What a correction leaves of the room: `a bigger one` than that, `with video` as well. Undefined when nothing is said of a room. */
export const correctedRoom = async (
  scope: TurnScope,
  { room: had, roomWish: before, people }: Draft,
  said: Pick<Understanding, 'room' | 'roomWish'>,
): Promise<Pick<Draft, 'room' | 'roomWish'> | undefined> => {
  if (said.room === undefined && !said.roomWish) {
    // One that we chose has to have a chair for whoever joins.
    const seats = had && had !== 'any' ? had.facts?.seats : undefined;
    return before && seats !== undefined && seats < people.length + 1 ? { room: 'any' } : undefined;
  }
  if (typeof said.room === 'string') return saidRoom(scope, said);
  return { room: 'any', roomWish: wishAfter(had, before, said.roomWish ?? {}) };
};

/** What was wished for, and what is wished for now in place of the room there is. Pure. */
export const wishAfter = (
  had: Draft['room'],
  before: RoomWish | undefined,
  { than, has = [], ...said }: NonNullable<Understanding['roomWish']>,
): RoomWish => {
  const now = had && had !== 'any' ? had : undefined;
  const { than: _than, mostSeats: _most, not = [], ...kept } = before ?? {};
  const all = [...new Set([...(before?.has ?? []), ...has])];
  return {
    ...kept,
    ...said,
    ...(all.length > 0 ? { has: all } : {}),
    ...(than && now ? otherThan(than, now, not) : not.length > 0 ? { not } : {}),
  };
};

const otherThan = (
  than: 'larger' | 'smaller' | 'other',
  { address, facts }: { address: string; facts?: { seats?: number | undefined } | undefined },
  not: string[],
): RoomWish => {
  const seats = facts?.seats;
  // Where nobody entered how large it is, another one is all that can be looked for.
  if (than === 'other' || seats === undefined) return { not: [...not, address].slice(-50) };
  return than === 'larger' ? { than, seats: seats + 1 } : { than, seats: 1, mostSeats: seats - 1 };
};
