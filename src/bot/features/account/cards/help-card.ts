import { type Markdown, markdown, type Words } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { type Command, examplesOf } from '../../../turn/command.ts';

type Said = Pick<Command, 'intent' | 'examples'>;

/** What a person can say, with an example of each. */
export const helpCard = (said: readonly Said[], words: Words): Card => {
  const { account, commands } = words;
  return card(account.help, [
    heading(account.help),
    text(account.helpText, { subtle: true }),
    ...said.map((command) => text(line(commands[command.intent].description, examplesOf(command, words)[0]))),
  ]);
};

const line = (description: string, example: string | undefined): Markdown =>
  example ? markdown`**${example}**  ${description}` : markdown`${description}`;
