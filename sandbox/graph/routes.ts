import { calendarRoutes } from './calendar/index.ts';
import { groupRoutes } from './groups.ts';
import { mailboxSettingsRoutes } from './mailbox-settings.ts';
import { managerRoutes } from './manager.ts';
import { organizationRoutes } from './organization.ts';
import { outlookUserRoutes } from './outlook-user.ts';
import { peopleRoutes } from './people.ts';
import { photoRoutes } from './photos.ts';
import { presenceRoutes } from './presence.ts';
import type { GraphRoute } from './route.ts';
import { subscriptionRoutes } from './subscriptions.ts';
import { userRoutes } from './users.ts';
import { usersDeltaRoutes } from './users-delta.ts';

/** Every operation Graph serves here; `coverage.ts` says how well. */
export const graphRoutes: GraphRoute[] = [
  ...userRoutes,
  ...usersDeltaRoutes,
  ...managerRoutes,
  ...groupRoutes,
  ...organizationRoutes,
  ...photoRoutes,
  ...peopleRoutes,
  ...presenceRoutes,
  ...mailboxSettingsRoutes,
  ...outlookUserRoutes,
  ...calendarRoutes,
  ...subscriptionRoutes,
];
