import { pattern } from '../words/pattern.ts';

const others =
  '(?:allen|ihnen|ihm|ihr|den\\s+(?:anderen|teilnehmern|leuten|kollegen)|der\\s+gruppe|dem\\s+team|alle|die\\s+(?:anderen|teilnehmer)|[\\p{L}-]{2,20})';
const shapes: readonly RegExp[] = [
  pattern(
    `[\\s,;]+und\\s+(?:sag(?:e)?|schreib(?:e)?|informier(?:e)?|teil(?:e)?|erklär(?:e)?|richte)\\s+(?:bitte\\s+)?${others}(?:\\s+(?:mit|aus))?\\s*[:,]?\\s+(?:dass\\s+)?(?=\\S)`,
  ),
  pattern(
    '[\\s,;]+und\\s+(?:sag(?:e)?|schreib(?:e)?|erwähn(?:e)?|ergänz(?:e)?)\\s*(?:dazu)?[:,]?\\s+(?:dass\\s+)?(?=\\S)',
  ),
  pattern(
    '[\\s,;]+mit\\s+(?:der|dem|einer|einem)\\s+(?:nachricht|begründung|kommentar|hinweis|bemerkung|text)\\s*[:,]?\\s+(?:dass\\s+)?(?=\\S)',
  ),
];

/** `sag das Budgetmeeting ab und schreib allen, dass ich krank bin`: what is to be done, and what the others are to read. */
export const splitComment = (request: string): { rest: string; body?: string } => {
  for (const shape of shapes) {
    const match = shape.exec(request);
    if (!match || match.index === 0) continue;
    const body = request
      .slice(match.index + match[0].length)
      .trim()
      .replace(/^"|"$/g, '');
    if (body !== '') return { rest: request.slice(0, match.index).trim(), body };
  }
  return { rest: request };
};
