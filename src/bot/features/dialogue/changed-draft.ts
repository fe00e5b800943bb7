import type { Person } from '../../../services/people/types.ts';
import { foldedWords } from '../../../shared/folded-words.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { type Draft, invitedOnce, invitee } from '../meetings/draft.ts';
import { correctedRoom } from '../meetings/said-room.ts';

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
  const { words, userName } = scope;
  const { durationMinutes, subject, room, roomWish, recurrence, removePeople = [] } = understood;
  const online = understood.online ?? onVideo(draft, understood);
  const hasPeople = found.required.length + found.optional.length + removePeople.length > 0;
  const timed = {
    ...draft,
    durationMinutes: durationMinutes ?? draft.durationMinutes + (understood.lengthenMinutes ?? 0),
  };
  if (draft.move)
    return hasPeople || (subject ?? online ?? room ?? roomWish ?? recurrence) !== undefined
      ? words.dialogue.onlyTimeOfMove
      : timed;
  const people = peopleAfter(draft.people, understood, found);
  if (typeof people === 'string') return words.dialogue.notInvited({ names: removePeople });
  const usual = (invited: Draft['people']) =>
    words.arranging.defaultSubject({ me: userName, others: invited.map(({ name }) => name) });
  const place = isOnVideo(draft, understood) ? undefined : await correctedRoom(scope, { ...draft, people }, understood);
  return {
    ...timed,
    people,
    // A subject that was made of the names follows them.
    subject: subject ?? (draft.subject === usual(draft.people) ? usual(people) : draft.subject),
    online: online ?? (draft.people.length === 0 && people.length > 0 ? true : draft.online),
    ...place,
    ...(recurrence ? { recurrence } : {}),
  };
};

/** `with video`, where there is no room, is no wish for one. */
const isOnVideo = ({ room: had }: Draft, { room, roomWish }: Understanding): boolean =>
  had === undefined && room === undefined && roomWish?.has?.every((what) => what === 'video') === true;

const onVideo = (draft: Draft, understood: Understanding): true | undefined =>
  isOnVideo(draft, understood) ? true : undefined;

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
