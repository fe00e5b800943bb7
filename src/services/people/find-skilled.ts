import { foldedWords } from '../../shared/folded-words.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { filterPeople, person, readSkills } from './graph-calls.ts';
import { listRelevant } from './list-relevant.ts';
import type { FoundPeople, Person } from './types.ts';

const perBatch = 20;
const maxLookedAt = 60;

/**
 * Who says in their profile that they know something, among those given, or among those I work with. Graph gives the skills of one person at
 * a time and searches none, so only so many are looked at: `lookedAt`. Somebody whose Microsoft 365 speaks a language is taken to speak it, and
 * `why` says which of the two it is. https://learn.microsoft.com/graph/api/user-get
 */
export const findSkilled = async (graph: GraphSession, skill: string, among?: Person[]): Promise<FoundPeople> => {
  const candidates = (among ?? (await listRelevant(graph, perBatch))).filter(({ isExternal }) => !isExternal);
  const looked = candidates.slice(0, maxLookedAt);
  const skills = await skillsOf(graph, looked);
  const skilled = looked.flatMap((one) => {
    const own = (skills.get(one.id) ?? []).find((each) => names(skill, each));
    return own ? [{ ...one, why: { is: 'skill' as const, said: own } }] : [];
  });
  const ids = new Set(skilled.map(({ id }) => id));
  const speakers = (await speakersOf(graph, skill)).filter(({ id }) => !ids.has(id) && isAmong(id, among));
  return { people: [...skilled, ...speakers], isPartial: candidates.length > looked.length, lookedAt: looked.length };
};

const isAmong = (id: string, among: Person[] | undefined): boolean => !among || among.some((one) => one.id === id);

const skillsOf = async (graph: GraphSession, people: Person[]): Promise<Map<string, string[]>> => {
  const found = new Map<string, string[]>();
  for (let from = 0; from < people.length; from += perBatch) {
    const some = people.slice(from, from + perBatch);
    const results = await graph.batch(some.map(({ id }) => readSkills(id)));
    results.forEach((result, index) => {
      const one = some[index];
      if (one && result.status === 'fulfilled') found.set(one.id, result.value);
    });
  }
  return found;
};

/** Every word said is a word of the skill. */
const names = (said: string, skill: string): boolean => {
  const has = foldedWords(skill, '+#');
  const wanted = foldedWords(said, '+#');
  return wanted.length > 0 && wanted.every((word) => has.includes(word));
};

const languages =
  'ar,bg,ca,cs,da,de,el,en,es,et,fi,fr,he,hi,hr,hu,id,it,ja,ko,lt,lv,nb,nl,pl,pt,ro,ru,sk,sl,sr,sv,th,tr,uk,vi,zh'.split(
    ',',
  );
const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

const speakersOf = async (graph: GraphSession, skill: string): Promise<FoundPeople['people']> => {
  const tag = languages.find((one) => languageNames.of(one)?.toLowerCase() === skill.trim().toLowerCase());
  // Everybody's is English.
  if (!tag || tag === 'en') return [];
  const found = await graph.send(filterPeople([{ property: 'preferredLanguage', value: `${tag}-` }]));
  return found.people
    .filter(({ isEnabled, isExternal }) => isEnabled && !isExternal)
    .map((one) => ({ ...person(one), why: { is: 'language' as const, said: skill } }))
    .sort((a, b) => a.displayName.localeCompare(b.displayName));
};
