import type { Actor } from './call.ts';
import type { GateOf } from './gates.ts';

const MAILBOX_LIMIT = 4;
/** For what is no mailbox: keeps one actor from opening sockets without end. */
const OTHER_LIMIT = 16;

/** Which calls share a gate: those to one mailbox, whoever acts; and per actor those to anything else of one kind. A person's drive is no mailbox. */
export const gateOf = (actor: Actor, path: string): GateOf => {
  const [first = '', second = '', third = ''] = path.split(/[/?]/).slice(1);
  const isDrive = /^drives?$/i.test(first === 'me' ? second : third);
  const mailbox = first === 'me' ? actor.userId : first === 'users' && second !== 'delta' ? second : undefined;
  if (mailbox && isDrive)
    return { key: `${actor.key} ${decodeURIComponent(mailbox).toLowerCase()} drive`, limit: OTHER_LIMIT };
  if (mailbox) {
    const key = `${actor.tenantId}/${decodeURIComponent(mailbox).toLowerCase()}`;
    return { key, limit: MAILBOX_LIMIT, isShared: true };
  }
  return { key: `${actor.key} ${first}`, limit: OTHER_LIMIT };
};
