import type { Language } from './language.ts';
import { takeRoomWish } from './room-wish.ts';
import type { Intent, Understanding } from './understanding.ts';
import { type Utterance, withRequest } from './utterance.ts';

/** These can be about a room of some kind. */
const ofRooms: ReadonlySet<Intent> = new Set(['book', 'freeBusy', 'changeMeeting']);

type Reads<T> = (utterance: Utterance) => T;

/**
 * A request in which a room is to be like something: what is said of the room is taken out before the rest is read, because no other reader
 * knows that `second floor` is no date. Undefined when nothing is said of a room.
 */
export const readWithRoom = (
  language: Language,
  utterance: Utterance,
  text: string,
  readPlain: Reads<Understanding | undefined>,
): Understanding | undefined => {
  const words = language.roomWords;
  const taken = words && takeRoomWish(words, utterance.request);
  if (!words || !taken) return undefined;
  const { wish, isAlone, request } = taken;
  if (wish.than && isAlone) return { text, intent: 'correct', room: true, roomWish: wish };
  if (words.asksWhich.test(request)) {
    const rest = withRequest(language, utterance, request);
    const { recurrence: _series, ...time } = rest.timing(rest.mark(), undefined, { rangeIsWindow: true });
    return { text, intent: 'freeBusy', room: true, ...time, roomWish: wish };
  }
  const readRest = (rest: string): Understanding | undefined => {
    const understood = readPlain(withRequest(language, utterance, rest));
    return understood && ofRooms.has(understood.intent) && understood.room !== undefined ? understood : undefined;
  };
  const isRequest = words.beginsWithRoom.test(request) && !isAlone;
  const understood = readRest(request) ?? (isRequest ? readRest(`${words.asks} ${request}`) : undefined);
  if (understood) return { ...understood, roomWish: wish };
  // `any room with a screen`: which there are.
  return isAlone ? { text, intent: 'freeBusy', room: true, roomWish: wish } : undefined;
};

/** The same of words about what is on the table, where a room need not be named: `with video`, `a bigger one`. */
export const correctWithRoom = (
  language: Language,
  utterance: Utterance,
  text: string,
  readPlain: Reads<Understanding | undefined>,
): Understanding | undefined => {
  const words = language.roomWords;
  const taken = words && takeRoomWish(words, utterance.request, true);
  if (!words || !taken) return undefined;
  const { wish, isAlone, request } = taken;
  if (isAlone) {
    const isRoomSaid = wish.than !== undefined || words.isRoom.test(text);
    return { text, intent: 'correct', ...(isRoomSaid ? { room: true } : {}), roomWish: wish };
  }
  const understood = readPlain(withRequest(language, utterance, request));
  return understood?.room === undefined ? undefined : { ...understood, roomWish: wish };
};
