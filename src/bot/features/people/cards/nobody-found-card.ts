import type { Words } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';

/** Nobody was found: where was looked, and what to try. */
export const nobodyFoundCard = ({
  what,
  skill,
  lookedAt,
  words: { findingPeople },
}: {
  what: string;
  skill?: string | undefined;
  lookedAt: number;
  words: Words;
}): Card => {
  const said = skill
    ? findingPeople.nobodySkilled({ said: skill, count: lookedAt })
    : findingPeople.nobodyFound({ what });
  const hint = skill ? findingPeople.nobodySkilledHint : findingPeople.nobodyFoundHint;
  return card(said, [heading(said), text(hint, { subtle: true })]);
};
