import type { UserIdentity } from '../../shared/identity.ts';
import type { Words } from '../../words/index.ts';
import type { Messenger } from '../channel/messenger.ts';
import type { ConversationReferences } from '../proactive/conversation-references.ts';
import type { Surface, Turn } from '../turn/turn.ts';
import { welcomeCard } from './cards/welcome-card.ts';

/** The app is installed, upgraded, taken away; the bot joins a chat or leaves it. */
export const createInstallation = (deps: {
  messenger: Messenger;
  references: ConversationReferences;
  /** What somebody who reads these words could begin with. */
  examples(words: Words): readonly string[];
  onUninstalled(user: UserIdentity): Promise<void>;
}): Surface => {
  const { messenger, references, examples, onUninstalled } = deps;

  /** Both kinds of activity announce an installation, in any order: one greeting all the same. */
  const greet = async ({ user, address, kind, words }: Turn): Promise<void> => {
    if (kind !== 'personal') {
      await messenger.send(address, words.turns.hello);
    } else if (user && (await references.claimGreeting(user))) {
      await messenger.send(address, welcomeCard(examples(words), words));
    }
  };

  const sayGoodbye = async ({ user, kind, log }: Turn): Promise<void> => {
    if (kind !== 'personal' || !user) return;
    await references.remove(user);
    log.info('the app was removed; nothing more is sent, tokens and subscriptions end');
    await onUninstalled(user);
  };

  const installationUpdate = async (turn: Turn): Promise<void> => {
    const { action } = turn.activity;
    if (action === 'add') await greet(turn);
    // An upgrade takes nothing away, even when Teams says `remove-upgrade`.
    if (action === 'remove') await sayGoodbye(turn);
  };

  const conversationUpdate = async (turn: Turn): Promise<void> => {
    const { membersAdded, membersRemoved, recipient } = turn.activity;
    const isBot = ({ id }: { id: string }) => id === recipient?.id;
    // In groups `installationUpdate` comes as well, and there greetings cannot be told apart.
    if (membersAdded?.some(isBot) && turn.kind === 'personal') await greet(turn);
    if (membersRemoved?.some(isBot)) await sayGoodbye(turn);
  };

  return {
    name: 'installation',
    hears: ({ type }) => type === 'installationUpdate' || type === 'conversationUpdate',
    patienceMs: 12_000,
    late: () => undefined,
    handle: async (turn) => {
      await (turn.activity.type === 'installationUpdate' ? installationUpdate(turn) : conversationUpdate(turn));
      return undefined;
    },
    // Nobody asked for anything, so nobody is told: the log has it.
    explain: async () => undefined,
  };
};
