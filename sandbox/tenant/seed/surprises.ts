import { registrations } from '../../registrations.ts';
import { unanswered } from '../calendar/copies.ts';
import { addDays, shiftDays } from '../calendar/zones.ts';
import type { PlannedMeeting } from './plan.ts';
import { draft, type Seeding } from './seeding.ts';

/** What makes a calendar alive: a meeting called off, an invitation nobody has answered, a proposal, everybody invited. */
export const invitations = (seeding: Seeding): void => {
  const calledOff = meet(seeding, ['isaiah', 'megan', 'alex'], 8, 'Northwind demo', 60, 'Postponed by the customer.');
  calledOff.calledOff = true;
  const rehearsal = 'Please bring your part of the script.';
  meet(seeding, ['megan', 'adele', 'alex'], 3, 'Mark 8 launch rehearsal', 60, rehearsal);
  const guests = ['miriam', 'megan', 'christie'];
  const proposed = meet(seeding, guests, 7, 'Budget alignment', 45, 'Only the open points.');
  const { start, end } = proposed.draft;
  proposed.answers.push({
    guest: seeding.mailbox('megan'),
    response: 'tentativelyAccepted',
    proposedNewTime: { start: shiftDays(start, 1), end: shiftDays(end, 1) },
  });
  allHands(seeding);
};

/** On that day, else on the nearest of the same week on which all can make it. */
const meet = (
  seeding: Seeding,
  keys: string[],
  wanted: number,
  subject: string,
  minutes: number,
  text: string,
): PlannedMeeting => {
  const { planner, planned, monday } = seeding;
  const [organizer, ...guests] = keys.map(seeding.mailbox);
  const week = wanted - (wanted % 7);
  const days = [0, 1, 2, 3, 4].map((day) => week + day);
  for (const day of days.sort((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))) {
    const date = addDays(monday, day);
    const start = organizer && planner.commonTime([organizer, ...guests], [date], minutes);
    if (!organizer || start === undefined) continue;
    const when = planner.take([organizer, ...guests], date, start, minutes);
    const meeting: PlannedMeeting = {
      organizer,
      draft: draft(seeding, organizer, subject, when, guests, { online: true, text }),
      answers: [],
      dates: [date],
    };
    planned.push(meeting);
    return meeting;
  }
  throw new Error(`No time for '${subject}' in the week of ${addDays(monday, week)}`);
};

/** Everybody, by the group's address; too early for some, too late for others. */
const allHands = (seeding: Seeding): void => {
  const { mailbox, monday, planned } = seeding;
  const organizer = mailbox('patti');
  const date = addDays(monday, 9);
  const when = {
    start: { dateTime: `${date}T08:00:00`, timeZone: organizer.timeZone },
    end: { dateTime: `${date}T09:00:00`, timeZone: organizer.timeZone },
  };
  const text = 'Results, the Mark 8 launch, your questions.';
  const everybody = { name: 'All Company', address: `allcompany@${registrations.domain}` };
  planned.push({
    organizer,
    draft: {
      ...draft(seeding, organizer, 'All hands', when, [], { online: true, text }),
      attendees: [{ type: 'required', emailAddress: everybody, status: unanswered() }],
      responseRequested: false,
    },
    answers: ['miriam', 'nestor', 'debra'].map((key) => ({
      guest: mailbox(key),
      response: 'accepted' as const,
      silent: true,
    })),
    dates: [date],
  });
};
