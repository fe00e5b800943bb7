import type { PersonRecord } from '../tenant/directory/types.ts';
import { type Activity, adaptiveCardType, type OAuthCard } from './activity.ts';
import type { Channel, Delivery } from './channel.ts';
import type { ClientLocales } from './client-locales.ts';
import type { Conversation, ConversationChange, Conversations } from './conversations.ts';
import { botAccount } from './ids.ts';
import type { Roster } from './roster.ts';
import type { Invoke, TeamsClient } from './teams-client.ts';

/** What a person does: writes, presses Action.Submit (`value`), or causes an invoke. */
export interface Doing {
  text?: string | undefined;
  attachments?: Activity['attachments'] | undefined;
  value?: unknown;
  replyToId?: string | undefined;
  invoke?: Invoke | undefined;
  /** The language of the Teams client; left out: the person's mailbox language. */
  locale?: string | undefined;
}

/** What came of it, as `POST /_sandbox/chat` answers. */
export interface TurnResult {
  conversation: string;
  /** HTTP status of the bot; 502 when it cannot be reached, 504 when it took too long. */
  status: number;
  invokeResponse?: { status: number; body: unknown };
  /** What the bot sent, changed and deleted, in order, as the connector received it. */
  activities: Activity[];
  problem?: string;
  /** The sign-in card whose button the client shows, because single sign-on was refused. */
  signIn?: OAuthCard;
}

export interface TurnParts {
  conversations: Conversations;
  channel: Channel;
  client: TeamsClient;
  roster: Roster;
  locales: ClientLocales;
}

/** How long to wait for what a bot does after it answered. */
const backgroundPatienceMs = 10_000;
const silencePatienceMs = 500;

export type RunTurn = (person: PersonRecord, conversation: Conversation, doing: Doing) => Promise<TurnResult>;

export interface Turns {
  /** Sends what a person does to the bot and waits until the turn is over, single sign-on included. */
  run: RunTurn;
  /** Whether somebody is waiting for the bot in this conversation; what it says otherwise is proactive. */
  underWay(conversationId: string): boolean;
}

/** Runs turns; `run` never rejects because of the bot: what went wrong is in `status` and `problem`. */
export const createTurns = ({ conversations, channel, client, roster, locales }: TurnParts): Turns => {
  const counts = new Map<string, number>();
  const count = (id: string, by: 1 | -1) => {
    const next = (counts.get(id) ?? 0) + by;
    if (next > 0) counts.set(id, next);
    else counts.delete(id);
  };

  const failed = (conversation: Conversation, { status, problem }: Delivery): TurnResult => ({
    conversation: conversation.id,
    status,
    activities: [],
    ...(problem ? { problem } : {}),
  });

  const message = (person: PersonRecord, conversation: Conversation, doing: Doing): Activity & { id: string } => {
    const envelope = channel.envelope(person, conversation);
    const id = envelope.id ?? conversations.newActivityId();
    const mention = conversation.kind === 'personal' || doing.text === undefined ? '' : `<at>${botAccount.name}</at> `;
    const text = doing.text === undefined ? undefined : `${mention}${doing.text}`;
    const html = text === undefined ? [] : [{ contentType: 'text/html', content: `<p>${asHtml(text)}</p>` }];
    return {
      ...envelope,
      id,
      ...(text === undefined ? {} : { text, textFormat: 'plain' }),
      attachments: [...html, ...(doing.attachments ?? [])],
      ...(mention
        ? {
            entities: [
              ...(envelope.entities ?? []),
              { type: 'mention', mentioned: botAccount, text: `<at>${botAccount.name}</at>` },
            ],
          }
        : {}),
      ...(doing.value === undefined ? {} : { value: doing.value }),
      ...(doing.replyToId ? { replyToId: doing.replyToId } : {}),
    };
  };

  /** The card an invoke was pressed on is replaced by the card it was answered with. */
  const showAnswer = (person: PersonRecord, conversation: Conversation, invoke: Invoke, { body }: Delivery) => {
    const answer = (typeof body === 'object' && body !== null ? body : {}) as { type?: unknown; value?: unknown };
    if (invoke.name !== 'adaptiveCard/action' || answer.type !== adaptiveCardType || !invoke.replyToId) return;
    const row = conversations.message(conversation.id, invoke.replyToId);
    if (row) conversations.replaceCard(row, person.id, answer.value);
  };

  const run: RunTurn = async (person, conversation, doing) => {
    locales.use(person.id, conversation.id, doing.locale);
    const refused = await roster.ensureInstalled(person, conversation);
    if (refused) {
      // What was written stays in the chat, though nobody reads it.
      if (!doing.invoke) conversations.add(conversation.id, person.id, message(person, conversation, doing));
      return failed(conversation, refused);
    }

    // Another of the person's clients may have spoken meanwhile.
    locales.use(person.id, conversation.id, doing.locale);
    const watch = watchConversation(conversations, conversation.id);
    try {
      let delivery: Delivery;
      if (doing.invoke) {
        delivery = await client.invoke(person, conversation, doing.invoke);
        showAnswer(person, conversation, doing.invoke, delivery);
      } else {
        const activity = message(person, conversation, doing);
        conversations.add(conversation.id, person.id, activity);
        delivery = await client.deliver(activity, person);
      }
      if (delivery.status < 300) await settle(watch, client, conversation.id, speaks(doing));
      return {
        conversation: conversation.id,
        status: delivery.status,
        ...(doing.invoke ? { invokeResponse: { status: delivery.status, body: delivery.body } } : {}),
        activities: watch.activities(),
        ...(delivery.problem ? { problem: delivery.problem } : {}),
        ...(delivery.signIn ? { signIn: delivery.signIn } : {}),
      };
    } finally {
      watch.stop();
    }
  };

  return {
    underWay: (conversationId) => counts.has(conversationId),
    run: async (person, conversation, doing) => {
      count(conversation.id, 1);
      try {
        return await run(person, conversation, doing);
      } finally {
        count(conversation.id, -1);
      }
    },
  };
};

/** What a bot usually says something to: messages, and coming back from the sign-in page. */
const speaks = ({ invoke }: Doing): boolean => invoke === undefined || invoke.name === 'signin/verifyState';

/** A turn is over when no exchange is under way and the bot has said what it announced by typing or by taking a token. */
const settle = async (watch: Watch, client: TeamsClient, conversationId: string, expectsReply: boolean) => {
  const deadline = Date.now() + backgroundPatienceMs;
  const began = Date.now();
  for (;;) {
    const exchanges = client.exchanges(conversationId);
    if (exchanges.length > 0) {
      await Promise.allSettled(exchanges);
      continue;
    }
    const exchanged = client.lastExchange(conversationId);
    const owesReply = watch.lastIsTyping() || (exchanged > watch.startedAt && watch.lastMessageAt() < exchanged);
    const silent = expectsReply && watch.activities().length === 0 && Date.now() - began < silencePatienceMs;
    if (!owesReply && !silent) return;
    const patience = owesReply ? deadline - Date.now() : silencePatienceMs - (Date.now() - began);
    if (patience <= 0) return;
    await watch.next(patience);
  }
};

interface Watch {
  readonly startedAt: number;
  activities(): Activity[];
  lastIsTyping(): boolean;
  lastMessageAt(): number;
  /** Resolves with the next thing the bot does, or after `milliseconds`. */
  next(milliseconds: number): Promise<void>;
  stop(): void;
}

const watchConversation = (conversations: Conversations, conversationId: string): Watch => {
  const seen: { at: number; change: ConversationChange }[] = [];
  let wake = () => {};
  const listen = (change: ConversationChange) => {
    if (change.conversationId !== conversationId || change.author !== 'bot' || change.kind === 'view') return;
    seen.push({ at: Date.now(), change });
    wake();
  };
  conversations.changes.on('change', listen);
  return {
    startedAt: Date.now() - 1,
    activities: () => seen.map(({ change }) => asReceived(change)),
    lastIsTyping: () => seen.at(-1)?.change.kind === 'typing',
    lastMessageAt: () => seen.findLast(({ change }) => change.kind !== 'typing')?.at ?? 0,
    next: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    stop: () => conversations.changes.off('change', listen),
  };
};

const asReceived = ({ kind, activity }: ConversationChange): Activity =>
  kind === 'updated' ? { ...activity, type: 'messageUpdate' } : activity;

const asHtml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/&lt;(\/?)at&gt;/g, '<$1at>')
    .replaceAll('\n', '<br>');
