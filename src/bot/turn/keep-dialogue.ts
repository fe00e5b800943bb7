import type { MeetingCard } from '../dialogue/memory.ts';
import type { TurnScope } from './scope.ts';
import { supersededCard } from './superseded-card.ts';

/**
 * Keeps what the conversation is about after its answer, and takes the buttons off older cards of a meeting with which something was done.
 * What was answered stays answered when that cannot be done: the person says it again.
 */
export const keepDialogue = async (scope: TurnScope, activityId: string): Promise<void> => {
  try {
    const old = await scope.dialogue.save(activityId);
    await Promise.all(old.map((card) => supersede(scope, card)));
  } catch (error) {
    scope.log.warn({ err: error }, 'what was talked about could not be kept');
  }
};

/** Pressed in a client that still shows its buttons, it says the same. */
const supersede = async ({ table, words }: TurnScope, { subject, handle, activityId }: MeetingCard): Promise<void> => {
  const card = supersededCard(subject, words);
  if (handle) await table.retire(handle, card);
  await table.show(activityId, card);
};
