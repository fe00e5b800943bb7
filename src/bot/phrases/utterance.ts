import { plainText, withoutClosing, withoutOpening, withoutSignature } from './clean.ts';
import { spelledOut } from './spelling.ts';
import { atomsIn, type Marked, type MarkOptions, markTimes } from './time/mark.ts';
import { readWhen, type When, type WhenOptions } from './time/when.ts';
import type { Moment, Understanding } from './understanding.ts';

/** One utterance on its way to being understood. */
export interface Utterance {
  /** As said, without greeting; thanks and punctuation at the end are still there, since they may belong to a text to send. */
  said: string;
  /** Without them. */
  request: string;
  moment: Moment;
  /** The request, or a part of it, with its words about time as marks. */
  mark(text?: string, options?: MarkOptions): Marked;
  /** What the words about time in a marked text say. */
  when(marked: Marked, text?: string, options?: WhenOptions): When;
}

/** Reads one family of requests; undefined when this is none of them. */
export type Family = (utterance: Utterance) => Omit<Understanding, 'text'> | undefined;

/** Everyone in this chat is everyone: where the words are said is known without them. */
const withoutConversation = (request: string): string =>
  request.replace(
    /\b(?:everyone|everybody|all(?:\s+of\s+us)?|we\s+all|us\s+all|(?:all\s+)?(?:the\s+)?(?:people|members|participants))\s+(?:who\s+(?:is|are)\s+)?(?:here\s+)?(?:in|on|from|of)\s+(?:this|the|our)\s+(?:group\s+|team\s+)?(?:chat|channel|conversation|thread|group)\b|\b(?:this|the)\s+(?:whole\s+)?(?:group\s+chat|chat|channel)(?=\s|$)(?=.{0,80}$)(?<=\bwith\s+(?:this|the)\s+(?:whole\s+)?(?:group\s+chat|chat|channel))/gi,
    'everyone',
  );

export const hear = (text: string, moment: Moment): Utterance => {
  const said = withoutOpening(plainText(text));
  const request = withoutConversation(
    withoutClosing(withoutOpening(spelledOut(withoutOpening(plainText(withoutSignature(text)))))),
  );
  // Most families look at the same words: their times are found once.
  const marked = new Map<string, Marked>();
  const mark = (part = request, options: MarkOptions = {}): Marked => {
    const key = `${options.splitRanges === true} ${part}`;
    const known = marked.get(key) ?? markTimes(part, moment, options);
    marked.set(key, known);
    return known;
  };
  return {
    said,
    request,
    moment,
    mark,
    when: ({ text: marked, atoms }, part = marked, options = {}) => readWhen(atomsIn(part, atoms), moment, options),
  };
};
