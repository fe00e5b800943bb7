import type { SaidRoom } from '../../shared/problems.ts';
import { list, plural } from '../format.ts';

export type Equipment = NonNullable<SaidRoom['has']>[number];

const things: Record<Equipment, string> = {
  projector: 'projector',
  screen: 'screen',
  whiteboard: 'whiteboard',
  flipchart: 'flipchart',
  video: 'video',
  audio: 'audio',
  accessible: 'wheelchair access',
};
const withArticle = (what: Equipment) =>
  what === 'video' || what === 'audio' || what === 'accessible' ? things[what] : `a ${things[what]}`;

/** `for 8 with a projector in Seattle HQ on floor 2` */
const like = ({ seats, has = [], place, floor }: SaidRoom): string =>
  [
    seats && seats > 1 ? `for ${seats}` : '',
    has.length > 0 ? `with ${list(has.map(withArticle), 'en')}` : '',
    place === undefined ? '' : `in ${place}`,
    floor === undefined ? '' : `on floor ${floor}`,
  ]
    .filter(Boolean)
    .join(' ');

/** Rooms: what they are like, which are free. */
export const rooms = {
  roomLike: (wish: SaidRoom) => ['room', like(wish)].filter(Boolean).join(' '),
  thing: (what: Equipment) => things[what],
  seats: ({ count }: { count: number }) => plural(count, 'en', { one: 'seats 1', other: `seats ${count}` }),
  floor: ({ floor }: { floor: string }) => `floor ${floor}`,
  /** Its entry names something else. */
  maybe: ({ what, said }: { what: Equipment; said: string }) => `${things[what]}? its entry says “${said}”`,
  seatsNotKnown: 'seats not known',
  freeThen: ({ when }: { when: string }) => `Free ${when}`,
  /** In place of another: with as many seats and what that one has. */
  isEqual: 'just as good',
  freeFor: ({ times }: { times: string }) => `free ${times}`,
  chooseOne: 'Choose one to arrange a meeting in it.',
  freeSummary: ({ when, names }: { when: string; names: string[] }) => `Free ${when}: ${list(names, 'en')}`,
  asked: ({ what }: { what: string }) => `You asked for a ${what}`,
  freeInstead: ({ name, facts }: { name: string; facts: string }) => `${name} is free then and just as good: ${facts}.`,
  takeInstead: ({ name }: { name: string }) => `Take ${name}`,
  take: ({ name }: { name: string }) => `Arrange a meeting in ${name}`,
};
