import type { CalendarEvent, WorkingHours } from '../../../services/calendar/types.ts';
import { addressOf } from '../../../services/people/index.ts';
import type { PersonProfile } from '../../../services/people/types.ts';
import { SignInRequired } from '../../../shared/errors.ts';
import { localDay, resolveLocal } from '../../../shared/time-zone.ts';
import { clockTime, dayAndTime, type Reader, weekdayName, wordsOf } from '../../../words/index.ts';
import type { TurnScope } from '../../turn/scope.ts';
import type { AboutPerson } from './cards/person-card.ts';

const dayMs = 86_400_000;
const daysAhead = 14;
const maxMeetings = 3;

/**
 * What the calendars tell of somebody: the time there, their hours, and the next meetings we share, which only I may read. Whatever cannot
 * be had is left out.
 */
export const aboutPerson = async (scope: TurnScope, person: PersonProfile): Promise<AboutPerson> => {
  if (person.isExternal || person.id === scope.user.userId) return {};
  const { reader, now } = await scope.reader();
  const [hours, meetings] = await Promise.all([
    workingHoursOf(scope, person, now).catch(without),
    scope.conversation.kind === 'personal' ? meetingsWith(scope, person, now).catch(without) : undefined,
  ]);
  return {
    ...(hours
      ? { localTime: clockTime(now, { ...reader, timeZone: hours.timeZone }), hours: sayHours(hours, now, reader) }
      : {}),
    ...(meetings && meetings.length > 0
      ? {
          meetings: meetings
            .slice(0, maxMeetings)
            .map((event) => ({ subject: event.subject, when: dayAndTime(event, reader, now) })),
          moreMeetings: Math.max(0, meetings.length - maxMeetings),
        }
      : {}),
  };
};

const without = (error: unknown): undefined => {
  if (error instanceof SignInRequired) throw error;
  return undefined;
};

const workingHoursOf = async (
  { services }: TurnScope,
  person: PersonProfile,
  now: Date,
): Promise<WorkingHours | undefined> => {
  const today = { startsAt: now, endsAt: new Date(now.getTime() + dayMs) };
  const [schedule] = await services.calendar.listSchedules([addressOf(person)], today);
  return schedule?.workingHours;
};

/** Meetings of mine that they are in as well, as my own calendar has them. */
const meetingsWith = async ({ services }: TurnScope, person: PersonProfile, now: Date): Promise<CalendarEvent[]> => {
  const ahead = { startsAt: now, endsAt: new Date(now.getTime() + daysAhead * dayMs) };
  const address = addressOf(person).toLowerCase();
  const isTheirs = (one: { address: string } | undefined) => one?.address.toLowerCase() === address;
  return (await services.calendar.listAgenda(ahead)).filter(
    ({ attendees, organizer, myResponse }) =>
      myResponse !== 'declined' &&
      (isTheirs(organizer) || attendees.some((one) => isTheirs(one) && one.response !== 'declined')),
  );
};

const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const sayHours = ({ days, from, to, timeZone }: WorkingHours, now: Date, reader: Reader): string => {
  const { findingPeople } = wordsOf(reader);
  const time = (clock: string) =>
    clockTime(resolveLocal(`${localDay(now, timeZone)}T${clock.slice(0, 5)}`, timeZone).instant, {
      ...reader,
      timeZone,
    });
  const inOrder = week.filter((day) => days.includes(day));
  const names = inOrder.map((day) => weekdayName(day, reader.language));
  const hours = { from: time(from), until: time(to) };
  const [first = '', last = ''] = [names[0], names.at(-1)];
  const isStretch =
    week.slice(week.indexOf(inOrder[0] ?? ''), week.indexOf(inOrder.at(-1) ?? '') + 1).length === inOrder.length;
  return isStretch && names.length > 2
    ? findingPeople.hours({ first, last, ...hours })
    : findingPeople.hoursOn({ names, ...hours });
};
