import type { Understanding } from '../../grammar/understanding.ts';
import { withoutConversation } from './clean.ts';

const everybody = /\b(?:every(?:one|body)|all of us|us all|we|us|our|the (?:whole )?(?:group|chat|team))\b/i;
const myself = /\b(?:block|focus|myself|for me|just me|i|my)\b/i;

/** Whom a request speaks of without naming anybody. */
export const groupIn = (text: string): Understanding['group'] => {
  if (everybody.test(withoutConversation(text))) return 'everybodyHere';
  return myself.test(text) ? 'myself' : undefined;
};
