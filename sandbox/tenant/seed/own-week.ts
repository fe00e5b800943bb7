import type { EventDraft } from '../calendar/meetings.ts';
import { addDays } from '../calendar/zones.ts';
import { seedPeople } from './people.ts';
import { answersOf, draft, roomIn, type Seeding } from './seeding.ts';
import { holds, privateMatters, soloWork, topics } from './topics.ts';

/** One week of one person: something alone, one or two meetings with people they work with, now and then something private. */
export const ownWeek = (seeding: Seeding, key: string, week: number): void => {
  const { dice } = seeding;
  const date = () => addDays(seeding.monday, week * 7 + dice.pick([0, 1, 2, 3, 4]));
  if (dice.roll() < 0.7) alone(seeding, key, date(), dice.pick(soloWork), dice.pick([60, 90, 120]));
  if (dice.roll() < 0.25) {
    const more = { sensitivity: 'private' as const, showAs: dice.pick(['busy', 'oof'] as const) };
    alone(seeding, key, date(), dice.pick(privateMatters), 60, more);
  }
  if (dice.roll() < 0.25) alone(seeding, key, date(), dice.pick(holds), dice.pick([60, 120]), { showAs: 'tentative' });
  let met = 0;
  // Colleagues elsewhere are not at work at the same time: try a few constellations.
  for (let attempt = 0; attempt < 6 && met < 2; attempt += 1) if (together(seeding, key, date())) met += 1;
};

/** Something a person does alone on that day; false when there is no time for it. */
export const alone = (
  seeding: Seeding,
  key: string,
  date: string,
  subject: string,
  minutes: number,
  more: Partial<EventDraft> = {},
): boolean => {
  const { planner, planned, mailbox } = seeding;
  const organizer = mailbox(key);
  const start = planner.commonTime([organizer], [date], minutes);
  if (start === undefined) return false;
  const when = planner.take([organizer], date, start, minutes);
  planned.push({
    organizer,
    draft: draft(seeding, organizer, subject, when, [], more),
    answers: [],
    dates: [date],
  });
  return true;
};

const together = (seeding: Seeding, key: string, date: string): boolean => {
  const { dice, planner, planned, mailbox } = seeding;
  const organizer = mailbox(key);
  const guests = dice.shuffle(seeding.relevant(key).slice(0, 8)).slice(0, dice.pick([1, 1, 2, 3]));
  if (guests.length === 0) return false;
  const minutes = dice.pick([30, 30, 45, 60]);
  const room = dice.roll() < 0.4 ? dice.shuffle(roomIn(seeding, organizer)).slice(0, 1) : [];
  const everybody = [organizer, ...guests, ...room];
  const start = planner.commonTime(everybody, [date], minutes);
  if (start === undefined) return false;
  const department = seedPeople.find((person) => person.key === key)?.department ?? '';
  const subject = dice.pick(topics[department] ?? ['Catch-up']);
  const when = planner.take(everybody, date, start, minutes);
  planned.push({
    organizer,
    draft: draft(seeding, organizer, subject, when, [...guests, ...room], { online: dice.roll() < 0.6 }),
    answers: answersOf(seeding, guests, 0.85),
    dates: [date],
  });
  return true;
};
