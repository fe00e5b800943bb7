import { InvalidRequest } from '../../../../shared/errors.ts';
import { onPress } from '../../../turn/action.ts';
import { askMoveAction, moveAction } from '../buttons.ts';
import { bookedCard, seriesMovedCard } from '../cards/booked-card.ts';
import { moveDraft, withInputs } from '../draft.ts';

/** Moves the meeting of a card to the time of the button, once; offers the way back. */
export const moveMeeting = onPress(moveAction, async (scope, { draft, slots }, inputs) => {
  const slot = slots[inputs.slot ?? 0];
  if (!slot || !draft.move) throw new InvalidRequest({ is: 'timeNotOnCard' });
  const { calendar } = scope.services;
  const { eventId, changeKey, seriesId, whole } = withInputs(draft, inputs).move ?? draft.move;
  const [before, { reader, now }] = await Promise.all([calendar.getEvent(eventId), scope.reader()]);
  if (seriesId && whole) {
    const series = await calendar.moveSeries(seriesId, before, { ...slot, timeZone: draft.timeZone });
    return seriesMovedCard({ event: { ...series, ...slot }, before, reader, now });
  }
  const event = await calendar.moveMeeting(eventId, { ...slot, timeZone: draft.timeZone }, changeKey);
  const handle = await scope.keep([moveAction, askMoveAction], {
    eventId: event.id,
    draft: moveDraft(event, reader.timeZone),
    slots: [{ startsAt: before.startsAt, endsAt: before.endsAt }],
  });
  return bookedCard({ event, before, reader, now, handle });
});
