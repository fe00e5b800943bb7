import type { CalendarNews } from '../../../../services/calendar/index.ts';
import type { CalendarEvent, TimeRange } from '../../../../services/calendar/types.ts';
import type { News } from '../../../../services/index.ts';
import { clockRange, dayAndTime, moment, type Reader, type Words, wordsOf } from '../../../../words/index.ts';
import type { Card, CardAction } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { changeRoomAction, moveAction, otherRoomsAction } from '../buttons.ts';
import { type EventCardParts, eventCard } from './event-card.ts';
import { subjectOf, whenOf, zoneOfDates } from './meeting-text.ts';
import { roomFacts } from './room-facts.ts';

interface Shown {
  reader: Reader;
  now: Date;
  handle?: string | undefined;
}

type Told = Pick<EventCardParts, 'summaryOf' | 'headline' | 'lines' | 'actions'>;

/** What is told about events. */
export type EventNews = Exclude<News, { kind: 'notificationsStopped' }>;

/** News as a card; the same card for the same thing, whatever happens to it next. */
export const newsCard = (news: EventNews, shown: Shown): Card => {
  if (news.kind === 'digest') return digestCard(news.news, shown);
  const event = news.kind === 'eventRemoved' ? { ...news.event, isCancelled: true } : news.event;
  return eventCard({ event, ...told(news, shown), ...shown });
};

const shownInDigest = 20;

/** Much at once, a line each, in the order in which the events come up. */
const digestCard = (all: CalendarNews[], { reader, now }: Shown): Card => {
  const lines = [...all].sort((a, b) => a.event.startsAt.getTime() - b.event.startsAt.getTime());
  const more = lines.length - shownInDigest;
  const words = wordsOf(reader);
  const { news: say } = words;
  const title = say.digest({ count: all.length });
  return card(title, [
    heading(title),
    text(say.digestText, { subtle: true, spacing: 'None' }),
    ...lines.slice(0, shownInDigest).map((news) =>
      text(`• ${told(news, { reader, now }).summaryOf({ subject: subjectOf(news.event, words) })}`, {
        spacing: 'Small',
      }),
    ),
    ...(more > 0 ? [text(say.digestMore({ count: more }), { subtle: true })] : []),
    text(
      zoneOfDates(
        lines.slice(0, shownInDigest).map(({ event }) => event.startsAt),
        reader,
        now,
      ),
      { subtle: true, small: true },
    ),
  ]);
};

const told = (news: CalendarNews, shown: Shown): Told => {
  const { reader, now } = shown;
  const { event } = news;
  const words = wordsOf(reader);
  const subject = subjectOf(event, words);
  const { news: say } = words;
  const when = whenOf(event, reader, now);
  switch (news.kind) {
    case 'eventInvitation':
      return {
        summaryOf: (named) => say.invitationSummary({ ...named, from: event.organizer?.name, when }),
        headline: say.invitation({ subject }),
        lines: conflictLines(news.conflicts, reader),
      };
    case 'eventMoved': {
      const who = news.movedBy;
      return {
        summaryOf: (named) => say.movedSummary({ ...named, who, when }),
        headline: say.moved({ subject }),
        lines: [
          { words: say.movedFrom({ who, before: wasAt(news.before, event, reader, now) }) },
          ...conflictLines(news.conflicts ?? [], reader),
        ],
      };
    }
    case 'eventChanged':
      return toldChanged(news, words);
    case 'eventRemoved':
      return { summaryOf: say.removedSummary, headline: subject, lines: [{ words: say.removed }] };
    case 'eventCancelled': {
      const who = news.cancelledBy;
      const words = who && !event.isOrganizer ? say.cancelledBy({ who }) : say.isCancelled;
      return {
        summaryOf: (named) => say.cancelledSummary({ ...named, when }),
        headline: say.cancelled({ subject }),
        lines: [{ words, color: 'Attention' }],
      };
    }
    case 'roomDeclined':
      return toldRoomDeclined(news, shown);
    case 'eventAnswered':
      return toldAnswered(news, shown);
  }
};

type Of<Kind extends CalendarNews['kind']> = Extract<CalendarNews, { kind: Kind }>;

const toldChanged = ({ event, what }: Of<'eventChanged'>, words: Words): Told => {
  const { news: say } = words;
  const subject = subjectOf(event, words);
  if (what.length === 0) return { summaryOf: (named) => named.subject, headline: subject };
  return {
    summaryOf: (named) => say.changedSummary({ ...named, what }),
    headline: say.changed({ subject }),
    lines: [{ words: say.newParts({ what }) }],
  };
};

const toldRoomDeclined = (
  { event, room, alternatives, instead }: Of<'roomDeclined'>,
  { reader, now, handle }: Shown,
): Told => {
  const words = wordsOf(reader);
  const { news: say } = words;
  const subject = subjectOf(event, words);
  return {
    summaryOf: (named) => say.roomDeclined({ ...named, room: room.name }),
    headline: say.roomDeclined({ subject, room: room.name }),
    lines: [
      { words: say.standsWithoutRoom, color: 'Warning' },
      ...(instead
        ? [{ words: words.rooms.freeInstead({ name: instead.name, facts: roomFacts(instead.facts, words) }) }]
        : []),
      ...(alternatives.length > 0 ? [{ words: say.freeWithRoom }] : []),
      ...alternatives.map((slot) => ({ words: `• ${dayAndTime(slot, reader, now)}` })),
    ],
    ...(handle ? { actions: roomButtons(alternatives, instead, handle, reader, now) } : {}),
  };
};

const toldAnswered = (news: Of<'eventAnswered'>, { reader, now }: Shown): Told => {
  const words = wordsOf(reader);
  const { news: say } = words;
  const { event, attendee: who, response, proposed, others = [] } = news;
  const subject = subjectOf(event, words);
  return {
    summaryOf: (named) => say.answeredSummary({ ...named, who, response, proposes: proposed !== undefined }),
    headline: say.answered({ who, response, subject }),
    lines: [
      ...(proposed
        ? [
            {
              words: say.proposes({ who, when: dayAndTime(proposed, reader, now), subject }),
              color: 'Warning' as const,
            },
          ]
        : []),
      ...(others.length > 0 ? [{ words: say.answeredToo({ names: others }) }] : []),
    ],
  };
};

const roomButtons = (
  alternatives: TimeRange[],
  instead: Of<'roomDeclined'>['instead'],
  handle: string,
  reader: Reader,
  now: Date,
): CardAction[] => {
  const { arranging, meetings, rooms } = wordsOf(reader);
  return [
    ...(instead
      ? [
          changeRoomAction.button({
            title: rooms.takeInstead({ name: instead.name }),
            handle,
            data: { choice: '0' },
            style: 'positive',
          }),
        ]
      : []),
    otherRoomsAction.button({
      title: meetings.anotherRoom,
      handle,
      ...(instead ? {} : { style: 'positive' }),
    }),
    ...alternatives.slice(0, 3).map((slot, index) =>
      moveAction.button({
        title: arranging.moveTo({ time: moment(slot.startsAt, reader, now) }),
        handle,
        data: { slot: String(index) },
      }),
    ),
  ];
};

const wasAt = (before: TimeRange, event: CalendarEvent, reader: Reader, now: Date): string =>
  whenOf({ ...event, ...before }, reader, now);

const shownConflicts = 3;

const conflictLines = (conflicts: CalendarEvent[], reader: Reader): NonNullable<EventCardParts['lines']> => {
  if (conflicts.length === 0) return [];
  const words = wordsOf(reader);
  const { meetings, news } = words;
  const events = conflicts
    .slice(0, shownConflicts)
    .map(
      (other) => `${other.isPrivate ? meetings.privateEvent : subjectOf(other, words)} (${clockRange(other, reader)})`,
    );
  const more = Math.max(0, conflicts.length - shownConflicts);
  return [{ words: `⚠️ ${news.clashes({ events, more })}`, color: 'Warning' }];
};
