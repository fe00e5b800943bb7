import { calendarRoutes } from './calendar/index.ts';
import { groupRoutes } from './directory/groups.ts';
import { managerRoutes } from './directory/manager.ts';
import { organizationRoutes } from './directory/organization.ts';
import { peopleRoutes } from './directory/people.ts';
import { photoRoutes } from './directory/photos.ts';
import { presenceRoutes } from './directory/presence.ts';
import { userRoutes } from './directory/users.ts';
import { usersDeltaRoutes } from './directory/users-delta.ts';
import type { GraphRoute } from './engine/route.ts';
import type { TransferRoute } from './engine/transfer.ts';
import { driveTransfers, fileRoutes } from './files/index.ts';
import { mailboxSettingsRoutes } from './mailbox/mailbox-settings.ts';
import { outlookUserRoutes } from './mailbox/outlook-user.ts';
import { subscriptionRoutes } from './subscriptions/subscriptions.ts';

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
  ...fileRoutes,
  ...subscriptionRoutes,
];

/** What is reached by an address Graph gave, without a token. */
export const transferRoutes: TransferRoute[] = driveTransfers;
