/** How a language puts names into a list. */
export interface NameWords {
  /** What stands between two names; global. */
  separators: RegExp;
  /** A title before a name (Dr). */
  titles: RegExp;
  /** Words around a name that are no part of it (also, too); global. */
  wrapping: RegExp;
  /** What is left of `Adele's calendar` after the name, taken away in this order. */
  endings: readonly RegExp[];
  /** I myself, and everybody at once: nobody is named. */
  nobody: RegExp;
  /** The first word of a description (`the team lead Adele Vance`), by itself. */
  articles: RegExp;
}

/** Reads names and addresses in a list, as said: without titles, @ and "me"; what is no name is left out. */
export const namesReader =
  (words: NameWords) =>
  (list: string): string[] => {
    const names = list
      .split(words.separators)
      .map((piece) => readName(words, piece))
      .filter((name) => name !== undefined);
    return [...new Set(names)];
  };

const address = /[^\s<>"(),;:]+@[^\s<>"(),;:]+\.[^\s<>"(),;:]+/;

const readName = (words: NameWords, piece: string): string | undefined => {
  let name = piece
    .trim()
    .replace(/^["'([{<\s:-]+|["')\]}>.!?:\s-]+$/g, '')
    .trim();
  const mail = address.exec(name)?.[0].replace(/[.>]+$/, '');
  if (mail) return mail.replace(/^mailto:/i, '').replace(/^@/, '');
  for (let turn = 0; turn < 3; turn++) {
    name = name.replace(words.wrapping, '').replace(/^@/, '').replace(words.titles, '');
    for (const ending of words.endings) name = name.replace(ending, '');
    name = name.trim();
  }
  if (words.nobody.test(name) || !/\p{L}/u.test(name)) return undefined;
  return shortName(words, name);
};

/** Longest name that is one: more words are a sentence. */
const maxWords = 5;

/** `the budget team lead Adele Vance` names Adele Vance; `my manager` is said as it is. */
const shortName = ({ articles }: NameWords, name: string): string | undefined => {
  const parts = name.split(/\s+/);
  if (articles.test(parts[0] ?? '') || parts.length > maxWords) {
    const capitals = trailingCapitals(parts.slice(1));
    if (capitals.length > 0 && capitals.length < parts.length) return capitals.join(' ');
    if (parts.length > maxWords) return undefined;
  }
  return name;
};

const trailingCapitals = (words: readonly string[]): string[] => {
  const firstOther = words.findLastIndex((word) => !/^\p{Lu}/u.test(word));
  return words.slice(firstOther + 1);
};
