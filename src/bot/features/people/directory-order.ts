import { foldedWords } from '../../../shared/folded-words.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { TurnScope } from '../../turn/scope.ts';

/**
 * A directory writes "Bowen, Megan", and so do those who copy from it: two words around a comma that are the whole name of one person are
 * that person. Everything else is left as it was said.
 */
export const inDirectoryOrder = async (scope: TurnScope, understood: Understanding): Promise<Understanding> => {
  const people = understood.people ?? [];
  const joined: string[] = [];
  for (let at = 0; at < people.length; at++) {
    const [surname = '', given = ''] = [people[at], people[at + 1]];
    const isOne =
      isWord(surname) && isWord(given) && understood.text.includes(`${surname}, ${given}`)
        ? await isWholeName(scope, `${given} ${surname}`)
        : false;
    joined.push(isOne ? `${given} ${surname}` : surname);
    if (isOne) at++;
  }
  return joined.length < people.length ? { ...understood, people: joined } : understood;
};

const isWord = (name: string): boolean => /^\p{L}[\p{L}\p{M}'’-]+$/u.test(name);

/** Both words are words of a name: of the people found for them, one has no others. */
const isWholeName = async ({ services }: TurnScope, name: string): Promise<boolean> => {
  const wanted = wordsOf(name);
  return (await services.people.searchPeople(name)).some(({ displayName }) => wordsOf(displayName) === wanted);
};

const wordsOf = (name: string): string => foldedWords(name).toSorted().join(' ');
