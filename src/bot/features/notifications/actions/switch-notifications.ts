import { addDays, localDay, resolveLocal } from '../../../../shared/time-zone.ts';
import { onPress } from '../../../turn/action.ts';
import type { TurnScope } from '../../../turn/scope.ts';
import { switchAction } from '../buttons.ts';
import { notificationsCard } from '../cards/notifications-card.ts';

/** The switch on the notifications card. */
export const switchNotifications = onPress(
  switchAction,
  async (scope, _payload, { to }) => {
    const { notifications } = scope.services;
    const { timeZone, instant } = await scope.moment();
    const status =
      to === 'on'
        ? await notifications.turnOn()
        : to === 'off'
          ? await notifications.turnOff()
          : await notifications.pauseUntil(morning(addDays(localDay(instant, timeZone), 1), timeZone));
    return statusCard(scope, status);
  },
  {
    again: async (scope) => statusCard(scope, await scope.services.notifications.status()),
    cutOff: 'repeat',
  },
);

const morning = (day: string, timeZone: string): Date => resolveLocal(`${day}T08:00`, timeZone).instant;

/** The notifications card for this person, with a fresh switch. */
export const statusCard = async (scope: TurnScope, status: Parameters<typeof notificationsCard>[0]) => {
  const handle = await scope.keep([switchAction], null);
  return notificationsCard(status, { ...(await scope.reader()), handle });
};
