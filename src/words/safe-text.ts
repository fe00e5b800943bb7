/**
 * Text for a card. A plain string is foreign (a subject, a name, a file name) and shown letter by letter; our own Markdown is made
 * with the `markdown` tag, which treats what is put into it as foreign.
 */
export type CardText = string | Markdown;
export interface Markdown {
  readonly markdown: string;
}

/** `` markdown`**${subject}** moved` `` */
export const markdown = (parts: TemplateStringsArray, ...values: (CardText | number)[]): Markdown => ({
  markdown: parts.reduce(
    (text, part, at) => text + part + (at < values.length ? toMarkdown(values[at] ?? '') : ''),
    '',
  ),
});

/** Markdown for a card's text: foreign words escaped, ours as they are. */
export const toMarkdown = (words: CardText | number): string =>
  typeof words === 'object' ? words.markdown : escapeMarkdown(plainText(String(words)));

const maxLength = 500;

/**
 * Foreign text as one harmless line for places without Markdown (button titles, summaries, alternative texts): controls, bidirectional
 * overrides and invisible characters gone, white space folded, at most 500 characters.
 */
export const plainText = (text: string): string => {
  const line = text
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u180e\ufeff\u00ad]|[\u{e0000}-\u{e007f}]/gu, '')
    // Joiners belong between emoji and in scripts that need them, not between Latin letters.
    .replace(/(?<=[\x20-\x7e])[\u200c\u200d]+/gu, '')
    // French needs its narrow space.
    .replace(/(?:\p{Cc}|(?!\u202f)\s)+/gu, ' ')
    .trim();
  const letters = [...line];
  return letters.length > maxLength ? `${letters.slice(0, maxLength - 1).join('')}…` : line;
};

// Brackets make links, the rest emphasis and code; at the start of a line also lists, quotes and headings. An entity would become
// whatever it names after we have looked, a bidirectional override for one.
const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_~[\]]|&(?=#?\w+;)/g, '\\$&')
    // A plus makes a list only before a space; telephone numbers begin with one.
    .replace(/^([-#>]|\+(?=\s|$))/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2');
