import type { CalendarNews, ChangedPart } from './news.ts';
import type { Attendee, CalendarEvent, TimeRange } from './types.ts';

/** An event as it is watched: what a comparison needs besides what a card shows. */
export interface WatchedEvent extends CalendarEvent {
  createdAt?: Date;
  /** Where an occurrence stood before it was moved on its own. */
  originalStart?: Date;
}

export interface Since {
  /** Now. */
  at: Date;
  /** When the person asked to be told: what was there before is no news. */
  since: Date;
  /** A notification said that the event is new. */
  saidCreated: boolean;
  /** The event was in the calendar, went away and is back. */
  wasGone: boolean;
}

/** `news` is worth a message; `refresh` only brings a card up to date that shows the event already. */
export interface Change {
  news?: CalendarNews;
  refresh?: CalendarNews;
}

/**
 * What a person would want to know about their event, given how it was last seen and how it is now. Pure.
 * Who did it follows from the person's part in the meeting: only the organiser moves, changes or cancels it, so in the organiser's own
 * calendar these are their own doings and not told, and neither is the person's own answer.
 */
export const changeOf = (before: WatchedEvent | undefined, now: WatchedEvent | undefined, when: Since): Change => {
  if (!now) return before && !isOver(before, when.at) ? { refresh: { kind: 'eventRemoved', event: before } } : {};
  if (isOver(now, when.at) && (!before || isOver(before, when.at))) return {};
  if (!before) return appeared(now, when);
  return now.isOrganizer ? changedForOrganizer(before, now) : changedForAttendee(before, now);
};

const appeared = (now: WatchedEvent, { since, saidCreated, wasGone }: Since): Change => {
  if (wasGone) return {};
  const isNew = saidCreated || (now.createdAt !== undefined && now.createdAt >= since);
  if (now.isOrganizer) return isNew && !now.isCancelled ? answeredAtOnce(now) : {};
  if (now.type === 'exception') return exceptionAppeared(now);
  if (!isNew || now.isCancelled || !awaitsAnswer(now)) return {};
  return { news: { kind: 'eventInvitation', event: now, conflicts: [] } };
};

/** Rooms, and people who sit in front of it, answer before my own new meeting was looked at. */
const answeredAtOnce = (now: WatchedEvent): Change => {
  const { news } = changedForOrganizer({ ...now, attendees: [] }, now);
  return news ? { news } : {};
};

/** One occurrence now differs from its series; where it stood, the event itself says. */
const exceptionAppeared = (now: WatchedEvent): Change => {
  if (now.isCancelled) return { news: cancelled(now) };
  const { originalStart } = now;
  if (!originalStart || originalStart.getTime() === now.startsAt.getTime() || now.myResponse === 'declined') return {};
  const lasts = now.endsAt.getTime() - now.startsAt.getTime();
  return { news: moved(now, { startsAt: originalStart, endsAt: new Date(originalStart.getTime() + lasts) }) };
};

const changedForOrganizer = (before: WatchedEvent, now: WatchedEvent): Change => {
  if (now.isCancelled) return before.isCancelled ? {} : { refresh: { kind: 'eventCancelled', event: now } };
  const fresh = now.attendees.filter((attendee) => isFreshAnswer(attendee, before.attendees));
  const noRoom = fresh.find(({ type, response }) => type === 'resource' && response === 'declined');
  if (noRoom) {
    const { name, address } = noRoom;
    return { news: { kind: 'roomDeclined', event: now, room: { name, address }, alternatives: [] } };
  }
  // A room that says yes is what everybody expects.
  const answers = fresh.filter(({ type }) => type !== 'resource');
  const [first, ...others] = answers.sort((a, b) => weight(b) - weight(a));
  const response = first && answerOf(first);
  if (first && response)
    return {
      news: {
        kind: 'eventAnswered',
        event: now,
        attendee: first.name,
        response,
        ...(first.proposed ? { proposed: first.proposed } : {}),
        ...(others.length > 0 ? { others: others.map(({ name }) => name) } : {}),
      },
    };
  return looksDifferent(before, now) ? { refresh: upToDate(now) } : {};
};

const changedForAttendee = (before: WatchedEvent, now: WatchedEvent): Change => {
  const isMine = before.myResponse !== 'declined' || now.myResponse !== 'declined';
  const told = (news: CalendarNews): Change => (isMine ? { news } : { refresh: news });
  if (now.isCancelled) return before.isCancelled ? {} : told(cancelled(now, before.subject));
  if (!isSameTime(before, now)) return told(moved(now, { startsAt: before.startsAt, endsAt: before.endsAt }));
  const what = whatChanged(before, now);
  if (what.length > 0) return told({ kind: 'eventChanged', event: now, what });
  return looksDifferent(before, now) ? { refresh: upToDate(now) } : {};
};

const moved = (event: WatchedEvent, before: TimeRange): CalendarNews => ({
  kind: 'eventMoved',
  event,
  before,
  ...(event.organizer ? { movedBy: event.organizer.name } : {}),
});

/** Exchange writes "Canceled: " in front of the subject, in the mailbox's language; the card says it in its own words. */
const cancelled = (event: WatchedEvent, subject = event.subject.replace(/^cancell?ed:\s*/i, '')): CalendarNews => ({
  kind: 'eventCancelled',
  event: { ...event, subject },
  ...(event.organizer ? { cancelledBy: event.organizer.name } : {}),
});

const upToDate = (event: WatchedEvent): CalendarNews => ({ kind: 'eventChanged', event, what: [] });

/** A series begins in the past and goes on. */
const isOver = (event: WatchedEvent, at: Date): boolean => event.type !== 'seriesMaster' && event.endsAt <= at;

const awaitsAnswer = ({ myResponse }: CalendarEvent): boolean => myResponse === 'none' || myResponse === 'notResponded';

const isSameTime = (a: CalendarEvent, b: CalendarEvent): boolean =>
  a.startsAt.getTime() === b.startsAt.getTime() &&
  a.endsAt.getTime() === b.endsAt.getTime() &&
  a.isAllDay === b.isAllDay;

const whatChanged = (before: CalendarEvent, now: CalendarEvent): ChangedPart[] => [
  ...(before.subject === now.subject ? [] : ['subject' as const]),
  ...((before.location ?? '') === (now.location ?? '') ? [] : ['location' as const]),
  ...(before.isOnlineMeeting === now.isOnlineMeeting ? [] : ['onlineMeeting' as const]),
];

/** What a card shows besides time and what `whatChanged` names. */
const looksDifferent = (before: CalendarEvent, now: CalendarEvent): boolean =>
  before.myResponse !== now.myResponse ||
  before.joinUrl !== now.joinUrl ||
  !isSameTime(before, now) ||
  whatChanged(before, now).length > 0 ||
  (now.isOrganizer && answersIn(before) !== answersIn(now));

const answersIn = ({ attendees }: CalendarEvent): string =>
  attendees.map(({ address, response }) => `${address.toLowerCase()}=${response}`).join();

const answerOf = ({ response }: Attendee) =>
  response === 'accepted' || response === 'declined' || response === 'tentativelyAccepted' ? response : undefined;

const isFreshAnswer = (attendee: Attendee, before: Attendee[]): boolean => {
  if (!answerOf(attendee)) return false;
  const earlier = before.find(({ address }) => address.toLowerCase() === attendee.address.toLowerCase());
  const proposedAnew =
    attendee.proposed !== undefined && attendee.proposed.startsAt.getTime() !== earlier?.proposed?.startsAt.getTime();
  return earlier?.response !== attendee.response || proposedAnew;
};

/** What the organiser has to act on comes first. */
const weight = ({ proposed, response }: Attendee): number =>
  (proposed ? 4 : 0) + (response === 'declined' ? 2 : response === 'tentativelyAccepted' ? 1 : 0);
