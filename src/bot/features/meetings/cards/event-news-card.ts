import type { CalendarNews, ChangedPart } from '../../../../services/calendar/index.ts';
import type { CalendarEvent, TimeRange } from '../../../../services/calendar/types.ts';
import type { News } from '../../../../services/index.ts';
import { clockRange, dayAndTime, markdown, type Reader, zoneName } from '../../../../words/index.ts';
import type { Card, CardAction } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { moveAction, otherRoomsAction } from '../buttons.ts';
import { type EventCardParts, eventCard } from './event-card.ts';
import { whenOf } from './meeting-text.ts';

interface Shown {
  reader: Reader;
  now: Date;
  handle?: string | undefined;
}

type Told = Pick<EventCardParts, 'summary' | 'headline' | 'lines' | 'actions'>;

/** What is told about events. */
export type EventNews = Exclude<News, { kind: 'notificationsStopped' }>;

/** News as a card; the same card for the same thing, whatever happens to it next. */
export const newsCard = (news: EventNews, shown: Shown): Card => {
  if (news.kind === 'digest') return digestCard(news.news, shown);
  const event = news.kind === 'eventRemoved' ? { ...news.event, isCancelled: true } : news.event;
  return eventCard({ event, ...told(news, shown), ...shown });
};

const partNames: Record<ChangedPart, string> = {
  subject: 'subject',
  location: 'place',
  onlineMeeting: 'online meeting',
};

const shownInDigest = 20;

/** Much at once, a line each, in the order in which the events come up. */
const digestCard = (all: CalendarNews[], { reader, now }: Shown): Card => {
  const lines = [...all].sort((a, b) => a.event.startsAt.getTime() - b.event.startsAt.getTime());
  const more = lines.length - shownInDigest;
  return card(`${all.length} changes in your calendar`, [
    heading(`${all.length} changes in your calendar`),
    text('They came while I could not tell you one by one.', { subtle: true, spacing: 'None' }),
    ...lines
      .slice(0, shownInDigest)
      .map((news) => text(`• ${told(news, { reader, now }).summary}`, { spacing: 'Small' })),
    ...(more > 0 ? [text(`And ${more} more. Your agenda in my tab shows all of them.`, { subtle: true })] : []),
    text(zoneName(reader, now), { subtle: true, small: true }),
  ]);
};

const told = (news: CalendarNews, { reader, now, handle }: Shown): Told => {
  const { event } = news;
  const { subject } = event;
  switch (news.kind) {
    case 'eventInvitation': {
      const from = event.organizer?.name ?? 'Somebody';
      return {
        summary: `${from} invites you: ${subject}, ${whenOf(event, reader, now)}`,
        headline: markdown`Invitation: ${subject}`,
        lines: conflictLines(news.conflicts, reader),
      };
    }
    case 'eventMoved': {
      const who = news.movedBy;
      return {
        summary: `${who ? `${who} moved ${subject}` : `${subject} moved`} to ${whenOf(event, reader, now)}`,
        headline: markdown`Moved: ${subject}`,
        lines: [
          {
            words: markdown`${who ? `${who} moved it.` : 'It was moved.'} It was ${wasAt(news.before, event, reader, now)}.`,
          },
          ...conflictLines(news.conflicts ?? [], reader),
        ],
      };
    }
    case 'eventChanged': {
      const what = news.what.map((part) => partNames[part]).join(' and ');
      return {
        summary: what ? `${subject}: new ${what}` : subject,
        headline: what ? markdown`Changed: ${subject}` : markdown`${subject}`,
        ...(what ? { lines: [{ words: `New ${what}.` }] } : {}),
      };
    }
    case 'eventRemoved':
      return {
        summary: `No longer in your calendar: ${subject}`,
        headline: markdown`${subject}`,
        lines: [{ words: 'It is no longer in your calendar.' }],
      };
    case 'eventCancelled': {
      const who = news.cancelledBy;
      return {
        summary: `Cancelled: ${subject}, ${whenOf(event, reader, now)}`,
        headline: markdown`Cancelled: ${subject}`,
        lines: [{ words: who && !event.isOrganizer ? `${who} cancelled it.` : 'It is cancelled.', color: 'Attention' }],
      };
    }
    case 'roomDeclined':
      return {
        summary: `${news.room.name} declined ${subject}`,
        headline: markdown`${news.room.name} declined ${subject}`,
        lines: [
          { words: 'The meeting stands, but without this room.', color: 'Warning' },
          ...(news.alternatives.length > 0
            ? [{ words: 'The room and everybody I can see are free at these times:' }]
            : []),
          ...news.alternatives.map((slot) => ({ words: `• ${dayAndTime(slot, reader, now)}` })),
        ],
        ...(handle ? { actions: roomButtons(news.alternatives, handle, reader, now) } : {}),
      };
    case 'eventAnswered': {
      const did = { accepted: 'accepted', declined: 'declined', tentativelyAccepted: 'said maybe to' }[news.response];
      const others = news.others ?? [];
      const also = others.length > 0 ? `${others.join(', ')} answered as well.` : undefined;
      return {
        summary: `${news.attendee} ${did} ${subject}${news.proposed ? ' and proposes a new time' : ''}`,
        headline: markdown`${news.attendee} ${did} ${subject}`,
        lines: [
          ...(news.proposed
            ? [
                {
                  words: markdown`${news.attendee} proposes **${dayAndTime(news.proposed, reader, now)}** instead. Say “move ${subject}” to move it.`,
                  color: 'Warning' as const,
                },
              ]
            : []),
          ...(also ? [{ words: also }] : []),
        ],
      };
    }
  }
};

const roomButtons = (alternatives: TimeRange[], handle: string, reader: Reader, now: Date): CardAction[] => [
  otherRoomsAction.button({ title: 'Another room', handle, style: 'positive' }),
  ...alternatives.slice(0, 3).map((slot, index) =>
    moveAction.button({
      title: `Move to ${dayAndTime(slot, reader, now)}`,
      handle,
      data: { slot: String(index) },
    }),
  ),
];

const wasAt = (before: TimeRange, event: CalendarEvent, reader: Reader, now: Date): string =>
  whenOf({ ...event, ...before }, reader, now);

const shownConflicts = 3;

const conflictLines = (conflicts: CalendarEvent[], reader: Reader): NonNullable<EventCardParts['lines']> => {
  if (conflicts.length === 0) return [];
  const named = conflicts
    .slice(0, shownConflicts)
    .map((other) => `${other.isPrivate ? 'a private event' : other.subject} (${clockRange(other, reader)})`);
  const more = conflicts.length - shownConflicts;
  return [{ words: `⚠️ Clashes with ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`, color: 'Warning' }];
};
