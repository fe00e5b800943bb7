import { registrations } from '../../registrations.ts';
import { unanswered } from '../calendar/copies.ts';
import { findEvent, instancesOf, storedEvents } from '../calendar/event-store.ts';
import { cancelMeeting, createMeeting, updateMeeting } from '../calendar/meetings.ts';
import { answerMeeting } from '../calendar/responses.ts';
import type { EventRecord } from '../calendar/types.ts';
import { addDays, shiftDays } from '../calendar/zones.ts';
import { draft, type Seeding } from './seeding.ts';

/** What makes a calendar alive: a moved and a cancelled occurrence, a meeting called off, a proposal, everybody invited. */
export const surprises = (seeding: Seeding): void => {
  const { scope, monday, mailbox, planner } = seeding;
  const nextWeek = (key: string, subject: string): EventRecord | undefined => {
    const owner = mailbox(key);
    const master = storedEvents(scope.tenant, owner.id).find((event) => event.subject === subject && event.isOrganizer);
    const from = Date.parse(`${addDays(monday, 7)}T00:00:00Z`);
    return master && instancesOf(scope.tenant, master, from, from + 7 * 86_400_000).at(0);
  };
  const moved = nextWeek('henrietta', 'Daily stand-up');
  if (moved) {
    const later = (wall: EventRecord['start']) => ({
      ...wall,
      dateTime: wall.dateTime.replace(
        /T(\d\d):(\d\d)/,
        (_, hour, minutes) => `T${hour}:${minutes === '00' ? '30' : '45'}`,
      ),
    });
    updateMeeting(scope, moved, {
      start: later(moved.start),
      end: { ...moved.end, dateTime: endOf(later(moved.start).dateTime) },
    });
  }
  const dropped = nextWeek('megan', '1:1 Megan / Alex');
  if (dropped) cancelMeeting(scope, dropped);

  const meet = (organizer: string, guests: string[], day: number, subject: string, minutes: number, text: string) => {
    const everybody = [mailbox(organizer), ...guests.map(mailbox)];
    const date = addDays(monday, day);
    const start = planner.commonTime(everybody, [date], minutes);
    if (start === undefined) return undefined;
    const when = planner.take(everybody, date, start, minutes);
    const owner = mailbox(organizer);
    return createMeeting(
      scope,
      owner,
      draft(seeding, owner, subject, when, everybody.slice(1), { online: true, text }),
    );
  };
  const calledOff = meet('isaiah', ['megan', 'alex'], 8, 'Northwind demo', 60, 'Postponed by the customer.');
  if (calledOff) cancelMeeting(scope, calledOff);
  meet('megan', ['adele', 'alex'], 3, 'Mark 8 launch rehearsal', 60, 'Please bring your part of the script.');
  const proposed = meet('miriam', ['megan', 'christie'], 7, 'Budget alignment', 45, 'Only the open points.');
  const copy =
    proposed && storedEvents(scope.tenant, mailbox('megan').id).find((event) => event.iCalUId === proposed.iCalUId);
  if (proposed && copy) {
    const proposedNewTime = { start: shiftDays(copy.start, 1), end: shiftDays(copy.end, 1) };
    answerMeeting(scope, mailbox('megan'), copy, { response: 'tentativelyAccepted', send: true, proposedNewTime });
  }
  allHands(seeding);
};

const endOf = (start: string): string => {
  const minutes = Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16)) + 15;
  return `${start.slice(0, 11)}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
};

/** Everybody, by the group's address. */
const allHands = (seeding: Seeding): void => {
  const { scope, mailbox, monday } = seeding;
  const patti = mailbox('patti');
  const date = addDays(monday, 9);
  const when = {
    start: { dateTime: `${date}T08:00:00`, timeZone: patti.timeZone },
    end: { dateTime: `${date}T09:00:00`, timeZone: patti.timeZone },
  };
  const event = createMeeting(scope, patti, {
    ...draft(seeding, patti, 'All hands', when, [], {
      online: true,
      text: 'Results, the Mark 8 launch, your questions.',
    }),
    attendees: [
      {
        type: 'required',
        emailAddress: { name: 'All Company', address: `allcompany@${registrations.domain}` },
        status: unanswered(),
      },
    ],
    responseRequested: false,
  });
  for (const key of ['miriam', 'nestor', 'debra']) {
    const copy = storedEvents(scope.tenant, mailbox(key).id).find((each) => each.iCalUId === event.iCalUId);
    if (copy && findEvent(scope.tenant, patti.id, event.id))
      answerMeeting(scope, mailbox(key), copy, { response: 'accepted', send: false });
  }
};
