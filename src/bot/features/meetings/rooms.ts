import type { Room, TimeRange } from '../../../services/calendar/types.ts';
import { InvalidRequest } from '../../../shared/errors.ts';
import type { TurnScope } from '../../turn/scope.ts';
import type { Draft } from './draft.ts';

/** The room asked for by name. Throws InvalidRequest naming the rooms there are. */
export const findRoom = async ({ services }: TurnScope, said: string): Promise<{ name: string; address: string }> => {
  const rooms = await services.calendar.listRooms();
  const wanted = lettersOf(said);
  const found =
    rooms.find(({ name, address }) => lettersOf(name) === wanted || address.toLowerCase() === said.toLowerCase()) ??
    rooms.find(({ name }) => wanted !== '' && lettersOf(name).includes(wanted));
  if (found) return { name: found.name, address: found.address };
  const names = rooms.slice(0, 8).map(({ name }) => name);
  throw new InvalidRequest(names.length > 0 ? { is: 'noSuchRoom', said, rooms: names } : { is: 'noRooms' });
};

/** Rooms that are free then and have enough chairs, the smallest first. */
export const freeRooms = async ({ services }: TurnScope, chairs: number, at: TimeRange): Promise<Room[]> => {
  const fitting = (await services.calendar.listRooms())
    .filter(({ capacity }) => capacity === undefined || capacity >= chairs)
    .sort((a, b) => size(a) - size(b))
    .slice(0, 20);
  const schedules =
    fitting.length > 0
      ? await services.calendar.listSchedules(
          fitting.map(({ address }) => address),
          at,
        )
      : [];
  return fitting.filter(({ address }) =>
    schedules.some(
      (schedule) =>
        schedule.address === address &&
        !schedule.error &&
        !schedule.busy.some((item) => item.startsAt < at.endsAt && item.endsAt > at.startsAt),
    ),
  );
};

/** The smallest room that is free then and has a chair for everybody. Throws InvalidRequest when there is none. */
export const pickFreeRoom = async (
  scope: TurnScope,
  draft: Draft,
  at: TimeRange,
): Promise<{ name: string; address: string }> => {
  const chairs = draft.people.length + 1;
  const [free] = await freeRooms(scope, chairs, at);
  if (!free) throw new InvalidRequest({ is: 'noFreeRoom', chairs });
  return { name: free.name, address: free.address };
};

const size = ({ capacity }: Room): number => capacity ?? Number.MAX_SAFE_INTEGER;
const lettersOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^(the)?room/u, '');
