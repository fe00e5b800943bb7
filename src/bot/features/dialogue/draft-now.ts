import { resolveLocal } from '../../../shared/time-zone.ts';
import { dayAndTime, type Words } from '../../../words/index.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { keptWords } from '../meetings/cards/kept-words.ts';
import type { Draft } from '../meetings/draft.ts';
import { slotAt } from '../meetings/draft.ts';

/** The line below a card that was changed in place: how the draft is now. */
export const draftNow = async (scope: TurnScope, before: Draft, draft: Draft): Promise<string> => {
  const { dialogue: say } = scope.words;
  const { offer, choices, time } = scope.dialogue.noted();
  if (offer?.kind === 'times') return say.timesNow({ count: choices?.items.length ?? 0 });
  if (offer?.kind !== 'draft' || !time?.start) return say.chooseTime;
  const { reader, now } = await scope.reader();
  const { instant } = resolveLocal(time.start, draft.timeZone);
  const when = dayAndTime(slotAt(instant, draft.durationMinutes), reader, now);
  return draft.move ? say.moveNow({ when }) : say.draftNow({ when, what: whatOf(before, draft, scope) });
};

/** Who comes, and what else is not as it was. */
const whatOf = (before: Draft, draft: Draft, { userName: me, words }: TurnScope): string[] => {
  const { dialogue: say, arranging } = words;
  const names = draft.people.map(({ name }) => name);
  // A subject made of the names says nothing that they do not.
  const isNamed = draft.subject !== before.subject && draft.subject !== arranging.defaultSubject({ me, others: names });
  return [
    names.length > 0 ? say.withPeople({ names }) : say.withNobody,
    ...(isNamed ? [say.about({ subject: draft.subject })] : []),
    ...(draft.online === before.online ? [] : [draft.online ? say.onTeams : say.inPerson]),
    ...keptNow(before, draft, words),
    ...(draft.room === undefined || draft.room === before.room
      ? []
      : [draft.room === 'any' ? arranging.anyFreeRoom : say.withRoom({ room: draft.room.name })]),
  ];
};

/** What is kept otherwise than before. */
const keptNow = (before: Draft, draft: Draft, words: Words): string[] => {
  const { keeping: say } = words;
  const was = keptWords(before, words);
  const wasOptional = (address: string) => before.people.find((one) => one.address === address)?.optional;
  const changed = draft.people.filter(({ address, optional }) => (wasOptional(address) ?? optional) !== optional);
  const names = (isOptional: boolean) =>
    changed.filter(({ optional }) => optional === isOptional).map(({ name }) => name);
  return [
    ...keptWords(draft, words).filter((each) => !was.includes(each)),
    ...(before.isPrivate && !draft.isPrivate ? [say.notPrivate] : []),
    ...(draft.showAs === 'busy' && before.showAs !== draft.showAs ? [say.shownAs.busy] : []),
    ...(before.buffer && !draft.buffer ? [say.noBuffer] : []),
    ...(draft.body && draft.body !== before.body ? [say.agendaNow] : []),
    ...(names(true).length > 0 ? [say.optionalNow({ names: names(true) })] : []),
    ...(names(false).length > 0 ? [say.requiredNow({ names: names(false) })] : []),
  ];
};
