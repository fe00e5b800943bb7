import type { WishWords } from '../../grammar/second-wish.ts';

const verbs =
  '(?:book|schedule|set up|arrange|cancel|move|reschedule|postpone|push|shift|accept|decline|find|show|add|invite|block|put)';
/** What is meant with it is said beside the verb; a room, or what was just found, is no wish of its own. */
const something = '(?!(?:it|that|this|them|us|him|her)\\b|(?:an?|any|the|some)\\s+(?:\\S+\\s+)?room\\b)';

export const wishes: WishWords = {
  between: /(?:\s*[,;.]\s*|\s+)(?:(?:and|then|also|plus)\s+)+|\s*[;.,]\s+/gi,
  wish: new RegExp(
    `^(?:please\\s+)?(?:${verbs}\\s+${something}(?=(?:my|the|an?|our|all)\\s|.*\\d)|(?:who|what|when|where)(?:'s|\\s+(?:is|are|do|does))\\s|(?:is|are)\\s+\\S+.*\\s(?:free|busy|available)\\b)`,
    'i',
  ),
  book: 'book ',
};
