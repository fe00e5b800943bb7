import type { Messenger } from '../../channel/messenger.ts';
import { cardContentType } from '../../channel/messenger.ts';
import type { Surface } from '../../turn/turn.ts';
import { actorOf } from '../../turn/turn-scopes.ts';
import type { PressButton } from './press-button.ts';
import { lateResultOf, textAnswer } from './universal-action.ts';

/** Buttons of cards, pressed through Action.Execute. What comes too late to be the answer takes the card's place when it is there. */
export const createButtons = (deps: { messenger: Messenger; pressButton: PressButton }): Surface => ({
  name: 'buttons',
  hears: ({ type, name }) => type === 'invoke' && name === 'adaptiveCard/action',
  // Teams calls an action failed after about 5 s.
  patienceMs: 4_500,
  late: ({ words }) => textAnswer(words.turns.stillWorking),
  handle: async (turn) =>
    turn.user
      ? deps.pressButton.execute(
          actorOf({ ...turn, user: turn.user }),
          turn.activity.value,
          turn.activity.replyToId ?? undefined,
          turn.requestId,
        )
      : { status: 403 },
  deliver: async ({ activity, address }, answer) => {
    const result = lateResultOf(answer);
    if (!result) return;
    if ('text' in result) {
      await deps.messenger.send(address, result.text);
      return;
    }
    const message = { type: 'message', attachments: [{ contentType: cardContentType, content: result.card }] };
    if (activity.replyToId) await deps.messenger.update(address, activity.replyToId, message);
    else await deps.messenger.send(address, message);
  },
  explain: async ({ requestId, words }, { text }) => textAnswer(`${text} (${words.turns.reference(requestId)})`),
});
