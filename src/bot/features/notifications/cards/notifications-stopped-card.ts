import type { News } from '../../../../services/index.ts';
import type { Words } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';

type Stopped = Extract<News, { kind: 'notificationsStopped' }>;

/** Notifications ended by themselves: why, and what to say when it is mended. */
export const notificationsStoppedCard = ({ reason }: Stopped, { notifications }: Words): Card =>
  card(notifications.isOff, [
    heading(notifications.isOff),
    text(notifications.stopped[reason]),
    text(notifications.tryAgain, { subtle: true }),
  ]);
