/** Longer texts are not read at all. */
export const maxTextLength = 1_000;

/** The text as one line of plain words: no tags, control characters or direction marks, one kind of quote, single spaces. */
export const plainText = (text: string): string =>
  text
    .replace(/<\/?at[^<>]{0,100}>/gi, ' ')
    .replace(/[\uE000-\uF8FF\p{Cc}\p{Cf}\u2028\u2029]/gu, (found) => (/\s/.test(found) ? ' ' : ''))
    .replace(/[‘’‛ʼ´`]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(longRow, '$1 ')
    // What is left where the bot's name stood: it says nothing.
    .replace(/^[\s,;:!.…–—-]+(?=["'(@]?\p{L}|(?<=\s)\p{N})/u, '')
    .trim();

/** What says nothing however long it is: from each of its characters many a pattern would look to its end. */
const longRow = /([\s!-/:-@[-`{-~]{40})[\s!-/:-@[-`{-~]+/g;
