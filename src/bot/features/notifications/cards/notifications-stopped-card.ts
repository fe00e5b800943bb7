import { sayProblem, type Words } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';

/** Notifications ended by themselves: why, and what to say when it is mended. `reason` is the name of a problem, as it was stored. */
export const notificationsStoppedCard = (reason: string, words: Words): Card => {
  const { notifications } = words;
  const why = reasons.find((known) => known === reason);
  return card(notifications.isOff, [
    heading(notifications.isOff),
    // News that an earlier version stored had a sentence there.
    text(why ? sayProblem(words, { is: why }) : reason),
    text(notifications.tryAgain, { subtle: true }),
  ]);
};

/** What ends them: what somebody has to mend, and nobody did. */
const reasons = ['noCalendarToWatch', 'noMailbox', 'mayNotWatch', 'permissionMissing', 'tenantNotServed'] as const;
