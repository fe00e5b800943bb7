import type { TimeRange } from '../../../services/calendar/types.ts';
import { InvalidRequest } from '../../../shared/errors.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { type AttendanceOfAll, readAttendance } from './attendance.ts';
import type { Draft } from './draft.ts';

/** A draft with the room it gets at a time, and who can come then. */
export interface WithRoom {
  draft: Draft;
  attendance: AttendanceOfAll;
}

/**
 * Any room becomes the best that is free then; one that we chose for another time is exchanged where it is taken at this one, and one that
 * was named stays. Throws InvalidRequest when no room will do.
 */
export const withChosenRoom = async (scope: TurnScope, asked: Draft, at: TimeRange): Promise<WithRoom> => {
  const { calendar } = scope.services;
  const draft = asked.room === 'any' ? { ...asked, room: await calendar.pickFreeRoom(asked, at) } : asked;
  const attendance = await readAttendance(scope, draft, at);
  if (attendance.room !== 'taken' || !draft.roomWish || asked.room === 'any') return { draft, attendance };
  try {
    const other = { ...draft, room: await calendar.pickFreeRoom(draft, at) };
    return { draft: other, attendance: await readAttendance(scope, other, at) };
  } catch (error) {
    // The card says that the room is taken.
    if (error instanceof InvalidRequest) return { draft, attendance };
    throw error;
  }
};
