import type { Understanding } from '../../grammar/understanding.ts';

const everybody =
  /\b(?:every(?:one|body)|any(?:one|body)(?= (?:free|available|around|else free))|all of us|us all|we|us|our|the (?:whole )?(?:group|chat|team))\b/i;
const myself = /\b(?:block|focus|myself|for me|just me|i|my)\b/i;

/** Whom a request speaks of without naming anybody; `can we` stands only in the text, `everybody in this chat` only in the request. */
export const groupIn = (text: string, request: string): Understanding['group'] => {
  if (everybody.test(text) || everybody.test(request)) return 'everybodyHere';
  return myself.test(text) ? 'myself' : undefined;
};
