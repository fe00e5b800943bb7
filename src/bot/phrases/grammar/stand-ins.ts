import type { Reference, Understanding } from './understanding.ts';

/** A word for somebody spoken of before, and the name that stands for it while the rest is read. */
export interface Stand {
  name: string;
  said: string;
  word: Reference;
}

/** Was any time said? */
export const hasTime = ({ start, day, from, to }: Omit<Understanding, 'text'>): boolean =>
  [start, day, from, to].some((time) => time !== undefined);

/** What was understood with names that stood in for words: those are in `refers`, and every text is as it was said. */
export const withReferences = (
  understood: Omit<Understanding, 'text'>,
  stands: readonly Stand[],
  others: readonly Reference[],
): Omit<Understanding, 'text'> => {
  const standing = (name: string) => stands.find((stand) => stand.name === name);
  const named = [...(understood.people ?? []), ...(understood.optionalPeople ?? [])];
  const refers = [
    ...new Set([...(understood.refers ?? []), ...named.flatMap((name) => standing(name)?.word ?? []), ...others]),
  ];
  const asSaid = (text: string): string =>
    stands.reduce((rest, { name, said }) => rest.replaceAll(`${name}'s`, said).replaceAll(name, said), text);
  const people = (list: readonly string[] | undefined) => list?.filter((name) => !standing(name)).map(asSaid);
  const texts = Object.entries(understood).flatMap(([field, value]) =>
    typeof value === 'string' && field !== 'intent' ? [[field, asSaid(value)] as const] : [],
  );
  return {
    ...understood,
    ...(Object.fromEntries(texts) as Partial<Understanding>),
    people: people(understood.people) ?? [],
    optionalPeople: people(understood.optionalPeople) ?? [],
    ...(understood.unused ? { unused: understood.unused.map(asSaid) } : {}),
    ...(refers.length > 0 ? { refers } : {}),
  };
};
