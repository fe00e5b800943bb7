import type { ZodType } from 'zod';
import type { CalendarEvent } from '../../../services/calendar/types.ts';
import type { FeatureNews, News } from '../../../services/index.ts';
import type { Notifier } from '../../../services/news/types.ts';
import type { Clock } from '../../../shared/clock.ts';
import { readerFor, wordsOf } from '../../../words/index.ts';
import type { ConversationReferences } from '../../proactive/conversation-references.ts';
import type { Proactive } from '../../proactive/proactive.ts';
import type { DefinedAction } from '../../turn/action.ts';
import type { KeptPayloads } from '../../turn/kept-payloads.ts';
import type { PayloadFor } from '../../turn/scope.ts';
import { invitationOf } from '../meetings/actions/act-on-event.ts';
import { changeRoomAction, invitationActions, moveAction, otherRoomsAction } from '../meetings/buttons.ts';
import { mayAnswer } from '../meetings/cards/event-card.ts';
import { newsCard } from '../meetings/cards/event-news-card.ts';
import { moveDraft } from '../meetings/draft.ts';
import { notificationsStoppedCard } from './cards/notifications-stopped-card.ts';

export interface SendNewsOptions {
  proactive: Proactive;
  references: ConversationReferences;
  kept: KeptPayloads;
  clock: Clock;
}

const dayMs = 24 * 3600 * 1000;

/** The Notifier: news → card → the person's own conversation. The buttons are this person's alone. */
export const createSendNews = ({ proactive, references, kept, clock }: SendNewsOptions): Notifier<FeatureNews> => ({
  canReach: (to) => proactive.canReach(to),
  send: async (to, news, { activityId, timeZone }) => {
    if (!(await proactive.canReach(to))) return 'unreachable';
    const now = clock.now();
    const locale = (await references.get(to))?.locale;
    const buttons = buttonsOf(news, timeZone);
    const handle =
      buttons &&
      (await kept.keep({ ...to, name: '' }, buttons.verbs, buttons.payload, { lifeMs: lifeMs(buttons.event, now) }));
    const reader = readerFor(locale, timeZone);
    const card =
      news.kind === 'notificationsStopped'
        ? notificationsStoppedCard(news, wordsOf(reader))
        : newsCard(news, { reader, now, handle });
    return proactive.send(to, card, activityId ? { updateActivityId: activityId } : {});
  },
});

/** What the buttons of a card stand for; undefined for a card without any. */
const buttonsOf = (
  news: News,
  timeZone: string,
): { event: CalendarEvent; verbs: string[]; payload: unknown } | undefined => {
  if (!('event' in news) || news.kind === 'eventRemoved') return undefined;
  const { event } = news;
  if (news.kind === 'roomDeclined')
    return {
      event,
      ...behind([otherRoomsAction, changeRoomAction, moveAction], {
        eventId: event.id,
        rooms: news.instead ? [{ name: news.instead.name, address: news.instead.address }] : [],
        draft: moveDraft({ ...event, changeKey: '' }, timeZone),
        slots: news.alternatives,
      }),
    };
  return mayAnswer(event) ? { event, ...behind(invitationActions, invitationOf(event)) } : undefined;
};

/** The same check by the compiler as `scope.keep` makes: the payload has to fit all of the actions. */
const behind = <const A extends readonly DefinedAction<ZodType, ZodType>[]>(
  actions: A,
  payload: PayloadFor<A[number]>,
) => ({
  verbs: actions.map(({ verb }) => verb),
  payload,
});

/** The card can be answered until the event is over, at least a week. */
const lifeMs = ({ endsAt }: CalendarEvent, now: Date): number =>
  Math.min(60 * dayMs, Math.max(7 * dayMs, endsAt.getTime() - now.getTime()));
