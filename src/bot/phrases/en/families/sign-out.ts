import type { Family } from '../../grammar/utterance.ts';

const requests =
  /^(?:(?:sign|log)[\s-]?(?:me[\s-]?)?(?:out|off|of)(?: (?:of|from) (?:my |this |the )?\S+(?: \S+)?| now| here)?|(?:sign|log) (?:my account|this account|myself) (?:out|off)|(?:get|have|i want to be|i'd like to be|please have) (?:me )?(?:signed|logged) (?:out|off)(?: (?:of|from) \S+(?: \S+)?| now| here)?|disconnect(?: me| my account| account)?|(?:end|close) my session|forget (?:my (?:tokens?|sign[\s-]?in|login|credentials|account)|who i am))$/i;

export const readSignOut: Family = ({ request }) => (requests.test(request) ? { intent: 'signOut' } : undefined);
