import type { Language } from './language.ts';
import type { Intent, Understanding } from './understanding.ts';
import { type Utterance, withRequest } from './utterance.ts';

/** One of several is meant, whoever has time. */
export interface FirstOf {
  /** Everybody above me; `soonest`: who can first, rather than the nearest who can. */
  managers?: 'nearest' | 'soonest';
  /** Whom to take when the one named cannot, in this order, as said. */
  orElse?: string[];
}

/** How a language says that one of several is meant. */
export interface FirstWords {
  chains: readonly { pattern: RegExp; order: 'nearest' | 'soonest' }[];
  /** Stands for any of them while the rest is read. */
  oneOfThem: string;
  /** Its first group is whom to take else. */
  orElse: RegExp;
  /** What asks for a meeting, where the words begin with whom it is with. */
  asks: string;
  /** Words that are left over once one stands for all. */
  rest: RegExp;
}

/** So many are named one after the other at most. */
const most = 4;
const ofMeetings: ReadonlySet<Intent> = new Set(['book', 'findTimes']);

/** The request of a meeting with one of several; undefined when the words are about nothing of the kind. */
export const readFirstOf = (
  language: Language,
  utterance: Utterance,
  readPlain: (utterance: Utterance) => Understanding | undefined,
): Understanding | undefined => {
  const words = language.firstWords;
  if (!words) return undefined;
  const taken = takeChain(words, utterance.request) ?? takeElse(words, utterance.request);
  if (!taken) return undefined;
  const read = (request: string): Understanding | undefined => {
    const understood = readPlain(withRequest(language, utterance, request));
    return understood && ofMeetings.has(understood.intent) && understood.people?.length === 1 ? understood : undefined;
  };
  const understood = read(taken.request) ?? read(`${words.asks} ${taken.request}`);
  return understood && { ...understood, intent: 'book', firstOf: taken.firstOf };
};

interface Taken {
  request: string;
  firstOf: FirstOf;
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

const takeChain = ({ chains, oneOfThem, rest }: FirstWords, request: string): Taken | undefined => {
  const chain = chains.find(({ pattern }) => pattern.test(request));
  if (!chain) return undefined;
  const replaced = request.replace(chain.pattern, ` ${oneOfThem} `).replace(rest, ' ');
  return { request: tidy(replaced), firstOf: { managers: chain.order } };
};

const takeElse = ({ orElse }: FirstWords, request: string): Taken | undefined => {
  const others: string[] = [];
  let left = request;
  for (let found = orElse.exec(left); found?.[1] && others.length < most; found = orElse.exec(left)) {
    others.push(found[1].trim());
    left = `${left.slice(0, found.index)} ${left.slice(found.index + found[0].length)}`;
  }
  return others.length > 0 ? { request: tidy(left), firstOf: { orElse: others } } : undefined;
};
