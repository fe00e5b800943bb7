import type { StopReason } from '../../../../services/changes/types.ts';
import { sayProblem, type Words } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';

/** Notifications ended by themselves: why, and what to say when it is mended. */
export const notificationsStoppedCard = (reason: StopReason, words: Words): Card => {
  const { notifications } = words;
  return card(notifications.isOff, [
    heading(notifications.isOff),
    text(sayProblem(words, { is: problemOf[reason] })),
    text(notifications.tryAgain, { subtle: true }),
  ]);
};

const problemOf = { permissionMissing: 'mayNotWatch', noMailbox: 'noCalendarToWatch' } as const;
