import { onPress } from '../../../turn/action.ts';
import { tellLateAction } from '../buttons.ts';
import { eventGoneCard } from '../cards/event-card.ts';
import { showMeeting } from '../show-meeting.ts';

/**
 * Tells whoever organises a meeting that I am late, with the answer I gave already. Whether the words went cannot be seen afterwards: after
 * a crash the person is told to look.
 */
export const tellLate = onPress(tellLateAction, async (scope, { eventId, subject }, { comment }) => {
  const { calendar } = scope.services;
  const before = await calendar.getEvent(eventId);
  if (before.isCancelled) return eventGoneCard(subject, scope.words);
  const { late, meetings } = scope.words;
  const response = before.myResponse === 'tentativelyAccepted' ? 'tentative' : 'accept';
  await calendar.respondToEvent(eventId, response, { before, comment: comment?.trim() || late.messageSome });
  const told = late.told({ name: before.organizer?.name ?? meetings.somebody });
  const event = await calendar.getEvent(eventId).catch(() => before);
  return showMeeting(scope, event, { sentence: (named) => named.subject, lines: [told] });
});
