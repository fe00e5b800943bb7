import { markdown, type Words } from '../../../words/index.ts';
import type { Card, CardAction } from '../../cards/card.ts';
import { buttonRow, card, heading, text } from '../../cards/parts.ts';

/** Said once, when the app is installed. */
export const welcomeCard = (examples: readonly string[], { turns, examples: { help } }: Words): Card =>
  card(turns.welcomeSummary, [
    heading(turns.welcome),
    text(turns.welcomeText),
    text(turns.tryOne, { spacing: 'Medium' }),
    ...examples.map((example) => text(markdown`**${example}**`, { spacing: 'Small' })),
    text(markdown`${turns.sayHelp.before} **${help?.[0] ?? 'help'}** ${turns.sayHelp.after}`, {
      subtle: true,
      spacing: 'Medium',
    }),
  ]);

/** An answer to words I did not understand. */
export const notUnderstoodCard = (examples: readonly string[], { turns, examples: { help } }: Words): Card =>
  card(turns.notUnderstood, [
    text(turns.notUnderstoodText),
    ...examples.map((example) => text(markdown`**${example}**`, { spacing: 'Small' })),
    text(markdown`${turns.orHelp.before} **${help?.[0] ?? 'help'}** ${turns.orHelp.after}`, {
      subtle: true,
      spacing: 'Medium',
    }),
  ]);

/** An answer to words that come near to something: a button a row, since each says what is kept of the words. */
export const nearCommandsCard = (buttons: readonly CardAction[], { near, examples }: Words): Card =>
  card(near.summary, [
    text(near.unsure),
    ...buttons.map((button) => buttonRow([button])),
    text(markdown`${near.orElse.before} **${examples.help?.[0] ?? 'help'}** ${near.orElse.after}`, {
      subtle: true,
      spacing: 'Medium',
    }),
  ]);

/** What cannot be done yet, and what can be done instead: nothing of it is done before it is asked for. */
export const insteadCard = (cannot: string, buttons: readonly CardAction[], { near }: Words): Card =>
  card(cannot, [text(cannot), text(near.instead), ...buttons.map((button) => buttonRow([button]))]);

/** What else was wanted in the same breath: nothing of it is done before it is asked for. */
export const nextWishCard = (buttons: readonly CardAction[], { near }: Words): Card =>
  card(near.nextSummary, [text(near.next), ...buttons.map((button) => buttonRow([button]))]);

/** Takes the place of a card that can no longer be used. */
export const noLongerValidCard = ({ turns }: Words): Card =>
  card(turns.noLongerValid, [text(turns.noLongerValidText), text(turns.askAgain, { subtle: true })]);
