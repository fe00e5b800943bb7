/** What a room is to be like, as it was said. */
export interface RoomSaid {
  seats?: number;
  has?: RoomThing[];
  /** A building or a town. */
  place?: string;
  floor?: number;
  /** In place of the one that is spoken of. */
  than?: 'larger' | 'smaller' | 'other';
}
export type RoomThing = 'projector' | 'screen' | 'whiteboard' | 'flipchart' | 'video' | 'audio' | 'accessible';

/** How a language says what a room is to be like. */
export interface RoomWords {
  /** Is a room spoken of at all? */
  isRoom: RegExp;
  clauses: readonly RoomClause[];
  /** What may stand beside it and says nothing more; global. */
  little: RegExp;
  /** Begins with the room alone, so that `asks` in front of it makes a request of it. */
  beginsWithRoom: RegExp;
  asks: string;
  /** `any room`: which there are is the question, whenever it is to be. */
  asksWhich: RegExp;
}

export interface RoomClause {
  pattern: RegExp;
  /** Undefined when the words mean something else. */
  read(said: readonly string[]): RoomSaid | undefined;
  /** What stands there afterwards. */
  leaves?: string;
}

export interface WithoutWish {
  /** The request without the words that say what the room is to be like: `second floor` is no date, `for 8` no time. */
  request: string;
  wish: RoomSaid;
  /** Nothing else was said. */
  isAlone: boolean;
}

/** A clause may stand so often: `with a screen, a phone and a whiteboard`. */
const mostTimes = 6;

/** Takes out what is said of a room; undefined when nothing is. `isRoomKnown`: a room is spoken of, whatever the words are. Pure. */
export const takeRoomWish = (words: RoomWords, said: string, isRoomKnown = false): WithoutWish | undefined => {
  if (!isRoomKnown && !words.isRoom.test(said)) return undefined;
  let rest = ` ${said} `;
  let wish: RoomSaid = {};
  for (const { pattern, read, leaves = ' ' } of words.clauses)
    for (let times = 0; times < mostTimes; times++) {
      const found = pattern.exec(rest);
      const one = found && read(found.slice(1).map((group) => group ?? ''));
      if (!found || !one) break;
      wish = { ...wish, ...one, ...(one.has ? { has: [...new Set([...(wish.has ?? []), ...one.has])] } : {}) };
      rest = `${rest.slice(0, found.index)}${leaves}${rest.slice(found.index + found[0].length)}`;
    }
  if (Object.keys(wish).length === 0) return undefined;
  const request = rest
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[,?!])/g, '')
    .trim();
  return { request, wish, isAlone: request.replace(words.little, '').replace(/[\s,.!?]/g, '') === '' };
};
