import { markdown } from '../../../words/index.ts';
import type { Card } from '../../cards/card.ts';
import { card, heading, text } from '../../cards/parts.ts';

/** Said once, when the app is installed. */
export const welcomeCard = (examples: readonly string[]): Card =>
  card('Hello, I am Attaché. I book meetings, find times and people, and tell you when meetings change.', [
    heading('Hello, I am Attaché'),
    text(
      'I do your Microsoft 365 errands right here: book meetings, find times, show your day, look up people, and tell you when a meeting changes.',
    ),
    text('Try one of these:', { spacing: 'Medium' }),
    ...examples.map((example) => text(markdown`**${example}**`, { spacing: 'Small' })),
    text(markdown`Say **help** to see everything I can do.`, { subtle: true, spacing: 'Medium' }),
  ]);

/** An answer to words I did not understand. */
export const notUnderstoodCard = (examples: readonly string[]): Card =>
  card('I did not understand that. Say "help" to see what I can do.', [
    text('I did not understand that. You could say, for example:'),
    ...examples.map((example) => text(markdown`**${example}**`, { spacing: 'Small' })),
    text(markdown`Or say **help** to see everything I can do.`, { subtle: true, spacing: 'Medium' }),
  ]);

/** Takes the place of a card that can no longer be used. */
export const noLongerValidCard = (): Card =>
  card('This card is no longer valid.', [
    text('This card is no longer valid. Nothing was changed.'),
    text('Ask me again to get a fresh one.', { subtle: true }),
  ]);
