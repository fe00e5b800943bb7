import { andThen, anyMeeting, meeting, politely, type Restatement, says, somebody, time } from './restatement.ts';

const cannot =
  "(?:(?:really|just)\\s+)?(?:won't|will not|isn't going to|is not going to|isn't gonna|doesn't|does not|no longer|can't|cannot|isn't|is not)\\s+(?:really\\s+|quite\\s+)?(?:be\\s+)?(?:going to\\s+)?(?:works?|working|suits?|happen|happening|do|fly|fits?|possible|doable|good|great|ideal|any good|convenient|going ahead|feasible)(?:\\s+(?:for (?:me|us)|with me|any ?more|after all|out))*";
const ask =
  "(?:(?:(?:can|could|shall|should|may|might|would)\\s+(?:we|you|i)|let's|let us|how about|what about|make it|what if we|we could|i could|it could be|better|rather|try|i(?:'d| would) prefer)\\s+)*";
const put =
  '(?:(?:do|have|make|move|shift|say|try|go for|push|reschedule|switch|change|bump|hold|meet|take|it|this|that|be)\\s+)*';
const end = '(?:[\\s,]+(?:instead|then|rather|please|works(?: better| for me)?|would (?:work|be better|suit)))*';
const needs =
  "(?:(?:will|would|'ll|really|now|just|also)\\s+)*(?:has(?: got)?|have|had better|needs?|must|ought|should|could do with|'s got|is going|is better)\\s+(?:to\\s+)?(?:(?:now|really|just|please)\\s+)*";
const happen =
  '(?:be\\s+)?(?:going|go|moving|moved?|shift(?:ed|ing)?|slide|slip|start(?:ing|ed)?|begin|happen|wait|take place|kick off|be|held|rescheduled|pushed|changed|brought|come)\\s+(?:(?:back|forwards?|over|out|on|up)\\s+)?';

const wishes =
  '(?:asked|asks|suggested|suggests|wants|wanted|wondered|wonders|would like|needs|proposed|proposes|prefers|would prefer|begged|is asking|was asking)';
const us = '(?:(?:if|whether|that|us|me|to|we|i|you|can|could|might|may|should)\\s+)*';

/** How people say that a meeting is to be at another time without a word for moving it. */
export const moves: readonly Restatement[] = [
  // Megan asked if we could do our catch-up on Friday instead of Thursday
  says(
    `${somebody}\\s+(?:has\\s+)?${wishes}\\s+${us}(?:do|have|hold)\\s+${meeting}\\s+(?:on\\s+|at\\s+|in\\s+)?${time}(.+?)\\s+(?:instead of|rather than)\\s+(?:on\\s+|at\\s+)?${time}(.+)`,
    'move $2 of $1 from $4 to $3',
  ),
  says(
    `${somebody}\\s+(?:has\\s+)?${wishes}\\s+${us}(?:move|push|shift|reschedule|postpone|have|do|change|switch)\\s+${meeting}\\s+(?:to|till|until|on|at)?\\s*${time}(.+?)(?:\\s+instead)?`,
    'move $2 with $1 to $3',
  ),
  says(
    `${somebody}\\s+(?:can't|cannot|can not|isn't able to|won't be able to|is unable to)\\s+(?:make|do|manage|come to|attend)\\s+${meeting}${andThen}${ask}${put}(?:to|for|at)?\\s*${time}(.+?)${end}`,
    'move $2 with $1 to $3',
  ),
  // my 9:30 isn't going to work, can we do 11 instead
  says(`${meeting}\\s+${cannot}${andThen}${ask}${put}(?:to|for|at)?\\s*${time}(.+?)${end}`, 'move $1 to $2'),
  // I can't do my 9:30, can we say 11
  says(
    `i\\s+(?:can't|cannot|won't be able to|am unable to|'m unable to)\\s+(?:make|do|manage|attend|be at)\\s+${meeting}${andThen}${ask}${put}(?:to|for|at)?\\s*${time}(.+?)${end}`,
    'move $1 to $2',
  ),
  // the demo should begin half an hour later
  says(
    `${anyMeeting}\\s+${needs}${happen}(?:by\\s+)?${time}(.+\\s(?:later|earlier|sooner)(?:\\s+than\\s.+)?)`,
    'move $1 $2',
  ),
  // Friday's 11am has to go to 1pm
  says(`${anyMeeting}\\s+${needs}${happen}(?:to|till|until|at|on|for|onto)?\\s*${time}(.+?)${end}`, 'move $1 to $2'),
  // make the standup 9:45
  says(
    `make\\s+${meeting}\\s+(?:at\\s+)?(?=\\d{1,2}[:.]\\d\\d|\\d{1,2}\\s?[ap]m\\b|noon\\b|half past|quarter (?:past|to))(.+?)(?:\\s+instead)?`,
    'move $1 to $2',
  ),
  // we do our catch-up on Friday instead of Thursday
  says(
    `(?:let's\\s+|let us\\s+|we(?:'ll| will| could| can| should)?\\s+|(?:could|can|may|should|shall|might) we\\s+(?:please\\s+|maybe\\s+)?)?(?:do|have|hold|run)\\s+${meeting}\\s+(?:on\\s+|at\\s+|in\\s+)?${time}(.+?)\\s+(?:instead of|rather than|not)\\s+(?:on\\s+|at\\s+)?${time}(.+)`,
    'move $1 from $3 to $2',
  ),
  says(
    `${meeting}\\s+(?:on\\s+|at\\s+)?${time}(.+?)\\s+instead of\\s+(?:on\\s+|at\\s+)?${time}(.+)`,
    'move $1 from $3 to $2',
  ),
  // let's do the demo one day later
  says(
    `(?:let's|let us|can we|could we|we should|we could)\\s+(?:do|have|hold|run|start|begin)\\s+${meeting}\\s+${time}(.+?\\s(?:later|earlier|sooner))`,
    'move $1 $2',
  ),
  // new time for the demo: Thursday 3pm
  says(
    `(?:a\\s+|the\\s+)?(?:new|different|other|changed)\\s+(?:time|date|day|hour|slot)\\s+(?:for|of)\\s+${anyMeeting}\\s*(?:[:,–-]|is|will be|should be)\\s*${time}(.+)`,
    'move $1 to $2',
  ),
  // my 3pm to 4 please; tomorrow's 9 to 9:45
  says(
    `(?:can|could)\\s+(?:we|you|i)\\s+${politely}(?:have|get|do)\\s+${meeting}\\s+(?:at|on)\\s+${time}(.+?)\\s+instead`,
    'move $1 to $2',
  ),
];
