import { andThen, politely, type Restatement, says } from './restatement.ts';

const some =
  '((?:about |around |roughly |maybe |probably |at least |like |up to )?(?:an?|half|one|two|three|four|five|ten|fifteen|twenty|thirty|forty|quarter|three|\\d{1,3})(?:\\s+(?:an?|of|and|quarter|quarters|half|hour|hours|hr|hrs|min|mins|minutes?|h|m|couple|few|five|past))*)';
const late = '(?:late|behind(?: schedule)?|delayed|after)';
const told = '(?:tell|let|warn|inform|notify|ping|message|give)\\s+';
const mine =
  "(?:that\\s+)?(?:i'?m|i am|i'?ll be|i will be|i might be|i'?m going to be|i'?m gonna be|i'?ll|i will)\\s+(?:(?:running|arriving|joining|coming|going to be|stuck\\s.{1,40}?,?\\s+(?:and\\s+)?(?:will be\\s+|i'?ll be\\s+|be\\s+)?|delayed\\s.{1,40}?,?\\s+)\\s*)*";
const reason =
  "(?:(?:the\\s+|my\\s+)?\\S+(?:'s| is| are| was| has been|'ve)?\\s+(?:cancelled|canceled|delayed|late|stuck|broken(?: down)?|held up|overrunning|over-?running|running over|packed|chock-a-block)|(?:stuck|held up|caught|trapped|blocked|detained|sitting)\\s+(?:in|on|at|by|behind)\\s.{1,60}?|(?:missed|waiting for|lost|can't find)\\s+(?:the|my|a)\\s+\\S+|.{1,60}?\\b(?:failure|traffic|jam|roadworks|strike|breakdown|puncture|accident|delays?|queue|diversion|snow)\\b.{0,40}?|(?:my\\s+|the\\s+)?(?:previous|last|other)\\s+(?:meeting|call|one)\\s.{1,40}?)";

/** How people say that they will be late: to whom, why, and only then for what. */
export const lateness: readonly Restatement[] = [
  says(
    `(?:i(?:'ll| will)\\s+)?be\\s+there\\s+in\\s+(?:about\\s+|like\\s+)?(\\d{1,3}|five|ten|fifteen|twenty|thirty)(?:\\s*(?:min(?:ute)?s?|m))?${andThen}${politely}${told}(them|everyone|everybody|the others|him|her)(?:\\s+(?:that|know))*`,
    "tell $2 i'm $1 minutes late",
  ),
  says(
    `(?:i(?:'m| am)\\s+)?(?:running|a bit|am)\\s+(?:late|behind)${andThen}(?:(?:about|around|like|probably|maybe)\\s+)?${some}\\s+(?:late\\s+)?(?:for|to|at)\\s+(.+)`,
    "i'm $1 late for $2",
  ),
  says(
    `${politely}${told}(.+?)(?:\\s+know)?\\s+(?:that\\s+)?i(?:'ll| will|'m| am)?\\s+(?:come|coming|arrive|arriving|join|joining|get there|be there|start|starting)?\\s+${some}\\s+(?:later|late|after|away|out|behind)`,
    "tell $1 i'm $2 late",
  ),
  // they should start the retro without me, I get there 15 minutes after
  says(
    `(?:they|you|everyone|please|pls|the others)?\\s*(?:should|can|could|may|will have to|must)?\\s*(?:start|begin|kick off|go ahead with|open)\\s+(.+?)\\s+without\\s+me${andThen}(?:i(?:'ll| will|'m| am)?|we)\\s+(?:(?:get|be|come|arrive|join|going|to|there|in|about|running|coming|arriving|joining)\\s+)*${some}\\s+${late}(?:\\s.*)?`,
    "i'm $2 late for $1",
  ),
  says(
    `(?:they|you|everyone|please|pls|the others)?\\s*(?:should|can|could|may|will have to|must)?\\s*(?:start|begin|kick off|go ahead with|open)\\s+(.+?)\\s+without\\s+me${andThen}(?:i(?:'ll| will|'m| am)?|we)\\s+(?:(?:get|be|come|arrive|join|going|to|there|in|running|coming|arriving|joining)\\s+)*${late}(?:\\s.*)?`,
    "i'm late for $1",
  ),
  // let the stand-up know I'm stuck in traffic, a quarter of an hour late
  says(
    `(?:${reason}${andThen}|${reason}\\s+again${andThen})?${politely}${told}(.+?)(?:\\s+know|\\s+a heads[\\s-]up)?\\s+${mine}(?:stuck\\s.{1,40}?[,;]\\s*)?${some}\\s+${late}(?:\\s+(?:because|as|due to)\\b.*)?`,
    "tell $1 i'm $2 late",
  ),
  says(
    `(?:${reason}${andThen}|${reason}\\s+again${andThen})?${politely}${told}(.+?)(?:\\s+know|\\s+a heads[\\s-]up)?\\s+${mine}(?:running\\s+)?late(?:\\s+(?:because|as|due to)\\b.*)?`,
    "tell $1 i'm late",
  ),
  // train's cancelled, gonna be half an hour late to Q1 planning
  says(
    `${reason}(?:${andThen}|\\s+(?=(?:i'?m|i'?ll|gonna|going|will)\\b))(?:${politely})(?:i(?:'m|'ll| will| am)?\\s+)?(?:(?:going to|gonna|will|be|probably|running|arriving|joining|am|so)\\s+)*${some}\\s+${late}(?:\\s+(?:for|to|at|joining|getting to)\\s+(.+))?`,
    "i'm $1 late for $2",
  ),
  says(
    `(?:i(?:'m|'ll| will| am)?\\s+)?(?:(?:going to|gonna|will|be|probably|running|arriving|am|so)\\s+)*late${andThen}?\\s*(?:soz|sorry)?[\\s,]*${reason}`,
    "i'm late",
  ),
  says(
    `(?:i(?:'m|'ll| will| am)?\\s+)?(?:(?:going to|gonna|will|be|probably|running|arriving|am|so)\\s+)*${some}\\s+late\\s+(?:for|to)\\s+(.+?)${andThen}?\\s*(?:soz|sorry|because|as|since|due to)[\\s,]*${reason}`,
    "i'm $1 late for $2",
  ),
  says(
    `i\\s+(?:won't|can't|will not|cannot)\\s+(?:make|be (?:at|in)|get to|reach|join)\\s+(.+?)\\s+on\\s+time(?:${andThen}.*)?`,
    "i'm late for $1",
  ),
  says(`(?:my\\s+)?(?:eta|arrival)\\s+(?:for|at)\\s+(.+?)\\s+(?:is|will be)\\s+${some}\\s+late`, "i'm $2 late for $1"),
  says(`expect\\s+me\\s+(?:to be\\s+)?${some}\\s+late\\s+(?:for|to|at|in)\\s+(.+)`, "i'm $1 late for $2"),
  says(
    `i(?:'ll| will)\\s+(?:join|be in|get to|arrive at|come to|be at)\\s+(.+?)\\s+${some}\\s+late`,
    "i'm $2 late for $1",
  ),
];
