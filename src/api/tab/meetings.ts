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

/** Puts a meeting into the calendar and invites everybody; the same key books once. */
export const book = async ({ body, services }: TabRequest): Promise<DoneResponse> => {
  const { key, subject, people, room, online, ...range } = bookRequest.parse(body);
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

/** Moves a meeting that the person organises, unless it changed since it was shown. */
export const move = async ({ body, services }: TabRequest): Promise<DoneResponse> => {
  const { id, changeKey, ...range } = moveRequest.parse(body);
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
