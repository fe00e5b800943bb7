import type { Person } from '../../../services/people/types.ts';
import { foldedWords } from '../../../shared/folded-words.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { type Draft, invitedOnce, invitee, withLink } from '../meetings/draft.ts';
import { inviting } from '../meetings/inviting.ts';
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
  const { words } = scope;
  const online = understood.online ?? onVideo(draft, understood);
  const { durationMinutes, subject, room, roomWish, until, count, removePeople = [] } = understood;
  const end = until ?? count;
  const recurrence =
    recurringAfter(draft.recurrence, understood.recurrence) ?? withEnd(draft.recurrence, { until, count });
  if (end !== undefined && !draft.move && !recurrence) return words.series.notRepeating({ subject: draft.subject });
  const roles = [...(understood.makeOptional ?? []), ...(understood.makeRequired ?? [])];
  const hasPeople = found.required.length + found.optional.length + removePeople.length + roles.length > 0;
  const timed = {
    ...draft,
    durationMinutes: durationMinutes ?? draft.durationMinutes + (understood.lengthenMinutes ?? 0),
  };
  if (draft.move)
    return hasPeople ||
      (subject ?? online ?? room ?? roomWish ?? understood.recurrence ?? end ?? keptIn(understood)) !== undefined
      ? words.dialogue.onlyTimeOfMove
      : timed;
  const people = peopleAfter(draft.people, understood, found);
  if (typeof people === 'string') return words.dialogue.notInvited({ names: removePeople });
  const missing = roles.filter((said) => !people.some((one) => isCalled(one, said)));
  if (missing.length > 0) return words.dialogue.notInvited({ names: missing });
  const place = isOnVideo(draft, understood) ? undefined : await correctedRoom(scope, { ...draft, people }, understood);
  const invited = inviting(keptOtherwise(timed, understood), inRoles(people, understood), scope);
  return {
    ...invited,
    subject: subject ?? invited.subject,
    online: online ?? invited.online,
    ...place,
    ...(recurrence ? { recurrence } : {}),
  };
};

/** How often is said anew; what was said of its end stays, and its weekdays as long as it comes by the week. */
const recurringAfter = (before: Draft['recurrence'], said: Understanding['recurrence']): Draft['recurrence'] => {
  if (!said || !before) return said;
  const { until, count, days } = before;
  const hasEnd = (said.until ?? said.count) !== undefined;
  return {
    ...(days && said.every === 'week' && before.every === 'week' ? { days } : {}),
    ...(until && !hasEnd ? { until } : {}),
    ...(count && !hasEnd ? { count } : {}),
    ...said,
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

/** `with video`, where there is no room, is no wish for one. */
const isOnVideo = ({ room: had }: Draft, { room, roomWish }: Understanding): boolean =>
  had === undefined && room === undefined && roomWish?.has?.every((what) => what === 'video') === true;

const onVideo = (draft: Draft, understood: Understanding): true | undefined =>
  isOnVideo(draft, understood) ? true : undefined;
const keptIn = ({ isPrivate, showAs, buffer, link, body }: Understanding) =>
  isPrivate ?? showAs ?? buffer ?? link ?? body;

/** Private or not, shown, with time around it, with a text or link for the agenda. */
const keptOtherwise = (draft: Draft, { isPrivate, showAs, buffer, link, body }: Understanding): Draft => {
  const { buffer: before, body: agenda, ...rest } = draft;
  const around = buffer ?? before;
  const text = withLink(body ?? agenda, link);
  return {
    ...rest,
    ...(isPrivate === undefined ? {} : { isPrivate }),
    ...(showAs ? { showAs } : {}),
    ...(around && around.before + around.after > 0 ? { buffer: around } : {}),
    ...(text ? { body: text } : {}),
  };
};

const inRoles = (
  people: Draft['people'],
  { makeOptional = [], makeRequired = [] }: Pick<Understanding, 'makeOptional' | 'makeRequired'>,
): Draft['people'] =>
  people.map((person) => {
    if (makeOptional.some((said) => isCalled(person, said))) return { ...person, optional: true };
    return makeRequired.some((said) => isCalled(person, said)) ? { ...person, optional: false } : person;
  });

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
