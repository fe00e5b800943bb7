import type { Person } from '../../../services/people/types.ts';
import { foldedWords } from '../../../shared/folded-words.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { type Draft, invitedOnce, invitee } from '../meetings/draft.ts';

export interface FoundPeople {
  required: Person[];
  optional: Person[];
}

/** The draft as it is after what was said, all but its time; a text says what cannot be changed. */
export const changedDraft = async (
  scope: TurnScope,
  draft: Draft,
  understood: Understanding,
  found: FoundPeople,
): Promise<Draft | string> => {
  const { words, userName, services } = scope;
  const { durationMinutes, subject, online, room, until, count, removePeople = [] } = understood;
  const end = until ?? count;
  const recurrence = understood.recurrence ?? withEnd(draft.recurrence, { until, count });
  if (end !== undefined && !draft.move && !recurrence) return words.series.notRepeating({ subject: draft.subject });
  const hasPeople = found.required.length + found.optional.length + removePeople.length > 0;
  const timed = {
    ...draft,
    durationMinutes: durationMinutes ?? draft.durationMinutes + (understood.lengthenMinutes ?? 0),
  };
  if (draft.move)
    return hasPeople || (subject ?? online ?? room ?? understood.recurrence ?? end) !== undefined
      ? words.dialogue.onlyTimeOfMove
      : timed;
  const people = peopleAfter(draft.people, understood, found);
  if (typeof people === 'string') return words.dialogue.notInvited({ names: removePeople });
  const usual = (invited: Draft['people']) =>
    words.arranging.defaultSubject({ me: userName, others: invited.map(({ name }) => name) });
  const place = typeof room === 'string' ? await services.calendar.findRoom(room) : room ? 'any' : draft.room;
  return {
    ...timed,
    people,
    // A subject that was made of the names follows them.
    subject: subject ?? (draft.subject === usual(draft.people) ? usual(people) : draft.subject),
    online: online ?? (draft.people.length === 0 && people.length > 0 ? true : draft.online),
    ...(place ? { room: place } : {}),
    ...(recurrence ? { recurrence } : {}),
  };
};

/** The series with the end said, and no other. */
const withEnd = (
  recurrence: Draft['recurrence'],
  { until, count }: { until: string | undefined; count: number | undefined },
): Draft['recurrence'] => {
  if (!recurrence || (until ?? count) === undefined) return undefined;
  const { until: _until, count: _count, ...rest } = recurrence;
  return { ...rest, ...(until ? { until } : {}), ...(count ? { count } : {}) };
};

/** Who is invited now; `none` when somebody is to leave who was never there. */
const peopleAfter = (
  before: Draft['people'],
  { joins, people = [], removePeople = [] }: Understanding,
  { required, optional }: FoundPeople,
): Draft['people'] | 'none' => {
  const named = [...required.map((one) => invitee(one, false)), ...optional.map((one) => invitee(one, true))];
  const replaces = people.length > 0 && !joins;
  const stay = replaces ? before.filter((one) => one.optional && optional.length === 0) : before;
  const left = stay.filter((one) => !removePeople.some((said) => isCalled(one, said)));
  const all = removePeople.every((said) => stay.some((one) => isCalled(one, said)));
  return all ? invitedOnce([...left, ...named]) : 'none';
};

const isCalled = ({ name, address }: Draft['people'][number], said: string): boolean => {
  if (said.includes('@')) return said.toLowerCase() === address.toLowerCase();
  const words = foldedWords(name);
  return foldedWords(said).every((word) => words.some((one) => one.startsWith(word)));
};
