import type { SaidRoom } from '../../shared/problems.ts';
import type { Words } from '../en/index.ts';
import type { Equipment } from '../en/rooms.ts';
import { list, plural } from '../format.ts';

const things: Record<Equipment, string> = {
  projector: 'Beamer',
  screen: 'Bildschirm',
  whiteboard: 'Whiteboard',
  flipchart: 'Flipchart',
  video: 'Videotechnik',
  audio: 'Tontechnik',
  accessible: 'barrierefreiem Zugang',
};

const like = ({ seats, has = [], place, floor }: SaidRoom): string =>
  [
    seats && seats > 1 ? `für ${seats}` : '',
    has.length > 0
      ? `mit ${list(
          has.map((what) => things[what]),
          'de',
        )}`
      : '',
    place === undefined ? '' : `in ${place}`,
    floor === undefined ? '' : `auf Etage ${floor}`,
  ]
    .filter(Boolean)
    .join(' ');

export const rooms: Words['rooms'] = {
  roomLike: (wish) => ['Raum', like(wish)].filter(Boolean).join(' '),
  thing: (what) => (what === 'accessible' ? 'barrierefrei' : things[what]),
  seats: ({ count }) => `${count} ${plural(count, 'de', { one: 'Platz', other: 'Plätze' })}`,
  floor: ({ floor }) => `Etage ${floor}`,
  maybe: ({ what, said }) => `${things[what]}? Im Eintrag steht „${said}“`,
  seatsNotKnown: 'Plätze nicht bekannt',
  freeThen: ({ when }) => `Frei ${when}`,
  isEqual: 'gleichwertig',
  freeFor: ({ times }) => `frei ${times}`,
  chooseOne: 'Wählen Sie einen, um darin einen Termin zu planen.',
  freeSummary: ({ when, names }) => `Frei ${when}: ${list(names, 'de')}`,
  asked: ({ what }) => `Gesucht: ${what}`,
  freeInstead: ({ name, facts }) => `${name} ist dann frei und gleichwertig: ${facts}.`,
  takeInstead: ({ name }) => `${name} nehmen`,
  take: ({ name }) => `Termin in ${name} planen`,
};
