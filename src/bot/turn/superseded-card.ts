import type { Words } from '../../words/index.ts';
import type { Card } from '../cards/card.ts';
import { card, heading, text } from '../cards/parts.ts';

/** In place of an older card of a meeting: nothing can be pressed on it any more. */
export const supersededCard = (subject: string, { meetings }: Words): Card => {
  const title = subject.trim() === '' ? meetings.noSubject : subject;
  return card(`${title} · ${meetings.superseded}`, [heading(title), text(meetings.superseded, { subtle: true })]);
};
