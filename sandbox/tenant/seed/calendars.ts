import type { CalendarScope } from '../calendar/event-store.ts';
import { type Mailbox, mailboxById } from '../calendar/mailboxes.ts';
import { addDays } from '../calendar/zones.ts';
import type { Tenant } from '../tenant.ts';
import { absences } from './absences.ts';
import { ownWeek } from './own-week.ts';
import { seedPeople } from './people.ts';
import { createDice, createPlanner } from './planner.ts';
import { type Seeding, weeks } from './seeding.ts';
import { surprises } from './surprises.ts';
import { oneToOnes, teamMeetings } from './weekly-meetings.ts';

/**
 * Believable calendars around the tenant's now: stand-ups, weekly one-to-ones and team meetings, one-offs, private and tentative
 * time, leave, an invitation nobody has answered, a moved and a cancelled occurrence, a meeting called off.
 * The same day gives the same calendars.
 */
export const seedCalendars = (tenant: Tenant): void => {
  const today = tenant.clock.now().toISOString().slice(0, 10);
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const dice = createDice(`contoso ${today}`);
  let count = 0;
  const scope: CalendarScope = { tenant, quiet: true, nextSeed: () => `${today} ${++count}` };
  const mailboxes = new Map(
    seedPeople.flatMap((person) => {
      const mailbox = mailboxById(tenant, person.id);
      return mailbox ? [[person.key, mailbox] as const] : [];
    }),
  );
  const mailbox = (key: string): Mailbox => {
    const found = mailboxes.get(key);
    if (!found) throw new Error(`No mailbox for ${key}`);
    return found;
  };
  // Those a newcomer tries first have their mid-afternoons free.
  const easy = new Set(['adele', 'adelem', 'megan', 'alex', 'isaiah'].map((key) => mailbox(key).id));
  const planner = createPlanner(dice, ({ id }, from, to) => easy.has(id) && from < 960 && to > 870);
  const rooms = tenant.rooms.all().flatMap((room) => mailboxById(tenant, room.id) ?? []);
  // On a weekend the coming week is the one people look at.
  const monday = addDays(today, weekday === 0 ? 1 : weekday === 6 ? 2 : 1 - weekday);
  const seeding: Seeding = { scope, dice, planner, mailbox, rooms, monday, now: tenant.clock.now().getTime() };
  teamMeetings(seeding);
  oneToOnes(seeding);
  const people = seedPeople.filter(({ key }) => mailboxes.has(key)).map(({ key }) => key);
  absences(seeding);
  for (const week of weeks) for (const key of people) ownWeek(seeding, key, week);
  surprises(seeding);
};
