const fillers: ReadonlySet<string> = new Set([
  'the',
  'a',
  'my',
  'our',
  'meeting',
  'call',
  'event',
  'appointment',
  'with',
  'invite',
  'invitation',
  'thing',
]);

/** Words in what a meeting is called by which none is known. */
export const isFiller = (word: string): boolean => fillers.has(word);
