import type { NotificationStatus } from '../../../../services/news/types.ts';
import { clockTime, dayName, type Reader } from '../../../../words/index.ts';
import type { Card, CardAction } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { switchAction } from '../buttons.ts';

/** Whether the bot speaks up by itself, and the switch for it. */
export const notificationsCard = (
  status: NotificationStatus,
  { reader, now, handle }: { reader: Reader; now: Date; handle: string },
): Card => {
  const title = titleOf(status);
  return card(
    title,
    [heading(title), text(explanationOf(status, reader, now))],
    status.on
      ? [
          ...(status.pausedUntil
            ? [button('Continue now', 'on', handle)]
            : [button('Pause until tomorrow', 'pause', handle)]),
          button('Turn off', 'off', handle),
        ]
      : [button('Turn on', 'on', handle, 'positive')],
  );
};

const titleOf = ({ on, pausedUntil }: NotificationStatus): string =>
  on ? (pausedUntil ? 'Notifications are paused' : 'Notifications are on') : 'Notifications are off';

const explanationOf = (status: NotificationStatus, reader: Reader, now: Date): string => {
  if (!status.on) return 'I say nothing unless you ask. I keep nothing about your calendar.';
  if (status.pausedUntil)
    return `I keep quiet until ${dayName(status.pausedUntil, reader, now)}, ${clockTime(status.pausedUntil, reader)}, and tell you then what still matters.`;
  if (status.subscription === 'needs_attention')
    return 'Microsoft 365 has not confirmed it yet. I keep trying, and nothing is lost meanwhile.';
  return 'I tell you when you are invited, when a meeting is moved, changed or cancelled, and when somebody answers your invitation.';
};

const button = (title: string, to: 'on' | 'off' | 'pause', handle: string, style?: 'positive'): CardAction =>
  switchAction.button({ title, handle, data: { to }, ...(style ? { style } : {}) });
