import assert from 'node:assert/strict';
import type { TabEvent } from '../../src/api/contract/tab.ts';
import { daysWorthShowing } from '../../src/tab/features/today/days.ts';

const event = (startsAt: string, endsAt: string, more: Partial<TabEvent> = {}): TabEvent => ({
  id: startsAt,
  changeKey: '1',
  subject: 'Standup',
  startsAt,
  endsAt,
  isAllDay: false,
  isCancelled: false,
  isOrganizer: true,
  isPrivate: false,
  attendees: [],
  showAs: 'busy',
  myResponse: 'organizer',
  clashesWith: [],
  ...more,
});

const me = {
  timeZone: 'Europe/London',
  workingHours: { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], from: '09:00:00', to: '17:00:00' },
};

const shown = (events: TabEvent[], now: string, count = 3) => {
  const { days, skipsToday } = daysWorthShowing(events, me, new Date(now), count);
  return { days: days.map(({ day, events: there }) => `${day} ${there.length}`), skipsToday };
};

describe('the days that are worth showing', () => {
  it('begin with today while it is a working day, empty or not', () => {
    assert.deepEqual(shown([], '2026-11-25T16:00:00Z'), {
      days: ['2026-11-25 0', '2026-11-26 0', '2026-11-27 0'],
      skipsToday: false,
    });
  });

  it('begin with the next working day once the working day is over', () => {
    assert.deepEqual(shown([], '2026-11-27T17:30:00Z'), {
      days: ['2026-11-30 0', '2026-12-01 0', '2026-12-02 0'],
      skipsToday: true,
    });
  });

  it('keep today in the evening, and a Saturday, while something is still to come', () => {
    const dinner = event('2026-11-27T19:00:00Z', '2026-11-27T21:00:00Z');
    assert.equal(shown([dinner], '2026-11-27T17:30:00Z').days[0], '2026-11-27 1');
    assert.equal(shown([dinner], '2026-11-27T21:30:00Z').days[0], '2026-11-30 0');

    const chess = event('2026-11-28T14:00:00Z', '2026-11-28T16:00:00Z');
    assert.deepEqual(shown([chess], '2026-11-27T18:00:00Z').days, ['2026-11-28 1', '2026-11-30 0', '2026-12-01 0']);
  });

  it('show an event that goes past midnight on both days, and a whole day by its date', () => {
    const night = event('2026-11-25T23:00:00Z', '2026-11-26T01:00:00Z');
    const fair = event('2026-11-27T00:00:00Z', '2026-11-28T00:00:00Z', { isAllDay: true });

    assert.deepEqual(shown([night, fair], '2026-11-25T10:00:00Z').days, [
      '2026-11-25 1',
      '2026-11-26 1',
      '2026-11-27 1',
    ]);
  });
});
