import { useState } from 'react';
import { Avatar, BotAvatar } from './Avatar.tsx';
import type { Conversation, Person, Tenant } from './api.ts';

interface Props {
  tenant: Tenant;
  me: Person;
  conversations: Conversation[];
  selected: string | undefined;
  unread: ReadonlySet<string>;
  onPerson(id: string): void;
  onConversation(id: string): void;
  onGroup(members: string[]): void;
}

/** Who I am, and my chats. */
export const Sidebar = ({ tenant, me, conversations, selected, unread, onPerson, onConversation, onGroup }: Props) => {
  const [choosing, setChoosing] = useState(false);
  return (
    <nav className="sidebar" aria-label="Chats">
      <label className="person">
        <Avatar person={me} size={40} />
        <span className="person-text">
          <span className="hint">You are</span>
          <select value={me.id} onChange={({ target }) => onPerson(target.value)}>
            {tenant.people
              .toSorted((one, other) => one.displayName.localeCompare(other.displayName))
              .map((person) => (
                <option key={person.id} value={person.id}>
                  {person.displayName}
                  {person.jobTitle ? `, ${person.jobTitle}` : ''}
                </option>
              ))}
          </select>
        </span>
      </label>
      <div className="sidebar-head">
        <h2>Chats</h2>
        <button type="button" onClick={() => setChoosing(!choosing)} aria-expanded={choosing}>
          New group chat
        </button>
      </div>
      {choosing ? (
        <NewGroup
          people={tenant.people.filter(({ id }) => id !== me.id)}
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
              <BotAvatar />
              <span className="conversation-text">
                <strong>{conversation.name}</strong>
                <span className="hint">{conversation.last?.text ?? 'No messages yet'}</span>
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

const NewGroup = ({ people, onDone }: { people: Person[]; onDone(members: string[]): void }) => {
  const [members, setMembers] = useState<string[]>([]);
  return (
    <fieldset className="new-group">
      <legend>Who is in it, besides you and Attaché?</legend>
      <div className="choices">
        {people.map(({ id, displayName }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={members.includes(id)}
              onChange={({ target }) =>
                setMembers(target.checked ? [...members, id] : members.filter((member) => member !== id))
              }
            />
            {displayName}
          </label>
        ))}
      </div>
      <button type="button" className="primary" disabled={members.length === 0} onClick={() => onDone(members)}>
        Create
      </button>
      <button type="button" onClick={() => onDone([])}>
        Cancel
      </button>
    </fieldset>
  );
};
