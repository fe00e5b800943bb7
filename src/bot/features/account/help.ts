import type { Command } from '../../turn/command.ts';
import { helpCard } from './cards/help-card.ts';

/** Help about `others`, which is every command but help itself. */
export const helpAbout = (others: readonly Command[]): Command => ({
  intent: 'help',
  examples: ['help', 'what can you do?'],
  needsSignIn: false,
  answer: async ({ words }) => helpCard(others, words),
});
