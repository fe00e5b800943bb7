import { anyMark } from '../../time/marks.ts';

const talk =
  '(?:talk|meet(?: up)?|speak|chat|sync(?: up)?|catch ?up|sit down|get together|connect|touch base|see each other|have (?:an? )?(?:meeting|call|chat|catch[\\s-]?up|word|coffee|lunch|sync))';
const intend =
  "(?:should|need(?:s)?(?: to)?|must|want(?:s)?(?: to)?|have to|has to|could|ought to|would like to|'d like to|are going to|will|are supposed to|are meant to|agreed to|'ll|are|can)";

/** What is said of a meeting, put as a wish for one. */
const statements: readonly (readonly [shape: RegExp, wish: string])[] = [
  // keep friday morning free
  [
    new RegExp(
      `^(?:please )?(?:keep|leave|hold|protect|free up|make)\\s+(?:me\\s+|my\\s+)?((?:${anyMark}[\\s,]*)+)(?:free|clear|open|blocked(?: out| off)?|for me)$`,
      'i',
    ),
    'block $1',
  ],
  // every day at noon block 30 minutes for a walk
  [
    new RegExp(
      `^((?:${anyMark}[\\s,:-]*)+)((?:please |pls )?(?:book|schedule|block|put|add|set up|arrange|reserve|create|pencil|plan|organi[sz]e|meet|invite|i (?:need|want)|(?:can|could|shall) we|let's)\\b.*)$`,
      'i',
    ),
    '$2 $1',
  ],
  // Thursday at 4 is when I see Bo
  [
    new RegExp(
      `^((?:${anyMark}[\\s,]*)+)(?:is|was|'s)?\\s*when\\s+(?:i|we)(?:'m|'ll| will| am| are)?\\s+(?:be )?(?:see(?:ing)?|meet(?:ing)?|talk(?:ing)? (?:to|with)|speak(?:ing)? (?:to|with)|have)\\s+(?:with\\s+)?`,
      'i',
    ),
    'meet $1 with ',
  ],
  // Tuesday at 10 works for me and Ben, book it
  [
    new RegExp(
      `^((?:${anyMark}[\\s,]*)+)(?:works|is (?:fine|good|ok|okay|great)|suits)\\s+(?:for\\s+|with\\s+)?(?:(?:me|us|both of us)\\s+(?:and|&)\\s+)?([^?:]{1,60}?)[\\s,;.–-]+(?:(?:so|please|and|can you|let's)\\s+)*(?:book|schedule|set up|arrange|send|make)\\s+(?:it|that|the meeting|an invite)(?: (?:up|please|out))*$`,
      'i',
    ),
    'meet with $2 $1',
  ],
  [
    new RegExp(
      `^ask\\s+([^?:]{1,60}?)\\s+for\\s+(?=(?:an?\\s+)?(?:quick |short )?(?:${anyMark}|meeting|call|chat))`,
      'i',
    ),
    'meet with $1 ',
  ],
  [
    new RegExp(`^ask\\s+([^?:${'\\uE000-\\uF8FF'}]{1,60}?)\\s*(?=${anyMark}\\s*${anyMark}|${anyMark}$)`, 'i'),
    'meet with $1 ',
  ],
  [/^save the date(?:\s*[:,–-]\s*|\s+for\s+)/i, 'block '],
  // Lee and I should talk tomorrow
  [
    new RegExp(
      `^(?!what|who|when|can|could|is|are|do\\b)([^?:]{1,80}?)\\s+(?:and|&)\\s+(?:i|me|myself)\\s+${intend}\\s+(?:really |just )?${talk}\\b`,
      'iu',
    ),
    'meet with $1 ',
  ],
  [
    new RegExp(`^(?:i|me|myself)\\s+(?:and|&)\\s+([^?:]{1,80}?)\\s+${intend}\\s+(?:really |just )?${talk}\\b`, 'iu'),
    'meet with $1 ',
  ],
  // Tom wants to meet me on Friday
  [
    new RegExp(
      `^(?!i\\b|we\\b|what|who|when|where|you\\b|can|could|is|are|do\\b)([^?:]{1,60}?)\\s+(?:wants?|needs?|would like|'d like|asked|has asked|is asking|wishes|has|have)\\s+(?:to\\s+)?(?:(?:${talk}|see)(?:\\s+(?:to|with|up with))?\\s+(?:me|us)|(?=${anyMark}\\s*(?:of|with)\\s+(?:me|us)\\b))`,
      'iu',
    ),
    'meet with $1 ',
  ],
  // Priya asked for a chat, Quentin needs 20 minutes of my time
  [
    new RegExp(
      `^(?!i\\b|we\\b|you\\b|it\\b|what|who|when|where|can|could|is|are|do\\b|does)([^?:]{1,60}?)\\s+(?:asked|asks|has asked|is asking|wants|needs|would like|requested|is looking)\\s+(?:for\\s+)?(?=(?:an?\\s+|some\\s+)?(?:quick\\s+|short\\s+)?(?:${anyMark}|chat|call|meeting|catch[\\s-]?up|sync|word))`,
      'iu',
    ),
    'meet with $1 ',
  ],
  [/\s+(?:of|from) (?:my|our) time\b/i, ' '],
  // we need to discuss the budget with Eva
  [
    /^((?:i|we)(?:'d| would)?\s+(?:need|want|have|like|must|should|ought|ve got|'ve got)(?:\s+to)?\s+)(?:discuss|talk (?:about|through|over)|go (?:over|through))\s+/i,
    'book about ',
  ],
  [/^(?:discuss|talk (?:about|through|over)|go over)\s+(?=.*\b(?:with|w\/)\s)/i, 'book about '],
];

export const asBooking = (text: string): string => {
  const found = statements.find(([shape]) => shape.test(text));
  return found ? text.replace(found[0], found[1]) : text;
};
