const others =
  "(?:them|everyone|everybody|all(?: of them)?|people|him|her|the (?:others?|team|group|guests|attendees|organi[sz]er|people)|\\p{Lu}[\\p{L}'-]*)";
const shapes: readonly RegExp[] = [
  new RegExp(
    `[\\s,;]+(?:and|&)\\s+(?:please\\s+)?(?:tell|inform|message|notify|let)\\s+${others}(?:\\s+know)?(?:\\s+that)?\\s*[:,-]?\\s+(?=\\S)`,
    'iu',
  ),
  /[\s,;]+(?:and|&)\s+(?:please\s+)?(?:say|write|add|explain|mention)(?:\s+that)?\s*[:,-]?\s+(?=\S)/i,
  /[\s,;]+(?:saying|telling (?:them|everyone|everybody|him|her)|with (?:the|a) (?:message|note|comment|reason|words?))(?:\s+that)?\s*[:,-]?\s+(?=\S)/i,
];

/** `cancel the budget meeting and tell them I am ill`: what is to be done, and what the others are to read. */
export const splitComment = (request: string): { rest: string; body?: string } => {
  for (const shape of shapes) {
    const match = shape.exec(request);
    if (!match || match.index === 0) continue;
    const body = request
      .slice(match.index + match[0].length)
      .trim()
      .replace(/^["“]|["”]$/g, '');
    if (body !== '') return { rest: request.slice(0, match.index).trim(), body };
  }
  return { rest: request };
};
