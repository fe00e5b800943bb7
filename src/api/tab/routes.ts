import { requireTabUser, type TabAccess, type TabRequest } from '../middleware/require-tab-user.ts';
import type { Route } from '../route.ts';
import { getAgenda } from './agenda.ts';
import { getFreeBusy } from './free-busy.ts';
import { book, listRooms, move, respond, undo } from './meetings.ts';
import { getProfile, searchPeople } from './people.ts';
import { getMe, getNotifications, signOut, switchNotifications } from './settings.ts';

/** Everything the tab asks for, each as the signed-in person. */
export const tabRoutes = (access: TabAccess): Route[] => {
  const as = <T>(method: Route['method'], path: string, run: (request: TabRequest) => Promise<T>): Route => ({
    method,
    path: `/api/tab/${path}`,
    handle: requireTabUser(access, async (request) => ({ status: 200, body: await run(request) })),
  });
  return [
    as('GET', 'me', getMe),
    as('GET', 'agenda', getAgenda),
    as('POST', 'respond', respond),
    as('POST', 'move', move),
    as('POST', 'book', book),
    as('POST', 'undo', undo),
    as('GET', 'rooms', listRooms),
    as('GET', 'people', searchPeople),
    as('GET', 'profile', getProfile),
    as('GET', 'free-busy', getFreeBusy),
    as('GET', 'notifications', getNotifications),
    as('PUT', 'notifications', switchNotifications),
    as('POST', 'sign-out', signOut),
  ];
};
