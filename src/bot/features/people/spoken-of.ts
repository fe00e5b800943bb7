import type { Person } from '../../../services/people/types.ts';
import type { Noted } from '../../dialogue/memory.ts';

/** Whom "she" and "them" mean from now on; nobody new: those from before. The speaker is nobody spoken of. */
export const spokenOf = (people: readonly Pick<Person, 'id' | 'displayName'>[], me: string): Noted => {
  const others = people.filter(({ id }) => id !== me);
  return others.length > 0 ? { people: others.map(({ id, displayName }) => ({ id, name: displayName })) } : {};
};

/** More are nobody's "them": whoever says it is asked. */
const mostMeant = 20;

/** A list was shown: "they" are all of it, "she" the one it was asked of, where there is one, else the only one on it. */
export const groupOf = (
  people: readonly Pick<Person, 'id' | 'displayName'>[],
  me: string,
  of?: Pick<Person, 'id' | 'displayName'>,
): Noted => {
  const { people: group = [] } = people.length > mostMeant ? {} : spokenOf(people, me);
  const isOfOther = of !== undefined && of.id !== me && group.length > 1;
  return { people: isOfOther ? [{ id: of.id, name: of.displayName }] : group, group };
};

/** A list of people that was shown to press one of: "the second one" is said about it. `keepsOffer`: it asks about what is on the table. */
export const listOf = (verb: string, handle: string, people: readonly Named[], keepsOffer = false): Noted => ({
  choices: {
    handle,
    verb,
    of: 'people',
    items: people.map((person, index) => ({ words: wordsFor(person), data: { choice: String(index) } })),
    keepsOffer,
  },
});

type Named = Pick<Person, 'displayName'> & Partial<Record<'jobTitle' | 'department' | 'mail', string | undefined>>;

/** What somebody in a list may be called by. */
export const wordsFor = ({ displayName, jobTitle, department, mail }: Named): string =>
  [displayName, jobTitle, department, mail].filter(Boolean).join(' ');
