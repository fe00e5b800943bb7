import assert from 'node:assert/strict';
import { understand } from '../../../src/bot/phrases/understand.ts';
import { printed } from '../../../src/bot/phrases/understanding.ts';

/** On a Wednesday. */
const read = (text: string) => {
  const {
    text: _text,
    unused: _unused,
    ...rest
  } = printed(understand(text, { now: '2026-11-25T09:00', timeZone: 'Europe/London' }));
  return rest;
};

describe('which dates of a series are meant', () => {
  const since = { scope: 'following', from: '2026-12-01T00:00' };
  for (const [text, expected] of [
    [
      'decline the stand-up from December on',
      { intent: 'respond', response: 'decline', subject: 'stand-up', ...since },
    ],
    ['cancel the standup from December on', { intent: 'cancel', subject: 'standup', ...since }],
    [
      'move the standup to 10 starting in December',
      { intent: 'reschedule', subject: 'standup', newStart: '2026-11-25T10:00', ...since },
    ],
    [
      'from December on the standup is at 10',
      { intent: 'reschedule', subject: 'standup', newStart: '2026-11-25T10:00', ...since },
    ],
    [
      'rename the standup to Daily from December on',
      { intent: 'changeMeeting', subject: 'standup', newSubject: 'Daily', ...since },
    ],
    ['from December on at 10', { intent: 'correct', time: '10:00', ...since }],
    [
      'move this and all following to 4',
      { intent: 'reschedule', refers: ['that'], newStart: '2026-11-25T16:00', scope: 'following' },
    ],
    ['cancel this and all after it', { intent: 'cancel', refers: ['that'], scope: 'following' }],
    [
      'rename the series to Weekly sync',
      { intent: 'changeMeeting', refers: ['it'], newSubject: 'Weekly sync', scope: 'all' },
    ],
    [
      'end the standup series on 31 March',
      { intent: 'cancel', subject: 'standup', scope: 'following', from: '2027-04-01T00:00' },
    ],
    ['make it 6 times', { intent: 'correct', count: 6 }],
    ['Sag das Standup ab Dezember ab', { intent: 'cancel', subject: 'Standup', ...since }],
    ['Lehne das Standup ab Dezember ab', { intent: 'respond', response: 'decline', subject: 'Standup', ...since }],
    [
      'Verschieb das Standup ab Dezember auf 10 Uhr',
      { intent: 'reschedule', subject: 'Standup', newStart: '2026-11-25T10:00', ...since },
    ],
    ['ab Dezember um 10', { intent: 'correct', time: '10:00', ...since }],
    [
      'Verschieb diesen und alle folgenden auf 16 Uhr',
      { intent: 'reschedule', refers: ['that'], newStart: '2026-11-25T16:00', scope: 'following' },
    ],
    [
      'Benenne die Serie in Wochentreffen um',
      { intent: 'changeMeeting', refers: ['that'], newSubject: 'Wochentreffen', scope: 'all' },
    ],
    ['nur 6 Mal', { intent: 'correct', count: 6 }],
    ['welche meiner Serien trifft die Zeitumstellung?', { intent: 'agenda' }],
    // A clock is no date to begin with.
    ['cancel my meetings from 3 on', { intent: 'cancel', from: undefined }],
  ] as const)
    it(`is read from “${text}”`, () => {
      const understood: Record<string, unknown> = read(text);
      for (const [field, value] of Object.entries(expected))
        if (value === undefined) assert.notEqual(understood.scope, 'following');
        else assert.deepEqual(understood[field], value, field);
    });
});
