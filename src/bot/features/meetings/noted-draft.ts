import type { TimeRange } from '../../../services/calendar/types.ts';
import { localText } from '../../../shared/time-zone.ts';
import type { Noted } from '../../dialogue/memory.ts';
import { takeAction } from './buttons.ts';
import type { Draft } from './draft.ts';

/** What the conversation is about once a card of a draft is shown: by what it can be changed and settled in words. */

/** One time to confirm; the second is the same hour once more, when the clock goes back. */
export const proposedTime = (draft: Draft, slots: readonly TimeRange[], handle: string): Noted => {
  const [first] = slots;
  return {
    ...about(draft),
    offer: { handle, kind: 'draft', yes: { verb: takeAction(draft).verb, data: { slot: '0' } } },
    ...(slots.length > 1 ? { choices: timesOf(draft, slots, handle) } : {}),
    ...(first
      ? { time: { start: localText(first.startsAt, draft.timeZone), durationMinutes: draft.durationMinutes } }
      : {}),
  };
};

/** Times to choose from. */
export const proposedTimes = (draft: Draft, slots: readonly TimeRange[], handle: string): Noted => ({
  ...about(draft),
  offer: { handle, kind: 'times' },
  ...(slots.length > 0 ? { choices: timesOf(draft, slots, handle) } : {}),
});

/** A time is asked for. */
export const askedTime = (draft: Draft, handle: string): Noted => ({
  ...about(draft),
  offer: { handle, kind: 'time' },
});

const about = ({ people, move, subject }: Draft): Noted => ({
  ...(people.length > 0 ? { people: people.map(({ address, name }) => ({ id: address, name })) } : {}),
  ...(move ? { meeting: { eventId: move.eventId, subject } } : {}),
});

const timesOf = (draft: Draft, slots: readonly TimeRange[], handle: string): NonNullable<Noted['choices']> => ({
  handle,
  verb: takeAction(draft).verb,
  of: 'times',
  items: slots.map(({ startsAt }, index) => ({ words: '', startsAt, data: { slot: String(index) } })),
});
