import type { Command } from '../../turn/command.ts';

/** Hello, thanks, goodbye: one friendly line, and nothing is done. */
export const courtesy: Command = {
  intent: 'courtesy',
  examples: ['hello', 'thanks'],
  needsSignIn: false,
  answer: async ({ words }, { courtesy: kind = 'ok' }) => words.dialogue.courtesy[kind],
};
