import { z } from 'zod';
import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import type { Card, CardAction } from '../../../cards/card.ts';
import { onPress } from '../../../turn/action.ts';
import type { Answer } from '../../../turn/answer.ts';
import type { TurnScope } from '../../../turn/scope.ts';
import {
  askMoveAction,
  changeRoomAction,
  leaveMeetingAction,
  otherRoomsAction,
  undoBookingAction,
} from '../buttons.ts';
import { bookedCard } from '../cards/booked-card.ts';
import { cancelledCard } from '../cards/cancelled-card.ts';
import { eventOffCard } from '../cards/event-now-card.ts';
import { keptWords } from '../cards/kept-words.ts';
import { recurrenceText } from '../cards/recurrence-text.ts';
import { type Draft, lastDayOf, moveDraft } from '../draft.ts';
import { askTime } from '../propose.ts';
import { showMeeting } from '../show-meeting.ts';
import { cancelledAgain, eventAgain, presentEvent, wasCancelled } from './again.ts';

/** The card of a meeting that was booked, with what can be done about it. */
export const bookedMeetingCard = async (
  scope: TurnScope,
  event: CalendarEvent,
  seq?: number,
  draft?: Pick<Draft, 'saidZone' | 'isPrivate' | 'showAs' | 'buffer' | 'recurrence' | 'isAllDay'>,
): Promise<Card> => {
  scope.dialogue.note({ meeting: { eventId: event.id, subject: event.subject } });
  const instead = await insteadOfRoom(scope, event);
  const handle = await scope.keep([undoBookingAction, askMoveAction, otherRoomsAction, changeRoomAction], {
    eventId: event.id,
    ...(seq === undefined ? {} : { seq }),
    rooms: instead ? [{ name: instead.name, address: instead.address }] : [],
  });
  scope.dialogue.note({ done: { eventId: event.id, subject: event.subject, handle } });
  const reading = await scope.reader();
  return bookedCard({
    event,
    ...reading,
    handle,
    ...(draft
      ? { saidZone: draft.saidZone, kept: [...repeats(draft, event, reading), ...keptWords(draft, scope.words)] }
      : {}),
    ...(instead ? { instead } : {}),
  });
};

/** One just as good, where the room said no at once; not knowing one does not hold the answer back. */
const insteadOfRoom = async ({ services, log }: TurnScope, event: CalendarEvent) => {
  if (!event.attendees.some(({ type, response }) => type === 'resource' && response === 'declined')) return undefined;
  return services.calendar.roomInstead(event).catch((error: unknown) => {
    log.info({ err: error }, 'rooms in place of one that declined cannot be seen');
    return undefined;
  });
};

const repeats = (
  { recurrence }: Pick<Draft, 'recurrence'>,
  { startsAt }: CalendarEvent,
  { reader, now }: Awaited<ReturnType<TurnScope['reader']>>,
): string[] =>
  recurrence ? [recurrenceText(recurrence, lastDayOf(recurrence, startsAt, reader.timeZone), reader, now)] : [];

const numbered = z.object({ seq: z.number().optional() });

/** A meeting that was booked, looked at again: a room may have answered since. */
export const bookedAgain = (scope: TurnScope, _payload: unknown, remembered: unknown): Promise<Answer | undefined> =>
  eventAgain(scope, remembered, (event) => bookedMeetingCard(scope, event, numbered.safeParse(remembered).data?.seq));

/** Takes back what was just booked: everybody invited is told. What was cancelled elsewhere has no button any more. */
export const undoBooking = onPress(
  undoBookingAction,
  async (scope, { eventId, seq }, _inputs, press) => {
    const { activity, calendar } = scope.services;
    const comment = scope.words.meetings.undoMessage;
    const event = await presentEvent(scope, eventId);
    press.remember({ cancelledId: eventId });
    scope.dialogue.note({ done: { eventId, subject: event?.subject ?? '' } });
    if (!event) return offCard(scope, seq);
    // A booking that could not be recorded can be cancelled all the same.
    await (seq === undefined ? calendar.cancelMeeting(eventId, comment) : activity.undo(seq, { comment }));
    return cancelledCard({ event, ...(await scope.reader()) });
  },
  {
    again: (scope, _payload, remembered) => cancelledAgain(scope, remembered),
    cutOff: (scope, { eventId }) => wasCancelled(scope, eventId),
  },
);

/** Asks where to move a meeting that was booked or moved from chat; it can be left where it is. */
export const askMove = onPress(askMoveAction, async (scope, { eventId, seq }) => {
  const event = await presentEvent(scope, eventId);
  if (!event) return offCard(scope, seq);
  const { reader } = await scope.reader();
  const [asked, handle] = await Promise.all([
    askTime(scope, moveDraft(event, reader.timeZone), event.startsAt),
    scope.keep([leaveMeetingAction], { eventId, ...(seq === undefined ? {} : { seq }) }),
  ]);
  return withButton(
    asked,
    leaveMeetingAction.button({ title: scope.words.changing.leave, handle, ignoreInputs: true }),
  );
});

/** The meeting as it stands, with what could be done about it before. */
export const leaveMeeting = onPress(leaveMeetingAction, async (scope, { eventId, seq }) => {
  const event = await presentEvent(scope, eventId);
  if (!event) return offCard(scope, seq);
  const isBooking = (await doneAs(scope, seq))?.kind === 'meetingBooked';
  return isBooking
    ? bookedMeetingCard(scope, event, seq)
    : showMeeting(scope, event, { sentence: ({ subject }) => subject, lines: [] });
});

const withButton = (card: Card, button: CardAction): Card => ({
  ...card,
  content: { ...card.content, actions: [...(card.content.actions ?? []), button] },
});

const doneAs = async ({ services }: TurnScope, seq: number | undefined) =>
  seq === undefined ? undefined : (await services.activity.list({ since: seq - 1, limit: 1 })).entries[0];

/** The meeting is gone: a card without a button that could not do anything any more. */
const offCard = async (scope: TurnScope, seq: number | undefined): Promise<Card> =>
  eventOffCard((await doneAs(scope, seq))?.title ?? '', scope.words);
