import type { TimeWords } from '../time/mark-times.ts';
import type { FirstWords } from './first-free.ts';
import type { LooseWords } from './loose-words.ts';
import type { Particulars } from './particulars.ts';
import type { RoomWords } from './room-wish.ts';
import type { WishWords } from './second-wish.ts';
import type { Intent, Reference, Relation, Understanding } from './understanding.ts';
import type { Family, Utterance } from './utterance.ts';

/** A text without what is no part of what is wanted. */
export interface Heard {
  /** As said, without greeting; thanks and punctuation at the end are still there, since they may belong to a text to send. */
  said: string;
  /** Without them. */
  request: string;
  /** It began with a word that goes on from what was said before (`and`), and that is no part of it any more. */
  goesOn?: true;
  /** Under what condition it is wanted, as said. */
  condition?: string;
  /** What else was wanted in the same breath, and is no part of the request. */
  alsoWanted?: string;
}

/** Somebody named by what they are to another person (`of`; left out: to the speaker), step by step. */
export interface Chain {
  of?: string;
  steps: Relation[];
}

/** A language is a value: all that is known of its words. What reads with it knows no word of any language. */
export interface Language {
  /** As in `Moment.language`, without region: `en`. */
  tag: string;
  /** Words that stand in most of its sentences and in those of no other language here; global. */
  commonWords: RegExp;
  hear(text: string): Heard;
  time: TimeWords;
  /** In the order in which they are asked: the first that reads the words has them. The narrow ones come before the wide. */
  families: readonly Family[];
  /** Words of a request that lean on what was said before; read where the family has not. */
  refersIn?(request: string, understood: Omit<Understanding, 'text'>): Reference[];
  /** What was said in the words of a request of that kind; undefined where what it needs was not said. */
  recast?(intent: Intent, utterance: Utterance): string | undefined;
  /** Shorter ways to say the same, tried in turn where no family reads the whole. */
  shorterOf?(utterance: Utterance): string[];
  /** Does a request speak of a meeting that was spoken of before (`the meeting`)? */
  isTheMeeting?(request: string): boolean;
  /** What the words say where something is on the table, whatever they say without. */
  correction?: Family;
  /** Who somebody named is to me (`my manager`); undefined for a name. */
  relationOf(name: string): Relation | undefined;
  /** Who somebody named by several steps, or by what they are to somebody else (`Lynne's manager`), is; undefined for a name. */
  chainOf?(name: string): Chain | undefined;
  /** Is it a word by which no meeting is known (`the`, `meeting`)? Given in lower case. */
  isFiller(word: string): boolean;
  /** Whom a text, and the request it was heard as, speak of without a name. */
  groupIn(text: string, request: string): Understanding['group'];
  /** Words by which one person is told from others (`on my team`). */
  qualifiersIn?(request: string): string[];
  /** A word that is written with a capital and is nobody's name. */
  isUsualCapital?(word: string): boolean;
  /** One of several, whoever has time. */
  firstWords?: FirstWords;
  /** What a room is to be like. */
  roomWords?: RoomWords;
  /** How it puts one wish after another. */
  wishes?: WishWords;
  /** What of a request says how a meeting is to be kept, and the request without that; undefined where nothing does. */
  particularsIn?(request: string): Particulars | undefined;
  /** What of such a wish can be seen in a sentence that has none of its shapes, given without its words about time. */
  cues?(intent: Intent, text: string): Partial<Understanding>;
  /** Words that turn the sense of what follows round (`I don't`), or make it depend on something. */
  turnsRound?: RegExp;
  /** Names and subject in a sentence of which nothing else is known, given without its words about time. */
  loose?(text: string): Pick<LooseWords, 'people' | 'subject'>;
}
