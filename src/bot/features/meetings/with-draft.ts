import { dayName, type Reader, wordsOf } from '../../../words/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import { readWhen, type When } from '../../time/when.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { withPeople } from '../people/which-person.ts';
import { type Draft, saidDraft } from './draft.ts';
import { askTime } from './propose.ts';
import { saidRoom } from './said-room.ts';
import { ownersOf, settleClock } from './whose-clock.ts';

/** Goes on with a draft of the meeting that was said, with the people and the room meant, and the time said. */
export const withDraft = (
  scope: TurnScope,
  understood: Understanding,
  goOn: (draft: Draft, when: When) => Promise<Answer>,
): Promise<Answer> =>
  withPeople(scope, understood, async (people) => {
    const { reader, now } = await scope.reader();
    const settled = await settleClock(scope, understood, ownersOf(people));
    const when = onSpokenDay(readWhen(settled.understood, now, reader), settled.understood, reader, now);
    const draft = saidDraft(settled.understood, people, scope.userName, reader.timeZone, scope.words);
    const withRoom = { ...draft, ...(await saidRoom(scope, understood)) };
    if (!settled.problem) return goOn(withRoom, when);
    return askTime(scope, withRoom, when.kind === 'at' ? when.startsAt : when.within.startsAt, settled.problem);
  });

/** A day that nobody named in these words is named on the card. */
const onSpokenDay = (when: When, { isSpokenDay }: Understanding, reader: Reader, now: Date): When =>
  isSpokenDay && when.kind === 'at'
    ? {
        ...when,
        notes: [...when.notes, wordsOf(reader).arranging.onSpokenDay({ day: dayName(when.startsAt, reader, now) })],
      }
    : when;
