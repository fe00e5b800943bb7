import type { WorkingHours } from './types.ts';

/** The hours of somebody who has not told them: those of most people, in that zone. Nothing is said of anybody because of them. */
export const usualHours = (timeZone: string): WorkingHours => ({
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  from: '09:00',
  to: '17:00',
  timeZone,
});
