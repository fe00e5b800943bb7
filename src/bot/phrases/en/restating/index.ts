import { answers } from './answers.ts';
import { cancellations } from './cancellations.ts';
import { changes } from './changes.ts';
import { lateness } from './lateness.ts';
import { moves } from './moves.ts';
import { availability, fronted, questions } from './questions.ts';
import type { Restatement } from './restatement.ts';
import { searches } from './searches.ts';

/** No sentence that is restated is longer. */
const longest = 220;

interface Table {
  /** A word without which none of the rows fits, so that few sentences are tried on all of them. */
  needs: RegExp;
  rows: readonly Restatement[];
}

const tables: readonly Table[] = [
  { needs: /\b(?:late|later|behind|delayed|on time|after|be there|away|out)\b/i, rows: lateness },
  {
    needs:
      /\b(?:what|when|where|whereabouts|who|whom|whose|how|why|which|does|will|is|are|has|have|did|do|any|date|day|time|names|list|show|tell|give)\b|\?/i,
    rows: questions,
  },
  {
    needs:
      /\b(?:got|has|have|chance|free|hold|reach|catch|get|meetings?|calls?|anything|something|any|clash|conflict|diary|calendar|schedule)\b/i,
    rows: availability,
  },
  {
    needs:
      /\b(?:when|what|which|any|suggest|propose|offer|give|show|find|send|list|advise|hole|moment|slot|gap|window|opening|time|space|together|room|table)\b/i,
    rows: searches,
  },
  {
    needs:
      /n't\b|\b(?:cannot|not|has|have|needs?|must|ought|should|instead|rather|later|earlier|sooner|new|different|other|changed)\b/i,
    rows: moves,
  },
  {
    needs:
      /n't\b|\b(?:not|no|off|needed|need|can|could|should|may|must|has|needs|away|dump|erase|strike|lose|pull|chuck|cancelled|canceled|dead|about)\b/i,
    rows: cancellations,
  },
  {
    needs:
      /\b(?:accept|decline|tentative|maybe|unsure|undecided|sure|certain|fence|minds|50|fifty|mark|put|say|vote|answer|miss|yes|no|happy|glad|love|like|delighted|might|may|could|keen|in|up|won't|can't|not|there|attend|pass|sit|bow|opt)\b/i,
    rows: answers,
  },
  {
    needs:
      /\b(?:should|needs?|has|must|ought|will|can|could|room|swap|exchange|switch|trade|replace|instead|want|wants|asked|include|invite|bring|add|have|get|let|short|give|allow|enough|plenty|agenda|notes?|topics?|title|called|named|let's|i'd|in|to)\b/i,
    rows: changes,
  },
];

/** What is said with it and says nothing. */
const asides =
  /[\s,]+(?:(?:i'm|i am) (?:afraid|sorry)|i (?:think|guess|suppose|reckon|fear|believe)|sadly|unfortunately|with pleasure|of course|if (?:that's|it's) (?:all ?right|okay|ok)|you know|innit)$/i;

/** What is said in a roundabout way in the words of a request; the same where it is none of these. */
export const restated = (request: string): string => {
  if (request.length > longest) return request;
  const plain = request.replace(asides, '');
  const inOrder = /[,–-]/.test(plain) ? oneOf(fronted, plain) : undefined;
  const text = inOrder ?? plain;
  for (const { needs, rows } of tables) {
    if (!needs.test(text)) continue;
    const found = oneOf(rows, text);
    if (found !== undefined) return found;
  }
  return text;
};

const oneOf = (rows: readonly Restatement[], text: string): string | undefined => {
  const row = rows.find(({ from }) => from.test(text));
  return (
    row &&
    text
      .replace(row.from, row.to)
      .replace(/\s+/g, ' ')
      .replace(/\s+(?:for|to|at)\s*$|\s+$/i, '')
  );
};
