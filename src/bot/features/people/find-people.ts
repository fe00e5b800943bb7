import type { FoundPeople } from '../../../services/people/types.ts';
import type { Words } from '../../../words/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { nobodyFoundCard } from './cards/nobody-found-card.ts';
import { showFound } from './found.ts';
import { namedBy, rowOf } from './person-row.ts';
import { type Meet, showPerson } from './show-person.ts';
import { answerState, type StretchOf } from './who-is-there.ts';

/** People who are not named: by role, department, office, skill, how they are, or how close they are to me. */
export const findPeopleWith = (meet: Meet, stretchOf: StretchOf): Command => ({
  intent: 'findPeople',
  examples: ['who is the HR director?', 'who works in marketing?', "who's out today?", 'who speaks Spanish?'],
  needsSignIn: true,
  answer: (scope, understood) => {
    const { state, role, team, place, skill } = understood;
    if (state) return answerState(scope, understood, state, stretchOf);
    return role || team || place || skill ? answerBy(scope, understood, meet) : answerClosest(scope);
  },
});

const maxClosest = 15;

const answerClosest = async (scope: TurnScope): Promise<Answer> => {
  const { findingPeople } = scope.words;
  const people = await scope.services.people.listRelevant(maxClosest);
  if (people.length === 0) return findingPeople.nobodyClose;
  return showFound(scope, { title: findingPeople.closest, notes: [], people: people.map(rowOf) });
};

const answerBy = async (scope: TurnScope, understood: Understanding, meet: Meet): Promise<Answer> => {
  const { role, team, place, skill } = understood;
  const found = await scope.services.people.findPeopleBy({ role, team, place, skill });
  const what = namedBy(understood);
  const notes = notesOf(found, understood, scope.words);
  const [only, ...more] = found.people;
  if (!only) return nobodyFoundCard({ what, skill, lookedAt: found.lookedAt ?? 0, words: scope.words });
  // The only one with a role is who was asked for.
  if (more.length === 0 && role && notes.length === 0) return showPerson(scope, only, meet);
  return showFound(scope, {
    title: scope.words.findingPeople.found({ what, count: found.people.length }),
    notes,
    people: found.people.map((person) => ({ ...rowOf(person), detail: detailOf(person, scope.words) })),
  });
};

const notesOf = (found: FoundPeople, { team, place }: Understanding, { findingPeople }: Words): string[] => [
  ...(found.readAs === 'team' && place ? [findingPeople.readAsTeam({ said: place })] : []),
  ...(found.readAs === 'place' && team ? [findingPeople.readAsPlace({ said: team })] : []),
  ...(found.lookedAt ? [findingPeople.lookedAt({ count: found.lookedAt })] : []),
  ...(found.isPartial ? [findingPeople.partial] : []),
];

const detailOf = (person: FoundPeople['people'][number], { findingPeople }: Words): string => {
  const { why } = person;
  const { detail } = rowOf(person);
  if (!why) return detail;
  const reason =
    why.is === 'skill' ? findingPeople.whySkill({ said: why.said }) : findingPeople.whyLanguage({ said: why.said });
  return [detail, reason].filter(Boolean).join(' · ');
};
