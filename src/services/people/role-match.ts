import { foldedWords } from '../../shared/folded-words.ts';
import type { Person } from './types.ts';

/** What a title or a department may say in place of a word; words of one name with a hyphen between them. */
const otherWords: Record<string, readonly string[]> = {
  hr: ['human-resources', 'people'],
  it: ['information-technology'],
  ceo: ['chief-executive-officer', 'president'],
  cfo: ['chief-financial-officer'],
  coo: ['chief-operating-officer'],
  cto: ['chief-technology-officer', 'chief-technical-officer'],
  cio: ['chief-information-officer'],
  cmo: ['chief-marketing-officer'],
  vp: ['vice-president'],
  ops: ['operations'],
  dev: ['developer', 'engineer'],
  developer: ['engineer', 'programmer'],
  programmer: ['developer', 'engineer'],
  lawyer: ['counsel', 'attorney'],
  attorney: ['counsel', 'lawyer'],
  rep: ['representative'],
  admin: ['administrator'],
  advisor: ['adviser'],
  adviser: ['advisor'],
  lead: ['leader', 'manager'],
  accounting: ['finance'],
};
/** As the directory has it. */
const written = (name: string): string => name.replaceAll('-', ' ');

const leading = ['president', 'chief', 'vp', 'head', 'director', 'manager', 'lead'];
const empty = new Set(['of', 'the', 'for', 'and', 'in', 'our']);

const wordsIn = (text: string | undefined): string[] => foldedWords(text ?? '').filter((word) => !empty.has(word));

/** Singular: who asks for engineers means each of them. */
const single = (word: string): string =>
  /(?:[^s]s)$/.test(word) && !/^(?:sales|operations|ops|communications|resources|logistics)$/.test(word)
    ? word.replace(/ies$/, 'y').replace(/s$/, '')
    : word;

/** What was said of a role: its words, each with what may stand for it. */
export interface SaidRole {
  words: { said: string; or: readonly string[] }[];
  /** Several are meant. */
  isPlural: boolean;
  isHead: boolean;
}

export const readRole = (role: string): SaidRole => {
  const said = wordsIn(role);
  const words = said.map((word) => single(word));
  return {
    isPlural: words.some((word, index) => word !== said[index]),
    isHead: words[0] === 'head' || words.at(-1) === 'head',
    words: words.map((word) => ({ said: word, or: [word, ...(otherWords[word] ?? [])] })),
  };
};

/** Beginnings of titles and departments under which the directory may have such people. */
export const beginningsOf = ({ words }: SaidRole): string[] => [
  ...new Set(words.flatMap(({ said, or }) => (said === 'head' ? [] : or.map(written)))),
];

/** How well somebody's title fits: 3 the whole title, 2 all words in it, 1 some of them in the department, 0 not at all. */
export const roleFit = (role: SaidRole, { jobTitle, department }: Pick<Person, 'jobTitle' | 'department'>): number => {
  const title = wordsIn(jobTitle).map(single);
  const unit = wordsIn(department).map(single);
  if (title.length === 0) return 0;
  const inTitle = role.words.filter((word) => isIn(word, title, role));
  const elsewhere = role.words.filter((word) => !inTitle.includes(word));
  if (inTitle.length === 0 || !elsewhere.every((word) => isIn(word, unit, role))) return 0;
  if (elsewhere.length > 0) return 1;
  return title.length === role.words.length ? 3 : 2;
};

const isIn = ({ said, or }: SaidRole['words'][number], words: string[], { isHead }: SaidRole): boolean => {
  if (said === 'head' && isHead) return words.some((word) => leading.includes(word));
  const text = ` ${words.join(' ')} `;
  return or.some((one) => text.includes(` ${wordsIn(one).map(single).join(' ')} `));
};

/** How high a title stands: 0 the highest. */
export const rankOf = ({ jobTitle }: Pick<Person, 'jobTitle'>): number => {
  const words = wordsIn(jobTitle);
  const rank = leading.findIndex((word) => words.includes(word));
  return rank < 0 ? leading.length : rank;
};

/** Does a department or an office go by what was said? Beginnings will do: "London" is "London/2103". */
export const unitFits = (said: string, unit: string | undefined): boolean => {
  const wanted = wordsIn(said);
  const has = wordsIn(unit);
  const alternatives = [
    wanted,
    ...(wanted.length === 1 ? (otherWords[wanted[0] ?? ''] ?? []).map((one) => wordsIn(one)) : []),
  ];
  return alternatives.some(
    (words) =>
      words.length > 0 &&
      words.every((word) => has.some((other) => other === word || (word.length > 2 && other.startsWith(word)))),
  );
};

/** What a department may be called. */
export const unitNames = (said: string): string[] => {
  const words = wordsIn(said);
  return [said.trim(), ...(words.length === 1 ? (otherWords[words[0] ?? ''] ?? []).map(written) : [])];
};
