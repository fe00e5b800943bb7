import { type CardAction, cardAction } from './card-action.ts';
import { proposeTime } from './propose-time.ts';
import { respondToEvent } from './respond-to-event.ts';
import { switchNotifications } from './switch-notifications.ts';

/** What buttons do: one line a card action (wrapped in `cardAction`). */
export const cardActions: readonly CardAction[] = [
  cardAction(respondToEvent),
  cardAction(proposeTime),
  cardAction(switchNotifications),
];
