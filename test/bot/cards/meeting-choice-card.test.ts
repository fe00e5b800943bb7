import assert from 'node:assert/strict';
import { meetingChoiceCard, unansweredCard } from '../../../src/bot/features/meetings/cards/meeting-choice-card.ts';
import type { CalendarEvent } from '../../../src/services/calendar/types.ts';
import { readerFor } from '../../../src/words/index.ts';
import { actionsOf, lintCard, wordsOf } from '../../support/lint-card.ts';

const now = new Date('2026-11-23T09:00:00Z');
const reader = readerFor('en-US', 'Europe/London');

const anEvent = (subject: string): CalendarEvent => ({
  id: subject,
  changeKey: 'k',
  iCalUId: 'u',
  subject,
  startsAt: new Date('2026-11-24T15:00:00Z'),
  endsAt: new Date('2026-11-24T15:30:00Z'),
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
});
const events = [anEvent('Budget lunch'), anEvent('Overseas expansion planning and quarterly review of all markets')];

describe('a choice among meetings', () => {
  for (const [make, verb] of [
    [meetingChoiceCard, 'Choose'],
    [unansweredCard, 'Answer'],
  ] as const)
    it(`shows each once, as a row to press: ${verb}`, () => {
      const card = make({ events, more: 1, reader, now, handle: 'h' });

      lintCard(card);
      assert.deepEqual(card.content.actions, undefined, 'no second list of buttons, which a phone cuts off');
      assert.deepEqual(
        actionsOf(card.content).map(({ type, title, data }) => [type, title, data?.choice]),
        events.map(({ subject }, index) => [
          'Action.Execute',
          `${subject}, Tue, Nov 24, 3:00 PM – 3:30 PM`,
          String(index),
        ]),
      );
      const shown = wordsOf(card).split('\n');
      assert.equal(shown.filter((line) => line === 'Budget lunch').length, 1);
      assert.equal(shown.filter((line) => line === 'Tue, Nov 24, 3:00 PM – 3:30 PM · from Adele Vance').length, 2);
      assert.equal(shown.filter((line) => line === verb).length, 2);
    });
});
