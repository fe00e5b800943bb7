/** What may be asked of us, for the wrappers that are one only before it. */
const acts =
  '(?:book|schedule|cancel|call off|move|postpone|push|shift|reschedule|see|know|find|set|send|arrange|reply|respond|forward|save|file|accept|decline|search|turn|switch|sign|log|email|mail|plan|organi[sz]e|create|check|look|mute|pause|change|delay|delete|remove|bring|put|invite|add|block|reserve|pencil|remind|write|tell|show|get rid of|rename|skip|confirm|clear|free up)';
const please = '(?:please|pls|plz|pleease|kindly)';
const you = '(?:you|u|ya)';
const could = '(?:can|could|cld|would|wld|will|might|may)';
const soft = `(?:(?:${please}|maybe|possibly|perhaps|just|quickly|also|then|now|at all|by any chance|be able to|be so kind as to|be so kind to|go ahead and|help me(?: to)?|kindly)\\s+)*`;

/** What asks: after it there is a request. */
const requests = `(?:(?:${please}|so|and|then)[\\s,]+)*(?:${could}\\s+(?:${you}|i|we)\\b|i\\s+(?:need|want|would|'d)\\b|i'd\\b|is\\s+it\\b|${acts}\\b)`;

/** Greetings and calls by name. */
const greetings = [
  // Hi! First time using this. Can I ask you …
  `(?:hi|hello|hey|sorry|thanks|thank\\s+you|i'm\\s+(?:new|sorry|not\\s+sure|a\\s+bit)|i\\s+am\\s+(?:new|sorry)|new\\s+here|(?:it's\\s+)?(?:my\\s+)?first\\s+(?:time|day|week)|i\\s+hope|hope\\s+|not\\s+sure\\s+(?:if|how|whether)|just\\s+(?:started|joined|trying)|i've\\s+(?:just|never)|i\\s+just|it's\\s+me|bit\\s+of|long\\s+day|never\\s+(?:used|done|tried)|trying\\s+(?:this|out)|nice\\s+to)\\b[^.!?:;@\\d]{0,70}[.!?]+\\s+(?=(?:[^.!?:;]{0,60}[.!?]+\\s+)?${requests})`,
  "(?:hi|hello|hey|hiya|yo|morning|good\\s+(?:morning|afternoon|evening)|dear|hola|hallo|g'day)(?:\\s+(?:there|again|all|team|everyone|attach[eé]|bot|buddy|mate))?\\s*[,!.:–-]+\\s*",
  "(?:hi|hello|hey|hiya|yo|oi|psst?|ahoy|ey|g'day|hallo|good\\s+(?:morning|afternoon|evening))\\s+(?:there\\s+|bot\\s+)?(?=\\S+\\s)(?!(?:my\\s+)?(?:friend|dear|love|little|old)\\b)",
  '@?attach[eé]\\b[\\s,:!-]*',
];

/** Words that only begin to speak. */
const beginnings = [
  '(?:ok(?:ay|ey)?|k|so|well(?!\\s+done)|um+|uh+|erm*|hmm+|oh|ah|alright|right|great|cool|listen|anyway|actually|basically|unfortunately|sadly|regretfully|gladly|happily|urgent(?:ly)?|sorry|apologies|btw|by\\s+the\\s+way|also|now|thanks(?!\\s+(?:a\\s+\\w+$|a\\s+lot|so|very|for|again|that|man|mate|bot))|cheers(?!\\s+mate)|please|pls|plz)[\\s,!.]+(?!off\\b|away\\b)(?=\\S)',
  '(?:and|then|kindly|just|first(?!\\s+(?:mon|tues?|wed|thu|fri|sat|sun|week|working|business|day|thing|of|half))|next up,|quickly|regretfully|sadly|gladly|happily)\\s+(?=\\S+\\s)(?!(?:available|free|meeting|slot|time|thing|call|event|one)\\b)',
  'quick\\s+(?=check\\s)',
  'quick\\s+(?:question|one|thing|request)\\s*[,:.-]*\\s*',
  'i\\s+have\\s+a\\s+(?:quick\\s+)?(?:question|request|favou?r)\\s*[,:.–-]+\\s*',
  `(?:yes|yep|yeah|yup|sure|no|nope)[\\s,]+(?=(?:${please}\\s+)?(?:accept|decline|book|schedule|cancel|move|reschedule|find|set|show|forward|reply|turn|push|postpone|i'll|i\\s+will|i\\s+can|i'm)\\b)`,
  '(?:maybe|perhaps)\\s+(?!to\\b|for\\b)',
  "(?:sorry|hi|hello|ok|so|i\\s+know\\s+it's\\s+late)\\s+but\\s+",
];

/** Why it is wanted, before what is wanted: `I'm sick, cancel my 5pm`. */
const reasons = [
  // because the auditors are nervous, and although everybody is busy, please find
  `(?:because|since|as|although|though|given|seeing|considering|now\\s+that|while)\\b[^.;?]{2,160}[,–-]\\s*(?:so\\s+|then\\s+)?(?:${please}|${could}\\s+${you}(?:\\s+${please})?)\\s+(?=(?:${acts}|secure|get|make)\\b)`,
  "(?:i'm|i\\s+am|i've|i\\s+have|i\\s+can'?t|i\\s+won'?t|something|there's|there\\s+is|we've|we\\s+have|it's|not|running|feeling|due\\s+to|because|since|as)\\b[^,.;:]{2,60}[,.;:–-]+\\s*(?:(?:so|please|pls|can\\s+you|could\\s+you|and)\\s+)*(?=(?:cancel|move|reschedule|postpone|push|decline|book|schedule|shift|sign|log|mute|remind|turn)\\s+(?!(?:it|that|this)\\b))",
];

/** A request put into a question or a wish. */
const wrappers = [
  `(?:please\\s+)?to\\s+(?=${acts}\\b)`,
  `(?:hoping|hope|wondering|thinking)\\s+(?:(?:that|if|whether)\\s+)?${you}\\s+(?:${could}|'d)\\s+${soft}`,
  `any\\s+chance\\s+(?:that\\s+)?(?:${you}|we|i)\\s+(?:${could}\\s+)?${soft}(?=${acts}\\b)`,
  `(?:if\\s+(?:it's|it\\s+is|that's)\\s+(?:ok(?:ay)?|possible|not\\s+too\\s+much\\s+trouble|all\\s+right)|if\\s+${you}\\s+(?:${could}|don't\\s+mind|have\\s+a\\s+(?:minute|moment|second)))[\\s,]+`,
  `(?:can|could|would|will|wld|cld)\\s+${you}\\s+${soft}(?!mind\\b)`,
  `(?:${you}\\s+)?(?:should|must|need\\s+to|have\\s+to|can|could)\\s+(?=(?:now\\s+)?(?:book|cancel|move|reschedule|schedule|find|show|remind|mute|mail|email)\\b)`,
  `(?:can|could|may|might)\\s+i\\s+(?:${please}\\s+|just\\s+)?(?:get|ask|trouble|bother)\\s+${you}\\s+(?:${please}\\s+)?to\\s+`,
  // would you be a dear and, be a star and
  `(?:${could}\\s+${you}\\s+|please\\s+)?be\\s+(?:so\\s+(?:kind|good)\\s+(?:and|as\\s+to|to)|(?:an?\\s+)?(?:dear|love|star|darling|sweetheart|gem|angel|legend|hero|champ|sport|pal|good\\s+\\p{L}+)(?:\\s+and|\\s*,))\\s+`,
  `i(?:'m|\\s+am|\\s+was|'ve\\s+been)\\s+(?:just\\s+)?(?:wondering|asking|hoping)\\s+(?:(?:if|whether|that)\\s+)?${you}\\s+(?:${could}|'d)\\s+${soft}`,
  `(?:i\\s+wonder|i(?:'m|\\s+am|\\s+was)\\s+(?:just\\s+)?wondering)\\s+(?:if|whether)\\s+(?:we|i)\\s+${could}\\s+${soft}(?=${acts}\\b|have\\b|get\\b|meet\\b)`,
  `(?:is|would|might)\\s+(?:it|there)\\s+(?:be\\s+)?(?:at\\s+all\\s+|somehow\\s+|by\\s+any\\s+chance\\s+)?(?:possible|okay?|al\\s?right|fine|cool|feasible|any\\s+way|a\\s+way|too\\s+much(?:\\s+(?:trouble|to\\s+ask))?)\\s+(?:for\\s+(?:${you}|us|me)\\s+)?(?:to|(?:(?:that|if)\\s+)?(?:${you}|we|i)\\s+${could})\\s+${soft}`,
  `(?:are\\s+)?${you}\\s+able\\s+to\\s+${soft}(?=\\S)(?!do$)`,
  `do\\s+${you}\\s+(?:think|reckon)\\s+(?:that\\s+)?(?:${you}|we|i)\\s+${could}\\s+${soft}`,
  `i(?:'d|\\s+would)\\s+(?:really\\s+|very\\s+much\\s+|greatly\\s+)?(?:be\\s+(?:very\\s+|so\\s+)?(?:grateful|thankful|happy|glad|pleased)|appreciate\\s+it|appreciate|love\\s+it|like\\s+it)\\s+if\\s+(?:${you}|we|i)\\s+(?:${could}|'d)\\s+${soft}`,
  `(?:it|that)(?:'d|\\s+would|'s|\\s+is|\\s+will)\\s+(?:be\\s+)?(?:really\\s+|very\\s+|so\\s+)?(?:great|good|nice|lovely|helpful|ideal|awesome|perfect|cool|amazing|wonderful|useful|kind)(?:\\s+of\\s+${you})?\\s+(?:(?:if|when)\\s+(?:${you}|we|i)\\s+(?:${could}\\s+)?|to\\s+)${soft}`,
  `what\\s+i(?:'d|\\s+would)?\\s+(?:really\\s+)?(?:need|want|like)\\s+is\\s+(?:for\\s+${you}\\s+)?(?:to\\s+)?`,
  `(?:please\\s+)?do\\s+me\\s+(?:a|the)\\s+favou?r(?:\\s+please)?\\s*(?:,|and|:|-)?\\s*(?:and\\s+)?`,
  `i(?:'d|\\s+would)\\s+(?:really\\s+|dearly\\s+|much\\s+)?(?:like|love|prefer|wish)\\s+(?:(?:(?:for|that)\\s+)?${you}\\s+(?:to\\s+)?(?:could\\s+|can\\s+)?|to\\s+)(?=\\p{L}{2,}\\b)`,
  `i\\s+(?:really\\s+|kinda\\s+|do\\s+)?(?:need|want|wanted|require)\\s+(?:for\\s+)?${you}\\s+to\\s+${soft}`,
  `(?:i|we)(?:'d| would)?\\s+(?:(?:really|just|still|also|urgently|kinda|probably)\\s+)?(?:want|wanted|need|needed|have|got|ve got|'ve got|like|must|should|ought)\\s+(?:${you}\\s+)?(?:to\\s+)?(?=${acts}\\b)`,
  `(?:i\\s+(?:think|guess|believe|suppose|reckon)|i'm\\s+afraid|it\\s+(?:looks|seems)\\s+like|looks\\s+like|seems\\s+like)[\\s,]+(?:that\\s+)?(?=(?:i|we|${acts})\\b)`,
  `i'm\\s+(?:trying|looking|hoping|going|about)\\s+to\\s+(?=${acts}\\b)`,
  `(?:can|could|should|shall|may|might)\\s+(?:we|i)\\s+(?:${please}\\s+|just\\s+|maybe\\s+|perhaps\\s+|possibly\\s+)*(?=${acts}\\b)`,
  'i\\s+wanna\\s+',
  `i\\s+(?:wish|hope|intend|plan|mean)\\s+to\\s+(?=${acts}\\b|fix\\b|make\\b)`,
  "(?:let's|lets|let\\s+us)\\s+(?=(?:book|schedule|cancel|move|reschedule|find|set|arrange|push|plan|organi[sz]e|see|check|block|put|add|postpone|shift|invite)\\b)",
  `(?:any\\s+(?:way|chance)(?:\\s+(?:that\\s+)?(?:${you}|we|i)\\s+(?:can|could|might))?(?:\\s+of\\s+(?=\\w+ing\\b))?|any\\s+idea|can\\s+i\\s+know|i\\s+wonder|i'm\\s+wondering|do\\s+${you}\\s+(?:happen\\s+to\\s+)?know)[\\s,]+(?!(?:if|whether)\\b)`,
  'help\\s+me\\s+(?:to\\s+|with\\s+)?(?!(?:pls|please|plz|out|with)\\b)(?=\\w)',
  'go\\s+ahead\\s+and\\s+',
  'try\\s+to\\s+',
  'remember\\s+to\\s+(?=(?:book|cancel|move|mail|email)\\b)',
  '(?:please\\s+)?make\\s+sure\\s+(?:to|you)\\s+',
];

/** `can you tell me what is on`: what is asked stands behind it. */
const asking = [
  `(?:(?:please\\s+)?tell\\s+(?=who)|(?:please\\s+)?(?:tell|show|give|inform|remind)\\s+me[\\s,:]+(?:again[\\s,]+|quickly\\s+|please\\s+)?|let\\s+me\\s+(?:know|see)\\s+(?:please\\s+)?|(?:i'd|i\\s+would)\\s+(?:like|love)\\s+to\\s+know\\s+|i\\s+(?:want|need|wanted|would\\s+need)\\s+to\\s+know\\s+|i'm\\s+curious\\s+|i\\s+can'?t\\s+remember\\s+|i\\s+forgot\\s+|(?:i\\s+don'?t|not\\s+sure)\\s+(?:know|remember)\\s+|find\\s+out\\s+(?:for\\s+me\\s+)?)(?=(?:what|who|whom|whose|where|which|how)(?:'s|\\s|')|when(?:'s|\\s+(?:is|are|am|do|does|can|could|will)\\s)(?!.{0,80}\\b(?:moves?|moved|cancel\\w*|chang\\w*|declin\\w*|accept\\w*|starts?|answers?|free|available|is)\\b))(?!how\\s+(?:this|it|${you}|i|to)\\b|what\\s+(?:${you}|i|this)\\s+can\\b)`,
];

export const openings = new RegExp(
  `^(?:${[...greetings, ...beginnings, ...reasons, ...wrappers, ...asking].join('|')})`,
  'iu',
);

/** `would you mind moving my 3pm` */
export const minding =
  /^(?:(?:can|could|would)\s+(?:you|u)\s+(?:possibly\s+|maybe\s+)?see\s+your\s+way\s+(?:clear\s+)?to|(?:would|do)\s+(?:you|u)\s+mind(?:\s+please)?|(?:you\s+)?mind|how\s+about|what\s+about|i'm\s+(?:thinking|thinking\s+of|thinking\s+about|considering)|we're\s+considering|any\s+(?:chance|possibility|hope|way)\s+of|is\s+there\s+(?:any|a)\s+(?:chance|possibility|way)\s+of|what\s+are\s+the\s+chances\s+of|could\s+i\s+trouble\s+you\s+with|consider)\s+(?:you\s+)?(?=\p{L}+ing\b)/iu;

/** `do you know if Priya is free` asks whether she is. */
export const whether =
  /^(?:(?:can|could|would)\s+(?:you|u)\s+(?:please\s+|pls\s+)?(?:tell\s+me|say|check|see|find\s+out|look)|(?:i'd|i\s+would)\s+(?:like|love)\s+to\s+(?:know|check|find\s+out|see|ask)|i\s+(?:want|need|wanted)\s+to\s+(?:know|check|find\s+out|see|ask)|(?:do|would)\s+(?:you|u)\s+(?:happen\s+to\s+)?know|i(?:'m|\s+am|\s+was)\s+(?:just\s+)?(?:wondering|asking|curious)|i\s+wonder|any\s+idea|can\s+i\s+know|no\s+idea|can\s+you\s+see)\s+(?:for\s+me\s+)?(?:if|whether)\s+(?!(?:you|u|we|i)(?:\s+(?:could|can|would|might|may)|'d)\b)/i;
