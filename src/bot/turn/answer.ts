import type { Card } from '../cards/card.ts';

/** What a command or a button answers, wherever it was asked: a card, or a line of text. */
export type Answer = Card | string;
