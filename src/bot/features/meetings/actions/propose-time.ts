import { slotAt } from '../../../../services/calendar/index.ts';
import { InvalidRequest } from '../../../../shared/errors.ts';
import { resolveLocal } from '../../../../shared/time-zone.ts';
import { dayAndTime } from '../../../../words/index.ts';
import { onPress } from '../../../turn/action.ts';
import { proposeTimeAction } from '../buttons.ts';
import { actOnEvent } from './act-on-event.ts';
import { cancelledAgain, eventAgain, wasDone } from './again.ts';

/** Says "maybe" to an invitation and proposes another time of the same length, in the person's own zone. */
export const proposeTime = onPress(
  proposeTimeAction,
  async (scope, payload, { day, time, comment }, press) => {
    const { reader, now } = await scope.reader();
    const { instant: startsAt, movedTo } = resolveLocal(`${day}T${time}`, reader.timeZone);
    if (startsAt <= now) throw new InvalidRequest({ is: 'proposalPassed' });
    const propose = slotAt(startsAt, payload.minutes);
    const { meetings: say } = scope.words;
    const done = say.proposed({ when: dayAndTime(propose, reader, now) });
    return actOnEvent(
      scope,
      payload,
      (before) =>
        scope.services.calendar.respondToEvent(payload.eventId, 'tentative', {
          before,
          propose,
          ...(comment ? { comment } : {}),
        }),
      movedTo ? `${done} ${say.proposedSkipped({ time })}` : done,
      press.remember,
    );
  },
  {
    again: async (scope, _payload, remembered) =>
      (await cancelledAgain(scope, remembered)) ?? eventAgain(scope, remembered),
    // An answer can be seen; whether the proposal went with it cannot.
    cutOff: async (scope, { eventId }) =>
      (await wasDone(scope, eventId, ({ myResponse }) => myResponse === 'tentativelyAccepted')) &&
      scope.words.turns.interruptedAction,
  },
);
