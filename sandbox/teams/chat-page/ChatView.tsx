import { useRef, useState } from 'react';
import { type Activity, api, type Conversation, type Person, type SignInCard, type Tenant, type Turn } from './api.ts';
import type { Pressed } from './CardView.tsx';
import { Compose } from './Compose.tsx';
import { Message, SignIn } from './Message.tsx';
import { openSignIn } from './pop-up.ts';
import type { Theme } from './theme.ts';
import { type StreamEvent, useConversation } from './use-conversation.ts';
import { useStayAtEnd } from './use-stay-at-end.ts';

interface Props {
  tenant: Tenant;
  me: Person;
  conversation: Conversation;
  theme: Theme;
  listen(handler: (event: StreamEvent) => void): () => void;
}

const suggestions = [
  'help',
  'book 30 min with Adele tomorrow at 3pm',
  "what's on today?",
  'who is my manager?',
  'turn on notifications',
];

/** What stands below a card besides the card: a line of text, an error, a sign-in button. */
interface Note {
  text: string;
  error: boolean;
}

/** The card that was pressed, and how to press it again after a sign-in. */
interface Work {
  card?: string;
  repeat?: (state: string) => Promise<Turn>;
}

interface SignInRequest {
  card: SignInCard;
  work: Work;
}

export const ChatView = ({ tenant, me, conversation, theme, listen }: Props) => {
  const { activities, typing, loaded } = useConversation(conversation.id, me.id, listen);
  const [busyCard, setBusyCard] = useState<string>();
  const [notes, setNotes] = useState<Record<string, Note>>({});
  const [signIn, setSignIn] = useState<SignInRequest>();
  const [problem, setProblem] = useState<string>();
  const scroller = useRef<HTMLDivElement>(null);
  const thread = useRef<HTMLDivElement>(null);
  const { away, toEnd } = useStayAtEnd(scroller, thread);
  const messages = activities.filter(({ type }) => type === 'message');

  const take = (turn: Turn, work: Work) => {
    setProblem(
      turn.problem ?? (turn.status >= 500 && turn.status !== 501 ? 'Attaché could not answer. Try again.' : undefined),
    );
    setSignIn(turn.signIn && { card: turn.signIn, work });
    const answer = turn.invokeResponse?.body;
    const { card } = work;
    if (card && answer) setNotes((known) => ({ ...known, ...noteOf(card, answer) }));
  };

  const run = async (ask: () => Promise<Turn>, work: Work = {}) => {
    try {
      take(await ask(), work);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'That did not work.');
    }
  };

  const say = (text: string) => {
    toEnd();
    void run(() => api.say(conversation.id, me, text));
  };

  const press = async (activity: Activity, pressed: Pressed) => {
    setBusyCard(activity.id);
    setNotes(({ [activity.id]: _, ...rest }) => rest);
    const { type, verb, data } = pressed;
    const execute = (state?: string) =>
      api.execute(conversation.id, me, { ...(verb ? { verb } : {}), data }, activity.id, state);
    if (type === 'Action.Execute') await run(execute, { card: activity.id, repeat: execute });
    else await run(() => api.submit(conversation.id, me, data, activity.id), { card: activity.id });
    setBusyCard(undefined);
  };

  /** After signing in, Teams tells the bot; for an action of a card it repeats the action instead. */
  const openSignInPage = (url: string, work: Work = {}) =>
    run(async () => {
      const state = await openSignIn(url);
      setSignIn(undefined);
      return work.repeat ? work.repeat(state) : api.verifyState(conversation.id, me, state);
    }, work);

  return (
    <section className="chat" aria-label={`Chat with ${conversation.name}`}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div ref={scroller} className="messages" role="log" aria-live="polite" aria-label="Messages" tabIndex={0}>
        <div ref={thread} className="thread">
          {messages.length === 0 && loaded ? (
            <div className="welcome">
              <h2>Talk to Attaché</h2>
              <p>
                Say it in your own words.
                {conversation.kind === 'personal' ? ' Here is something to start with:' : null}
              </p>
            </div>
          ) : null}
          {messages.map((activity, index) => (
            <Message
              key={activity.id}
              activity={activity}
              previous={messages[index - 1]}
              tenant={tenant}
              me={me}
              theme={theme}
              isLast={index === messages.length - 1}
              busy={busyCard === activity.id}
              note={notes[activity.id]}
              onPress={(pressed) => void press(activity, pressed)}
              onSignIn={(url) => void openSignInPage(url)}
            />
          ))}
          {signIn ? (
            <div className="message theirs">
              <span className="avatar-space" />
              <div className="content">
                <SignIn card={signIn.card} onSignIn={(url) => void openSignInPage(url, signIn.work)} />
              </div>
            </div>
          ) : null}
          {typing ? (
            <p className="typing" role="status">
              Attaché is typing <span aria-hidden="true">…</span>
            </p>
          ) : null}
        </div>
      </div>
      {away ? (
        <button type="button" className="to-end" onClick={toEnd}>
          Newest messages
        </button>
      ) : null}
      {problem ? (
        <p className="problem" role="alert">
          {problem}
          <button type="button" onClick={() => setProblem(undefined)} aria-label="Close this message">
            ×
          </button>
        </p>
      ) : null}
      {conversation.kind === 'personal' && messages.length < 3 ? (
        <ul className="suggestions" aria-label="Suggestions">
          {suggestions.map((text) => (
            <li key={text}>
              <button type="button" onClick={() => say(text)}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <Compose
        key={conversation.id}
        hint={conversation.kind === 'personal' ? 'Type a message' : 'Type a message; Attaché is mentioned for you'}
        onSend={say}
      />
    </section>
  );
};

const noteOf = (card: string, answer: { type?: string; value?: unknown }): Record<string, Note> => {
  const value = answer.value;
  if (answer.type === 'application/vnd.microsoft.activity.message')
    return { [card]: { text: String(value), error: false } };
  if (answer.type === 'application/vnd.microsoft.error') {
    return {
      [card]: {
        text: String((value as { message?: string } | undefined)?.message ?? 'That did not work.'),
        error: true,
      },
    };
  }
  return {};
};
