import { anyMark } from '../../time/marks.ts';
import { withoutAsides, withoutSoftTimes } from './booking-asides.ts';

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
      `^((?:${anyMark}[\\s,:-]*)+)((?:please |pls )?(?:book|schedule|block|put|add|set up|arrange|reserve|create|pencil|plan|organi[sz]e|meet|invite|(?:i|we)(?:'d| would)? (?:need|want|like|have|must)|(?:can|could|shall) we|let's)\\b.*)$`,
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
  // Tuesday at 10 works for me and Ben, so go ahead and send an invite for half an hour
  [
    new RegExp(
      `^((?:${anyMark}[\\s,]*)+)(?:works?|is (?:fine|good|ok|okay|great|perfect)|suits?|fits?|would (?:work|suit|be (?:fine|good|ok|okay|great)))\\s+(?:for\\s+|with\\s+|by\\s+)?(?:(?:me|us|both of us)\\s+(?:and|&)\\s+)?([^?:]{1,60}?)[\\s,;.–-]+(?:(?:so|please|and|can you|let's|go ahead|then|now|just)[\\s,]+)*(?:book|schedule|set up|arrange|send|make)\\s+(?:(?:him|her|them|Qz[a-z]+|us|over|out|off)\\s+)*(?:it|that|the meeting|(?:an?|the) (?:meeting |calendar )?(?:invite|invitation))(?:\\s+(?:up|please|out|over|to (?:him|her|them|Qz[a-z]+|us)))*(?=\\s|$|[,.]|${anyMark})`,
      'i',
    ),
    'meet with $2 $1 ',
  ],
  // Friday 4 to 5:30 is mine for the paperwork
  [
    new RegExp(
      `^((?:${anyMark}[\\s,]*)+)(?:is|are|will be|'s)\\s+(?:(?:mine|reserved|kept|set aside|blocked(?: off| out)?|earmarked)\\s+)?for\\s+(?!(?:me|us|you|him|her|them)\\s*$)`,
      'i',
    ),
    'block $1 about ',
  ],
  // on the first Wednesday at 2 I do the paperwork, so an hour for me please
  [
    new RegExp(
      `^((?:${anyMark}[\\s,]*)+)i(?:'m|'ve)?\\s+(?:do|have|have got|got|go to|attend|am at|at|am off to|off to|going to|will be at|need to do|have to do|must do)\\s+(.+?)(?:[\\s,;.–-]+(?:(?:so|please|and|can you|could you|just)[\\s,]+)*(?:(?:block|book|put|add|note|reserve|hold|keep|save|enter|mark)\\b(?:\\s+(?:it|that|me|out|off|in|down|for me|please))*|(?=${anyMark}\\s*(?:for me|please|$)))|$)`,
      'i',
    ),
    'block $1 for $2 ',
  ],
  // we're meeting in Baker, me, Patti and Grady, Wednesday 9
  [
    new RegExp(
      `^we(?:'re|\\s+are|'ll be|\\s+will be)\\s+(?:meeting|getting together|sitting down|catching up)((?:\\s+(?:in|at)\\s+[^,${'\\uE000-\\uF8FF'}]{2,40})?)\\s*[,:–-]\\s*(?=[^${'\\uE000-\\uF8FF'}]{3,80}${anyMark})`,
      'i',
    ),
    'meeting$1 with ',
  ],
  // Adele is a must, Miriam optional: the shortlist
  [
    /^([^?:,]{1,60}?)\s+(?:is a must|is an? absolute must|must (?:come|be there|attend|join)|is (?:required|needed|essential|mandatory|key)|has to (?:come|be there|attend|join)|needs? to (?:come|be there|attend|join))\s*(?:[,;]|and|but)+\s+([^?:,]{1,60}?)\s+(?:is |may stay |would be )?(?:optional|optionally)\s*[,:;–-]+\s*/iu,
    'meet with $1, optional $2 about ',
  ],
  // pop Lynne and myself down for half an hour
  [
    new RegExp(
      `^(?:pop|put|stick|pencil|slot|book|get|set|fit|squeeze|sign|jot|note)\\s+([^?:${'\\uE000-\\uF8FF'}]{1,60}?)\\s+(?:and|&|with|plus)\\s+(?:me|myself|i)\\s+(?:(?:down|in|up|together)\\b\\s*)?(?=(?:for\\s+)?${anyMark})`,
      'i',
    ),
    'meet with $1 ',
  ],
  // set 45 minutes aside
  [new RegExp(`^(?:set|put)\\s+((?:an?\\s+)?${anyMark})\\s+(?:aside|apart|by)\\b`, 'i'), 'book $1'],
  // could a meeting be arranged with Miriam
  [
    /^(?:(?:can|could|may|might|should|shall|would)\s+)?(an?\s+[^?]{2,80}?)\s+(?:please\s+)?(?:to\s+)?be\s+(?:arranged|booked|scheduled|set up|organi[sz]ed|planned|made|put in|added|fixed)\b/i,
    'book $1',
  ],
  // Isaiah and I ought to go through the roadmap
  [
    new RegExp(
      `^(?!what|who|when|can|could|is|are|do\\b)([^?:]{1,80}?),?\\s+(?:and|&)\\s+(?:i|me|myself)\\s+(?:${intend}|ought to|had better)\\s+(?:really |just )?(?:go (?:over|through)|discuss|review|look at|talk (?:about|through|over)|plan|prepare|work on)\\s+`,
      'iu',
    ),
    'meet with $1 about ',
  ],
  // Debra said Thursday at 3 is good for her, please send her an invite
  [
    new RegExp(
      `^([^?:,${'\\uE000-\\uF8FF'}]{1,60}?)\\s+(?:said|says|told me|wrote|suggested|proposed|suggests|proposes|offered|can do|could do|is free|is available|can make|is ok with|is fine with)\\s+(?:that\\s+)?((?:${anyMark}[\\s,]*)+)(?:(?:is|are|works?|would|suits?|fits?|will)\\b[^,;.${'\\uE000-\\uF8FF'}]{0,40})?[\\s,;.–-]+(?:(?:so|please|and|can you|could you|let's|go ahead|then|just)[\\s,]+)*(?:book|schedule|set up|arrange|send|make|invite)\\s+(?:(?:him|her|them|Qz[a-z]+|us|over|out|off)\\s*)*(?:it|that|the meeting|(?:an?|the) (?:meeting |calendar )?(?:invite|invitation|meeting))?(?:\\s+(?:up|please|out|over|in))*`,
      'iu',
    ),
    'meet with $1 $2 ',
  ],
  [/^(?:(?:new|meeting|calendar)\s+)*(?:invite|invitation)\s+(?:for|to)\s+([^:]{2,60}):\s*/i, 'meet with $1 about '],
  // get Johanna and me a room
  [
    /^(?:get|book|find|grab|reserve|arrange|schedule|organi[sz]e|set up)\s+([^?:]{1,60}?)\s+(?:and|&)\s+(?:me|myself)\s+(?=(?:an?|some|any|the)\s)/i,
    'book with $1 ',
  ],
  // I've promised Grady half an hour
  [
    new RegExp(
      `^i(?:'ve|\\s+have)?\\s+(?:promised|owe|offered|agreed with|arranged with|told)\\s+([^?:${'\\uE000-\\uF8FF'}]{1,60}?)\\s+(?:to\\s+(?:meet|talk|speak|chat|see)(?:\\s+(?:up|with|to|him|her|them|Qz[a-z]+))*\\s*)?(?=(?:an?\\s+)?${anyMark})`,
      'i',
    ),
    'meet with $1 ',
  ],
  // my kid has a school play, block an hour
  [
    /^(?:my|our|the)\s+(?:\p{L}+\s+){1,2}(?:has got|has|have got|have)\s+(?:an?\s+|the\s+)?([^?]{3,120}?)[\s,;.–-]+(?:(?:so|please|and|can you|could you|just)[\s,]+)*(?:block|put|add|note|book|reserve|hold|keep|enter)(?:\s+(?:it|that|this|off|out|in|down|me))*(?=\s*$|\s+(?:an?\s|in\s|my\s)|\s*[\uE000-\uF8FF])/iu,
    'block $1 ',
  ],
  // every Monday at 8 I review the backlog, please put that in
  [
    new RegExp(
      `^((?:${anyMark}[\\s,]*)+)i(?:'ll|'m)?\\s+(\\p{Ll}[^?${'\\uE000-\\uF8FF'}]{2,80}?)[\\s,;.–-]+(?:(?:so|please|and|can you|could you|just)[\\s,]+)*(?:block|put|add|note|book|reserve|hold|keep|enter)\\s+(?:it|that|this|me)(?:\\s+(?:out|off|in|down|for me|please))*`,
      'iu',
    ),
    'block $1 about $2 ',
  ],
  [/^no (?:more )?(?:meetings?|calls?|appointments?)(?:,? (?:please|pls|for me))+\s*/i, 'block '],
  // arrange for Adele to meet me
  [
    /^(?:arrange|organi[sz]e|plan|set up|schedule|book|fix)\s+for\s+([^?:]{1,60}?)\s+to\s+(?:meet|talk|speak|see|chat|catch up|sit down|get together|sync)(?:\s+(?:with|to|up))*(?:\s+(?:me|us))?\b/i,
    'meet with $1 ',
  ],
  // twenty minutes of Henrietta's time
  [
    new RegExp(`(${anyMark})\\s+(?:of|from)\\s+([^?:${'\\uE000-\\uF8FF'}]{1,40}?)['’]s?\\s+time\\b`, 'i'),
    '$1 with $2 ',
  ],
  // set me up with Alex
  [/^(?:set|get|fix|hook|slot|fit|squeeze|pencil|book|put)\s+(?:me|us)\s+(?:up|in|down)?\s*with\s+/i, 'meet with '],
  // I want time to read the contract
  [
    new RegExp(
      `^(?:i|we)(?:'d| would)?\\s+(?:want|need|like|require)\\s+(?:(?:some|a bit of|quiet|a little)\\s+)*(?:time|${anyMark})\\s+((?:${anyMark}[\\s,]*)*)(?:for|to)\\s+(?=(?:read|write|finish|prepare|review|do|work|think|study|clear|catch up on|sort|draft|complete|fill|check|test|plan|fix|update|edit|clean|file|print)\\b)`,
      'i',
    ),
    'block $1 about ',
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
      `^(?!i\\b|we\\b|what|who|when|where|you\\b|can|could|is|are|do\\b)([^?:]{1,60}?)\\s+(?:wants?|needs?|would like|'d like|asked|has asked|is asking|wishes|has|have)\\s+(?:to\\s+)?(?:(?:${talk}|see)(?:\\s+(?:to|with|up with))?\\s+(?:me|us)[,.]?|(?=${anyMark}\\s*(?:of|with)\\s+(?:me|us)\\b))`,
      'iu',
    ),
    'meet with $1 ',
  ],
  // Priya asked for a chat, Quentin needs 20 minutes of my time
  [
    new RegExp(
      `^(?!i\\b|we\\b|you\\b|it\\b|what|who|when|where|can|could|is|are|do\\b|does)([^?:]{1,60}?)\\s+(?:asked|asks|has asked|is asking|wants|needs|would like|requested|is looking)\\s+(?:for\\s+)?(?:(?:an?\\s+|some\\s+)?(?:quick\\s+|short\\s+|little\\s+)?(?:chat|call|meeting|catch[\\s-]?up|sync|word)\\b|(?=(?:an?\\s+|some\\s+)?(?:quick\\s+|short\\s+)?${anyMark}))`,
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

/** Words around what is wanted that say no more than that it is. */
const tidied = (text: string): string =>
  withoutSoftTimes(withoutAsides(text.replace(/[\s,]+so(?:\s+that)?\s+i\s+(?:can|could)\s+/i, ' about ')))
    .replace(
      /[\s,]+(?:and|plus|with)?[\s,]*if (?:he|she|they|Qz[a-z]+) (?:wants?|likes?|can|could|cares?|is free|are free|has time|have time)(?: to(?: come| join)?)?\s*,\s*(?=\p{Lu})/iu,
      ', optional ',
    )
    .replace(/\s+and (?:book|reserve|take|get) (?:it|one|that)\b/i, ' ')
    .replace(/\s+as an? (?:new |calendar |private )?(?:event|appointment|entry|meeting|reminder)\b/i, ' ')
    .replace(
      /(?:\s*[,;–-]\s*|\s+(?:so|and)\s+)(?:(?:so|and|please|just)\s+)*(?:book|reserve|block|schedule|allow|make it|say)(?:\s+(?:in|out|off|me|us))?\s+(?=[\uE000-\uF8FF])/i,
      ' ',
    )
    .replace(
      /^(?:(?:an?|the|new|one|another|my|regular|standing|recurring|[\uE000-\uF8FF])\s*)*(?:slot|booking|block|appointment|event|entry|reservation)\s*(?:please|pls|needed|wanted|required)?\s*[:–-]+\s*/iu,
      (found) => `block ${found.replace(/[^\uE000-\uF8FF]/g, '')} `,
    )
    .replace(
      /^((?:an?\s+)?(?:[\p{L}-]+\s+|[\uE000-\uF8FF]\s*){0,3}(?:slot|meeting|call|session|chat|catch-?up|sync|1:1)\b.{0,80}?)\s+would\s+(?:help|be\s+(?:good|great|useful|nice|ideal|handy|lovely|helpful|perfect|wonderful))(?:\s+(?:me|us))?\b\s*[:,–-]?/iu,
      'book $1 ',
    )
    .replace(new RegExp(`\\s+for\\s+(?:me|myself)(?=[\\s,]*(?:${anyMark}|$))`, 'i'), ' ');

const restated = (text: string): string | undefined => {
  const found = statements.find(([shape]) => shape.test(text));
  return found && text.replace(found[0], found[1]);
};

/** `…, can you set it up`: after what was said of it. */
const setUp =
  /[\s,;.–-]+(?:(?:so|and|please)\s+)*(?:can|could|would|will) you (?:please )?(?:set|book|schedule|arrange|sort|plan|organi[sz]e|fix) (?:it|that|this|something)(?: (?:up|in|out|please|for (?:me|us)))*$/i;

export const asBooking = (said: string): string => {
  const told = restated(said);
  if (told !== undefined) return tidied(told.replace(setUp, ''));
  const text = tidied(said.replace(setUp, ''));
  return restated(text) ?? text;
};
