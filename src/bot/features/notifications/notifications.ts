import { InvalidRequest } from '../../../shared/errors.ts';
import { resolveLocal } from '../../../shared/time-zone.ts';
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
    return missing
      ? `${missing}, so I changed nothing. I can turn notifications on or off, or pause them until a time you say.`
      : statusCard(scope, await change(scope, understood));
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
const beyondMe = ({ quietFrom, quietTo, leadMinutes, recurrence, from, kinds, unused }: Understanding) => {
  if (leadMinutes !== undefined) return 'I cannot remind you before meetings yet';
  if (quietFrom ?? quietTo) return 'I cannot keep quiet at certain hours of the day yet';
  if (recurrence) return 'I cannot keep quiet on certain days yet';
  if (from) return 'I can keep quiet from now on, but not yet from a later time on';
  return (kinds ?? unused) && 'I cannot turn only some notifications on or off yet';
};
