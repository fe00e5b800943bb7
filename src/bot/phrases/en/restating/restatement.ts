/** What is said in other words: `from` is rewritten to words that a family reads, with the groups of `from` in them. */
export interface Restatement {
  from: RegExp;
  to: string;
}

/** A row of a table: the words between `^` and `$`, in any case of letters. */
export const says = (from: string, to: string): Restatement => ({ from: new RegExp(`^${from}$`, 'iu'), to });

/** Words that begin with a time; what stands before it has none. */
const timeWords =
  '\\d|noon\\b|midday\\b|midnight\\b|mon(?:day)?s?\\b|tue(?:s|sday)?s?\\b|wed(?:s|nesday)?s?\\b|thu(?:r|rs|rsday)?s?\\b|fri(?:day)?s?\\b|sat(?:urday)?s?\\b|sun(?:day)?s?\\b|tomorrow\\b|tmrw\\b|tmr\\b|2moro\\b|today\\b|tonight\\b|this\\s+(?:afternoon|morning|evening|week)|next\\s+(?:week|mon|tue|wed|thu|fri)|the\\s+(?:same|next|following|day\\s|\\d|week\\s|afternoon|morning|end)|half\\s|(?:a\\s+)?quarter\\s|one\\b|two\\b|three\\b|four\\b|five\\b|six\\b|seven\\b|eight\\b|nine\\b|ten\\b|eleven\\b|twelve\\b|later\\b|earlier\\b|an?\\s+(?:hour|half|quarter|day|week|bit|little)|after\\s|before\\s|january|february|march\\s|april|june|july|august|september|october|november|december|mornings?\\b|afternoons?\\b';
export const time = `(?=(?:(?:at|on|to|for|from|around|about|until|till|by|in|say|maybe)\\s+)?(?:${timeWords}))`;

/** A meeting that exists, as it is spoken of: `my 3pm`, `Friday's review`, `the demo`. */
const noVerb =
  "(?!(?:is|are|was|were|will|would|can|could|should|has|have|had|does|do|did|clash(?:es)?|conflicts?|overlaps?|moved|needs?|got|isn't|doesn't|won't|can't|who|which)\\b)";
const words = `(?:\\s+${noVerb}\\S+){1,9}?`;
export const meeting = `((?:the|my|our|this|that|all|every)${words}|\\S+['’]s${words}|(?:mon|tues|wednes|thurs|fri|satur|sun)day${words})`;
/** The same, told from a day of the week. */
export const ownMeeting = `((?:the|my|our|this|that)${words}|\\S+['’]s${words})`;
/** The same, also without an article: what it is called. */
export const anyMeeting =
  "(?!(?:i|we|it|you|he|she|they|if|when|what|who|where|how|why|which)\\b)(\\S+(?:\\s+(?!(?:so|because|since|but|is|are|was|were|will|would|should|has|have|needs?|must|isn't|won't|can't|doesn't)\\b)\\S+){0,9}?)";
/** Who comes to it. */
const word =
  "(?!(?:has|have|had|do|does|did|is|are|was|were|what|when|how|who|which|all|everyone|everybody|you|they|he|she|me|room|check|checking|if|whether|mind|see|tell|with|together|free|busy|available|will|would|should|must|can|could|may|might|also|wants?|wanted|needs?|asked|doesn't|don't|isn't|too|the|a|an|we|i|it|there|to|for|in|on|at|not|no)\\b)\\p{L}[\\p{L}.'’-]*";
const name = `${word}(?:\\s+${word}){0,2}`;
export const somebody = `(${name}(?:(?:\\s*,\\s*|\\s+(?:and|&)\\s+)${name}){0,5}?)`;

/** Where a clause ends and the next one begins. */
export const andThen = '\\s*[,.;:–-]+\\s*(?:(?:so|but|and|then|could|can|please|pls|instead)\\s+)*';
export const politely = '(?:(?:please|pls|plz|kindly|just|maybe|perhaps)\\s+)*';
