import type { Card } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';

/** Nobody is as was asked: and out of whom that is. */
export const nobodyThereCard = (said: string, notes: string[]): Card =>
  card(said, [heading(said), ...notes.map((note) => text(note, { subtle: true, small: true }))]);
