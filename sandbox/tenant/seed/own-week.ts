import { mailboxById } from '../calendar/mailboxes.ts';
import { createMeeting, type EventDraft } from '../calendar/meetings.ts';
import { addDays } from '../calendar/zones.ts';
import { draft, respond, roomIn, type Seeding } from './seeding.ts';
import { holds, privateMatters, soloWork, topics } from './topics.ts';

/** One week of one person: something alone, one or two meetings with people they work with, now and then something private. */
export const ownWeek = (seeding: Seeding, key: string, week: number): void => {
  const { dice, scope, planner, monday } = seeding;
  const organizer = seeding.mailbox(key);
  const person = scope.tenant.people.get(organizer.id);
  const date = () => addDays(monday, week * 7 + dice.pick([0, 1, 2, 3, 4]));
  const alone = (subject: string, minutes: number, more: Partial<EventDraft>) => {
    const day = date();
    const start = planner.commonTime([organizer], [day], minutes);
    if (start === undefined) return;
    const when = planner.take([organizer], day, start, minutes);
    createMeeting(scope, organizer, draft(seeding, organizer, subject, when, [], more));
  };
  if (dice.roll() < 0.7) alone(dice.pick(soloWork), dice.pick([60, 90, 120]), {});
  if (dice.roll() < 0.25)
    alone(dice.pick(privateMatters), 60, { sensitivity: 'private', showAs: dice.pick(['busy', 'oof']) });
  if (dice.roll() < 0.25) alone(dice.pick(holds), dice.pick([60, 120]), { showAs: 'tentative' });
  const known = (person?.relevant ?? []).slice(0, 8).flatMap((id) => mailboxById(scope.tenant, id) ?? []);
  let met = 0;
  // Colleagues elsewhere are not at work at the same time: try a few constellations.
  for (let attempt = 0; attempt < 6 && met < 2; attempt += 1) {
    const guests = dice.shuffle(known).slice(0, dice.pick([1, 1, 2, 3]));
    if (guests.length === 0) return;
    const minutes = dice.pick([30, 30, 45, 60]);
    const room = dice.roll() < 0.4 ? dice.shuffle(roomIn(seeding, organizer)).slice(0, 1) : [];
    const everybody = [organizer, ...guests, ...room];
    const day = date();
    const start = planner.commonTime(everybody, [day], minutes);
    if (start === undefined) continue;
    met += 1;
    const subject = dice.pick(topics[person?.department ?? ''] ?? ['Catch-up']);
    const when = planner.take(everybody, day, start, minutes);
    const event = createMeeting(
      scope,
      organizer,
      draft(seeding, organizer, subject, when, [...guests, ...room], { online: dice.roll() < 0.6 }),
    );
    respond(seeding, event, guests, 0.85);
  }
};
