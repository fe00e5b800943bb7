import assert from 'node:assert/strict';
import { statusAt } from '../../src/services/calendar/availability.ts';
import { clashesAmong } from '../../src/services/calendar/clashes.ts';
import { bookingOf, draftSchema, moveDraft, newDraft } from '../../src/services/calendar/draft.ts';
import { chosenFrom } from '../../src/services/calendar/find-meeting.ts';
import { scheduleViewOf } from '../../src/services/calendar/schedule-view.ts';
import { busyTimesOf, takenTime } from '../../src/services/calendar/taken-time.ts';
import { clip, gapsBetween, minutesIn, overlaps, slotAt } from '../../src/services/calendar/time-range.ts';
import { hasPassed, nextHour, officeHours, windowAround, windowOf } from '../../src/services/calendar/time-window.ts';
import type { CalendarEvent, TimeRange } from '../../src/services/calendar/types.ts';
import { attendanceIn } from '../../src/services/calendar/who-can-come.ts';
import { freeInCommon } from '../../src/services/calendar/who-is-free.ts';
import { isOutsideHours } from '../../src/services/calendar/working-hours.ts';

const london = 'Europe/London';
const tokyo = 'Asia/Tokyo';
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** A Tuesday in winter, when London is on UTC. */
const at = (time: string, day = '2026-11-24') => new Date(`${day}T${time}:00Z`);
const range = (from: string, to: string): TimeRange => ({ startsAt: at(from), endsAt: at(to) });
const shown = ({ startsAt, endsAt }: TimeRange) =>
  `${startsAt.toISOString().slice(11, 16)}-${endsAt.toISOString().slice(11, 16)}`;

const anEvent = (id: string, time: TimeRange, event: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id,
  changeKey: 'k',
  iCalUId: id,
  subject: 'Budget review',
  ...time,
  isAllDay: false,
  isCancelled: false,
  isOrganizer: true,
  isPrivate: false,
  isOnlineMeeting: false,
  attendees: [],
  showAs: 'busy',
  myResponse: 'organizer',
  type: 'singleInstance',
  ...event,
});

describe('stretches of time', () => {
  it('overlap when they have a moment in common, not when they touch', () => {
    const cases = ['08:00-09:00', '08:00-09:01', '09:10-09:20', '09:59-11:00', '10:00-11:00', '08:00-11:00'];

    const overlapping = cases.filter((words) => {
      const [from = '', to = ''] = words.split('-');
      return overlaps(range(from, to), range('09:00', '10:00'));
    });

    assert.deepEqual(overlapping, ['08:00-09:01', '09:10-09:20', '09:59-11:00', '08:00-11:00']);
  });

  it('overlap each other or not at all, and are with their gaps the whole window', () => {
    const window = range('08:00', '18:00');
    for (let seed = 1; seed <= 200; seed += 1) {
      const taken = [0, 1, 2, 3].map((index) =>
        slotAt(new Date(at('07:00').getTime() + ((seed * 37 + index * 251) % 720) * 60_000), 1 + ((seed * index) % 90)),
      );
      const gaps = gapsBetween(taken, window);
      const inside = clip(taken, window);

      for (const one of taken) for (const other of taken) assert.equal(overlaps(one, other), overlaps(other, one));
      for (const gap of gaps) assert.ok(!inside.some((item) => overlaps(item, gap)));
      const minutes = new Set<number>();
      for (const { startsAt, endsAt } of [...gaps, ...inside])
        for (let minute = startsAt.getTime(); minute < endsAt.getTime(); minute += 60_000) minutes.add(minute);
      assert.equal(minutes.size, minutesIn(window));
    }
  });

  it('leave gaps that are long enough only', () => {
    const taken = [range('09:00', '10:00'), range('10:10', '12:00'), range('09:30', '09:40')];

    assert.deepEqual(gapsBetween(taken, range('08:00', '12:15'), 15).map(shown), ['08:00-09:00', '12:00-12:15']);
  });

  it('are asked about in steps that Graph takes', () => {
    for (let minutes = 1; minutes <= 1440; minutes += 1) {
      const { range: asked, interval } = scheduleViewOf(slotAt(at('09:00'), minutes));

      assert.ok(interval >= 5 && interval <= 1440 && interval <= minutesIn(asked), `${minutes} minutes`);
      assert.equal(minutesIn(asked), Math.max(5, minutes));
    }
  });
});

describe('what takes time', () => {
  it('is what counts most of all that stands there', () => {
    const busy = [
      { ...range('09:00', '10:00'), status: 'tentative' as const },
      { ...range('09:30', '10:00'), status: 'oof' as const },
      { ...range('09:30', '09:45'), status: 'busy' as const },
    ];

    assert.deepEqual(
      [range('08:00', '09:00'), range('09:00', '09:30'), range('09:15', '09:35')].map((time) => statusAt(busy, time)),
      [undefined, 'tentative', 'oof'],
    );
  });

  it('is a whole day from my midnight to my midnight', () => {
    const day = { startsAt: at('00:00'), endsAt: at('00:00', '2026-11-25'), isAllDay: true };

    assert.deepEqual(takenTime(day, tokyo), { startsAt: at('15:00', '2026-11-23'), endsAt: at('15:00') });
  });

  it('is nothing of mine that is free, declined or cancelled', () => {
    const time = range('09:00', '10:00');
    const events = [
      anEvent('1', time, { showAs: 'free' }),
      anEvent('2', time, { myResponse: 'declined' }),
      anEvent('3', time, { isCancelled: true }),
      anEvent('4', time, { showAs: 'unknown' }),
      anEvent('5', time, { showAs: 'oof' }),
    ];

    assert.deepEqual(
      busyTimesOf(events, london).map(({ status }) => status),
      ['busy', 'oof'],
    );
  });

  it('clashes with what it overlaps, days and what is free left out', () => {
    const events = [
      anEvent('a', range('09:00', '10:00')),
      anEvent('b', range('09:30', '11:00')),
      anEvent('c', range('10:00', '10:30')),
      anEvent('free', range('09:00', '11:00'), { showAs: 'free' }),
      anEvent('day', range('00:00', '23:59'), { isAllDay: true }),
      anEvent('alone', range('15:00', '16:00')),
    ];

    assert.deepEqual(
      [...clashesAmong(events)],
      [
        ['a', ['b']],
        ['b', ['a', 'c']],
        ['c', ['b']],
      ],
    );
  });

  it('leaves in common what keeps nobody from a meeting', () => {
    const mine = [{ ...range('09:00', '10:00'), status: 'busy' as const }];
    const theirs = [
      { ...range('10:00', '10:30'), status: 'tentative' as const },
      { ...range('10:30', '12:00'), status: 'workingElsewhere' as const },
    ];

    assert.deepEqual(freeInCommon([mine, theirs], range('08:55', '12:00')).map(shown), ['10:30-12:00']);
  });
});

describe('working hours', () => {
  const nineToFive = { days: weekdays, from: '09:00', to: '17:00', timeZone: london };

  it('hold what begins and ends in them', () => {
    const times = [range('09:00', '17:00'), range('08:59', '09:30'), range('16:30', '17:01')];

    assert.deepEqual(
      times.map((time) => isOutsideHours(time, nineToFive)),
      [false, true, true],
    );
  });

  it('hold nothing at the weekend and nothing that goes on after midnight', () => {
    assert.equal(isOutsideHours(slotAt(at('10:00', '2026-11-28'), 30), nineToFive), true);
    assert.equal(isOutsideHours(slotAt(at('16:00'), 24 * 60), nineToFive), true);
  });

  it('may end at midnight', () => {
    const late = { ...nineToFive, from: '16:00', to: '00:00' };

    assert.equal(isOutsideHours(slotAt(at('23:30'), 30), late), false);
    assert.equal(isOutsideHours(slotAt(at('23:30'), 31), late), true);
  });

  it('tell whose clock is another', () => {
    const schedule = { address: 'a', busy: [], workingHours: { ...nineToFive, timeZone: tokyo } };

    assert.deepEqual(attendanceIn(schedule, range('09:00', '09:30'), london), {
      state: 'free',
      timeZone: tokyo,
      outsideHours: true,
    });
    assert.deepEqual(attendanceIn({ ...schedule, error: '5009' }, range('09:00', '09:30'), london), {
      state: 'unknown',
      outsideHours: false,
    });
  });
});

describe('windows', () => {
  const now = at('10:20');

  it('are the day said, the rest of a day, or the days ahead', () => {
    const said = (window: Parameters<typeof windowOf>[0]) => windowOf(window, now, tokyo, 1);

    assert.deepEqual(said({ day: '2026-11-26' }), {
      within: { startsAt: at('15:00', '2026-11-25'), endsAt: at('15:00', '2026-11-26') },
      said: true,
    });
    assert.deepEqual(said({ from: '2026-11-26T12:00' }).within, {
      startsAt: at('03:00', '2026-11-26'),
      endsAt: at('15:00', '2026-11-26'),
    });
    assert.deepEqual(said({ to: '2026-11-24T23:00' }).within, { startsAt: now, endsAt: at('14:00') });
    assert.deepEqual(said({}), { within: { startsAt: now, endsAt: at('15:00', '2026-11-25') }, said: false });
    assert.throws(() => said({ from: '2026-11-26T12:00', to: '2026-11-26T12:00' }), {
      problem: { is: 'timeEndsBeforeStart' },
    });
  });

  it('have passed five minutes after they began', () => {
    assert.deepEqual(
      ['10:14', '10:15', '10:20', '10:21'].map((time) => hasPassed(at(time), now)),
      [true, false, false, false],
    );
  });

  it('go on at the next full hour, not at this one', () => {
    assert.deepEqual([nextHour(now), nextHour(at('11:00'))], [at('11:00'), at('12:00')]);
  });

  it('around a time begin with its day, or now', () => {
    assert.deepEqual(windowAround(at('15:00'), now, london), { startsAt: now, endsAt: at('00:00', '2026-11-29') });
    assert.deepEqual(windowAround(at('15:00', '2026-11-26'), now, london).startsAt, at('00:00', '2026-11-26'));
  });

  it('of a day show the office hours, and the time asked for', () => {
    assert.equal(shown(officeHours(at('10:00'), undefined, london)), '08:00-18:00');
    assert.equal(shown(officeHours(at('20:00'), undefined, london)), '20:00-00:00');
    assert.equal(shown(officeHours(at('06:00'), range('06:00', '07:00'), london)), '06:00-18:00');
  });
});

describe('the draft of a meeting', () => {
  const adele = { name: 'Adele', address: 'Adele@contoso.com', optional: false, isExternal: false };

  it('invites everybody once and has its usual length and link', () => {
    const draft = newDraft({
      subject: 'Budget',
      people: [adele, { ...adele, address: 'adele@contoso.com', optional: true }],
      timeZone: london,
    });

    assert.deepEqual(
      [draft.version, draft.people.map(({ optional }) => optional), draft.durationMinutes, draft.online],
      [1, [true], 30, true],
    );
    assert.equal(newDraft({ subject: 'Focus', people: [], timeZone: london }).online, false);
  });

  it('is read when it was kept before drafts had a version, and not when a later one was kept', () => {
    const draft = newDraft({ subject: 'Budget', people: [adele], timeZone: london });
    const { version: _, ...earlier } = draft;

    assert.deepEqual(draftSchema.parse(JSON.parse(JSON.stringify(earlier))), draft);
    assert.equal(draftSchema.safeParse({ ...draft, version: 2 }).success, false);
  });

  it('is booked as a series until half a year on when nobody said how long', () => {
    const weekly = newDraft({
      subject: 'Stand-up',
      people: [adele],
      timeZone: london,
      recurrence: { every: 'week', interval: 1 },
    });

    const booking = bookingOf(weekly, slotAt(at('09:00'), 15), { name: 'Adams', address: 'adams@contoso.com' });

    assert.deepEqual(booking.recurrence, { every: 'week', interval: 1, until: '2027-05-24' });
    assert.deepEqual([booking.transactionId, booking.room?.name], [weekly.transactionId, 'Adams']);
  });

  it('moves an entry without any length', () => {
    assert.equal(moveDraft(anEvent('a', range('09:00', '09:00')), london).durationMinutes, 1);
  });
});

describe('the meeting that was meant', () => {
  const when = { kind: 'within', within: range('00:00', '23:59') } as const;
  const lee = { name: 'Lee Gu', address: 'LeeG@contoso.com' };
  const events = [
    anEvent('over', range('07:00', '07:30'), { subject: 'Budgét review' }),
    anEvent('mine', range('12:00', '12:30'), { subject: 'Budgét review', organizer: lee, seriesId: 's' }),
    anEvent('again', range('13:00', '13:30'), { subject: 'Budgét review', organizer: lee, seriesId: 's' }),
    anEvent('lunch', range('14:00', '15:00'), { subject: 'Lunch', isOrganizer: false, organizer: lee }),
    anEvent('trip', range('15:00', '16:00'), { subject: 'Kepler trip', isAllDay: true }),
    anEvent('plan', range('16:00', '17:00'), { subject: 'Kepler' }),
  ];
  const found = (question: Partial<Parameters<typeof chosenFrom>[2]>) => {
    const answer = chosenFrom(events, at('09:00'), { people: [], when, purpose: 'cancel', ...question });
    switch (answer.is) {
      case 'one':
        return answer.event.id;
      case 'several':
        return answer.events.map(({ id }) => id);
      case 'unsuited':
        return [answer.event.id, answer.because];
      default:
        return answer.is;
    }
  };

  it('is found by the beginnings of words, ahead of now, of a series the next one', () => {
    assert.equal(found({ subject: 'REV budget' }), 'mine');
    assert.deepEqual(found({ people: ['Lee'] }), ['mine', 'lunch']);
    assert.equal(found({ when: { kind: 'at', startsAt: at('14:00') } }), 'lunch');
  });

  it('is none for a reason', () => {
    assert.equal(found({ subject: 'Offsite' }), 'none');
    assert.deepEqual(found({ subject: 'Lunch', purpose: 'move' }), ['lunch', 'notMine']);
    assert.deepEqual(found({ subject: 'Lunch', purpose: 'change' }), ['lunch', 'notMine']);
    assert.deepEqual(found({ subject: 'Budget', purpose: 'respond' }), ['mine', 'mine']);
    assert.deepEqual(found({ subject: 'trip', purpose: 'move' }), ['trip', 'allDay']);
  });

  it('is the one whose whole title was said, and what is over can be asked about', () => {
    assert.equal(found({ subject: 'Kepler' }), 'plan');
    assert.deepEqual(found({ subject: 'Budget review', purpose: 'ask' }), ['over', 'mine']);
  });
});
