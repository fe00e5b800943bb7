import type { TurnScope } from './scope.ts';

/** Keeps what the conversation is about after its answer. What was answered stays answered when it cannot be kept: the person says it again. */
export const keepDialogue = ({ dialogue, log }: TurnScope, activityId: string): Promise<void> =>
  dialogue.save(activityId).catch((error: unknown) => {
    log.warn({ err: error }, 'what was talked about could not be kept');
  });
