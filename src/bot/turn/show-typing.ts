import type { Messenger } from '../channel/messenger.ts';
import type { Middleware } from './turn.ts';

const firstMs = 1_000;
const everyMs = 4_000;

/** A message that takes a while is seen to be worked on (within 2 s, store rule). */
export const showTyping =
  (messenger: Messenger): Middleware =>
  async (turn, next) => {
    if (turn.activity.type !== 'message') return next(turn);
    const type = () =>
      void messenger.send(turn.address, { type: 'typing' }).catch((error: unknown) => {
        turn.log.debug({ err: error }, 'typing was not shown');
      });
    let again: NodeJS.Timeout | undefined;
    const first = setTimeout(() => {
      type();
      again = setInterval(type, everyMs);
    }, firstMs);
    try {
      return await next(turn);
    } finally {
      clearTimeout(first);
      clearInterval(again);
    }
  };
