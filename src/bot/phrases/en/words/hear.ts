import type { Heard } from '../../grammar/language.ts';
import { plainText } from '../../grammar/plain-text.ts';
import { withoutClosing, withoutConversation, withoutOpening, withoutSignature } from './clean.ts';
import { asTyped } from './speech.ts';
import { spelledOut } from './spelling.ts';

/** English as it is typed: greetings, thanks and signatures are no part of the request, hurried words are spelt out. */
export const hear = (text: string): Heard => {
  const said = withoutOpening(plainText(text));
  const unsigned = withoutSignature(text);
  // Few sign what they type in a chat: then it is the same text.
  const request = unsigned === text ? said : withoutOpening(plainText(unsigned));
  return { said, request: withoutConversation(withoutClosing(withoutOpening(asTyped(spelledOut(request))))) };
};
