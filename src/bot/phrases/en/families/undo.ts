import type { Family } from '../../grammar/utterance.ts';

const it =
  '(?:it|that|this|the last (?:one|thing|change|act|action|booking|move|step|answer)|my last \\w+|what you (?:just )?did)';
const change =
  '(?:(?:the|your|my) )?(?:(?:last|latest|previous|recent) )?(?:thing|change|changes|act|action|booking|move|step|answer|edit|one)(?: (?:that )?(?:you|i|we) (?:just |have just )?(?:made|did|sent|booked|moved|changed|cancelled))?(?: (?:just now|a (?:second|minute|moment) ago|before|again))?';
const shapes: readonly RegExp[] = [
  new RegExp(`^(?:undo|revert|reverse|un-do|roll back|take back|reset) ${change}$`, 'i'),
  /^(?:(?:oops|whoops|ups|ouch|no|argh|damn|wait|oh|ah|sorry|nope|shit|hang on|hold on|um)[\s,.!]+)+(?:(?:that(?:'s| is| was)?|it(?:'s| was)?)?\s*(?:the )?(?:wrong(?: (?:one|meeting|button|day|person|time))?|a mistake|an error|a slip|my mistake|not (?:that|what i (?:meant|wanted)))[\s,.!;:–-]+)?(?:please |can you |could you |so )*(?:undo|revert|reverse|roll back|take back|put back|go back)(?: (?:it|that|this))?(?: back)?(?: please)?$/i,
  /^(?:(?:that(?:'s| is| was)?|it(?:'s| was)?)\s+)?(?:the )?(?:wrong(?: (?:one|meeting|button|day|person|time))?|a mistake|an error|a slip|my mistake)[\s,.!;:–-]+(?:please |can you |could you |so )*(?:undo|revert|reverse|roll back|take (?:it |that )?back|put (?:it )?back|go back)(?: (?:it|that|this))?$/i,
  /^(?:put|set|change|get|bring) (?:everything|things|it all|all) back(?: (?:the way|how|as|where|like) (?:it|they|things) (?:was|were))?(?: before)?$/i,
  /^i (?:take|took) (?:that|it) back[\s,;.]*(?:undo(?: it| that)?)?$/i,
  new RegExp(`^(?:undo|revert|reverse|un-do|roll back|take back|go back on)(?:\\s+${it})?(?:\\s+(?:again|now))?$`, 'i'),
  new RegExp(`^(?:take|put|roll|change|turn|move)\\s+${it}\\s+back(?: (?:the way|how|as|where|like) it was)?$`, 'i'),
  /^(?:that was (?:a mistake|wrong)|i didn'?t (?:mean|want) (?:that|it|to do (?:that|it))|i did not (?:mean|want) (?:that|to do that))[\s,;.]*(?:undo(?: it| that)?|take it back)$/i,
];

/** The last thing that was done is to be taken back. */
export const readUndo: Family = ({ request }) =>
  shapes.some((shape) => shape.test(request)) ? { intent: 'undo' } : undefined;
