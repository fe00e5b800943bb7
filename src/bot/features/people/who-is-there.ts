import type { There, ThereState, TimeRange } from '../../../services/calendar/types.ts';
import { addressOf } from '../../../services/people/index.ts';
import type { Person } from '../../../services/people/types.ts';
import { AmbiguousPerson } from '../../../shared/errors.ts';
import { clockTime, moment, type Reader, type Words } from '../../../words/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { nobodyFoundCard } from './cards/nobody-found-card.ts';
import { nobodyThereCard } from './cards/nobody-there-card.ts';
import { showFound } from './found.ts';
import { namedBy, rowOf } from './person-row.ts';
import { askWhich, withPeople } from './which-person.ts';
import { answerNamedOnline, answerOnline } from './who-is-online.ts';
import { whomToLookAt } from './whom-to-look-at.ts';

/** Who is out, free, busy or online: by the calendars, or by what Teams says. */
export const answerState = async (
  scope: TurnScope,
  understood: Understanding,
  state: NonNullable<Understanding['state']>,
  stretchOf: StretchOf,
): Promise<Answer> => {
  if (state === 'online' && understood.people)
    return withPeople(scope, understood, ({ required }) => answerNamedOnline(scope, required));
  try {
    const { people, note } = await whomToLookAt(scope, understood);
    const what = namedBy(understood);
    if (people.length === 0 && what) return nobodyFoundCard({ what, lookedAt: 0, words: scope.words });
    return state === 'online'
      ? answerOnline(scope, people, note)
      : await answerThere(scope, { understood, state, people, note, stretchOf });
  } catch (error) {
    if (!(error instanceof AmbiguousPerson)) throw error;
    return askWhich(scope, understood, error);
  }
};

/** What another feature makes of the time that was said: the stretch that is meant, and how it is called. */
export type StretchOf = (
  understood: Understanding,
  state: ThereState,
  to: { now: Date; reader: Reader; words: Words },
) => { range: TimeRange; when: string };

interface Question {
  stretchOf: StretchOf;
  understood: Understanding;
  state: ThereState;
  people: Person[];
  note: string;
}

const answerThere = async (
  scope: TurnScope,
  { understood, state, people, note, stretchOf }: Question,
): Promise<Answer> => {
  const { reader, now } = await scope.reader();
  const { findingPeople } = scope.words;
  const { range, when } = stretchOf(understood, state, { now, reader, words: scope.words });
  const there = people.length > 0 ? await scope.services.calendar.whoIsThere(people.map(addressOf), state, range) : [];
  const named = people.map((person, index) => ({ person, how: there[index] ?? ({ is: 'unknown' } as const) }));
  const so = named.filter(({ how }) => how.is === 'so');
  const named_ = (is: There['is']) => named.filter(({ how }) => how.is === is).map(({ person }) => person.displayName);
  const [offHours, unknown] = [named_('offHours'), named_('unknown')];
  const notes = [
    note,
    ...(offHours.length > 0 ? [findingPeople.offHours({ names: offHours })] : []),
    ...(unknown.length > 0 ? [findingPeople.calendarUnknown({ names: unknown })] : []),
  ];
  if (so.length === 0) return nobodyThereCard(findingPeople.nobodyIs[state]({ when }), notes);
  return showFound(scope, {
    title: findingPeople.is[state]({ when }),
    notes,
    people: so.map(({ person, how }) => ({
      ...rowOf(person),
      detail: detailOf(person, how, { range, reader, scope }),
    })),
  });
};

const detailOf = (
  person: Person,
  { from, until }: Partial<There>,
  { range, reader, scope }: { range: TimeRange; reader: Reader; scope: TurnScope },
): string => {
  const { findingPeople } = scope.words;
  const time = (instant: Date) =>
    instant.getTime() - range.startsAt.getTime() < halfDayMs ? clockTime(instant, reader) : moment(instant, reader);
  return [
    person.jobTitle,
    from && findingPeople.fromTime({ time: time(from) }),
    until && findingPeople.until({ time: time(until) }),
  ]
    .filter(Boolean)
    .join(' · ');
};

const halfDayMs = 12 * 3_600_000;
