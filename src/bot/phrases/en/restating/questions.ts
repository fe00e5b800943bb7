import { meeting, ownMeeting, type Restatement, says, somebody } from './restatement.ts';

const it = '(\\S.{0,80}?)';
const know =
  "(?:(?:does anyone|do you|would you|can you|could you|might you|you|anyone|anybody)\\s+(?:happen to\\s+)?(?:know|tell me|say|recall|remember|remind me)|i(?:'ve| have)?\\s+(?:forgot(?:ten)?|don't (?:know|remember|recall)|can't (?:remember|recall|think)|lost track of|need to know|want to know|was wondering|wonder|am not sure|'m not sure|have no idea|should like to (?:know|hear)|would like to (?:know|hear)|'d like to (?:know|hear))|remind me|refresh my memory|any idea|no idea|no clue|(?:just )?(?:checking|wondering|asking|curious))(?:\\s+again)?[\\s,:.–-]+";
const held =
  '(?:being held|held|taking place|take place|takes place|happening|happen|going to be|meant to be|supposed to be|scheduled|on|at|be|located|booked(?: in)?|set(?: for)?)';
const last = '(?:take|last|go on|run|be|go|drag on|need|require)';

/** How people ask about a meeting in other words than those a question is read from. */
export const questions: readonly Restatement[] = [
  // I can't remember when I'm seeing Henrietta next
  says(
    `${know}when\\s+(?:i'm|i am|we're|we are|i)\\s+(?:next\\s+|due to\\s+|supposed to\\s+|meant to\\s+|going to\\s+)*(?:be\\s+)?(meet(?:ing)?(?: with)?|see(?:ing)?|talk(?:ing)? to|speak(?:ing)? (?:to|with))\\s+(.+)`,
    'when am i $1 $2',
  ),
  says(
    `${know}(when|where)\\s+${it}\\s+(?:is|are|was|starts|begins|kicks off|takes place|is ${held}|will be(?: ${held})?|happens)(?:\\s+again)?`,
    '$1 is $2',
  ),
  says(
    `${know}how\\s+long\\s+${it}\\s+(?:is|lasts|takes|runs|will ${last}|goes on|is (?:going|supposed|meant|scheduled) to ${last}|is ${held})(?:\\s+(?:again|for))*`,
    'how long is $1',
  ),
  says(`${know}(who|what|where|which|how|when)\\b(?!\\s+(?:to|you)\\b)(.+)`, '$1$2'),
  says(
    `(?:run|walk|talk|take|guide|lead)\\s+me\\s+through\\s+((?:today|tomorrow|next|this|mon|tue|wed|thu|fri|the\\s+(?:week|day|rest)).*)`,
    'show me my schedule for $1',
  ),
  // when
  says(`(?:on|at|in)?\\s*(?:what|which)\\s+(?:day|date|time|hour|week)\\s+(?:falls|comes)\\s+${it}`, 'when is $1'),
  says(
    `(?:what|which)\\s+(?:date|day|time|hour|slot)\\s+(?:did|have|had|do)\\s+(?:we|i|they|you)\\s+(?:settle(?:d)?|agree(?:d)?|decide(?:d)?|fix(?:ed)?|go|gone|set|choose|chosen|pick(?:ed)?|end(?:ed)? up|land(?:ed)?|plan(?:ned)?|schedule(?:d)?|book(?:ed)?|say|said|put|have|arrange(?:d)?)\\s*(?:on|upon|with|down)?\\s+(?:for|as)?\\s*${it}`,
    'when is $1',
  ),
  says(
    `(?:do|have|did)\\s+(?:you|we|i)\\s+(?:have|got|get|know)\\s+(?:the|a)\\s+(?:time|date|day|hour|start time)\\s+(?:of|for)\\s+${it}`,
    'when is $1',
  ),
  says(
    `(?:what(?:'s| is| was)?\\s+)?(?:the\\s+)?(?:time|date|day|hour|start(?:ing)?(?:\\s+time)?|exact time|time and date|date and time)\\s+(?:of|for)\\s+${meeting}`,
    'when is $1',
  ),
  says(`how\\s+soon\\s+(?:is|does|will|do)\\s+${it}(?:\\s+(?:start|begin|be|happen|come up|kick off))*`, 'when is $1'),
  says(
    `(?:is|are)\\s+${meeting}\\s+(?:in the\\s+)?(?:morning|afternoon|evening)\\s+or\\s+(?:in the\\s+)?(?:morning|afternoon|evening)`,
    'when is $1',
  ),
  says(`has\\s+${meeting}\\s+(?:already\\s+)?(?:started|begun|finished|ended|happened)(?:\\s+yet)?`, 'when is $1'),
  says(
    `(?:when|(?:at|on)?\\s*(?:what|which)\\s+(?:time|day|date))\\s+(?:(?:are|do|will|shall|did|have)\\s+(?:we|i|they|you)\\s+)(?:(?:be|have|doing|do|having|hold|holding|planning|get|going to|got|got to|need to be|have to be|supposed to be|meant to be|expected|start|starting|kick off|kicking off|at|in|for|to)\\s+)+(?=the|my|our|this|that|\\S+['’]s)${it}`,
    'when is $1',
  ),
  // how long
  says(
    `how\\s+(?:many|much)\\s+(?:minutes|hours|time|mins|long)\\s+(?:does|do|is|are|will|did|has|have|takes?|lasts?|should|have we got|do we have|have i got|do i have|is there|is (?:set aside|blocked|booked|planned|reserved|scheduled)|was|for)\\s*(?:(?:got|set aside|blocked|booked|planned|reserved|scheduled|for|take|be|in)\\s+)*(?!i\\b|we\\b|until|till|before)${it}(?:\\s+(?:${last}|long|for|scheduled|booked|set|planned|got))*`,
    'how long is $1',
  ),
  says(
    `how\\s+long\\s+(?:have|do|will|am|are)\\s+(?:i|we)\\s+(?:(?:got|have|be|get|going to be|meeting|in|at|scheduled|booked|seeing|talking|speaking)\\s+)*(?:with|for|to)?\\s*(?!i\\b|we\\b|until|till|before)(with\\s.+|.+)`,
    'how long is $1',
  ),
  says(
    `(?:will|does|is|do)\\s+${it}\\s+(?:going to\\s+)?${last}\\s+(?:very |too |so )?(?:long|all (?:day|morning|afternoon))`,
    'how long is $1',
  ),
  says(`(?:will|is|are)\\s+${meeting}\\s+(?:be\\s+)?(?:very |too |a )?(?:long|short)(?: one)?`, 'how long is $1'),
  // where
  says(`whereabouts\\s+(?:is|are|was|will|does|do)\\s+${it}(?:\\s+${held})*`, 'where is $1'),
  says(`whereabouts\\s+${it}\\s+(?:is|are|was|will be)(?:\\s+${held})*`, 'where is $1'),
  says(`${know}whereabouts\\s+${it}\\s+(?:is|are|was|will be)(?:\\s+${held})*`, 'where is $1'),
  says(
    `(?:does|has|did)\\s+${meeting}\\s+(?:have|got|get|booked)\\s+(?:an?|any|some|its)\\s+(?:meeting\\s+|conference\\s+)?(?:room|location|place|venue|address)(?:\\s+(?:booked|yet|already|reserved|assigned|or.*))*`,
    'where is $1',
  ),
  says(
    `(?:is|are|will|does)\\s+${meeting}\\s+(?:be\\s+|happen\\s+|take place\\s+|held\\s+)*(?:(?:in[\\s-]person|face[\\s-]to[\\s-]face|online|on teams|virtual|remote|on[\\s-]?site|in the office|in a room|a teams (?:call|meeting))(?:\\s+or\\s+.+)?)`,
    'where is $1',
  ),
  says(
    `(?:in\\s+)?(?:which|what)\\s+(?:room|building|floor|place|office|venue|location)\\s+(?:(?:are|do|will|is|shall|have)\\s+(?:we|i|they|you)\\s+)(?:(?:be|have|meeting|meet|in|going|go|need|to|got|using|use|supposed to be|sit|sitting|booked|for|at)\\s+)*(?=the|my|our|this|that|\\S+['’]s)${it}(?:\\s+in)?`,
    'where is $1',
  ),
  says(
    `where\\s+(?:do|am|are|should|must|will|have|is)\\s+(?:i|we|everyone|everybody)\\s+(?:(?:have|need|got|supposed|meant|going|go|be|to|meeting|meet|gathering|gather|show up|turn up|sit|sitting|expected|head|heading|holding|having|hold)\\s+)+(?:for\\s+|in\\s+|at\\s+)?(?=the|my|our|this|that|\\S+['’]s)${it}`,
    'where is $1',
  ),
  says(
    `(?:what(?:'s| is)|give me|show me|get me|send me|i need|do you have|tell me)\\s+(?:the\\s+)?(?:address|room(?: number)?|location|venue|place)\\s+(?:of|for)\\s+${it}`,
    'where is $1',
  ),
  // who
  says(
    `(?:who|whom)\\s+(?:all\\s+)?(?:are|is|will|will be|all)\\s+(?:all\\s+)?(?:attending|coming to|going to|joining|invited to|invited for|be (?:at|in)|be attending|attend|join|come to|present (?:at|in)|expected at|sitting in|part of|on the (?:invite|list|guest list) (?:for|of))\\s+${it}`,
    'who is coming to $1',
  ),
  says(
    `how\\s+many\\s+(?:people|persons|attendees|participants|guests|colleagues|of us)?\\s*(?:are|will|is|will be|do we expect|have been)\\s+(?:be\\s+)?(?:coming to|attending|in|at|going to|joining|invited to|on|attend|come to|join|expected (?:at|in))\\s+${it}`,
    'who is coming to $1',
  ),
  says(
    `(?:who|which (?:people|colleagues|persons))\\s+(?:else\\s+)?(?:was|were|got|has been|have been|did (?:i|we|they) (?:invite|ask|add)|have (?:i|we|they) (?:invited|asked|added)|is on the (?:list|invite|guest list))\\s*(?:invited|asked|added|on)?\\s*(?:to|for|in|of)\\s+${it}`,
    'who is coming to $1',
  ),
  says(
    `(?!.*\\b(?:free|busy|available|out|away|off|online)\\b)(?:will|is|are)\\s+${somebody}\\s+(?:be\\s+)?(?:going to be\\s+|also\\s+)*(?:at|in|on|part of|there for|there at|going to|coming along to|on the (?:invite|list) (?:for|of))\\s+${ownMeeting}(?:\\s+(?:too|as well))?`,
    'is $1 coming to $2',
  ),
  says(
    `(?:names? of|who(?:'s| is| are) the|list|show me|tell me|give me)\\s+(?:the\\s+)?(?:people|attendees|participants|guests|invitees|names|faces)\\s+(?:for|of|in|at|on|invited to|coming to|attending|who (?:are|will be) (?:in|at|coming to|attending))\\s+(?!.*\\b(?:department|team|office|division|company|group|building|chat|channel|org)\\b)${it}`,
    'who is coming to $1',
  ),
  says(
    `(?:who(?:'s| is| will be| will)|whose)\\s+(?:running|leading|chairing|run|lead|chair|presenting(?: at| in)?|facilitating|in charge of|responsible for|owner of|meeting is)\\s+${meeting}`,
    'who organises $1',
  ),
  // answers
  says(
    `(?:who|which of them|which people)\\s+(?:is|are|has|have)?\\s*(?:still\\s+)?(?:missing|outstanding|pending|yet to (?:answer|respond|reply|accept|confirm)|not (?:answered|responded|replied|accepted|confirmed)|to (?:answer|respond|reply|confirm))\\s+(?:for|on|from|to|in|of)\\s+${it}`,
    "who hasn't answered $1",
  ),
  says(
    `how\\s+many\\s+(?:people\\s+|of them\\s+|attendees\\s+)?(?:have\\s+|has\\s+)?(?:said yes|accepted|confirmed|declined|said no|answered|responded|replied|rsvp'?d)\\s+(?:to|for)?\\s*${it}`,
    'who has accepted $1',
  ),
  says(
    `(?:any|are there any|did we get any|what are the|have i got any|got any)\\s+(?:answers|responses|replies|acceptances|rsvps|confirmations|declines|refusals)\\s+(?:yet\\s+)?(?:to|for|on|from)\\s+${it}(?:\\s+yet)?`,
    'who has answered $1',
  ),
  says(
    `(?:is|are)\\s+(?:everyone|everybody|all|people|they(?: all)?)\\s+(?:coming to|ok with|okay with|fine with|in for|confirmed for|on board for|up for)\\s+${it}`,
    'has everyone accepted $1',
  ),
  says(
    `(?:did|has|have)\\s+${somebody}\\s+(?:already\\s+|ever\\s+)?(?:sa(?:id|y)\\s+(?:yes|no|maybe)\\s+to|rsvp'?(?:d|ed)?(?:\\s+(?:to|for))?|get back (?:to (?:me|us) )?(?:on|about)|got back (?:to (?:me|us) )?(?:on|about)|react(?:ed)? to|turn(?:ed)? down|agree(?:d)? to)\\s+${it}(?:\\s+yet)?`,
    'has $1 accepted $2',
  ),
  says(
    `what\\s+did\\s+${somebody}\\s+(?:say|answer|reply|respond)\\s+to\\s+(?=the|my|our|\\S+['’]s)${it}(?:\\s+invit(?:e|ation))?`,
    'has $1 answered $2',
  ),
  // what
  says(
    `what(?:'s| is| are|s)\\s+${it}\\s+(?:even|actually|all|really|exactly|going to be|meant to be|supposed to be)\\s+(?:even\\s+|actually\\s+|all\\s+|really\\s+)*(?:about|for|covering)(?:\\s+(?:ugh|anyway|again|then|exactly|really))*`,
    'what is $1 about',
  ),
  says(
    `what(?:'s| is| are|s)\\s+${meeting}\\s+(?:about|for)\\s+(?:ugh|anyway|again|then|exactly|really)`,
    'what is $1 about',
  ),
  says(
    `what(?:'s| is| are)?\\s+(?:we|i|they)?\\s*(?:is\\s+)?(?:supposed|meant|going|planned|due|to|are|will|do|should)?\\s*(?:we\\s+)?(?:to\\s+)?(?:be\\s+)?(?:discuss(?:ed|ing)?|talk(?:ed|ing)? (?:about|through)|cover(?:ed|ing)?|dealt with|dealing with|going (?:over|through)|go (?:over|through)|on the (?:table|agenda|menu))\\s+(?:at|in|during|on|for)\\s+${it}`,
    'what is $1 about',
  ),
  says(
    `(?:why|what for)\\s+(?:are|am|do|is|have)\\s+(?:we|i)\\s+(?:even\\s+)?(?:got\\s+|having\\s+|have\\s+|in\\s+|invited to\\s+|meeting for\\s+)+${meeting}`,
    'what is $1 about',
  ),
  says(
    `(?:what(?:'s| is)|tell me|give me|do (?:we|you|i) have)\\s+(?:the\\s+|an?\\s+)?(?:point|purpose|reason|goal|aim|objective|gist|story|topics?|agenda|plan|context)\\s+(?:of|for|behind|with)\\s+(?=the|my|our|this|that|\\S+['’]s)(?!the day|my day|my week)${it}`,
    'what is $1 about',
  ),
];

const names = somebody;
const space =
  '(?:any\\s+|some\\s+|an?\\s+)?(?:free\\s+|spare\\s+|open\\s+)?(?:time|slot|gap|moment|minute|hole|window|opening|space)s?';

/** How people ask who has time in other words. */
export const availability: readonly Restatement[] = [
  says(
    `(?:check|see|make sure|confirm|verify)\\s+(?:that\\s+|if\\s+|whether\\s+)?(?:my|the)\\s+(\\S.{0,40}?)\\s+(?:slot\\s+|hour\\s+|time\\s+)?(on\\s.{1,20}?\\s)?(?:is|are)\\s+(?:still\\s+)?(?:clear|free|empty|open|available)`,
    'am i free $1 $2',
  ),
  // Grady's got a gap this afternoon?
  says(
    `(?:any chance(?: that)?\\s+)?${names}(?:['’]s| has| have)\\s+(?:got\\s+)?${space}\\s+(.+)`,
    'has $1 got time $2',
  ),
  says(
    `(?:any chance(?: that)?\\s+)?${names}\\s+(?:is|are|might be|could be|will be|would be)\\s+(free|around|available)\\s+(.+?)\\s*\\?`,
    'is $1 $2 $3',
  ),
  says(
    `any chance(?: that)?\\s+${names}(?:['’]s| is| are| might be| could be| will be| would be)\\s+(free|around|available|about)\\s+(.+)`,
    'is $1 $2 $3',
  ),
  // can I get hold of Pradeep at 11, or is he in something
  says(
    `(?:can|could|may|might)\\s+(?:i|we)\\s+(?:get\\s+(?:a\\s+)?hold of|reach|catch|get through to|find|bother|disturb|pin down|nab)\\s+${names}\\s+(?=at\\s|on\\s|this\\s|tomorrow|today|next\\s|tonight|between\\s|around\\s|after\\s|before\\s|now\\b|in\\s|mon|tue|wed|thu|fri|\\d)(.+?)(?:\\s*,?\\s+or\\s.*)?`,
    'is $1 free $2',
  ),
  says(
    `${names}\\s+(?:in|stuck in|tied up in|busy in|sitting in)\\s+(?:an?\\s+|any\\s+)?(?:meetings?|calls?)\\s+(?=at\\s|on\\s|this\\s|tomorrow|tmrw|today|next\\s|tonight|between\\s|around\\s|after\\s|before\\s|now\\b|mon|tue|wed|thu|fri|\\d)(.+)`,
    'is $1 busy $2',
  ),
  // anything clashing with 2:45 this Wednesday
  says(
    `(?:(?:do|have|am)\\s+i\\s+(?:have|got|doing)?|is there|are there|got|would)\\s*(?:any ?thing|any meetings?|some ?thing|any (?:clash|conflict)(?:es|s)?|an? (?:clash|conflict))\\s+(?:clash(?:ing|es)?|conflict(?:ing|s)?|overlap(?:ping|s)?|collid(?:ing|es)|in the way|that (?:clashes|conflicts|overlaps))?\\s*(?:with|at|of|for)\\s+(?=\\d|noon|half|quarter|an?\\s|the\\s|mon|tue|wed|thu|fri|tomorrow)(.+)`,
    'am i busy $1',
  ),
  says(
    `(?:would|does|will)\\s+(?!i\\b)(.+?)\\s+(?:clash|conflict|overlap|collide)\\s+with\\s+(?:anything|something|any(?: other)? meetings?)(?:\\s.*)?`,
    'am i busy $1',
  ),
  // would 8 on Monday be ok according to Nestor's diary
  says(
    `(?:would|is|will|does|do)\\s+(?=\\d|noon|half|quarter|mon|tue|wed|thu|fri|tomorrow|next|this)(.+?)\\s+(?:be\\s+|look\\s+)?(?:ok|okay|fine|good|possible|free|work|suit|fit|clear|empty|open)\\s+(?:according to|in|on|for|with|by|going by|looking at|judging by)\\s+${names}['’]s?\\s+(?:diary|calendar|schedule|agenda)`,
    'is $2 free $1',
  ),
  says(
    `(?:what|how)(?:'s| is| does)\\s+${names}['’]s?\\s+(?:availability|schedule|calendar|diary|day|week)\\s+(?:look(?:ing)?\\s*(?:like)?\\s+)(.+)`,
    'when is $1 free $2',
  ),
];

/** A question or a wish that begins with its time: `At quarter to five today, am I busy?` */
export const fronted: readonly Restatement[] = [
  says(
    '((?:at|on|in|for|around|about|tomorrow|today|tonight|next|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b[^,?;]{0,50}?)\\s*[,–-]\\s*((?:am i|are we|is|are|do i|do we|does|can|could|have i|has|what|who|when|where|would|will)\\s.+)',
    '$2 $1',
  ),
];
