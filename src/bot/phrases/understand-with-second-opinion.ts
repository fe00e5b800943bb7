import { type Opinion, secondOpinion } from './classifier/second-opinion.ts';
import type { LooseWords } from './grammar/loose-words.ts';
import { asksFirst, nearCommand, saidIn } from './near.ts';
import { looseWords, type Understand, understand, understandAs } from './understand.ts';
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

/**
 * So sure it must be before words that no family reads are read as what they are likely to be: less for what only shows something. An act
 * needs its meeting, and what is to become of it, in the words as well.
 */
const sureOfOthers = 0.5;
const sureOfActs = 0.65;

/** Then what was read is taken for something else; no sentence of the corpus that was read rightly is. */
const sureOfMisreading = 0.9;

const manners: ReadonlySet<Intent> = new Set(['help', 'courtesy']);

/**
 * Understands as `reads` does, and asks what the corpus would say of the same words. That opinion never acts by itself: it takes back what
 * is very likely none of our business, knows more ways to say hello or help, and names up to three commands near to words nobody understood,
 * with what could be read of them.
 */
export const withSecondOpinion = (
  reads: Understand,
  opinionOf: (text: string) => Opinion,
  looseWordsOf: (text: string, moment: Moment) => LooseWords,
  readsAs: (intent: Intent, text: string, moment: Moment) => Understanding | undefined = () => undefined,
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

  /** What was read in a way that no such words are meant in, where another is as good as sure and only shows something. */
  const readOtherwise = (
    understood: Understanding,
    { intent, confidence, likely }: Opinion,
    moment: Moment,
  ): Understanding | undefined =>
    intent !== understood.intent &&
    confidence >= sureOfMisreading &&
    !acts.has(intent) &&
    !likely.some((other) => other.intent === understood.intent)
      ? readsAs(intent, understood.text, moment)
      : undefined;

  return (text, moment) => {
    const understood = reads(text, moment);
    const opinion = opinionOf(wordsOfOurs(understood));
    if (understood.intent !== 'unknown') {
      if (opinion.none < (acts.has(understood.intent) ? vetoOfActs : vetoOfOthers))
        return readOtherwise(understood, opinion, moment) ?? understood;
      return withNear({ text, intent: 'unknown' }, offers(text, moment, opinion, understood));
    }
    if (manners.has(opinion.intent) && opinion.confidence >= sureOfManners) return { text, intent: opinion.intent };
    const likely = opinion.confidence >= (acts.has(opinion.intent) ? sureOfActs : sureOfOthers);
    const read = likely ? readsAs(opinion.intent, text, moment) : undefined;
    return read ?? withNear(understood, offers(text, moment, opinion));
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
  understandAs,
);
