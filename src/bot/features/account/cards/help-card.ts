import { type Markdown, markdown, type Words } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';

interface Said {
  description: string;
  examples: readonly string[];
}

/** What a person can say, with an example of each. */
export const helpCard = (said: readonly Said[], { account }: Words): Card =>
  card(account.help, [
    heading(account.help),
    text(account.helpText, { subtle: true }),
    ...said.map(({ description, examples }) => text(line(description, examples[0]))),
  ]);

const line = (description: string, example: string | undefined): Markdown =>
  example ? markdown`**${example}**  ${description}` : markdown`${description}`;
