import type { Mailbox } from '../calendar/mailboxes.ts';
import type { EventDraft } from '../calendar/meetings.ts';
import type { ResponseName, WallRange } from '../calendar/types.ts';
import { addDays } from '../calendar/zones.ts';
import { absences } from './absences.ts';
import { fillUp } from './fill-up.ts';
import { ownWeek } from './own-week.ts';
import { seedPeople } from './people.ts';
import { createDice, createPlanner } from './planner.ts';
import { type Seeding, weeks } from './seeding.ts';
import { invitations } from './surprises.ts';
import { oneToOnes, teamMeetings } from './weekly-meetings.ts';

export interface PlannedAnswer {
  guest: Mailbox;
  response: Extract<ResponseName, 'accepted' | 'declined' | 'tentativelyAccepted'>;
  /** Has not answered while the meeting lies ahead. */
  onlyWhenPast?: boolean;
  /** The organiser is told nothing. */
  silent?: boolean;
  proposedNewTime?: WallRange;
}

/** One meeting or series of the plan, with what becomes of it. */
export interface PlannedMeeting {
  organizer: Mailbox;
  draft: EventDraft;
  answers: PlannedAnswer[];
  /** Local dates in the weeks seeded on which it takes place. */
  dates: string[];
  calledOff?: boolean;
  /** Of a series: what happens to its first occurrence in the coming week. */
  nextWeek?: 'moved' | 'dropped';
}

/** Who gets a calendar. */
export interface Staff {
  /** By key of the seed; nobody without a mailbox. */
  people: Map<string, { mailbox: Mailbox; relevant: Mailbox[] }>;
  rooms: Mailbox[];
}

/** The Monday the seed is built around: on a weekend that of the coming week, which is the one people look at. */
export const mondayOf = (today: string): string => {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, weekday === 0 ? 1 : weekday === 6 ? 2 : 1 - weekday);
};

/** Those a newcomer tries first: their mid-afternoons (14:30 to 16:00) stay free. */
export const easyToMeet = ['adele', 'adelem', 'megan', 'alex', 'isaiah'];

/**
 * Four weeks of calendars around `today` (a UTC date), as data: the same day and staff give the same plan, whatever the hour.
 * Promises for every day: each person has four timed events or more in each week, nothing planned overlaps or lies outside anybody's
 * working hours but the all hands, every room is booked, and the plan holds what `surprises` promises.
 */
export const planCalendars = ({ people, rooms }: Staff, today: string): PlannedMeeting[] => {
  const dice = createDice(`contoso ${today}`);
  const known = (key: string) => {
    const found = people.get(key);
    if (!found) throw new Error(`No mailbox for ${key}`);
    return found;
  };
  const mailbox = (key: string): Mailbox => known(key).mailbox;
  const easy = new Set(easyToMeet.map((key) => mailbox(key).id));
  let count = 0;
  const seeding: Seeding = {
    dice,
    planner: createPlanner(dice, ({ id }, from, to) => easy.has(id) && from < 960 && to > 870),
    mailbox,
    relevant: (key) => known(key).relevant,
    rooms,
    monday: mondayOf(today),
    nextWord: () => `${today} link ${++count}`,
    planned: [],
  };
  const keys = seedPeople.filter(({ key }) => people.has(key)).map(({ key }) => key);
  teamMeetings(seeding);
  oneToOnes(seeding);
  absences(seeding);
  // Before everybody fills the own week: these have to find a time.
  invitations(seeding);
  for (const week of weeks) for (const key of keys) ownWeek(seeding, key, week);
  fillUp(seeding, keys);
  return seeding.planned;
};
