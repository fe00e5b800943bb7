import type { GraphSession } from '../platform/graph/client.ts';
import { readMailboxSettings } from './graph-calls.ts';
import { listAgenda } from './list-agenda.ts';
import { schedulesByAddress } from './list-schedules.ts';
import { isFocusTime } from './own-focus.ts';
import { busyTimesOf, takenTime } from './taken-time.ts';
import { isSameTime } from './time-range.ts';
import type { CalendarEvent, Schedule, TimeRange, TimesRequest } from './types.ts';
import { usualHours } from './usual-hours.ts';
import type { Participant } from './who-can-when/types.ts';

type Asked = Pick<TimesRequest, 'attendees' | 'timeZone' | 'movedId'>;

/**
 * Me and everybody asked for with what they have in the range and their hours: one question for my settings, one for my calendar, and one
 * for every 20 others. Who cannot be seen is not known; whose hours are not told has the usual ones. The meeting that is moved is nobody's
 * obstacle. Errors are those of listSchedules and listAgenda.
 */
export const readParticipants = async (
  graph: GraphSession,
  { attendees, timeZone, movedId }: Asked,
  range: TimeRange,
): Promise<Participant[]> => {
  const [settings, agenda, scheduleOf] = await Promise.all([
    graph.send(readMailboxSettings()),
    listAgenda(graph, range),
    schedulesByAddress(
      graph,
      attendees.map(({ address }) => address),
      range,
    ),
  ]);
  const moved = agenda.find(({ id }) => id === movedId);
  return [
    mine(
      agenda.filter(({ id }) => id !== movedId),
      timeZone,
      settings.timeZoneKnown ? settings.workingHours : undefined,
    ),
    ...attendees.map((attendee) => theirs(attendee, scheduleOf(attendee.address), timeZone, moved)),
  ];
};

const mine = (agenda: CalendarEvent[], timeZone: string, hours: Participant['hours']): Participant => ({
  address: '',
  role: 'me',
  isKnown: true,
  busy: busyTimesOf(
    agenda.filter((event) => !isFocusTime(event)),
    timeZone,
  ),
  focus: agenda.filter(isFocusTime).map((event) => takenTime(event, timeZone)),
  hours: hours ?? usualHours(timeZone),
  areHoursAssumed: hours === undefined,
});

const theirs = (
  { address, optional, isRoom }: TimesRequest['attendees'][number],
  schedule: Schedule | undefined,
  timeZone: string,
  moved: TimeRange | undefined,
): Participant => {
  const isKnown = schedule !== undefined && !schedule.error;
  const busy = (isKnown ? schedule.busy : []).filter((item) => !moved || !isSameTime(item, moved));
  if (isRoom) return { address, role: 'room', isKnown, busy, hours: undefined, areHoursAssumed: false };
  return {
    address,
    role: optional ? 'optional' : 'required',
    isKnown,
    busy,
    hours: schedule?.workingHours ?? usualHours(timeZone),
    areHoursAssumed: schedule?.workingHours === undefined,
  };
};
