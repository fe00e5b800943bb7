import { sameClock } from '../../../shared/time-zone.ts';
import type { SlotKind, SlotPerson, TimeSlot } from '../types.ts';
import { stateIn } from './judge.ts';
import type { Watch, Watched } from './watch.ts';

/** What a time means for everybody, one by one, rooms left out. */
export const describeSlot = (watched: Watch, from: number, to: number, kind: SlotKind, timeZone: string): TimeSlot => {
  const startsAt = new Date(from);
  const people = watched.people.filter(({ participant }) => participant.role !== 'room');
  const me = people.find(({ participant }) => participant.role === 'me');
  return {
    startsAt,
    endsAt: new Date(to),
    kind,
    people: people.map((person) => describePerson(person, from, to, timeZone)),
    eatsFocus: me?.isFocus(from, to) ?? false,
  };
};

const describePerson = (person: Watched, from: number, to: number, timeZone: string): SlotPerson => {
  const { address, role, hours, areHoursAssumed } = person.participant;
  // A zone that nobody told shows no clock.
  const theirs = areHoursAssumed ? undefined : hours?.timeZone;
  const isOutside = (person.hours?.minutesOutside(from, to) ?? 0) > 0;
  return {
    address,
    isMe: role === 'me',
    optional: role === 'optional',
    state: stateIn(person, from, to),
    hours: areHoursAssumed ? (isOutside ? 'unusual' : 'unknown') : isOutside ? 'outside' : 'within',
    ...(theirs && !sameClock(theirs, timeZone, new Date(from)) ? { timeZone: theirs } : {}),
  };
};
