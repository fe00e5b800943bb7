import type { Attendee, CalendarEvent, TimeRange } from '../../../../services/calendar/types.ts';
import { dayAndTime, markdown, type Reader, zoneName } from '../../../../words/index.ts';
import type { Card, CardElement } from '../../../cards/card.ts';
import { card, facts, heading, linkButton, text } from '../../../cards/parts.ts';
import { askMoveAction, moveBackAction, otherRoomsAction, undoBookingAction } from '../buttons.ts';

/** A meeting that is in the calendar now: join, move, undo. */
export const bookedCard = ({
  event,
  before,
  reader,
  now,
  handle,
  canMoveBack = true,
}: {
  event: CalendarEvent;
  /** Where it was, when it was moved. */
  before?: TimeRange;
  reader: Reader;
  now: Date;
  handle: string;
  /** False: the move itself was the way back, or could not be recorded. */
  canMoveBack?: boolean;
}): Card => {
  const when = dayAndTime(event, reader, now);
  const title = before ? 'Moved' : 'Booked';
  return card(
    `${title}: ${event.subject}, ${when}`,
    [
      heading(markdown`✅ ${title}: ${event.subject}`),
      text(when, { bold: true }),
      text(zoneName(reader, event.startsAt), { subtle: true, spacing: 'None' }),
      ...(before ? [text(`It was ${dayAndTime(before, reader, now)}.`, { subtle: true })] : []),
      facts([
        ['With', names(event, 'required')],
        ['Optional', names(event, 'optional')],
        ['Where', event.location && !room(event) ? event.location : undefined],
        ['Room', room(event)],
      ]),
      ...(missesRoom(event)
        ? [text('The room will not have it. The meeting stands without one.', { color: 'Warning' })]
        : []),
      ...(invited(event).length > 0 ? [invitationLine(before)] : []),
    ],
    [
      ...linkButton('Join', event.joinUrl),
      ...(before
        ? canMoveBack
          ? [moveBackAction.button({ title: 'Move back', handle })]
          : []
        : [undoBookingAction.button({ title: 'Undo', handle, style: 'destructive' })]),
      askMoveAction.button({ title: 'Move', handle }),
      ...(!before && waitsForRoom(event) ? [otherRoomsAction.button({ title: 'Another room', handle })] : []),
      ...linkButton('Open in Outlook', event.webLink),
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
  return card(`Moved: every date of ${event.subject}`, [
    heading(markdown`✅ Moved: every date of ${event.subject}`),
    text(`The one of ${dayAndTime(before, reader, now)} is now ${when}, and all others moved with it.`),
    text(zoneName(reader, event.startsAt), { subtle: true, spacing: 'None' }),
    ...(invited(event).length > 0 ? [invitationLine(before)] : []),
  ]);
};

const invitationLine = (before: TimeRange | undefined): CardElement =>
  text(before ? 'Everybody was told.' : 'Everybody has an invitation.', { subtle: true });

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
const room = (event: CalendarEvent): string | undefined => {
  const found = event.attendees.find(({ type }) => type === 'resource');
  if (!found) return undefined;
  if (found.response === 'accepted') return `${found.name} (confirmed)`;
  return found.response === 'declined' ? `${found.name} (declined)` : `${found.name} (waiting for the room’s answer)`;
};
