import type { Attendee, CalendarEvent, RoomFacts, TimeRange } from '../../../../services/calendar/types.ts';
import { dayAndTime, type Reader, type Words, wordsOf, zoneName } from '../../../../words/index.ts';
import type { Card, CardElement } from '../../../cards/card.ts';
import { card, facts, heading, linkButton, text } from '../../../cards/parts.ts';
import { askMoveAction, changeRoomAction, moveBackAction, otherRoomsAction, undoBookingAction } from '../buttons.ts';
import { subjectOf, whenOf } from './meeting-text.ts';
import { otherClock } from './other-clock.ts';
import { roomFacts } from './room-facts.ts';

type Say = Words['meetings'];

/** A meeting that is in the calendar now: join, move, undo. */
export const bookedCard = ({
  event,
  before,
  reader,
  now,
  handle,
  canMoveBack = true,
  saidZone,
  instead,
  kept = [],
}: {
  event: CalendarEvent;
  /** Where it was, when it was moved. */
  before?: TimeRange;
  reader: Reader;
  now: Date;
  handle: string;
  /** False: the move itself was the way back, or could not be recorded. */
  canMoveBack?: boolean;
  /** The zone its time was said in. */
  saidZone?: string | undefined;
  /** A room just as good as the one that declined. */
  instead?: { name: string; facts: RoomFacts };
  /** How it is kept, where that is not as usual. */
  kept?: string[] | undefined;
}): Card => {
  const when = whenOf(event, reader, now);
  const words = wordsOf(reader);
  const { meetings: say } = words;
  const title = (before ? say.moved : say.booked)({ subject: subjectOf(event, words) });
  return card(
    `${title}, ${when}`,
    [
      heading(`✅ ${title}`),
      text(when, { bold: true }),
      text(zoneName(reader, event.startsAt), { subtle: true, spacing: 'None' }),
      ...otherClock(event, saidZone, reader, now),
      ...(before ? [text(say.itWas({ when: dayAndTime(before, reader, now) }), { subtle: true })] : []),
      facts([
        [say.labels.with, names(event, 'required')],
        [say.labels.optional, names(event, 'optional')],
        [say.labels.where, event.location && !room(event, say) ? event.location : undefined],
        [say.labels.room, room(event, say)],
      ]),
      ...(kept.length > 0 ? [text(kept.join(' · '), { subtle: true })] : []),
      ...(missesRoom(event) ? [text(say.noRoom, { color: 'Warning' })] : []),
      ...(instead
        ? [text(words.rooms.freeInstead({ name: instead.name, facts: roomFacts(instead.facts, words) }))]
        : []),
      ...(invited(event).length > 0 ? [invitationLine(before, say)] : []),
    ],
    [
      ...linkButton(say.join, event.joinUrl),
      ...(before
        ? canMoveBack
          ? [moveBackAction.button({ title: say.moveBack, handle })]
          : []
        : [undoBookingAction.button({ title: say.undo, handle, style: 'destructive' })]),
      ...(instead
        ? [
            changeRoomAction.button({
              title: words.rooms.takeInstead({ name: instead.name }),
              handle,
              data: { choice: '0' },
              style: 'positive',
            }),
          ]
        : []),
      askMoveAction.button({ title: say.move, handle }),
      ...(!before && waitsForRoom(event) ? [otherRoomsAction.button({ title: say.anotherRoom, handle })] : []),
      ...linkButton(say.openInOutlook, event.webLink),
    ],
  );
};

/** Every date of a series is at another time now. */
export const seriesMovedCard = ({
  event,
  before,
  reader,
  now,
}: {
  /** One date, as it is now. */
  event: CalendarEvent;
  before: TimeRange;
  reader: Reader;
  now: Date;
}): Card => {
  const when = dayAndTime(event, reader, now);
  const words = wordsOf(reader);
  const { meetings: say } = words;
  const title = say.seriesMoved({ subject: subjectOf(event, words) });
  return card(title, [
    heading(`✅ ${title}`),
    text(say.seriesMovedText({ before: dayAndTime(before, reader, now), when })),
    text(zoneName(reader, event.startsAt), { subtle: true, spacing: 'None' }),
    ...(invited(event).length > 0 ? [invitationLine(before, say)] : []),
  ]);
};

const invitationLine = (before: TimeRange | undefined, say: Say): CardElement =>
  text(before ? say.everybodyTold : say.everybodyInvited, { subtle: true });

const invited = (event: CalendarEvent): Attendee[] =>
  event.attendees.filter(({ address }) => address.toLowerCase() !== event.organizer?.address.toLowerCase());

const names = (event: CalendarEvent, type: Attendee['type']): string | undefined =>
  invited(event)
    .filter((attendee) => attendee.type === type)
    .map(({ name }) => name)
    .join(', ') || undefined;

const missesRoom = (event: CalendarEvent): boolean =>
  event.attendees.some(({ type, response }) => type === 'resource' && response === 'declined');

const waitsForRoom = (event: CalendarEvent): boolean =>
  event.attendees.some(({ type, response }) => type === 'resource' && response !== 'accepted');

/** A room is booked only when it says so itself. */
const room = (event: CalendarEvent, say: Say): string | undefined => {
  const found = event.attendees.find(({ type }) => type === 'resource');
  if (!found) return undefined;
  const { name, response } = found;
  if (response === 'accepted') return say.roomConfirmed({ name });
  return response === 'declined' ? say.roomDeclined({ name }) : say.roomWaits({ name });
};
