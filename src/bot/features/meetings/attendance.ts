import type { CalendarEvent, TimeRange, Attendance as WhoCanCome } from '../../../services/calendar/types.ts';
import { clockTime } from '../../../words/index.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { type Draft, standsBeside } from './draft.ts';

/** Can somebody come at a given time? As the card says it. */
export interface Attendance extends Omit<WhoCanCome, 'timeZone'> {
  /** The start on their clock, when it differs from mine. */
  theirTime?: string;
}

export interface AttendanceOfAll {
  others: Attendance[];
  /** What I have in my own calendar then. */
  mine: CalendarEvent[];
  isOutsideMine: boolean;
  /** The room named. */
  room?: 'free' | 'taken' | 'unknown';
  /** Nobody works that day: the same time of the next working day. */
  dayOff?: { next: TimeRange };
  /** Who is busy: addresses, '' for me. */
  taken: string[];
}

/** What keeps me from a meeting: not what is tentative, or work somewhere else. */
const keepsMe = ({ showAs }: CalendarEvent): boolean => showAs !== 'tentative' && showAs !== 'workingElsewhere';

/** Who is free at that time, me included. */
export const readAttendance = async (
  { services, reader: readerOf, conversation }: TurnScope,
  draft: Draft,
  at: TimeRange,
): Promise<AttendanceOfAll> => {
  const [{ others, mine, room, isOutsideMine, dayOff }, { reader }] = await Promise.all([
    services.calendar.whoCanCome(draft, at),
    readerOf(),
  ]);
  return {
    others: others.map(({ timeZone, ...person }) => ({
      ...person,
      ...(timeZone ? { theirTime: clockTime(at.startsAt, { ...reader, timeZone }) } : {}),
    })),
    // In front of others my own appointments have no names.
    mine: conversation.kind === 'personal' ? mine : mine.map((event) => ({ ...event, isPrivate: true })),
    isOutsideMine,
    ...(room ? { room } : {}),
    ...(dayOff ? { dayOff } : {}),
    taken: [
      ...(mine.some(keepsMe) && !standsBeside(draft) ? [''] : []),
      ...draft.people.flatMap(({ address }, index) => {
        const state = others[index]?.state;
        return state === 'busy' || state === 'oof' ? [address] : [];
      }),
      ...(room === 'taken' && draft.room && draft.room !== 'any' ? [draft.room.address] : []),
    ],
  };
};
