import { InvalidRequest } from '../../../shared/errors.ts';
import { resolveLocal } from '../../../shared/time-zone.ts';
import type { Words } from '../../../words/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { statusCard } from './actions/switch-notifications.ts';

export const notifications: Command = {
  intent: 'notifications',
  examples: [
    'turn on notifications',
    'turn off notifications',
    'no notifications until Monday',
    'are notifications on?',
  ],
  needsSignIn: true,
  answer: async (scope, understood) => {
    const missing = beyondMe(understood);
    return missing ? scope.words.notifications.beyondMe[missing] : statusCard(scope, await change(scope, understood));
  },
};

const change = async ({ services, moment }: TurnScope, { on, to, untilDay }: Understanding) => {
  const { notifications: mine } = services;
  if (on === undefined) return mine.status();
  if (on !== 'until') return on ? mine.turnOn() : mine.turnOff();
  if (!to) throw new InvalidRequest({ is: 'pauseWithoutEnd' });
  const { timeZone } = await moment();
  // "Until Monday" ends with Monday morning; nobody wants to hear of it at midnight who did not say so.
  return mine.pauseUntil(resolveLocal(untilDay ? `${untilDay}T08:00` : to, timeZone).instant);
};

/** What was meant and cannot be done: to switch everything instead would be more than was asked for. */
const beyondMe = ({
  quietFrom,
  quietTo,
  leadMinutes,
  recurrence,
  from,
  kinds,
  unused,
}: Understanding): keyof Words['notifications']['beyondMe'] | undefined => {
  if (leadMinutes !== undefined) return 'reminders';
  if (quietFrom ?? quietTo) return 'quietHours';
  if (recurrence) return 'quietDays';
  if (from) return 'quietLater';
  return (kinds ?? unused) && 'someOnly';
};
