import type { Clock } from '../../shared/clock.ts';
import type { Messenger } from '../channel/messenger.ts';
import type { Middleware } from './turn.ts';

const firstMs = 1_000;
const everyMs = 4_000;

/** A message that takes a while is seen to be worked on (within 2 s, store rule). */
export const showTyping =
  (messenger: Messenger, clock: Clock): Middleware =>
  async (turn, next) => {
    if (turn.activity.type !== 'message') return next(turn);
    let callOff = clock.after(firstMs, function type() {
      messenger.send(turn.address, { type: 'typing' }).catch((error: unknown) => {
        turn.log.debug({ err: error }, 'typing was not shown');
      });
      callOff = clock.after(everyMs, type);
    });
    try {
      return await next(turn);
    } finally {
      callOff();
    }
  };
