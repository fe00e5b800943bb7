import { resolveLocal } from '../../../shared/time-zone.ts';
import { dayAndTime } from '../../../words/index.ts';
import type { TurnScope } from '../../turn/scope.ts';
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
const whatOf = (
  before: Draft,
  draft: Draft,
  { userName: me, words: { dialogue: say, arranging } }: TurnScope,
): string[] => {
  const names = draft.people.map(({ name }) => name);
  // A subject made of the names says nothing that they do not.
  const isNamed = draft.subject !== before.subject && draft.subject !== arranging.defaultSubject({ me, others: names });
  return [
    names.length > 0 ? say.withPeople({ names }) : say.withNobody,
    ...(isNamed ? [say.about({ subject: draft.subject })] : []),
    ...(draft.online === before.online ? [] : [draft.online ? say.onTeams : say.inPerson]),
    ...(draft.room === undefined || draft.room === before.room
      ? []
      : [draft.room === 'any' ? arranging.anyFreeRoom : say.withRoom({ room: draft.room.name })]),
  ];
};
