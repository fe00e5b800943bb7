import type { TurnScope } from './scope.ts';

/** Keeps what the conversation is about after its answer, which need not wait for it: this is the message in which its card stands. */
export type KeepDialogue = (scope: TurnScope, activityId: string) => void;

/**
 * `track` learns of what is under way: it is written in one go with the note that the turn is done. What was answered stays answered when it
 * cannot be kept: the person says it again.
 */
export const createKeepDialogue =
  (track: (work: Promise<unknown>) => void): KeepDialogue =>
  ({ dialogue, log }, activityId) =>
    track(
      dialogue.save(activityId).catch((error: unknown) => {
        log.warn({ err: error }, 'what was talked about could not be kept');
      }),
    );
