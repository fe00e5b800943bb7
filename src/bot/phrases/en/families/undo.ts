import type { Family } from '../../grammar/utterance.ts';

const it =
  '(?:it|that|this|the last (?:one|thing|change|act|action|booking|move|step|answer)|my last \\w+|what you (?:just )?did)';
const shapes: readonly RegExp[] = [
  new RegExp(`^(?:undo|revert|reverse|un-do|roll back|take back|go back on)(?:\\s+${it})?(?:\\s+(?:again|now))?$`, 'i'),
  new RegExp(`^(?:take|put|roll|change|turn|move)\\s+${it}\\s+back(?: (?:the way|how|as|where|like) it was)?$`, 'i'),
  /^(?:that was (?:a mistake|wrong)|i didn'?t (?:mean|want) (?:that|it|to do (?:that|it))|i did not (?:mean|want) (?:that|to do that))[\s,;.]*(?:undo(?: it| that)?|take it back)$/i,
];

/** The last thing that was done is to be taken back. */
export const readUndo: Family = ({ request }) =>
  shapes.some((shape) => shape.test(request)) ? { intent: 'undo' } : undefined;
