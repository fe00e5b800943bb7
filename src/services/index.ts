import type { Account } from './account/types.ts';
import type { Activity } from './activity/types.ts';
import type { Calendar } from './calendar/types.ts';
import type { Notifications } from './notifications/types.ts';
import type { People } from './people/types.ts';

/** Every feature, acting as one person. */
export interface UserServices {
  people: People;
  calendar: Calendar;
  notifications: Notifications;
  account: Account;
  activity: Activity;
}
