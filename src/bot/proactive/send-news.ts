import type { CalendarEvent } from '../../services/calendar/types.ts';
import type { News } from '../../services/news.ts';
import type { Notifier } from '../../services/notifications/types.ts';
import type { Clock } from '../../shared/clock.ts';
import { eventPayloadOf } from '../card-actions/event-payload.ts';
import type { KeptPayloads } from '../card-actions/kept-payloads.ts';
import { eventVerbs, mayAnswer } from '../cards/event-card.ts';
import { newsCard } from '../cards/event-news-card.ts';
import type { ConversationReferences } from '../conversations/conversation-references.ts';
import type { Proactive } from './proactive.ts';

export interface SendNewsOptions {
  proactive: Proactive;
  references: ConversationReferences;
  kept: KeptPayloads;
  clock: Clock;
}

const dayMs = 24 * 3600 * 1000;

/** The Notifier: news → card → the person's own conversation. The buttons are this person's alone. */
export const createSendNews = ({ proactive, references, kept, clock }: SendNewsOptions): Notifier => ({
  canReach: (to) => proactive.canReach(to),
  send: async (to, news, { activityId, timeZone }) => {
    if (!(await proactive.canReach(to))) return 'unreachable';
    const now = clock.now();
    const locale = (await references.get(to))?.locale ?? 'en-GB';
    const event = answerable(news);
    const handle =
      event &&
      (await kept.keep({ ...to, name: '' }, Object.values(eventVerbs), eventPayloadOf(event), lifeMs(event, now)));
    const card = newsCard(news, { reader: { locale, timeZone }, now, handle });
    return proactive.send(to, card, activityId ? { updateActivityId: activityId } : {});
  },
});

const answerable = (news: News): CalendarEvent | undefined =>
  'event' in news && news.kind !== 'eventRemoved' && mayAnswer(news.event) ? news.event : undefined;

/** The card can be answered until the event is over, at least a week. */
const lifeMs = ({ endsAt }: CalendarEvent, now: Date): number =>
  Math.min(60 * dayMs, Math.max(7 * dayMs, endsAt.getTime() - now.getTime()));
