import { z } from 'zod';
import { Gone } from '../../../shared/errors.ts';
import { localText } from '../../../shared/time-zone.ts';
import { changedTime } from '../../dialogue/changed-time.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import { readWhen } from '../../time/when.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import type { CardNow } from '../../turn/table.ts';
import { moveDraft } from '../meetings/draft.ts';
import { propose } from '../meetings/propose.ts';
import { onMeeting } from './on-meeting.ts';
import type { DraftOnCard } from './read-offer.ts';

const booked = z.object({ eventId: z.string() });

/** The draft was booked while it was being corrected: nothing is changed silently, a move of the meeting is offered instead. */
export const changedMeanwhile = async (
  scope: TurnScope,
  understood: Understanding,
  { done }: CardNow,
  { draft }: DraftOnCard,
): Promise<Answer> => {
  const { dialogue: say } = scope.words;
  const eventId = booked.safeParse(done?.facts).data?.eventId ?? draft.move?.eventId;
  if (!eventId) return say.goneMeanwhile;
  const event = await scope.services.calendar.getEvent(eventId).catch((error: unknown) => {
    if (error instanceof Gone) return undefined;
    throw error;
  });
  if (!event || event.isCancelled) return say.goneMeanwhile;
  const { reader, now } = await scope.reader();
  const shown = localText(event.startsAt, reader.timeZone);
  const time = changedTime(understood, { shown, isExact: true });
  const { durationMinutes } = understood;
  if (!time) return onMeeting(scope, understood, { eventId, subject: event.subject });
  const when = readWhen(time ?? { start: shown }, now, reader);
  const note = say.bookedMoveInstead({ subject: event.subject });
  return propose(
    scope,
    moveDraft(event, reader.timeZone, durationMinutes),
    when.kind === 'at' ? { ...when, notes: [note, ...when.notes] } : when,
  );
};
