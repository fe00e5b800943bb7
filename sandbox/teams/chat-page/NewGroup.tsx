import { useState } from 'react';
import { Avatar } from './Avatar.tsx';
import type { Person } from './api.ts';

/** Chooses the people of a new group chat; `onDone` gets nobody when it was called off. */
export const NewGroup = ({ people, onDone }: { people: Person[]; onDone(members: string[]): void }) => {
  const [members, setMembers] = useState<string[]>([]);
  const [filter, setFilter] = useState('');
  const shown = people.filter(({ displayName }) => displayName.toLowerCase().includes(filter.trim().toLowerCase()));
  return (
    <fieldset className="new-group">
      <legend>Who is in it, besides you and Attaché?</legend>
      <input
        type="search"
        aria-label="Find people"
        placeholder="Find people"
        value={filter}
        onChange={({ target }) => setFilter(target.value)}
      />
      <div className="choices">
        {shown.map((person) => (
          <label key={person.id}>
            <input
              type="checkbox"
              checked={members.includes(person.id)}
              onChange={({ target }) =>
                setMembers(target.checked ? [...members, person.id] : members.filter((member) => member !== person.id))
              }
            />
            <Avatar person={person} size={24} withPresence />
            <span>{person.displayName}</span>
          </label>
        ))}
      </div>
      <button type="button" className="primary" disabled={members.length === 0} onClick={() => onDone(members)}>
        {members.length > 0 ? `Create with ${members.length}` : 'Create'}
      </button>
      <button type="button" onClick={() => onDone([])}>
        Cancel
      </button>
    </fieldset>
  );
};
