import type { MeetingCard } from '../dialogue/memory.ts';
import type { TurnScope } from './scope.ts';
import { supersededCard } from './superseded-card.ts';

/** Keeps what the conversation is about after its answer, which need not wait for it: this is the message in which its card stands. */
export type KeepDialogue = (scope: TurnScope, activityId: string) => void;

/**
 * `track` learns of what is under way: it is written in one go with the note that the turn is done. Older cards of a meeting with which
 * something was done lose their buttons. What was answered stays answered when none of it can be kept: the person says it again.
 */
export const createKeepDialogue =
  (track: (work: Promise<unknown>) => void): KeepDialogue =>
  (scope, activityId) =>
    track(
      scope.dialogue
        .save(activityId)
        .then((old) => Promise.all(old.map((card) => supersede(scope, card))))
        .catch((error: unknown) => {
          scope.log.warn({ err: error }, 'what was talked about could not be kept');
        }),
    );

/** Pressed in a client that still shows its buttons, it says the same. */
const supersede = async ({ table, words }: TurnScope, { subject, handle, activityId }: MeetingCard): Promise<void> => {
  const card = supersededCard(subject, words);
  if (handle) await table.retire(handle, card);
  await table.show(activityId, card);
};
