import { z } from 'zod';
import type { Room } from './room-types.ts';

/** What a room can be asked to have, as its entry in Microsoft 365 can tell. */
export const equipment = ['projector', 'screen', 'whiteboard', 'flipchart', 'video', 'audio', 'accessible'] as const;
export type Equipment = (typeof equipment)[number];

/** What a room is to be like; kept with a draft. */
export const roomWishSchema = z.object({
  seats: z.number().int().positive().max(9999).optional(),
  has: z.array(z.enum(equipment)).max(equipment.length).optional(),
  /** A building or a town, as said. */
  place: z.string().max(100).optional(),
  floor: z.number().int().optional(),
  /** Larger or smaller than one that was offered: by at least one seat. */
  than: z.enum(['larger', 'smaller']).optional(),
  mostSeats: z.number().int().optional(),
  /** Addresses of rooms that were offered, and are not wanted. */
  not: z.array(z.string().max(320)).max(50).optional(),
});
export type RoomWish = z.infer<typeof roomWishSchema>;

/** What is told of a room that was chosen, and why it was. */
export const roomFactsSchema = z.object({
  seats: z.number().optional(),
  building: z.string().optional(),
  floor: z.string().optional(),
  has: z.array(z.enum(equipment)),
  /** Asked for, and perhaps there: what its entry says instead. */
  unsure: z.array(z.object({ what: z.enum(equipment), entry: z.string() })).optional(),
});
export type RoomFacts = z.infer<typeof roomFactsSchema>;

/** Where nobody entered what is asked about, a room may well be right, and is never said to be. */
export type Fit = 'yes' | 'maybe' | 'no';

const tagged: Readonly<Record<Equipment, RegExp>> = {
  projector: /projector|beamer|projektor|projecteur/i,
  screen: /screen|display|monitor|\btv\b|projector|beamer|projektor|bildschirm|[ée]cran/i,
  whiteboard: /white\s?board|surface hub|tableau blanc/i,
  flipchart: /flip\s?chart|paperboard/i,
  video: /video|vid[ée]o|teams room|camera|\bvc\b/i,
  audio: /audio|speaker|microphone|phone/i,
  accessible: /wheelchair|accessible|barrierefrei|accessible/i,
};

const deviceOf: Readonly<Partial<Record<Equipment, 'audio' | 'video' | 'display'>>> = {
  screen: 'display',
  video: 'video',
  audio: 'audio',
};

/** By the device its entry names, and by its tags. Pure. https://learn.microsoft.com/graph/api/resources/room */
export const hasEquipment = (room: Room, what: Equipment): Fit => {
  const device = deviceOf[what];
  if (device && room[device] !== undefined) return 'yes';
  if (what === 'accessible' && room.isAccessible) return 'yes';
  const named = [room.audio, room.video, room.display, ...room.tags].filter((text) => text !== undefined);
  if (named.some((text) => tagged[what].test(text))) return 'yes';
  // What shows a picture may be a projector, under a name that does not say so.
  return what === 'projector' && room.display !== undefined ? 'maybe' : 'no';
};

/** Is the room as it is wished, with a chair for everybody? Pure. */
export const fitOf = (
  room: Room,
  { has = [], place, floor, seats = 0, than, mostSeats, not = [] }: RoomWish,
  chairs: number,
): Fit => {
  const { capacity, address } = room;
  const all: Fit[] = [
    hasSeats(room, Math.max(seats, chairs)),
    // Of a size nobody entered it cannot be said that it is another one.
    than !== undefined && capacity === undefined ? 'no' : 'yes',
    mostSeats !== undefined && (capacity === undefined || capacity > mostSeats) ? 'no' : 'yes',
    not.some((other) => other.toLowerCase() === address.toLowerCase()) ? 'no' : 'yes',
    place === undefined || isIn(room, place) ? 'yes' : 'no',
    floor === undefined || isOnFloor(room, floor) ? 'yes' : 'no',
    ...has.map((what) => hasEquipment(room, what)),
  ];
  return all.includes('no') ? 'no' : all.includes('maybe') ? 'maybe' : 'yes';
};

const hasSeats = ({ capacity }: Room, chairs: number): Fit => {
  if (capacity === undefined) return chairs > 0 ? 'maybe' : 'yes';
  return capacity >= chairs ? 'yes' : 'no';
};

/** Its building, or the town that is in, by whole words: 2 is not 12. Pure. */
export const isIn = ({ building, city }: Room, place: string): boolean => {
  const wanted = wordsOf(place);
  return (
    wanted.length > 0 &&
    [building, city].some((name) => {
      const there = wordsOf(name ?? '');
      return wanted.every((word) => there.includes(word));
    })
  );
};

/** The word building itself tells none from another, whatever the language. */
const general = /^(?:the|building|bldg|gebäude|haus|das|der|die|le|la|bâtiment|bâtiments|office|büro)$/u;
const wordsOf = (name: string): string[] =>
  (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !general.test(word));

const isOnFloor = ({ floor, floorLabel }: Room, wanted: number): boolean =>
  floor === wanted ||
  (floorLabel !== undefined &&
    (Number(/-?\d+/.exec(floorLabel)?.[0] ?? Number.NaN) === wanted ||
      (wanted === 0 && /^(?:g|gf|eg|rdc|ground)/i.test(floorLabel))));

/** What is told of a room: what was asked for, else what it has. Pure. */
export const factsOf = (room: Room, { has: wished = [] }: RoomWish = {}): RoomFacts => {
  const shown = wished.length > 0 ? wished : equipment.filter((what) => what !== 'accessible');
  const unsure = wished.filter((what) => hasEquipment(room, what) === 'maybe');
  const floor = room.floorLabel ?? (room.floor === undefined ? undefined : String(room.floor));
  return {
    ...(room.capacity === undefined ? {} : { seats: room.capacity }),
    ...(room.building === undefined ? {} : { building: room.building }),
    ...(floor === undefined ? {} : { floor }),
    // A projector is a screen as well: said once.
    has: shown.filter(
      (what) =>
        hasEquipment(room, what) === 'yes' &&
        !(what === 'screen' && wished.length === 0 && hasEquipment(room, 'projector') === 'yes'),
    ),
    ...(unsure.length > 0 ? { unsure: unsure.map((what) => ({ what, entry: room.display ?? '' })) } : {}),
  };
};
