import type { NotificationStatus } from '../../../../services/news/types.ts';
import { clockTime, dayName, type Reader, type Words, wordsOf } from '../../../../words/index.ts';
import type { Card, CardAction } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { switchAction } from '../buttons.ts';

/** Whether the bot speaks up by itself, and the switch for it. */
export const notificationsCard = (
  status: NotificationStatus,
  { reader, now, handle }: { reader: Reader; now: Date; handle: string },
): Card => {
  const { notifications: say } = wordsOf(reader);
  const title = titleOf(status, say);
  return card(
    title,
    [heading(title), text(explanationOf(status, say, { reader, now })), ...(status.wasOff ? [text(say.wereOff)] : [])],
    status.on
      ? [
          ...(status.pausedUntil ? [button(say.goOn, 'on', handle)] : [button(say.pause, 'pause', handle)]),
          button(say.turnOff, 'off', handle),
        ]
      : [button(say.turnOn, 'on', handle, 'positive')],
  );
};

type Say = Words['notifications'];

const titleOf = ({ on, pausedUntil }: NotificationStatus, say: Say): string =>
  on ? (pausedUntil ? say.isPaused : say.isOn) : say.isOff;

const explanationOf = (
  { on, pausedUntil, subscription }: NotificationStatus,
  say: Say,
  { reader, now }: { reader: Reader; now: Date },
): string => {
  if (!on) return say.off;
  if (pausedUntil)
    return say.pausedUntil({ day: dayName(pausedUntil, reader, now), time: clockTime(pausedUntil, reader) });
  return subscription === 'needs_attention' ? say.needsAttention : say.on;
};

const button = (title: string, to: 'on' | 'off' | 'pause', handle: string, style?: 'positive'): CardAction =>
  switchAction.button({ title, handle, data: { to }, ...(style ? { style } : {}) });
