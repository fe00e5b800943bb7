import { Avatar, BotAvatar } from './Avatar.tsx';
import type { Activity, Person, SignInCard, Tenant } from './api.ts';
import { CardView, type Pressed } from './CardView.tsx';
import type { Theme } from './theme.ts';

interface Props {
  activity: Activity;
  previous: Activity | undefined;
  tenant: Tenant;
  me: Person;
  theme: Theme;
  /** The newest message: only there does a sign-in button still lead on. */
  isLast: boolean;
  busy: boolean;
  note: { text: string; error: boolean } | undefined;
  onPress(pressed: Pressed): void;
  onSignIn(url: string): void;
}

const adaptive = 'application/vnd.microsoft.card.adaptive';
const oauth = 'application/vnd.microsoft.card.oauth';

/** Messages of one author within five minutes stand together under one name. */
const together = (one: Activity, other: Activity | undefined) =>
  other?.from.id === one.from.id && Date.parse(one.timestamp) - Date.parse(other.timestamp) < 5 * 60_000;

export const Message = ({ activity, previous, tenant, me, theme, isLast, busy, note, onPress, onSignIn }: Props) => {
  const isMine = activity.from.id === me.teamsUserId;
  const author = tenant.people.find(({ teamsUserId }) => teamsUserId === activity.from.id);
  const name = author?.displayName ?? tenant.bot.name;
  const cards = activity.attachments?.filter(({ contentType }) => contentType === adaptive) ?? [];
  const signIns = activity.attachments?.filter(({ contentType }) => contentType === oauth) ?? [];
  const text = wordsOf(activity.text ?? '');
  const time = new Intl.DateTimeFormat(me.locale, { hour: 'numeric', minute: '2-digit', timeZone: me.timeZone }).format(
    new Date(activity.timestamp),
  );
  return (
    <article className={`message ${isMine ? 'mine' : 'theirs'}`} aria-label={`${isMine ? 'You' : name}, ${time}`}>
      {isMine || together(activity, previous) ? (
        <span className="avatar-space" />
      ) : author ? (
        <Avatar person={author} />
      ) : (
        <BotAvatar />
      )}
      <div className="content">
        {together(activity, previous) ? null : (
          <header>
            {isMine ? null : <strong>{name}</strong>} <time dateTime={activity.timestamp}>{time}</time>
          </header>
        )}
        {text ? <div className="bubble">{text}</div> : null}
        {cards.map((card, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the cards of a message keep their order.
          <CardView key={index} content={card.content} theme={theme} busy={busy} onPress={onPress} />
        ))}
        {signIns.map(({ content }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the cards of a message keep their order.
          <SignIn key={index} card={content as SignInCard} isOver={!isLast} onSignIn={onSignIn} />
        ))}
        {busy ? (
          <p className="note" role="status">
            Working …
          </p>
        ) : null}
        {note ? (
          <p className={note.error ? 'note error' : 'note'} role={note.error ? 'alert' : 'status'}>
            {note.text}
          </p>
        ) : null}
      </div>
    </article>
  );
};

/** Single sign-on was not enough: the person has to open the sign-in page. */
export const SignIn = ({
  card,
  isOver = false,
  onSignIn,
}: {
  card: SignInCard;
  isOver?: boolean;
  onSignIn(url: string): void;
}) => (
  <div className="bubble sign-in">
    <p>{card.text ?? 'Sign in to go on.'}</p>
    {(isOver ? [] : (card.buttons ?? [])).map(({ title, value }) => (
      <button key={value} type="button" className="primary" onClick={() => onSignIn(value)}>
        {title}
      </button>
    ))}
  </div>
);

/** Mentions come as `<at>Name</at>`; entities as the channel escapes them. */
const wordsOf = (text: string): string =>
  text
    .replace(/<at>(.*?)<\/at>/g, '@$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');
