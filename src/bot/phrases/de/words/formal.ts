import { anyWord, pattern } from './pattern.ts';

/** Asked of somebody, not told: `haben Sie`, `könnten Sie`. */
const asks = anyWord(
  'haben|hätten|sind|waren|wären|wissen|kennen|können|könnten|würden|wollen|wollten|möchten|mögen|sollen|sollten|müssen|müssten|dürfen|dürften|werden|wurden|gehen|kommen|bekommen|brauchen|arbeiten|sehen|denken|glauben|meinen|heißen|bieten|verstehen|sprechen|tun|morgen',
);
const others: Readonly<Record<string, string>> = {
  nehmen: 'nimm',
  geben: 'gib',
  lesen: 'lies',
  helfen: 'hilf',
  werfen: 'wirf',
  vergessen: 'vergiss',
  unterbrechen: 'unterbrich',
  seien: 'sei',
  lassen: 'lass',
  schieben: 'schieb',
  leiten: 'leite',
};
const formal = pattern(
  '^((?:bitte|und|dann|auch)\\s+|)((?:[\\p{L}]{2,24})(?:en|eln|ern))\\s+Sie(?=\\s|$)(?:\\s+(?:bitte|mir\\s+bitte)(?=\\s))?',
);

/** `Streichen Sie`, as `streiche`: told to somebody, whatever they are to one another. */
export const familiar = (request: string): string =>
  request.replace(formal, (said: string, before: string, verb: string) => {
    if (!/\sSie(?=\s|$)/.test(said) || asks.test(verb)) return said;
    const small = verb.toLowerCase();
    const stem = small.endsWith('eln') || small.endsWith('ern') ? `${small.slice(0, -1)}e` : small.slice(0, -1);
    const told = others[small] ?? (small.endsWith('eln') ? `${small.slice(0, -3)}le` : stem);
    return `${before}${told}`;
  });
