import type { CardAction } from './card-action.ts';

/** What buttons do: one line a card action (wrapped in `cardAction`). */
export const cardActions: readonly CardAction[] = [];
