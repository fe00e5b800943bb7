import { onPress } from '../../../turn/action.ts';
import { respondAction } from '../buttons.ts';
import { whenOf } from '../cards/meeting-text.ts';
import { actOnEvent } from './act-on-event.ts';
import { cancelledAgain, eventAgain, wasDone } from './again.ts';
import { respondFollowing } from './respond-following.ts';

/** Answers an invitation from its card, as the person who pressed: this date, or the whole series. */
export const respondToEvent = onPress(
  respondAction,
  async (scope, invited, { response, whole, comment }, press) => {
    if (whole === 'following' && invited.seriesId) return respondFollowing(scope, invited, { response, comment });
    return actOnEvent(
      scope,
      invited,
      (before) =>
        scope.services.calendar.respondToEvent(
          invited.seriesId && whole === 'true' ? invited.seriesId : invited.eventId,
          response,
          { before, ...(comment ? { comment } : {}) },
        ),
      // Of a series it is said which date was answered.
      (event, reader, now) =>
        invited.seriesId && whole !== 'true'
          ? scope.words.changing.answeredDate[response]({ when: whenOf(event, reader, now) })
          : scope.words.meetings.answered[response],
      press.remember,
    );
  },
  {
    again: async (scope, _payload, remembered) =>
      (await cancelledAgain(scope, remembered)) ?? eventAgain(scope, remembered),
    cutOff: async (scope, { eventId }, { response, whole }) =>
      // It goes on where it was cut off.
      whole === 'following' ? undefined : wasDone(scope, eventId, ({ myResponse }) => myResponse === answers[response]),
  },
);

const answers = { accept: 'accepted', tentative: 'tentativelyAccepted', decline: 'declined' } as const;
