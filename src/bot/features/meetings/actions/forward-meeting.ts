import { onPress } from '../../../turn/action.ts';
import { forwardAction } from '../buttons.ts';
import { forwardedCard } from '../cards/forward-card.ts';

/** Passes an invitation on, once. Whether it went cannot be seen afterwards: after a crash the person is told to look. */
export const forwardMeeting = onPress(forwardAction, async (scope, { eventId, to }, { comment }) => {
  const event = await scope.services.calendar.forwardMeeting(eventId, to, comment);
  return forwardedCard({ event, names: to.map(({ name }) => name), ...(await scope.reader()) });
});
