import { takesTime } from './clashes.ts';
import type { CalendarEvent } from './types.ts';

/** What people and Outlook call time that is kept free for work, in the languages we speak. */
const focusWords =
  /\bfocus|fokus|\bdeep work\b|\bconcentr|\bkonzentr|\bno meetings?\b|\bbesprechungsfrei|\bsans réunion/iu;

/** Time that I keep for myself to work undisturbed: mine, with nobody invited, and named so. It gives way before other people do. */
export const isFocusTime = (event: CalendarEvent): boolean =>
  event.isOrganizer &&
  !event.isAllDay &&
  takesTime(event) &&
  event.showAs === 'busy' &&
  event.attendees.every(({ response }) => response === 'organizer') &&
  focusWords.test(event.subject);
