import type { Clock } from '../../shared/clock.ts';
import { ChangedMeanwhile, Gone, InvalidRequest, ServiceUnavailable } from '../../shared/errors.ts';
import { addDays, localDay, localText, resolveLocal } from '../../shared/time-zone.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { followingChangedAct, type RecordAct, recorded } from './acts.ts';
import { asHtml } from './agenda-text.ts';
import { partsOf } from './change-meeting.ts';
import { createOnce } from './create-once.ts';
import { readEvent, readSeries } from './graph-calls.ts';
import { repeatEvent } from './graph-calls-change.ts';
import { createSeries, readContent, type SeriesContent } from './graph-calls-series.ts';
import type { Repeats } from './graph-shapes-series.ts';
import { isAsKnown, isLength, type MeetingChange } from './meeting-change.ts';
import { daysBetween } from './move-series.ts';
import { endedOn, isSameSeries, restFrom, shiftedBy } from './series-split.ts';
import { minutesIn, slotAt } from './time-range.ts';
import type { CalendarEvent, Recorded, TimeRange } from './types.ts';

/** A series that is to be otherwise from one of its dates on. */
export interface FollowingChange {
  seriesId: string;
  /** How it repeated when this was asked: by it a change that was cut off goes on, and is taken back. */
  repeats: Repeats;
  /** The first date that is to be otherwise: where the rhythm puts it, and where it stands. */
  first: Date;
  shown: TimeRange;
  /** IANA zone of what is said. */
  timeZone: string;
  /** Where the date is to be. */
  to?: TimeRange | undefined;
  change?: MeetingChange | undefined;
  /** Makes it safe to repeat. */
  transactionId: string;
}

const maxAttendees = 500;

/**
 * Changes or moves a date of a series I organise and all after it. Graph has no word for that: the series ends before the date and another
 * one like it goes on, with the same people, who are asked again; what was changed at single dates is lost. Doing it again goes on where
 * it was cut off and makes no second series; when the new one is refused, the old one gets its dates back. Throws InvalidRequest when it is
 * not mine, the time has passed or its dates cannot go together, ChangedMeanwhile when it repeats otherwise by now or begins with that
 * date, Gone. https://learn.microsoft.com/graph/api/event-update
 */
export const changeFollowing = async (
  graph: GraphSession,
  clock: Clock,
  record: RecordAct,
  asked: FollowingChange,
): Promise<CalendarEvent & Recorded> => {
  const { seriesId, repeats } = asked;
  const [series, event, content] = await Promise.all([
    graph.send(readSeries(seriesId)),
    graph.send(readEvent(seriesId)),
    graph.send(readContent(seriesId)),
  ]);
  const { first, ended, copy } = planOf(asked, { event, content, zone: series.timeZone ?? asked.timeZone });
  check(event, asked, clock, copy);
  const isEnded = isSameSeries(series.repeats, ended);
  if (!isEnded && !isSameSeries(series.repeats, repeats)) throw new ChangedMeanwhile({ is: 'meetingChanged' });
  if (localDay(series.startsAt, series.timeZone ?? asked.timeZone) >= first)
    throw new ChangedMeanwhile({ is: 'meetingChanged' });
  // First, so that a room is free for what takes its place.
  if (!isEnded) await graph.send(repeatEvent(seriesId, ended));
  const made = await createOnce(graph, createSeries(copy), copy).catch(async (error: unknown) => {
    if (!isRefusal(error)) throw error;
    // Where that fails as well, trying again goes on from here.
    await graph.send(repeatEvent(seriesId, repeats)).catch(() => undefined);
    throw error;
  });
  return { ...made, ...recorded(await record(followingChangedAct(made, asked, ended))) };
};

/** Whatever became of it is not known: trying again finds out. */
const isRefusal = (error: unknown): boolean => !(error instanceof ServiceUnavailable && error.unknownOutcome);

const check = (
  event: CalendarEvent,
  { to, change }: FollowingChange,
  clock: Clock,
  copy: { parts: { attendees?: readonly unknown[] } },
): void => {
  if (event.isCancelled) throw new Gone({ is: 'gone' });
  if (!event.isOrganizer) throw new InvalidRequest({ is: to ? 'notOrganizerMoveSeries' : 'notOrganizerChange' });
  if (to && to.endsAt <= to.startsAt) throw new InvalidRequest({ is: 'meetingEndsBeforeStart' });
  if (to && to.endsAt <= clock.now()) throw new InvalidRequest({ is: 'timePassed' });
  if (change && !isLength(change)) throw new InvalidRequest({ is: 'meetingLength' });
  if (change && !isAsKnown(event, change)) throw new ChangedMeanwhile({ is: 'meetingChanged' });
  if ((copy.parts.attendees?.length ?? 0) > maxAttendees)
    throw new InvalidRequest({ is: 'tooManyAttendees', most: maxAttendees });
};

/** What the old series becomes and what the new one is. Pure. */
const planOf = (
  { repeats, first, shown, timeZone, to, change = { version: 1 }, transactionId }: FollowingChange,
  { event, content, zone }: { event: CalendarEvent; content: SeriesContent; zone: string },
) => {
  const firstDay = localDay(first, zone);
  const days = to ? daysBetween(localDay(shown.startsAt, zone), localDay(to.startsAt, timeZone)) : 0;
  const startDay = addDays(firstDay, days);
  const clockOf = to ? localText(to.startsAt, timeZone) : localText(event.startsAt, zone);
  const newZone = to ? timeZone : zone;
  const { instant } = resolveLocal(`${startDay}T${clockOf.slice(11)}`, newZone);
  const at = slotAt(instant, change.minutes?.to ?? minutesIn(to ?? event));
  const parts = { subject: event.subject, ...withEverybody(event), ...partsOf(event, change, newZone) };
  return {
    first: firstDay,
    ended: endedOn(repeats, addDays(firstDay, -1)),
    copy: {
      ...at,
      timeZone: newZone,
      parts: {
        ...parts,
        ...(event.isOnlineMeeting || change.online ? { online: true as const } : {}),
        html: textOf(content, event, change.text),
      },
      content,
      repeats: shiftedBy(restFrom(repeats, firstDay), days, startDay),
      transactionId,
    },
  };
};

const withEverybody = ({ attendees, organizer }: CalendarEvent) => ({
  attendees: attendees.filter(({ address }) => address.toLowerCase() !== organizer?.address.toLowerCase()),
});

/** What the invitation says, without the way into the old meeting: the new one brings its own. */
const textOf = ({ body }: SeriesContent, { joinUrl }: CalendarEvent, added: string | undefined): string => {
  const all = body?.content ?? '';
  const own = joinUrl && all.includes(joinUrl) ? all.replace(joinBlock, '') : all;
  const paragraph = added ? `<p>${asHtml(added)}</p>` : '';
  return /<body[^>]*>/i.test(own) ? own.replace(/<body[^>]*>/i, (tag) => `${tag}${paragraph}`) : `${paragraph}${own}`;
};

/** From the line, or the block, that Teams writes below the text. */
const joinBlock =
  /(?:<br\s*\/?>\s*)*(?:<div[^>]*class="[^"]*me-email-text|<[^>]+>\s*_{20,}|_{20,})[\s\S]*?(?=<\/body>|$)/i;
