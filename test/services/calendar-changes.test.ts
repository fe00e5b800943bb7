import assert from 'node:assert/strict';
import { changeOf, type Since, type WatchedEvent } from '../../src/services/calendar/changes.ts';

const at = new Date('2026-11-23T09:00:00Z');
const when: Since = { at, since: new Date('2026-11-20T09:00:00Z'), saidCreated: false, wasGone: false };
const hours = (count: number) => new Date(at.getTime() + count * 3_600_000);
const anEvent = (more: Partial<WatchedEvent> = {}): WatchedEvent => ({
  id: 'a',
  changeKey: '1',
  iCalUId: 'u',
  subject: 'Stand-up',
  startsAt: hours(24),
  endsAt: hours(25),
  isAllDay: false,
  isCancelled: false,
  isOrganizer: false,
  isPrivate: false,
  isOnlineMeeting: false,
  organizer: { name: 'Adele Vance', address: 'adele@contoso.com' },
  attendees: [],
  showAs: 'busy',
  myResponse: 'notResponded',
  type: 'singleInstance',
  createdAt: hours(-1),
  ...more,
});

describe('what is worth telling about an event', () => {
  const kinds = (before: WatchedEvent | undefined, now: WatchedEvent | undefined, more: Partial<Since> = {}) => {
    const { news, refresh } = changeOf(before, now, { ...when, ...more });
    return [news?.kind, refresh?.kind];
  };

  it('is a new invitation, by its date or by what the notification said', () => {
    assert.deepEqual(kinds(undefined, anEvent()), ['eventInvitation', undefined]);
    assert.deepEqual(kinds(undefined, anEvent({ createdAt: hours(-24 * 30) }), { saidCreated: true }), [
      'eventInvitation',
      undefined,
    ]);
  });

  it('is not what was there before, what is over, answered, cancelled, my own or back again', () => {
    const nothing = [undefined, undefined];
    assert.deepEqual(kinds(undefined, anEvent({ createdAt: hours(-24 * 30) })), nothing);
    assert.deepEqual(kinds(undefined, anEvent({ startsAt: hours(-2), endsAt: hours(-1) })), nothing);
    assert.deepEqual(kinds(undefined, anEvent({ myResponse: 'accepted' })), nothing);
    assert.deepEqual(kinds(undefined, anEvent({ isCancelled: true })), nothing);
    assert.deepEqual(kinds(undefined, anEvent({ isOrganizer: true, myResponse: 'organizer' })), nothing);
    assert.deepEqual(kinds(undefined, anEvent(), { wasGone: true, saidCreated: true }), nothing);
  });

  it('is a move by the organiser, not one of my own', () => {
    const later = { startsAt: hours(26), endsAt: hours(27) };
    assert.deepEqual(kinds(anEvent(), anEvent(later)), ['eventMoved', undefined]);
    assert.deepEqual(kinds(anEvent({ isOrganizer: true }), anEvent({ isOrganizer: true, ...later })), [
      undefined,
      'eventChanged',
    ]);
  });

  it('is another place or subject, and both at once in one', () => {
    const { news } = changeOf(anEvent(), anEvent({ location: 'Atrium', subject: 'Stand-down' }), when);

    assert.deepEqual(news?.kind === 'eventChanged' && news.what, ['subject', 'location']);
  });

  it('is a cancellation under the name the person knows, unless they had declined', () => {
    const gone = anEvent({ isCancelled: true, subject: 'Abgesagt: Stand-up', showAs: 'free' });
    const { news } = changeOf(anEvent(), gone, when);

    assert.equal(news?.kind === 'eventCancelled' && news.event.subject, 'Stand-up');
    assert.deepEqual(kinds(anEvent({ myResponse: 'declined' }), { ...gone, myResponse: 'declined' }), [
      undefined,
      'eventCancelled',
    ]);
    assert.deepEqual(kinds(gone, { ...gone, changeKey: '2' }), [undefined, undefined]);
  });

  it('is an answer, what has to be acted on first', () => {
    const one = (name: string, response: 'none' | 'accepted' | 'declined') => ({
      name,
      address: `${name}@contoso.com`,
      type: 'required' as const,
      response,
    });
    const mine = (attendees: WatchedEvent['attendees']) => anEvent({ isOrganizer: true, attendees });
    const { news } = changeOf(
      mine([one('Lee', 'none'), one('Alex', 'none')]),
      mine([one('Lee', 'accepted'), one('Alex', 'declined')]),
      when,
    );

    assert.ok(news?.kind === 'eventAnswered');
    assert.deepEqual([news.attendee, news.response, news.others], ['Alex', 'declined', ['Lee']]);
    // Moving a meeting takes the answers back; that is no answer.
    assert.deepEqual(kinds(mine([one('Lee', 'accepted')]), mine([one('Lee', 'none')])), [undefined, 'eventChanged']);
  });

  it('is a room that says no, at once or after it had said yes, and not one that says yes', () => {
    const mine = (response: 'none' | 'accepted' | 'declined') =>
      anEvent({
        isOrganizer: true,
        attendees: [{ name: 'Room 1', address: 'room1@contoso.com', type: 'resource', response }],
      });

    assert.deepEqual(kinds(mine('none'), mine('declined')), ['roomDeclined', undefined]);
    assert.deepEqual(kinds(mine('accepted'), mine('declined')), ['roomDeclined', undefined]);
    assert.deepEqual(kinds(undefined, mine('declined')), ['roomDeclined', undefined]);
    assert.deepEqual(kinds(mine('declined'), mine('declined')), [undefined, undefined]);
    assert.deepEqual(kinds(undefined, mine('accepted')), [undefined, undefined]);
    assert.deepEqual(kinds(mine('none'), mine('accepted')), [undefined, 'eventChanged']);
  });

  it('is an occurrence that was moved out of its series, known from the event alone', () => {
    const exception = anEvent({ type: 'exception', seriesId: 's', originalStart: hours(20), createdAt: hours(-2000) });
    const { news } = changeOf(undefined, exception, when);

    assert.ok(news?.kind === 'eventMoved');
    assert.deepEqual(news.before, { startsAt: hours(20), endsAt: hours(21) });
    assert.deepEqual(kinds(undefined, { ...exception, originalStart: exception.startsAt }), [undefined, undefined]);
  });

  it('is not an event that left the calendar, but its card says so', () => {
    assert.deepEqual(kinds(anEvent(), undefined), [undefined, 'eventRemoved']);
    assert.deepEqual(kinds(undefined, undefined), [undefined, undefined]);
  });

  it('is nothing when only the change key is new', () => {
    assert.deepEqual(kinds(anEvent(), anEvent({ changeKey: '2' })), [undefined, undefined]);
  });

  it('lets a series go on although its first day is long past', () => {
    const series = { type: 'seriesMaster' as const, startsAt: hours(-2000), endsAt: hours(-1999) };
    const moved = { ...series, startsAt: hours(-1998), endsAt: hours(-1997) };

    assert.deepEqual(kinds(anEvent(series), anEvent(moved)), ['eventMoved', undefined]);
  });
});
