import type { Heard } from '../../grammar/language.ts';
import { plainText } from '../../grammar/plain-text.ts';
import { withoutClosing, withoutOpening, withoutSignature } from './clean.ts';
import { familiar } from './formal.ts';
import { spelledOut } from './spelling.ts';

/** German as it is typed: greetings, thanks and signatures are no part of the request, hurried words are spelt out. */
export const hear = (text: string): Heard => {
  const said = withoutOpening(plainText(text));
  const unsigned = withoutSignature(text);
  const request = unsigned === text ? said : withoutOpening(plainText(unsigned));
  return {
    said,
    request: withoutClosing(familiar(withoutOpening(spelledOut(request)))),
    ...(goesOn.test(text) ? { goesOn: true } : {}),
  };
};

const goesOn = /^\s*(?:und|auch|plus)\s/i;
