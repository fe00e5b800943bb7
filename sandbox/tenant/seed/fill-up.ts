import { addDays } from '../calendar/zones.ts';
import { alone } from './own-week.ts';
import type { PlannedMeeting } from './plan.ts';
import { draft, type Seeding, weeks } from './seeding.ts';
import { soloWork } from './topics.ts';

/** Timed events everybody has in a week, however the dice fell and whatever colleagues decline. */
export const leastInAWeek = 4;

/** Chance leaves some people and rooms with little, most of all those far away from their team: they get something of their own. */
export const fillUp = (seeding: Seeding, keys: string[]): void => {
  const { dice, monday, mailbox, planned } = seeding;
  const counts = countWeeks(planned, monday);
  for (const week of weeks)
    for (const key of keys) {
      let missing = leastInAWeek - (counts.get(`${mailbox(key).id} ${week}`) ?? 0);
      for (const minutes of [60, 30, 30])
        for (const day of dice.shuffle([0, 1, 2, 3, 4]))
          if (missing > 0 && alone(seeding, key, addDays(monday, week * 7 + day), dice.pick(soloWork), minutes))
            missing -= 1;
    }
  for (const room of seeding.rooms) if (!isBooked(planned, room.address)) book(seeding, keys, room.address);
};

/** How many timed events each mailbox surely has in each week, by `id week`. */
const countWeeks = (planned: PlannedMeeting[], monday: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const meeting of planned)
    for (const id of surelyHaveIt(meeting))
      for (const date of meeting.dates) {
        const week = Math.floor((Date.parse(date) - Date.parse(monday)) / (7 * 86_400_000));
        // An occurrence that is dropped is none.
        if (meeting.nextWeek === 'dropped' && week === 1) continue;
        counts.set(`${id} ${week}`, (counts.get(`${id} ${week}`) ?? 0) + 1);
      }
  return counts;
};

/** Ids of the mailboxes this meeting stays in: a no takes it out of the guest's calendar. */
export const surelyHaveIt = ({ organizer, draft, answers, calledOff }: PlannedMeeting): string[] => {
  if (draft.isAllDay || calledOff) return [];
  return [organizer.id, ...answers.filter(({ response }) => response !== 'declined').map(({ guest }) => guest.id)];
};

const isBooked = (planned: PlannedMeeting[], address: string): boolean =>
  planned.some(
    ({ draft, calledOff }) =>
      !calledOff && draft.attendees.some(({ emailAddress }) => emailAddress.address === address),
  );

/** The first person of the house who finds a time alone in it. */
const book = (seeding: Seeding, keys: string[], address: string): void => {
  const { planner, planned, monday, mailbox, rooms } = seeding;
  const room = rooms.find((each) => each.address === address);
  if (!room) return;
  for (const organizer of keys.map(mailbox).filter(({ timeZone }) => timeZone === room.timeZone))
    for (const day of [0, 1, 2, 3, 4]) {
      const date = addDays(monday, day);
      const start = planner.commonTime([organizer, room], [date], 30);
      if (start === undefined) continue;
      const when = planner.take([organizer, room], date, start, 30);
      planned.push({
        organizer,
        draft: draft(seeding, organizer, 'Preparation', when, [room]),
        answers: [],
        dates: [date],
      });
      return;
    }
};
