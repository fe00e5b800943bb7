import { type Markdown, markdown } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';

interface Said {
  description: string;
  examples: readonly string[];
}

/** What a person can say, with an example of each. */
export const helpCard = (commands: readonly Said[]): Card =>
  card('What I can do for you', [
    heading('What I can do for you'),
    text('Just say it, in your own words. In a group chat, mention me first.', { subtle: true }),
    ...commands.map(({ description, examples }) => text(line(description, examples[0]))),
  ]);

const line = (description: string, example: string | undefined): Markdown =>
  example ? markdown`**${example}**  ${description}` : markdown`${description}`;
