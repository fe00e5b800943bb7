import type { Room, TimeRange } from '../../services/calendar/types.ts';
import { InvalidRequest } from '../../shared/errors.ts';
import type { TurnScope } from '../turn-scope.ts';
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
  throw new InvalidRequest(
    names.length > 0
      ? `I know no room called “${said}”. There are ${names.join(', ')}.`
      : 'I see no rooms in your organisation.',
  );
};

/** The smallest room that is free then and has a chair for everybody. Throws InvalidRequest when there is none. */
export const pickFreeRoom = async (
  { services }: TurnScope,
  draft: Draft,
  at: TimeRange,
): Promise<{ name: string; address: string }> => {
  const chairs = draft.people.length + 1;
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
  const free = fitting.find(({ address }) =>
    schedules.some(
      (schedule) =>
        schedule.address === address &&
        !schedule.error &&
        !schedule.busy.some((item) => item.startsAt < at.endsAt && item.endsAt > at.startsAt),
    ),
  );
  if (!free) throw new InvalidRequest(`No room for ${chairs} is free then. Say another time, or book without a room.`);
  return { name: free.name, address: free.address };
};

const size = ({ capacity }: Room): number => capacity ?? Number.MAX_SAFE_INTEGER;
const lettersOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^(the)?room/u, '');
