import { type Opinion, secondOpinion } from './classifier/second-opinion.ts';
import type { LooseWords } from './grammar/loose-words.ts';
import { asksFirst, nearCommand, saidIn } from './near.ts';
import { guessOf, looseWords, type Understand, understand, understandAs } from './understand.ts';
import type { Intent, Moment, NearCommand, Understanding } from './understanding.ts';

/** What changes something, here or for others. */
export const acts: ReadonlySet<Intent> = new Set([
  'book',
  'reschedule',
  'cancel',
  'respond',
  'changeMeeting',
  'sendMail',
  'replyToMail',
  'forwardMail',
  'fileMail',
  'notifications',
  'remind',
  'signOut',
  'runningLate',
  'undo',
  'correct',
]);

/**
 * Read off `npm run train -- --judge`: at this share a model that never saw the sentence takes two in three of what is none of our business
 * for that, and no act of the corpus.
 */
const vetoOfActs = 0.6;
/** What only shows something does less harm, so the doubt must be greater. */
const vetoOfOthers = 0.85;
/** A courtesy or help that the grammar did not know. */
const sureOfManners = 0.85;
/** A button is worth its room from here on. */
const worthOffering = 0.08;
const mostOffered = 3;
/** Then even an offer would be odd. */
const beyondDoubt = 0.95;

const manners: ReadonlySet<Intent> = new Set(['help', 'courtesy']);
/** Words nobody read are taken for what they have most in common with from here on, */
const sureEnough = 0.4;
/** The grammar is doubted from here on, where it reads something else: then the opinion was right four times in five. */
const sureAgainst = 0.8;
/** and hardly anything speaks for what it reads. */
const mostForIt = 0.05;
/** unless they have more than this in common with what is none of our business. */
const mostDoubt = 0.25;

/**
 * Understands as `reads` does, and asks what the corpus would say of the same words. That opinion never acts by itself: it takes back what
 * is very likely none of our business, knows more ways to say hello or help, takes words that nobody read for what only shows something, and
 * names up to three commands near to them, with what could be read: an act it takes them for is the first of these.
 */
export const withSecondOpinion = (
  reads: Understand,
  opinionOf: (text: string) => Opinion,
  looseWordsOf: (text: string, moment: Moment) => LooseWords,
  readsAs: (text: string, moment: Moment, intent: Intent) => Understanding | undefined = () => undefined,
): Understand => {
  const offers = (text: string, moment: Moment, { likely, none }: Opinion, taken?: Understanding): NearCommand[] => {
    if (none >= beyondDoubt) return [];
    const words = looseWordsOf(text, moment);
    const read = taken && asksFirst(taken.intent) ? { understood: taken, said: saidIn(taken, words.times) } : undefined;
    const near = likely
      .filter(({ intent, share }) => share >= worthOffering && intent !== taken?.intent)
      .map(({ intent }) => nearCommand(text, intent, words));
    return [read, ...near].filter((command) => command !== undefined).slice(0, mostOffered);
  };

  /** What only shows something is shown, an act is asked about; undefined for what is neither. */
  const taken = (text: string, moment: Moment, opinion: Opinion, guess: Understanding): Understanding | undefined => {
    if (!acts.has(guess.intent)) return { ...guess, isGuess: true };
    if (!asksFirst(guess.intent)) return undefined;
    return { ...withNear({ text, intent: 'unknown' }, offers(text, moment, opinion, guess)), guess };
  };

  /** What the words are taken for instead of what was read; undefined when there is no doubt about that. */
  const doubted = (text: string, moment: Moment, opinion: Opinion, understood: Understanding) => {
    // What a room is to be like, or who is to come else, was read word by word.
    if (understood.roomWish ?? understood.firstOf) return undefined;
    const own = opinion.likely.find(({ intent }) => intent === understood.intent)?.share ?? 0;
    if (opinion.intent === 'unknown' || opinion.confidence < sureAgainst || own > mostForIt) return undefined;
    const guess = readsAs(text, moment, opinion.intent);
    return guess && taken(text, moment, opinion, guess);
  };

  return (text, moment) => {
    const understood = reads(text, moment);
    const opinion = opinionOf(wordsOfOurs(understood));
    if (understood.intent !== 'unknown') {
      if (opinion.none < (acts.has(understood.intent) ? vetoOfActs : vetoOfOthers))
        return doubted(text, moment, opinion, understood) ?? understood;
      return withNear({ text, intent: 'unknown' }, offers(text, moment, opinion, understood));
    }
    if (manners.has(opinion.intent) && opinion.confidence >= sureOfManners) return { text, intent: opinion.intent };
    const isSure = opinion.confidence >= sureEnough && opinion.none <= mostDoubt;
    const guess = isSure ? readsAs(text, moment, opinion.intent) : undefined;
    return (guess && taken(text, moment, opinion, guess)) ?? withNear(understood, offers(text, moment, opinion));
  };
};

const withNear = (understood: Understanding, near: NearCommand[]): Understanding =>
  near.length > 0 ? { ...understood, near } : understood;

/** A text to send, or what to be reminded of, may be about anything. */
const wordsOfOurs = ({ text, intent, body, subject }: Understanding): string =>
  [body, intent === 'remind' ? subject : undefined].reduce<string>(
    (rest, theirs) => (theirs ? rest.replace(theirs, ' ') : rest),
    text,
  );

/** What somebody wants, by grammar and corpus: what the app and `npm run understand` use. Pure, without any network; never throws. */
export const understandWithSecondOpinion: Understand = withSecondOpinion(
  understand,
  secondOpinion,
  looseWords,
  (text, moment, intent) => understandAs(intent, text, moment) ?? guessOf(text, moment, intent),
);
