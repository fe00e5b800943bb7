import assert from 'node:assert/strict';
import { slotWords } from '../../src/bot/features/meetings/cards/slot-words.ts';
import { newDraft } from '../../src/services/calendar/draft.ts';
import type { SlotPerson, TimeSlot } from '../../src/services/calendar/types.ts';
import { readerFor } from '../../src/words/index.ts';

const [me, pradeep, leo]: SlotPerson[] = [
  { address: '', isMe: true, optional: false, state: 'free', hours: 'within' },
  {
    address: 'pradeep@contoso.com',
    isMe: false,
    optional: false,
    state: 'free',
    hours: 'within',
    timeZone: 'Asia/Kolkata',
  },
  { address: 'leo@contoso.com', isMe: false, optional: true, state: 'free', hours: 'within' },
];
const draft = newDraft({
  subject: 'Budget',
  people: [
    { name: 'Pradeep Gupta', address: 'pradeep@contoso.com', optional: false, isExternal: false },
    { name: 'Leo', address: 'leo@contoso.com', optional: true, isExternal: false },
  ],
  timeZone: 'Europe/London',
  durationMinutes: 60,
});
const slot = (people: (SlotPerson | undefined)[], more: Partial<TimeSlot> = {}): TimeSlot => ({
  startsAt: new Date('2026-11-24T20:00:00Z'),
  endsAt: new Date('2026-11-24T21:00:00Z'),
  kind: 'everyone',
  people: people.filter((person) => person !== undefined),
  eatsFocus: false,
  ...more,
});
const said = (people: (SlotPerson | undefined)[], more: Partial<TimeSlot> = {}, locale = 'en-US') =>
  slotWords(slot(people, more), draft, readerFor(locale, 'Europe/London'));
const but = (person: SlotPerson | undefined, change: Partial<SlotPerson>) => person && { ...person, ...change };

describe('why a time is offered, in words', () => {
  it('never says that everybody is free at a time outside somebody’s hours, and says what the clock shows there', () => {
    const words = said([me, but(pradeep, { hours: 'outside' })], { kind: 'outsideHours' });

    assert.equal(words, 'Outside the working hours of Pradeep Gupta, 1:30 AM for Pradeep Gupta');
    assert.doesNotMatch(words, /free/);
  });

  it('says nothing of hours that nobody told, but that it is early or late', () => {
    assert.match(
      said([me, but(leo, { hours: 'unusual' })]),
      /Early or late for Leo, whose working hours I do not know/,
    );
    assert.equal(said([me, but(leo, { hours: 'unknown' })]), 'Everybody is free');
  });

  it('says who is missing, and that they are optional', () => {
    assert.match(
      said([me, pradeep, but(leo, { state: 'busy' })], { kind: 'withoutOptional' }),
      /^2 of 3 people are free, without Leo \(optional, busy\)/,
    );
  });

  it('says what is shorter, elsewhere in time, or taken from my own work', () => {
    const endsAt = new Date('2026-11-24T20:45:00Z');
    assert.match(said([me, pradeep], { kind: 'shorter', endsAt }), /^45 min instead of 1 h, everybody is free/);
    assert.match(said([me, pradeep], { kind: 'otherTime' }), /Not in the time you said/);
    assert.match(said([me, pradeep], { kind: 'overFocus', eatsFocus: true }), /takes your focus time/);
  });

  it('does not call me free when I am not sure, nor anybody who cannot be seen', () => {
    assert.match(said([but(me, { state: 'tentative' }), leo]), /^The others are free, you are tentatively busy/);
    assert.match(
      said([me, but(leo, { state: 'unknown' })]),
      /^Everybody whose calendar I can see is free, Leo: optional, unknown/,
    );
  });

  it('counts nobody as free where each is named as busy, myself included', () => {
    assert.equal(
      said([but(me, { state: 'tentative' }), but(pradeep, { state: 'tentative' })]).replace(/, \d.*$/, ''),
      'You are tentatively busy, Pradeep Gupta: tentatively busy',
    );
  });

  it('says whose working hours are left when nobody else comes, in every language', () => {
    const alone = (locale: string) => said([but(me, { hours: 'outside' })], { kind: 'outsideHours' }, locale);
    assert.equal(alone('en-US'), 'Outside your working hours');
    assert.equal(alone('de-DE'), 'Außerhalb Ihrer Arbeitszeit');
    assert.equal(alone('fr-FR'), 'En dehors de vos heures de travail');
  });
});
