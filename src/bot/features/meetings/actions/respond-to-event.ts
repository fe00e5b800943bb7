import { onPress } from '../../../turn/action.ts';
import { respondAction } from '../buttons.ts';
import { actOnEvent } from './act-on-event.ts';
import { eventAgain } from './again.ts';

const done = { accept: 'You accepted.', tentative: 'You said maybe.', decline: 'You declined.' };

/** Answers an invitation from its card, as the person who pressed: this date, or the whole series. */
export const respondToEvent = onPress(
  respondAction,
  (scope, invited, { response, whole, comment }, press) =>
    actOnEvent(
      scope,
      invited,
      (before) =>
        scope.services.calendar.respondToEvent(
          invited.seriesId && whole === 'true' ? invited.seriesId : invited.eventId,
          response,
          { before, ...(comment ? { comment } : {}) },
        ),
      done[response],
      press.remember,
    ),
  (scope, _payload, remembered) => eventAgain(scope, remembered),
);
