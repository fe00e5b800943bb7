import {
  type Guest,
  isNoChange,
  type MeetingChange,
  minutesIn,
  overlaps,
  roomOf,
} from '../../../services/calendar/index.ts';
import type { CalendarEvent, FoundRoom, RoomWish } from '../../../services/calendar/types.ts';
import { addressOf } from '../../../services/people/index.ts';
import { InvalidRequest } from '../../../shared/errors.ts';
import { foldedWords } from '../../../shared/folded-words.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { resolveRelations } from '../people/relations.ts';
import { withLink } from './draft.ts';
import { othersIn } from './meeting-answers.ts';
import { wishAfter } from './said-room.ts';

/** What was said to be different about a meeting, held against the meeting as it is. */
export interface SaidChange {
  change: MeetingChange;
  /** What of it is so already, or cannot be done. */
  notes: string[];
  /** Of those who are added: whose calendar cannot be seen. */
  outside: string[];
}

/** Throws AmbiguousPerson, PersonNotFound, and InvalidRequest for lengths and rooms that are none. */
export const saidChange = async (
  scope: TurnScope,
  understood: Understanding,
  event: CalendarEvent,
): Promise<SaidChange> => {
  const [people, room] = await Promise.all([addedPeople(scope, understood), changedRoom(scope, understood, event)]);
  const { add, isIn } = splitAdded(people.guests, event);
  const { remove, notIn } = leavingPeople(understood.removePeople ?? [], event);
  const { changing, keeping } = scope.words;
  const { roles, strangers } = changedRoles(understood, event);
  const subject = understood.newSubject?.trim();
  const minutes = lengthOf(understood, event);
  const change: MeetingChange = {
    version: 1,
    ...(subject && subject !== event.subject ? { subject: { from: event.subject, to: subject.slice(0, 255) } } : {}),
    ...(minutes && !event.isAllDay && minutes.from !== minutes.to ? { minutes } : {}),
    ...(add.length > 0 ? { add } : {}),
    ...(remove.length > 0 ? { remove } : {}),
    ...(room.change ? { room: room.change } : {}),
    ...(understood.online && !event.isOnlineMeeting ? { online: true } : {}),
    ...keptChange(understood, event),
    ...(roles.length > 0 ? { roles } : {}),
  };
  return {
    change,
    outside: people.outside,
    notes: [
      ...(isIn.length > 0 ? [changing.isInIt({ names: isIn })] : []),
      ...(notIn.length + strangers.length > 0 ? [changing.isNotInIt({ names: [...notIn, ...strangers] })] : []),
      ...(understood.buffer ? [keeping.bufferOnlyNew] : []),
      ...(understood.online === false && event.isOnlineMeeting ? [changing.keepsLink] : []),
      ...(minutes && event.isAllDay ? [changing.allDayLength] : []),
      ...room.notes,
    ],
  };
};

/** What is not so yet of how it is kept. */
const keptChange = (
  { isPrivate, showAs, body, link }: Understanding,
  event: CalendarEvent,
): Pick<MeetingChange, 'isPrivate' | 'showAs' | 'text'> => {
  const text = withLink(body, link);
  return {
    ...(isPrivate === undefined || isPrivate === event.isPrivate
      ? {}
      : { isPrivate: { from: event.isPrivate, to: isPrivate } }),
    ...(showAs && showAs !== event.showAs ? { showAs: { from: event.showAs, to: showAs } } : {}),
    ...(text ? { text } : {}),
  };
};

/** Who of those in it may stay away from now on, or has to come. */
const changedRoles = (
  { makeOptional = [], makeRequired = [] }: Understanding,
  event: CalendarEvent,
): { roles: Guest[]; strangers: string[] } => {
  const guests = othersIn(event);
  const of = (said: string[], optional: boolean): Guest[] =>
    guests
      .filter(({ type }) => (type === 'optional') !== optional)
      .filter((guest) => said.some((name) => isCalled(guest, name)))
      .map(({ name, address }) => ({ name, address, optional }));
  return {
    roles: [...of(makeOptional, true), ...of(makeRequired, false)],
    strangers: [...makeOptional, ...makeRequired].filter((said) => !guests.some((guest) => isCalled(guest, said))),
  };
};

export { isNoChange };

/** Who was named to come in, found in the directory; those from outside are marked. */
export const addedPeople = async (
  scope: TurnScope,
  { addPeople = [], optionalPeople = [], relations }: Understanding,
): Promise<{ guests: Guest[]; outside: string[] }> => {
  const [required, optional] = await Promise.all([
    resolveRelations(scope, addPeople, relations),
    resolveRelations(scope, optionalPeople, relations),
  ]);
  if (required.length + optional.length === 0) return { guests: [], outside: [] };
  const found = await scope.services.people.findInvited({ required, optional });
  const all = [
    ...found.required.map((person) => ({ person, optional: false })),
    ...found.optional.map((person) => ({ person, optional: true })),
  ];
  return {
    guests: all.map(({ person, optional: may }) => ({
      name: person.displayName,
      address: addressOf(person),
      optional: may,
    })),
    outside: all.filter(({ person }) => person.isExternal).map(({ person }) => person.displayName),
  };
};

const splitAdded = (guests: Guest[], { attendees }: CalendarEvent): { add: Guest[]; isIn: string[] } => {
  const isThere = ({ address }: Guest) =>
    attendees.some((attendee) => attendee.address.toLowerCase() === address.toLowerCase());
  return { add: guests.filter((guest) => !isThere(guest)), isIn: guests.filter(isThere).map(({ name }) => name) };
};

/** Who leaves is somebody in it: nobody else has to be looked for. */
const leavingPeople = (said: string[], event: CalendarEvent): { remove: Guest[]; notIn: string[] } => {
  const guests = othersIn(event);
  const found = said.map((name) => guests.filter((guest) => isCalled(guest, name)));
  return {
    remove: [...new Set(found.flat())].map(({ name, address, type }) => ({
      name,
      address,
      optional: type === 'optional',
    })),
    notIn: said.filter((_, index) => found[index]?.length === 0),
  };
};

const isCalled = ({ name, address }: { name: string; address: string }, said: string): boolean => {
  const words = [...foldedWords(name), address.toLowerCase()];
  return foldedWords(said, '@.').every((word) => words.some((other) => other.startsWith(word)));
};

const lengthOf = (
  { newDurationMinutes, lengthenMinutes }: Understanding,
  event: CalendarEvent,
): MeetingChange['minutes'] => {
  const from = Math.round(minutesIn(event));
  const to = newDurationMinutes ?? (lengthenMinutes === undefined ? undefined : from + lengthenMinutes);
  if (to === undefined) return undefined;
  if (!event.isAllDay && !(to >= 5 && to <= 24 * 60)) throw new InvalidRequest({ is: 'meetingLength' });
  return { from, to };
};

const changedRoom = async (
  { services: { calendar }, words: { changing }, reader }: TurnScope,
  { room, roomWish }: Understanding,
  event: CalendarEvent,
): Promise<{ change?: NonNullable<MeetingChange['room']>; notes: string[] }> => {
  if (room === undefined) return { notes: [] };
  const from = roomOf(event);
  const people = othersIn(event).map(({ name, address, type }) => ({
    name,
    address,
    optional: type === 'optional',
    isExternal: false,
  }));
  const found = room === true ? undefined : await calendar.findRoom(room);
  const named = found && 'address' in found ? found : undefined;
  const { timeZone } = (await reader()).reader;
  const to =
    named ??
    (await calendar.pickFreeRoom({ people, timeZone, roomWish: await wishOf(calendar, from, roomWish, found) }, event));
  if (from?.address.toLowerCase() === to.address.toLowerCase()) return { notes: [] };
  const [schedule] = named ? await calendar.listSchedules([to.address], event) : [];
  const isTaken = schedule?.busy.some((busy) => overlaps(busy, event)) ?? false;
  return {
    change: { ...(from ? { from } : {}), to: { name: to.name, address: to.address } },
    notes: isTaken ? [changing.busyRoom(to)] : [],
  };
};

/** The room it has is no answer to a wish for another one. */
const wishOf = async (
  calendar: TurnScope['services']['calendar'],
  from: { name: string; address: string } | undefined,
  roomWish: Understanding['roomWish'],
  found: FoundRoom | undefined,
): Promise<RoomWish> => {
  const had = from && roomWish?.than ? await calendar.findRoom(from.address) : undefined;
  const wish = wishAfter(had && 'address' in had ? had : from, undefined, roomWish ?? {});
  return found && 'place' in found ? { ...wish, place: found.place } : wish;
};
