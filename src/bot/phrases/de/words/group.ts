import type { Understanding } from '../../grammar/understanding.ts';
import { anyWord } from './pattern.ts';

const everybody = anyWord(
  'alle[nr]?|jeder|jede|wir|uns|unser(?:e[nmrs]?)?|das (?:ganze )?team|die (?:ganze )?gruppe|allesamt',
);
const myself = anyWord('block(?:e|en|iere|ieren|er)?|fokus(?:zeit)?|ich|mich|mir|mein(?:e[nmrs]?)?');

/** Whom a request speaks of without naming anybody. `mir` is everywhere in German: everybody comes first. */
export const groupIn = (text: string, request: string): Understanding['group'] => {
  if (everybody.test(text) || everybody.test(request)) return 'everybodyHere';
  return myself.test(text) ? 'myself' : undefined;
};
