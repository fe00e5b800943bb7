import { z } from 'zod';
import { addDays, localDay, resolveLocal } from '../../../../shared/time-zone.ts';
import type { CardAction } from '../../../turn/card-action.ts';
import type { TurnScope } from '../../../turn/scope.ts';
import { notificationsCard, switchVerb } from '../cards/notifications-card.ts';

const inputs = z.object({ to: z.enum(['on', 'off', 'pause'], { error: 'Please choose on, off or pause.' }) });

/** The switch on the notifications card. */
export const switchNotifications: CardAction<unknown, z.infer<typeof inputs>> = {
  verb: switchVerb,
  payload: z.unknown(),
  inputs,
  once: true,
  run: async (scope, _payload, { to }) => {
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
};

const morning = (day: string, timeZone: string): Date => resolveLocal(`${day}T08:00`, timeZone).instant;

/** The notifications card for this person, with a fresh switch. */
export const statusCard = async (scope: TurnScope, status: Parameters<typeof notificationsCard>[0]) => {
  const handle = await scope.keep([switchVerb], null);
  return notificationsCard(status, { ...(await scope.reader()), handle });
};
