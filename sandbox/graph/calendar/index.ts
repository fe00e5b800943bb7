import type { GraphRoute } from '../engine/route.ts';
import { answerRoutes } from './answers.ts';
import { calendarPermissionRoutes } from './calendar-permissions.ts';
import { calendarViewRoutes } from './calendar-view.ts';
import { calendarListRoutes } from './calendars.ts';
import { eventRoutes } from './events.ts';
import { findMeetingTimesRoutes } from './find-meeting-times.ts';
import { placeRoutes } from './places.ts';
import { scheduleRoutes } from './schedule.ts';

/** Calendars, events, free/busy, meeting times, rooms. */
export const calendarRoutes: GraphRoute[] = [
  ...calendarListRoutes,
  ...calendarPermissionRoutes,
  ...eventRoutes,
  ...calendarViewRoutes,
  ...answerRoutes,
  ...scheduleRoutes,
  ...findMeetingTimesRoutes,
  ...placeRoutes,
];
