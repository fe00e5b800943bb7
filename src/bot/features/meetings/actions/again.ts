import { z } from 'zod';
import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { Gone } from '../../../../shared/errors.ts';
import type { Words } from '../../../../words/index.ts';
import type { Answer } from '../../../turn/answer.ts';
import type { TurnScope } from '../../../turn/scope.ts';
import { askMoveAction, invitationActions } from '../buttons.ts';
import { eventNowCard, eventOffCard } from '../cards/event-now-card.ts';
import { type Shown, shownOf, shownSchema } from '../shown.ts';
import { invitationOf } from './act-on-event.ts';

/** An old button about an event that stood: undefined while what was said is still true, else the event as it is now. */
export const eventAgain = async (
  scope: TurnScope,
  remembered: unknown,
  /** Shows an event of which only the rooms have said something else. */
  rooms?: (event: CalendarEvent) => Promise<Answer>,
): Promise<Answer | undefined> => {
  const before = shownSchema.safeParse(remembered).data;
  if (!before) return undefined;
  const event = await presentEvent(scope, before.eventId);
  if (!event) return eventOffCard(before.subject, scope.words);
  const now = shownOf(event);
  if (rooms && JSON.stringify({ ...now, rooms: '' }) === JSON.stringify({ ...before, rooms: '' }))
    return now.rooms === before.rooms ? undefined : rooms(event);
  const since = whatChanged(before, now, scope.words);
  return since === undefined ? undefined : eventNow(scope, event, since);
};

const cancelled = z.object({ cancelledId: z.string() });

/** An old button that took an event away: undefined while it is away. Deleted entries can be had back from the bin of Outlook. */
export const cancelledAgain = async (scope: TurnScope, remembered: unknown): Promise<Answer | undefined> => {
  const id = cancelled.safeParse(remembered).data?.cancelledId;
  const event = id && (await presentEvent(scope, id));
  return event ? eventNow(scope, event, scope.words.turns.thereAgain) : undefined;
};

/** After a crash: the event as it is when `isDone` says that it was done, undefined when it was not. */
export const wasDone = async (
  scope: TurnScope,
  eventId: string,
  isDone: (event: CalendarEvent) => boolean,
): Promise<Answer | undefined> => {
  const event = await presentEvent(scope, eventId);
  return event && isDone(event) ? eventNow(scope, event, scope.words.turns.wasDone) : undefined;
};

/** After a crash: says so when the event is away, undefined when it still stands. */
export const wasCancelled = async (scope: TurnScope, eventId: string): Promise<Answer | undefined> =>
  (await presentEvent(scope, eventId)) ? undefined : scope.words.turns.wasCancelled;

/** The event, unless it was cancelled or is gone. */
export const presentEvent = async ({ services }: TurnScope, id: string): Promise<CalendarEvent | undefined> => {
  try {
    const event = await services.calendar.getEvent(id);
    return event.isCancelled ? undefined : event;
  } catch (error) {
    if (error instanceof Gone) return undefined;
    throw error;
  }
};

const whatChanged = (before: Shown, now: Shown, { turns }: Words): string | undefined => {
  if (before.startsAt.getTime() !== now.startsAt.getTime() || before.endsAt.getTime() !== now.endsAt.getTime())
    return turns.movedSince;
  if (before.myResponse !== now.myResponse) return turns.answeredSince;
  return JSON.stringify(before) === JSON.stringify(now) ? undefined : turns.changedSince;
};

const eventNow = async (scope: TurnScope, event: CalendarEvent, since: string): Promise<Answer> => {
  const handle = event.isOrganizer
    ? await scope.keep([askMoveAction], { eventId: event.id })
    : await scope.keep(invitationActions, invitationOf(event));
  return eventNowCard({ event, since, words: scope.words, ...(await scope.reader()), handle });
};
