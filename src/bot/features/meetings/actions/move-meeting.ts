import { InvalidRequest } from '../../../../shared/errors.ts';
import { onPress } from '../../../turn/action.ts';
import { askMoveAction, moveAction, moveBackAction } from '../buttons.ts';
import { bookedCard, seriesMovedCard } from '../cards/booked-card.ts';
import { withInputs } from '../draft.ts';
import { shownOf } from '../shown.ts';
import { eventAgain, wasDone } from './again.ts';
import { changeFollowing } from './change-following.ts';
import { takenCard, takenSince } from './taken-since.ts';

/** Moves the meeting of a card to the time of the button, once, unless somebody took that time meanwhile; offers the way back. */
export const moveMeeting = onPress(
  moveAction,
  async (scope, { draft, slots, taken: known }, inputs, press) => {
    const slot = slots[inputs.slot ?? 0];
    if (!slot || !draft.move) throw new InvalidRequest({ is: 'timeNotOnCard' });
    const { calendar } = scope.services;
    const { eventId, changeKey, seriesId, whole, following, series } = withInputs(draft, inputs).move ?? draft.move;
    if (following) {
      const { timeZone, transactionId } = draft;
      const { event, answer } = await changeFollowing(scope, { seriesId, series, timeZone, to: slot, transactionId });
      press.remember(shownOf(event));
      return answer;
    }
    const taken = whole ? [] : await takenSince(scope, draft, slot, known?.[inputs.slot ?? 0]);
    if (taken.length > 0) return takenCard(scope, draft, slot, taken);
    const [before, { reader, now }] = await Promise.all([calendar.getEvent(eventId), scope.reader()]);
    if (seriesId && whole) {
      const moved = await calendar.moveSeries(seriesId, before, { ...slot, timeZone: draft.timeZone });
      press.remember(shownOf(moved));
      scope.dialogue.note({ done: { eventId, subject: moved.subject } });
      return seriesMovedCard({ event: { ...moved, ...slot }, before, reader, now });
    }
    const { seq, ...event } = await calendar.moveMeeting(eventId, { ...slot, timeZone: draft.timeZone }, changeKey);
    press.remember(shownOf(event));
    scope.dialogue.note({ meeting: { eventId: event.id, subject: event.subject } });
    const handle = await scope.keep([moveBackAction, askMoveAction], {
      eventId: event.id,
      ...(seq === undefined ? {} : { seq }),
    });
    scope.dialogue.note({ done: { eventId: event.id, subject: event.subject, handle } });
    return bookedCard({ event, before, reader, now, handle, canMoveBack: seq !== undefined, saidZone: draft.saidZone });
  },
  {
    again: (scope, _payload, remembered) => eventAgain(scope, remembered),
    cutOff: async (scope, { draft, slots }, inputs) => {
      const slot = slots[inputs.slot ?? 0];
      const { eventId, whole, following } = withInputs(draft, inputs).move ?? {};
      // It goes on where it was cut off.
      if (following) return undefined;
      // Of a series its dates would have to be compared one by one.
      if (!slot || !eventId || whole) return scope.words.turns.interruptedAction;
      return wasDone(scope, eventId, ({ startsAt }) => startsAt.getTime() === slot.startsAt.getTime());
    },
  },
);

/** Takes back a move: the meeting is where it was, unless somebody moved it on. */
export const moveBack = onPress(
  moveBackAction,
  async (scope, { eventId, seq }, _inputs, press) => {
    if (seq === undefined) throw new InvalidRequest({ is: 'undoTooLate' });
    const { activity, calendar } = scope.services;
    const [before, { reader, now }] = await Promise.all([calendar.getEvent(eventId), scope.reader()]);
    await activity.undo(seq);
    const event = await calendar.getEvent(eventId);
    press.remember(shownOf(event));
    const handle = await scope.keep([askMoveAction], { eventId });
    scope.dialogue.note({ done: { eventId: event.id, subject: event.subject, handle } });
    return bookedCard({ event, before, reader, now, handle, canMoveBack: false });
  },
  // What takes a move back looks first whether it is back.
  { again: (scope, _payload, remembered) => eventAgain(scope, remembered), cutOff: 'repeat' },
);
