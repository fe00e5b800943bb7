import type { SaidRoom } from '../../shared/problems.ts';
import type { Words } from '../en/index.ts';
import type { Equipment } from '../en/rooms.ts';
import { list, plural } from '../format.ts';

const things: Record<Equipment, string> = {
  projector: 'projecteur',
  screen: 'écran',
  whiteboard: 'tableau blanc',
  flipchart: 'paperboard',
  video: 'visioconférence',
  audio: 'système audio',
  accessible: 'accès en fauteuil roulant',
};

const like = ({ seats, has = [], place, floor }: SaidRoom): string =>
  [
    seats && seats > 1 ? `pour ${seats}` : '',
    has.length > 0
      ? `avec ${list(
          has.map((what) => things[what]),
          'fr',
        )}`
      : '',
    place === undefined ? '' : `à ${place}`,
    floor === undefined ? '' : `à l’étage ${floor}`,
  ]
    .filter(Boolean)
    .join(' ');

export const rooms: Words['rooms'] = {
  roomLike: (wish) => ['salle', like(wish)].filter(Boolean).join(' '),
  thing: (what) => things[what],
  seats: ({ count }) => `${count} ${plural(count, 'fr', { one: 'place', other: 'places' })}`,
  floor: ({ floor }) => `étage ${floor}`,
  maybe: ({ what, said }) => `${things[what]} ? sa fiche indique « ${said} »`,
  seatsNotKnown: 'nombre de places inconnu',
  freeThen: ({ when }) => `Libre ${when}`,
  isEqual: 'équivalente',
  freeFor: ({ times }) => `libre ${times}`,
  chooseOne: 'Choisissez-en une pour y prévoir une réunion.',
  freeSummary: ({ when, names }) => `Libre ${when} : ${list(names, 'fr')}`,
  asked: ({ what }) => `Recherche : ${what}`,
  freeInstead: ({ name, facts }) => `${name} est libre à ce moment et équivalente : ${facts}.`,
  takeInstead: ({ name }) => `Prendre ${name}`,
  take: ({ name }) => `Prévoir une réunion dans ${name}`,
};
