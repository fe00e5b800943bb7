import type { Messenger } from '../channel/messenger.ts';
import { errorCard } from '../turn/error-card.ts';
import { isMentioned, wordsOf } from '../turn/said.ts';
import type { Surface } from '../turn/turn.ts';
import { type Actor, actorOf } from '../turn/turn-scopes.ts';
import { type Submitted, submittedSchema } from './buttons/submitted.ts';

/** Messages: what people write, and buttons of clients that only know Action.Submit. */
export const createChat = (deps: {
  messenger: Messenger;
  hearText(actor: Actor, text: string): Promise<void>;
  submit(actor: Actor, pressed: Submitted, requestId: string): Promise<void>;
}): Surface => ({
  name: 'chat',
  hears: ({ type }) => type === 'message',
  // Teams sends a message again after about 15 s.
  patienceMs: 12_000,
  late: () => undefined,
  handle: async (turn) => {
    const { activity, user, address, requestId } = turn;
    const pressed = submittedSchema.safeParse(activity.value).data;
    const isForMe = pressed !== undefined || turn.kind === 'personal' || isMentioned(activity);
    if (!isForMe) return undefined;
    if (!user) {
      await deps.messenger.send(address, turn.words.turns.workAccountOnly);
      return undefined;
    }
    const actor = actorOf({ ...turn, user });
    if (pressed) await deps.submit(actor, { ...pressed, cardActivityId: activity.replyToId ?? undefined }, requestId);
    // A mention alone, or a picture: what somebody who does not know what to say would ask for.
    else await deps.hearText(actor, wordsOf(activity) || 'help');
    return undefined;
  },
  explain: async ({ address, requestId, words, log }, explanation) => {
    await deps.messenger.send(address, errorCard(explanation, requestId, words)).catch((failure: unknown) => {
      log.warn({ err: failure }, 'the explanation could not be sent');
    });
    return undefined;
  },
});
