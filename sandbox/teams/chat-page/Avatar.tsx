import { useState } from 'react';
import { api, type Person } from './api.ts';

const initials = (name: string) =>
  name
    .split(' ')
    .filter(Boolean)
    .map((word) => word[0])
    .slice(0, 2)
    .join('');

interface AvatarProps {
  person: Person;
  size?: number;
  /** Shows in words and colour whether the person is there. */
  withPresence?: boolean;
}

export const Avatar = ({ person, size = 32, withPresence = false }: AvatarProps) =>
  withPresence ? (
    <span className="with-presence">
      <Face person={person} size={size} />
      <span className="presence" data-presence={person.presence.availability} aria-hidden="true" />
      <span className="hidden">{presenceWords(person)}, </span>
    </span>
  ) : (
    <Face person={person} size={size} />
  );

/** `DoNotDisturb` → `do not disturb` */
export const presenceWords = ({ presence: { availability } }: Person): string =>
  availability === 'PresenceUnknown'
    ? 'presence unknown'
    : availability.replace(/\B[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();

const Face = ({ person, size }: { person: Person; size: number }) => {
  const [missing, setMissing] = useState(false);
  return (
    <span className="avatar" style={{ width: size, height: size, fontSize: size * 0.4 }} aria-hidden="true">
      {missing ? (
        initials(person.displayName)
      ) : (
        <img src={api.photo(person.id, size > 48 ? 240 : 96)} alt="" onError={() => setMissing(true)} />
      )}
    </span>
  );
};

export const BotAvatar = ({ size = 32 }: { size?: number }) => (
  <svg className="avatar bot" width={size} height={size} viewBox="40 44 112 112" aria-hidden="true">
    <g fill="none" stroke="#fff" strokeWidth="8" strokeLinejoin="round">
      <path d="M80 76v-7a6 6 0 0 1 6-6h20a6 6 0 0 1 6 6v7" />
      <path d="M64 76h64a7 7 0 0 1 7 7v36a7 7 0 0 1-7 7H94l-14 12v-12H64a7 7 0 0 1-7-7V83a7 7 0 0 1 7-7z" />
    </g>
    <rect x="88" y="90" width="16" height="14" rx="3" fill="#FFC94D" />
  </svg>
);
