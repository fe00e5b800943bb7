import type { Heard } from '../../grammar/language.ts';
import { plainText } from '../../grammar/plain-text.ts';
import { restated } from '../restating/index.ts';
import { withoutClosing, withoutConversation, withoutOpening, withoutSignature } from './clean.ts';
import { withoutSecondWish } from './left-over.ts';
import { asTyped } from './speech.ts';
import { spelledOut } from './spelling.ts';

/** English as it is typed: greetings, thanks and signatures are no part of the request, hurried words are spelt out. */
export const hear = (text: string): Heard => {
  const said = withoutOpening(plainText(text));
  const unsigned = withoutSignature(text);
  // Few sign what they type in a chat: then it is the same text.
  const request = unsigned === text ? said : withoutOpening(plainText(unsigned));
  const whole = withoutConversation(withoutClosing(withoutOpening(asTyped(spelledOut(request)))));
  const { request: first, wish } = withoutSecondWish(whole);
  return {
    said,
    request: restated(first),
    ...(goesOn.test(text) ? { goesOn: true } : {}),
    ...(wish ? { alsoWanted: wish } : {}),
  };
};

const goesOn = /^\s*(?:and|also|plus)\b/i;
