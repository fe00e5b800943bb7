import { type Markdown, markdown, type Words } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import type { Command } from '../../../turn/command.ts';

type Said = Pick<Command, 'intent' | 'examples'>;

/** What a person can say, with an example of each. */
export const helpCard = (said: readonly Said[], { account, commands }: Words): Card =>
  card(account.help, [
    heading(account.help),
    text(account.helpText, { subtle: true }),
    ...said.map(({ intent, examples }) => text(line(commands[intent].description, examples[0]))),
  ]);

const line = (description: string, example: string | undefined): Markdown =>
  example ? markdown`**${example}**  ${description}` : markdown`${description}`;
