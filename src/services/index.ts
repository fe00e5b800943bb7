import type { Account } from './account/types.ts';
import type { Activity } from './activity/types.ts';
import type { CalendarNews } from './calendar/index.ts';
import type { Calendar } from './calendar/types.ts';
import type { FairHours } from './fair-hours/types.ts';
import type { News as NewsOf, Notifications } from './news/types.ts';
import type { People } from './people/types.ts';

/** Every feature, acting as one person. */
export interface UserServices {
  people: People;
  calendar: Calendar;
  notifications: Notifications;
  account: Account;
  activity: Activity;
  fairHours: FairHours;
}

/** What features tell unasked. */
export type FeatureNews = CalendarNews;
/** What the app may tell a person unasked. */
export type News = NewsOf<FeatureNews>;
