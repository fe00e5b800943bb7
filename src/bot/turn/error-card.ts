import type { Words } from '../../words/index.ts';
import type { Card } from '../cards/card.ts';
import { card, heading, text } from '../cards/parts.ts';

/** What went wrong, what to do now, and a reference that finds the turn in the log. */
export const errorCard = (problem: { title: string; text: string }, reference: string, { turns }: Words): Card =>
  card(`${problem.title}. ${problem.text}`, [
    heading(problem.title),
    text(problem.text),
    text(turns.reference(reference), { subtle: true, small: true }),
  ]);
