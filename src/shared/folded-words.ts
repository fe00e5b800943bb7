/**
 * The words of a text without accents and capital letters: `Zoë  Müller-Ros` and `zoe muller ros` are the same. Everything but letters,
 * digits and the signs in `keep` parts words.
 */
export const foldedWords = (text: string, keep = ''): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(new RegExp(`[^\\p{L}\\p{N}${keep}]+`, 'u'))
    .filter(Boolean);
