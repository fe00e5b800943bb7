import { SignInRequired } from '../../shared/errors.ts';
import {
  bookRequest,
  type DoneResponse,
  moveRequest,
  type RoomsResponse,
  respondRequest,
  undoRequest,
} from '../contract/tab.ts';
import type { TabRequest } from '../middleware/require-tab-user.ts';
import { instants } from './read-range.ts';

interface Offered {
  people: { name: string; address: string }[];
  transactionId: string;
  eventId?: string;
  known: string[] | undefined;
}

/** Who took the time since it was chosen; nobody where that is not asked, or cannot be seen now: the person has decided. */
const takenSince = async (
  { services }: Pick<TabRequest, 'services'>,
  { people, transactionId, eventId, known }: Offered,
  at: ReturnType<typeof instants>,
): Promise<string[]> => {
  if (!known) return [];
  const draft = {
    people: people.map((person) => ({ ...person, optional: false, isExternal: false })),
    transactionId,
    ...(eventId ? { move: { eventId, changeKey: '' } } : {}),
  };
  return services.calendar.takenMeanwhile(draft, at, known).catch((error: unknown): string[] => {
    if (error instanceof SignInRequired) throw error;
    return [];
  });
};

/** Puts a meeting into the calendar and invites everybody; the same key books once. Asks first when the time was taken since it was chosen. */
export const book = async ({ body, services }: TabRequest): Promise<DoneResponse> => {
  const { key, subject, people, room, online, known, ...range } = bookRequest.parse(body);
  const everybody = [...people, ...(room ? [room] : [])];
  const taken = await takenSince({ services }, { people: everybody, transactionId: key, known }, instants(range));
  if (taken.length > 0) return { taken };
  const { timeZone } = await services.calendar.getMailboxSettings();
  const { seq } = await services.calendar.bookMeeting({
    ...instants(range),
    subject,
    attendees: people.map(({ name, address, optional }) => ({ name, address, ...(optional ? { optional } : {}) })),
    timeZone,
    online,
    transactionId: key,
    ...(room ? { room } : {}),
  });
  return seq === undefined ? {} : { seq };
};

/** Answers an invitation, of a series the one date. */
export const respond = async ({ body, services }: TabRequest): Promise<DoneResponse> => {
  const { id, response, comment } = respondRequest.parse(body);
  await services.calendar.respondToEvent(id, response, comment ? { comment } : {});
  return {};
};

/** Moves a meeting that the person organises, unless it changed since it was shown; asks first as a booking does. */
export const move = async ({ body, services }: TabRequest): Promise<DoneResponse> => {
  const { id, changeKey, people = [], known, ...range } = moveRequest.parse(body);
  const everybody = people.map((address) => ({ name: address, address }));
  const offered = { people: everybody, transactionId: id, eventId: id, known };
  const taken = await takenSince({ services }, offered, instants(range));
  if (taken.length > 0) return { taken };
  const { timeZone } = await services.calendar.getMailboxSettings();
  const { seq } = await services.calendar.moveMeeting(id, { ...instants(range), timeZone }, changeKey);
  return seq === undefined ? {} : { seq };
};

/** Takes back what was done, while it can be. */
export const undo = async ({ body, services }: TabRequest): Promise<{ title: string }> => {
  const { title } = await services.activity.undo(undoRequest.parse(body).seq);
  return { title };
};

export const listRooms = async ({ services }: TabRequest): Promise<RoomsResponse> => ({
  rooms: (await services.calendar.listRooms()).map(({ name, address, capacity, building }) => ({
    name,
    address,
    ...(capacity === undefined ? {} : { capacity }),
    ...(building ? { building } : {}),
  })),
});
