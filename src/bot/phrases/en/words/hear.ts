import type { Heard } from '../../grammar/language.ts';
import { plainText } from '../../grammar/plain-text.ts';
import { withoutClosing, withoutConversation, withoutOpening, withoutSignature } from './clean.ts';
import { spelledOut } from './spelling.ts';

/** English as it is typed: greetings, thanks and signatures are no part of the request, hurried words are spelt out. */
export const hear = (text: string): Heard => ({
  said: withoutOpening(plainText(text)),
  request: withoutConversation(
    withoutClosing(withoutOpening(spelledOut(withoutOpening(plainText(withoutSignature(text)))))),
  ),
});
