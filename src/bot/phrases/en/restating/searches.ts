import { type Restatement, says, somebody } from './restatement.ts';

const options =
  '(?:alternatives|options|times|slots|suggestions|possibilities|ideas|openings|gaps|a (?:few |couple of )?(?:times|slots|options|ideas)|something(?: suitable| that works)?|dates)';
/** What is asked after it has been said who should meet: then times are wanted, and nothing is booked yet. */
const asked = `(?:when (?:would|could|might|does|can|will|do|is|are)\\s+(?:it|that|we|they|works?|suits?|everyone|everybody|all)?\\s*(?:work|suit|be good|fit|best|good|possible|meet|do (?:it|that|this)|free|available)?(?: best| for (?:them|all|everyone|us))?|when (?:works|suits)(?: best)?|(?:please |pls |can you |could you )*(?:offer|give|send|show|suggest|propose|list|find)(?: me| us)? (?:some |a few |any |the |a couple of |a list of )?${options}|what (?:have we got|do we have|are (?:my|the|our) options|works|times? (?:would )?works?|is possible|would work|'s possible|would you suggest|do you suggest|can you offer)|any (?:ideas?|suggestions?|openings?|options?|gaps?|slots?|thoughts|chance)(?: when| on when)?|(?:please |pls |kindly )(?:propose|suggest|advise|offer)|(?:please )?(?:propose|suggest)|which (?:slots|times|days) (?:work|are free|are open|would work|suit)|is there (?:a|any) (?:slot|time|gap|chance))`;
const wants =
  "(?:(?:i|we|the \\S+|\\p{Lu}\\S+)\\s+)?(?:(?:would|really|just|do|also|still)\\s+|'d\\s+|'m\\s+|am\\s+|are\\s+|is\\s+)*(?:like|love|want|wants|need|needs|trying|looking|hoping|have|has|wish|must|should|ought)\\s+(?:to\\s+)?(?:have\\s+|get\\s+|arrange\\s+|set up\\s+|schedule\\s+|plan\\s+|hold\\s+|organi[sz]e\\s+)?(?:meet(?: up)?(?= with)\\s+|see\\s+(?=\\p{Lu})|speak(?: to(?= ))?\\s+|talk(?= with)\\s+|catch up(?= with)\\s+)?(?:time\\s+|an? (?:slot|meeting|moment)\\s+)?";
const together =
  '(?:in one place|together|in (?:a|one|the same) room|(?:a)?round (?:a|one|the) table|at (?:one|the same|a) table|on (?:a|one|the same) call|in (?:a|one) meeting)';

/** How people look for a time in other words. */
export const searches: readonly Restatement[] = [
  // I'm trying to get Patti, Debra and Emily in one place on Wednesday morning, what have we got
  says(
    `(?:.{0,40}?\\s)?(?:get|bring|gather|have|put|getting|bringing|gathering|assemble)\\s+${somebody}\\s+${together}\\s*(.*?)(?:[\\s,.;:–-]+${asked})`,
    'find a time with $1 $2',
  ),
  says(
    `(?:help\\s+(?:me\\s+)?(?:to\\s+)?)?(?:find|see|check|work out|figure out|know)\\s+when\\s+(?:i\\s+can|we\\s+can|to|i\\s+could|we\\s+could)\\s+(?:get|bring|gather|have)\\s+${somebody}\\s+${together}\\s*(.*)`,
    'find a time with $1 $2',
  ),
  // which is better for getting Patti and Lee together, Tuesday or Thursday
  says(
    `(?:which|what|when)(?:'s| is| would be| day is| day would be)?\\s+(?:better|best|good|easier|easiest)\\s+(?:for|to)\\s+(?:get(?:ting)?|bring(?:ing)?|hav(?:e|ing)|meet(?:ing)?(?: with)?|see(?:ing)?)\\s+${somebody}(?:\\s+${together})?[\\s,:–-]+(.+)`,
    'find a time with $1 $2',
  ),
  // I want to meet Emily and Alex on Friday, when would work
  says(
    `(.+?)\\s+(?:needs|requires|takes|wants)\\s+(.{2,40}?)\\s+(?:of|with|from)\\s+${somebody}[\\s,.;:–-]+${asked}\\s*(.*)`,
    'find a time for the $1 with $3 $2 $4',
  ),
  says(
    `${wants}(with\\s.+?|(?:\\d|an?\\s|half|one|two|three|the\\s|thirty|forty|ninety|fifteen|twenty).+?\\swith\\s.+?)[\\s,.;:–-]+${asked}\\s*((?:on\\s|at\\s|in\\s|for\\s|this\\s|next\\s|tomorrow|today|mon|tue|wed|thu|fri).*)?`,
    'find a time for $1 $2',
  ),
  says(
    `(?:.{0,20}?\\s)?(?:searching|seeking|hunting|looking|after|hunt down|hunt for|dig (?:up|out)|scout(?: out)?|spot|track down|locate|unearth|identify|spy out)\\s+(?:for\\s+)?(?:me\\s+|us\\s+)?(?:an?\\s+|some\\s+|any\\s+|the\\s+)?(.{0,30}?)(moment|hole|opening|slot|gap|window|time|space)s?\\b(.*?)(?:[\\s,.;:–-]+${asked})?`,
    'find a $1 slot $3',
  ),
];
