import { defaultMinutes, restOfDay, slotAt } from '../../../services/calendar/index.ts';
import type { FirstWhoCan, OneOfThem, TimeRange } from '../../../services/calendar/types.ts';
import { addressOf } from '../../../services/people/index.ts';
import type { Person } from '../../../services/people/types.ts';
import { InvalidRequest } from '../../../shared/errors.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import { readWhen, type When } from '../../time/when.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { withPeople } from '../people/which-person.ts';
import { askDeputy, deputyKindOf } from './deputy.ts';
import { saidDraft } from './draft.ts';
import { proposeTime, proposeTimes } from './propose.ts';
import { saidRoom } from './said-room.ts';
import { ownersOf, settleClock } from './whose-clock.ts';

/** Somebody who may be taken, and how it is known who that is. */
interface Candidate {
  person: Person;
  how?: string;
}

/** A draft with the first of several who has time, and who had none before; nobody is asked twice. */
export const answerFirst = (scope: TurnScope, understood: Understanding): Promise<Answer> =>
  withPeople(scope, understood, async ({ required }) => {
    const [first] = required;
    const { firstOf = {} } = understood;
    if (!first) return scope.words.findingPeople.whoIsMeant({ said: understood.people?.[0] ?? '' });
    const { reader, now } = await scope.reader();
    const settled = await settleClock(scope, understood, ownersOf({ required: [first], optional: [] }));
    if (settled.problem) return settled.problem;
    const when = readWhen(settled.understood, now, reader);
    const minutes = understood.durationMinutes ?? defaultMinutes;
    const asked: Asked = { understood, minutes, windows: windowsOf(when, minutes), when, now };
    if (firstOf.managers) return amongManagers(scope, asked, firstOf.managers === 'soonest');
    return orElse(scope, asked, first, firstOf.orElse ?? []);
  });

interface Asked {
  understood: Understanding;
  minutes: number;
  windows: TimeRange[];
  when: When;
  now: Date;
}

const windowsOf = (when: When, minutes: number): TimeRange[] =>
  when.kind === 'at' ? [slotAt(when.startsAt, minutes)] : (when.among ?? [when.within]);

/** Upwards from my own manager. */
const amongManagers = async (scope: TurnScope, asked: Asked, isSoonest: boolean): Promise<Answer> => {
  const managers = await scope.services.people.listManagers('me');
  if (managers.length === 0) throw new InvalidRequest({ is: 'noManager' });
  const candidates = managers.map((person): Candidate => ({ person }));
  return offer(scope, asked, candidates, await look(scope, asked, candidates, isSoonest), isSoonest);
};

/** Each is looked for only when those before have no time: who stands in for somebody may have to be asked. */
const orElse = async (scope: TurnScope, asked: Asked, first: Person, others: string[]): Promise<Answer> => {
  const candidates: Candidate[] = [{ person: first }];
  let found = await look(scope, asked, candidates, false);
  for (const said of others) {
    if (found.chosen) break;
    const next = await candidateOf(scope, asked, candidates.at(-1)?.person ?? first, said, found);
    if ('answer' in next) return next.answer;
    candidates.push(next);
    found = await look(scope, asked, candidates, false);
  }
  return offer(scope, asked, candidates, found, false);
};

const candidateOf = async (
  scope: TurnScope,
  asked: Asked,
  before: Person,
  said: string,
  found: FirstWhoCan,
): Promise<Candidate | { answer: Answer }> => {
  const { people } = scope.services;
  const kind = deputyKindOf(said);
  if (!kind) {
    const [person] = await people.findPeople([said]);
    return person ? { person } : { answer: scope.words.findingPeople.whoIsMeant({ said }) };
  }
  const deputy = await people.findDeputy(before.id, kind);
  const why = whyNot(scope, asked, [{ person: before }], found.tried);
  if (!deputy.found)
    return { answer: await askDeputy(scope, asked.understood, { of: before, said, kind, why, ...deputy }) };
  const { person, because } = deputy.found;
  const names = { name: person.displayName, of: before.displayName };
  const { choosing: say } = scope.words;
  return {
    person,
    how:
      because === 'autoReply' ? say.namedInReply(names) : say.namedByTitle({ ...names, title: person.jobTitle ?? '' }),
  };
};

const look = (scope: TurnScope, { minutes, windows }: Asked, candidates: Candidate[], isSoonest: boolean) =>
  scope.reader().then(({ reader }) =>
    scope.services.calendar.firstWhoCan({
      people: candidates.map(({ person }) => addressOf(person)),
      durationMinutes: minutes,
      within: windows,
      timeZone: reader.timeZone,
      isSoonest,
    }),
  );

const offer = async (
  scope: TurnScope,
  asked: Asked,
  candidates: Candidate[],
  { tried, chosen }: FirstWhoCan,
  isSoonest: boolean,
): Promise<Answer> => {
  const { reader, now } = await scope.reader();
  const { choosing: say } = scope.words;
  const at = chosen ? tried.findIndex(({ address }) => address === chosen.address) : 0;
  const taken = candidates[at] ?? candidates[0];
  if (!taken) throw new InvalidRequest({ is: 'noManager' });
  const { understood, when } = asked;
  const draft = {
    ...saidDraft(
      { ...understood, durationMinutes: asked.minutes },
      { required: [taken.person], optional: [] },
      scope.userName,
      reader.timeZone,
      scope.words,
    ),
    ...(await saidRoom(scope, understood)),
  };
  const name = taken.person.displayName;
  if (!chosen) {
    const notes = whyNot(scope, asked, candidates, tried);
    const [window = restOfDay(now, reader.timeZone)] = asked.windows;
    const within = when.kind === 'at' ? restOfDay(window.startsAt, reader.timeZone) : asked.windows;
    return proposeTimes(scope, draft, within, [...notes, say.nobodyCan({ name })], { isDayMeant: true });
  }
  const before = isSoonest ? [] : whyNot(scope, asked, candidates.slice(0, at), tried.slice(0, at));
  const why = isSoonest && candidates.length > 1 ? [say.soonest({ name })] : at > 0 ? [say.taken({ name })] : [];
  return proposeTime(scope, draft, {
    startsAt: chosen.slot.startsAt,
    notes: [...(when.kind === 'at' ? when.notes : []), ...before, ...(taken.how ? [taken.how] : []), ...why],
  });
};

/** A line for each who cannot. */
const whyNot = (
  { words }: TurnScope,
  { minutes }: Asked,
  candidates: readonly Candidate[],
  tried: readonly OneOfThem[],
): string[] => {
  const { choosing: say, time } = words;
  return candidates.flatMap(({ person }) => {
    const one = tried.find(({ address }) => address === addressOf(person));
    return one?.because ? [say[one.because]({ name: person.displayName, length: time.duration(minutes) })] : [];
  });
};
