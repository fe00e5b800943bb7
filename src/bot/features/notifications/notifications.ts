import { InvalidRequest } from '../../../shared/errors.ts';
import { resolveLocal } from '../../../shared/time-zone.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { statusCard } from './actions/switch-notifications.ts';

export const notifications: Command = {
  intent: 'notifications',
  title: 'turn on notifications',
  usage: 'turn notifications on, off, or pause them until <day>',
  description: 'Tells you when meetings are moved, cancelled or answered',
  examples: [
    'turn on notifications',
    'turn off notifications',
    'no notifications until Monday',
    'are notifications on?',
  ],
  needsSignIn: true,
  async run(scope, understood) {
    await scope.reply(await statusCard(scope, await change(scope, understood)));
  },
};

const change = async ({ services, moment }: TurnScope, { on, to, text }: Understanding) => {
  const { notifications: mine } = services;
  if (on === undefined) return mine.status();
  if (on !== 'until') return on ? mine.turnOn() : mine.turnOff();
  if (!to) throw new InvalidRequest('Until when shall I keep quiet? For example: no notifications until Monday.');
  const { timeZone } = await moment();
  // "Until Monday" ends with Monday morning; nobody wants to hear of it at midnight who did not say so.
  const [day = to, time = '00:00'] = to.split('T');
  const until = time === '00:00' && !/midnight|\b0?0[:.]00\b/i.test(text) ? '08:00' : time;
  return mine.pauseUntil(resolveLocal(`${day}T${until}`, timeZone).instant);
};
