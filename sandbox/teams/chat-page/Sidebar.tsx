import { useState } from 'react';
import { Avatar, BotAvatar, presenceWords } from './Avatar.tsx';
import type { Conversation, Person, Tenant } from './api.ts';
import { languageName } from './language.ts';
import { NewGroup } from './NewGroup.tsx';

interface Props {
  tenant: Tenant;
  me: Person;
  conversations: Conversation[];
  selected: string | undefined;
  unread: ReadonlySet<string>;
  /** What the client's language can be set to. */
  locales: string[];
  onLocale(locale: string): void;
  onPerson(id: string): void;
  onConversation(id: string): void;
  onGroup(members: string[]): void;
}

/** Who I am, and my chats. */
export const Sidebar = ({
  tenant,
  me,
  conversations,
  selected,
  unread,
  locales,
  onLocale,
  onPerson,
  onConversation,
  onGroup,
}: Props) => {
  const [choosing, setChoosing] = useState(false);
  return (
    <nav className="sidebar" aria-label="Chats">
      <div className="person">
        <span className="with-presence" aria-hidden="true">
          <Avatar person={me} size={40} />
          <span className="presence" data-presence={me.presence.availability} />
        </span>
        <div className="person-text">
          <label htmlFor="person" className="hidden">
            You are
          </label>
          <select id="person" value={me.id} onChange={({ target }) => onPerson(target.value)}>
            {tenant.people
              .toSorted((one, other) => one.displayName.localeCompare(other.displayName))
              .map(({ id, displayName }) => (
                <option key={id} value={id}>
                  {displayName}
                </option>
              ))}
          </select>
          <span className="hint">{[me.jobTitle, presenceWords(me)].filter(Boolean).join(', ')}</span>
        </div>
        <label className="language">
          <span className="hidden">Language</span>
          <select value={me.locale} onChange={({ target }) => onLocale(target.value)}>
            {locales.map((locale) => (
              <option key={locale} value={locale} lang={locale}>
                {languageName(locale)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="sidebar-head">
        <h2>Chats</h2>
        <button type="button" onClick={() => setChoosing(!choosing)} aria-expanded={choosing}>
          New group chat
        </button>
      </div>
      {choosing ? (
        <NewGroup
          people={tenant.people.filter(({ id, accountEnabled }) => id !== me.id && accountEnabled)}
          onDone={(members) => {
            setChoosing(false);
            if (members.length > 0) onGroup(members);
          }}
        />
      ) : null}
      <ul>
        {conversations.map((conversation) => (
          <li key={conversation.id}>
            <button
              type="button"
              className="conversation"
              aria-current={conversation.id === selected}
              onClick={() => onConversation(conversation.id)}
            >
              <Faces conversation={conversation} tenant={tenant} me={me} />
              <span className="conversation-text">
                <span className="conversation-name">
                  <strong>{conversation.name}</strong>
                  {conversation.last ? <time className="hint">{when(conversation.last.at, me)}</time> : null}
                </span>
                <span className="hint">{conversation.last?.text || 'No messages yet'}</span>
              </span>
              {unread.has(conversation.id) ? (
                <span className="unread">
                  <span className="hidden">new messages</span>
                </span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** The bot, or the people of a group. */
const Faces = ({ conversation, tenant, me }: { conversation: Conversation; tenant: Tenant; me: Person }) => {
  const [first, second] = tenant.people.filter(({ id }) => id !== me.id && conversation.members.includes(id));
  if (conversation.kind === 'personal' || !first) return <BotAvatar />;
  return (
    <span className={second ? 'faces two' : 'faces'}>
      <Avatar person={first} size={second ? 24 : 32} />
      {second ? <Avatar person={second} size={24} /> : null}
    </span>
  );
};

/** The time today, else the day. */
const when = (at: string, { locale, timeZone }: Person): string => {
  const day = (date: Date) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(date);
  const date = new Date(at);
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    ...(day(date) === day(new Date()) ? { hour: 'numeric', minute: '2-digit' } : { month: 'short', day: 'numeric' }),
  }).format(date);
};
