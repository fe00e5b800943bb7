import type { DateTime } from 'luxon';
import { adele, alex, megan } from '../../test/support/people.ts';
import { graphTime, saidDay, weekdayAt } from '../../test/support/times.ts';
import type { World } from './world.ts';

/** One thing a person can press or say, from an empty calendar. */
export interface Kind {
  name: string;
  /** Brings the card onto the table. */
  prepare(world: World): Promise<unknown>;
  /** The button, or what is said instead of it. */
  press: { button: string; inputs?: Record<string, string> } | { says: string };
  /** What the person reads when it was done, this time or before. */
  done: RegExp;
}

const day = weekdayAt(4, '10:00');
const week = (count: number) => day.plus({ weeks: count });
const says = (world: World, text: string) => world.chat.as(megan).says(text);
const presses = (world: World, title: string, inputs = {}) => world.chat.as(megan).presses(title, inputs);

const event = (world: World, user: string, subject: string, at: DateTime, guests: string[] = [], more = {}) =>
  world.control.graph<{ id: string }>(user, 'POST', '/me/events', {
    subject,
    start: graphTime(at),
    end: graphTime(at.plus({ minutes: 30 })),
    attendees: guests.map((address) => ({ emailAddress: { address }, type: 'required' })),
    ...more,
  });
const weekly = (numberOfOccurrences = 5) => ({
  recurrence: {
    pattern: { type: 'weekly', interval: 1, daysOfWeek: [day.setLocale('en').toFormat('cccc').toLowerCase()] },
    range: { type: 'numbered', numberOfOccurrences, startDate: day.toISODate(), recurrenceTimeZone: day.zoneName },
  },
});
const standup = (world: World) => event(world, megan, 'Standup', day, [alex], weekly());
const jourFixe = (world: World) => event(world, adele, 'Jour fixe', day, [megan], weekly());
const kickoff = (world: World) => event(world, megan, 'Kickoff', day, [alex]);
const fair = (world: World) => event(world, adele, 'Trade fair', day, [megan]);
const booking = `book 30 min with Alex on ${saidDay(day)} at 11am about onboarding`;
const buffered = `${booking} with 10 min buffer before and after`;

/** After a preparation, a sentence. */
const then =
  (first: (world: World) => Promise<unknown>, ...texts: string[]): Kind['prepare'] =>
  async (world) => {
    await first(world);
    for (const text of texts) await says(world, text);
  };
const said = (...texts: string[]) => then(async () => undefined, ...texts);
const booked = async (world: World, text = booking) => {
  await says(world, text);
  await presses(world, 'Book');
};

export const kinds: readonly Kind[] = [
  { name: 'book', prepare: said(booking), press: { button: 'Book' }, done: /Booked: onboarding/ },
  { name: 'book in words', prepare: said(booking), press: { says: 'book it' }, done: /Booked: onboarding|was booked/ },
  { name: 'book with buffers', prepare: said(buffered), press: { button: 'Book' }, done: /Booked: onboarding/ },
  {
    name: 'book a series',
    prepare: said(`book 30 min with Alex every week on ${saidDay(day)} at 11am about onboarding for 5 weeks`),
    press: { button: 'Book' },
    done: /Booked: onboarding/,
  },
  {
    name: 'own blocks',
    prepare: said('block my mornings next week'),
    press: { button: 'Block them' },
    done: /Blocked/,
  },
  { name: 'undo a booking', prepare: booked, press: { button: 'Undo' }, done: /Cancelled: onboarding/ },
  {
    name: 'move',
    prepare: then(kickoff, 'move the kickoff to 4pm'),
    press: { button: 'Move it' },
    done: /Moved: Kickoff/,
  },
  {
    name: 'move with buffers',
    prepare: then((world) => booked(world, buffered), 'move onboarding to 4pm'),
    press: { button: 'Move it' },
    done: /Moved: onboarding/,
  },
  {
    name: 'move back',
    prepare: async (world) => {
      await then(kickoff, 'move the kickoff to 4pm')(world);
      await presses(world, 'Move it');
    },
    press: { button: 'Move back' },
    done: /Moved: Kickoff|Moved back/,
  },
  {
    name: 'move a series',
    prepare: then(standup, 'move the whole series of standups to 3pm'),
    press: { button: 'Move it' },
    done: /Moved/,
  },
  {
    name: 'series split',
    prepare: then(standup, `move the standup from ${saidDay(week(2))} on to 4pm`),
    press: { button: 'Move it' },
    done: /Moved from/,
  },
  {
    name: 'series joined again',
    prepare: async (world) => {
      await then(standup, `move the standup from ${saidDay(week(2))} on to 4pm`)(world);
      await presses(world, 'Move it');
    },
    press: { button: 'Undo' },
    done: /one series again/,
  },
  {
    name: 'cancel',
    prepare: then(kickoff, 'cancel the kickoff'),
    press: { button: 'Cancel the meeting' },
    done: /Cancelled: Kickoff/,
  },
  {
    name: 'cancel with buffers',
    prepare: then((world) => booked(world, buffered), 'cancel onboarding'),
    press: { button: 'Cancel the meeting' },
    done: /Cancelled: onboarding/,
  },
  {
    name: 'end a series',
    prepare: then(standup, `end the standup on ${saidDay(week(1))}`),
    press: { button: 'Cancel this date and all after it' },
    done: /Cancelled/,
  },
  {
    name: 'cancel one date',
    prepare: then(standup, `cancel the standup on ${saidDay(week(2))}`),
    press: { button: 'Cancel this date' },
    done: /Cancelled/,
  },
  {
    name: 'accept',
    prepare: then(fair, 'accept the trade fair'),
    press: { button: 'Accept' },
    done: /You accepted|You said yes/,
  },
  {
    name: 'decline',
    prepare: then(fair, 'decline the trade fair'),
    press: { button: 'Decline' },
    done: /You declined/,
  },
  {
    name: 'decline from a date on',
    prepare: then(jourFixe, `decline the jour fixe from ${saidDay(week(2))} on`),
    press: { button: 'Decline' },
    done: /You declined/,
  },
  {
    name: 'room exchange',
    prepare: then(kickoff, 'change the room of the kickoff to Conf Room Baker'),
    press: { button: 'Change it' },
    done: /Changed: Kickoff|Conf Room Baker/,
  },
  {
    name: 'rename',
    prepare: then(kickoff, 'rename the kickoff to Project start'),
    press: { button: 'Change it' },
    done: /Changed: Project start/,
  },
  {
    name: 'forward',
    prepare: then(fair, 'add Lee Gu to the trade fair meeting'),
    press: { button: 'Forward' },
    done: /was forwarded/,
  },
];
