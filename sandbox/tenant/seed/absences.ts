import type { EventDraft } from '../calendar/meetings.ts';
import { addDays, shiftDays } from '../calendar/zones.ts';
import { draft, type Seeding } from './seeding.ts';

/** Whole days: leave, a holiday, a day at home. */
export const absences = (seeding: Seeding): void => {
  const { monday, mailbox, planned } = seeding;
  const days = (key: string, subject: string, first: number, length: number, more: Partial<EventDraft>) => {
    const organizer = mailbox(key);
    const start = { dateTime: `${addDays(monday, first)}T00:00:00`, timeZone: organizer.timeZone };
    const when = { start, end: shiftDays(start, length) };
    planned.push({
      organizer,
      draft: draft(seeding, organizer, subject, when, [], { isAllDay: true, isReminderOn: false, ...more }),
      answers: [],
      dates: Array.from({ length }, (_, at) => addDays(monday, first + at)),
    });
  };
  days('diego', 'Annual leave', 9, 3, { showAs: 'oof' });
  days('raul', 'Annual leave', 0, 2, { showAs: 'oof' });
  days('emily', 'Training day', 11, 1, { showAs: 'oof' });
  days('grady', 'Working from home', 3, 1, { showAs: 'workingElsewhere' });
  days('joni', 'Working from Leeds', 8, 1, { showAs: 'workingElsewhere' });
  for (const key of ['pradeep', 'priya', 'anand']) days(key, 'Regional holiday', 10, 1, { showAs: 'oof' });
  days('megan', "Alex's work anniversary", 2, 1, { showAs: 'free' });
  days('lynne', 'Birthday', 4, 1, { showAs: 'free', sensitivity: 'private' });
};
