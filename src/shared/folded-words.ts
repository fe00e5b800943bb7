/** Letters that no accent is taken from: strokes, ligatures, and those with a name of their own. */
const plainLetters: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ĳ: 'ij',
};
const others = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/**
 * The words of a text without accents, strokes, ligatures and capital letters: `Zoë  Müller-Ros` and `zoe muller ros` are the same, and so
 * are `Møller` and `moller`. Everything but letters, digits and the signs in `keep` parts words.
 */
export const foldedWords = (text: string, keep = ''): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(others, (letter) => plainLetters[letter] ?? letter)
    .split(new RegExp(`[^\\p{L}\\p{N}${keep}]+`, 'u'))
    .filter(Boolean);
