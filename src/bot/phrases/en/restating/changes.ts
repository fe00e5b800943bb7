import { andThen, anyMeeting, meeting, ownMeeting, politely, type Restatement, says, somebody } from './restatement.ts';

const should =
  '(?:(?:really|now|still|only|just|definitely|better)\\s+)*(?:should|needs? to|has to|must|ought to|will|would be better(?: if it was)?|can|could|is to|is supposed to)\\s+(?:(?:now|rather|just|only|really|please)\\s+)*';
const be = '(?:be\\s+)?(?:held\\s+|happen\\s+|take place\\s+|done\\s+|run\\s+|meet\\s+)?(?:as\\s+(?:an?\\s+)?)?';
const inPerson = '(?:in[\\s-]person|face[\\s-]to[\\s-]face|f2f|on[\\s-]?site|offline|in the office)';
const online =
  '(?:online|virtual(?:ly)?|remote(?:ly)?|(?:on|via|over|in)\\s+(?:ms\\s+|microsoft\\s+)?teams|a (?:teams|video) (?:call|meeting)|by video)';
const not = '(?:[\\s,]+(?:not|instead of|rather than|and not|please)\\b.*)?';
const minutes =
  '((?:about |only |just )?(?:an?|half|one|two|three|four|five|ten|fifteen|twenty|thirty|forty|forty-five|sixty|ninety|quarter|\\d{1,3}(?:\\.5)?)(?:\\s+(?:an?|of|and|quarter|quarters|half|hour|hours|hr|hrs|min|mins|minutes?|h|m))*)';
const moreOf = '(?:another|an extra|an additional|a further|extra)\\s+';
const addTo = '(?:to|on|in|into|at|onto|part of|there for|included in|invited to|present at|there at|there in)';
const meant = '(?:\\s+(?:too|as well|also))*';
const needed =
  "(?:we|i)\\s+(?:(?:also|really|will|'ll|would|do)\\s+)*(?:need|want|like|'d like)\\s+(?:to (?:have|add|include)\\s+)?";

/** How people say that something of a meeting is to change. */
export const changes: readonly Restatement[] = [
  says(
    `(?:can|could|should|may|might)\\s+${meeting}\\s+(?:be|last|run|go on|take)\\s+(?:for\\s+)?(?:only\\s+)?${minutes}(?:\\s+(?:long|only|instead|rather than)(?:\\s.*)?)?`,
    'make $1 $2',
  ),
  // can the design review be 20 minutes longer
  says(
    `(?:can|could|should|may|might)\\s+${meeting}\\s+(?:be|last|run|go on|take)\\s+(?:for\\s+)?${minutes}\\s+(longer|shorter)`,
    'make $1 $2 $3',
  ),
  says(
    `(?:i|we)\\s+(?:need|want|could use|could do with|would like|'d like)\\s+${moreOf}${minutes}\\s+(?:for|in|at|with)\\s+${ownMeeting}`,
    'extend $2 by $1',
  ),
  says(
    `(?:i|we)\\s+(?:need|want|could use|could do with|would like|'d like)\\s+(\\d{1,3}|five|ten|fifteen|twenty|thirty)\\s+(?:more|extra|additional)\\s+(min(?:ute)?s|hours?)\\s+(?:for|in|at|with)\\s+${ownMeeting}`,
    'extend $3 by $1 $2',
  ),
  // the induction should be face to face, not on Teams
  says(`${anyMeeting}\\s+${should}${be}${inPerson}${not}`, 'make $1 in person'),
  says(`${anyMeeting}\\s+${should}${be}${online}${not}`, 'make $1 online'),
  says(
    `(?:let's|let us|can we|could we|shall we|i(?:'d| would) (?:like|prefer) to|i want to|we should|i(?:'d| would) rather)\\s+(?:do|have|hold|meet for|run)\\s+${meeting}\\s+${inPerson}${not}`,
    'make $1 in person',
  ),
  says(
    `(?:let's|let us|can we|could we|shall we|i(?:'d| would) (?:like|prefer) to|i want to|we should|i(?:'d| would) rather)\\s+(?:do|have|hold|meet for|run)\\s+${meeting}\\s+${online}${not}`,
    'make $1 online',
  ),
  // the 3pm today still needs a room
  says(
    `${anyMeeting}\\s+(?:(?:still|also|now)\\s+)*(?:needs?|is missing|lacks|has no|hasn't(?: got)?|doesn't have|could (?:do with|use)|is without|is in need of|requires)\\s+(?:an?\\s+|any\\s+)?(?:meeting\\s+|conference\\s+)?room(?:\\s+(?:yet|still|booked|as well|too))*(?:${andThen}.*)?`,
    'book a room for the $1',
  ),
  says(
    `(?:find|get|book|reserve|sort(?: out)?|arrange)\\s+(?:us\\s+|me\\s+)?(?:an?|any|some)\\s+(?:meeting\\s+|conference\\s+)?room\\s+for\\s+(\\S+['’]s\\s.{1,80}?)`,
    'book a room for the $1',
  ),
  // swap Alex for Megan in the design sync
  says(
    `(?:swap|exchange|switch|trade)\\s+(?:out\\s+)?${somebody}\\s+(?:for|with)\\s+${somebody}\\s+(?:in|at|on|for)\\s+(.+)`,
    'put $2 instead of $1 in $3',
  ),
  says(
    `replace\\s+${somebody}\\s+(?:with|by)\\s+${somebody}\\s+(?:in|at|on|for)\\s+(.+)`,
    'put $2 instead of $1 in $3',
  ),
  says(
    `(?:it should be\\s+|put\\s+|invite\\s+|have\\s+)?${somebody}\\s+instead of\\s+${somebody}\\s+(?:in|at|on|for|to)\\s+(?=the|my|our)(.+)`,
    'put $1 instead of $2 in $3',
  ),
  // we need Isaiah in the sprint planning too
  says(
    `${needed}${somebody}\\s+(?:to be\\s+|to come\\s+|to join\\s+|to attend\\s+)?${addTo}\\s+${ownMeeting}${meant}`,
    'add $1 to $2',
  ),
  says(
    `(?:kindly\\s+)?(?:include|invite|bring|add|have|get|loop)\\s+(?:in\\s+)?${somebody}\\s+(?:also|too|as well)\\s+${addTo}\\s+${ownMeeting}${meant}`,
    'add $1 to $2',
  ),
  says(
    `${somebody}\\s+(?:should|needs? to|has to|must|ought to|have to)\\s+(?:also\\s+)?(?:be|join|attend|come|sit|take part)\\s*(?:${addTo}|in)?\\s*${ownMeeting}${meant}`,
    'add $1 to $2',
  ),
  says(
    `${somebody}\\s+(?:has |have )?(?:also\\s+)?(?:asked|wants?|wanted|would like|is keen|are keen|asks|offered|is meant|is supposed)\\s+(?:to\\s+)?(?:come along|come|join|be|attend|sit in|take part|be added|be included|participate|tag along)\\s*${addTo}?\\s*${meeting}${andThen}(?:so\\s+)?${politely}(?:include|add|invite|bring|let)\\b.*`,
    'add $1 to $2',
  ),
  says(
    `(?:have|get|let)\\s+${somebody}\\s+(?:join|attend|come to|sit in on|take part in|on)\\s+${ownMeeting}${meant}`,
    'add $1 to $2',
  ),
  says(
    `${somebody}\\s+(?:doesn't|don't|does not|do not|no longer)\\s+(?:need|have|needs|has)\\s+to\\s+(?:be (?:in|at|on)|come to|join|attend)\\s+${meeting}(?:\\s+any ?more)?(?:${andThen}.*)?`,
    'remove $1 from $2',
  ),
  says(
    `(?:we|i)\\s+(?:don't|do not|no longer)\\s+need\\s+${somebody}\\s+(?:in|at|on|for)\\s+${meeting}(?:\\s+any ?more)?(?:${andThen}.*)?`,
    'remove $1 from $2',
  ),
  // my meeting with Debra is too short, give us 15 more minutes
  says(
    `${anyMeeting}\\s+is\\s+(?:too|a bit|far too|way too)\\s+short${andThen}(?:.*?\\s)?${moreOf}${minutes}.*`,
    'extend $1 by $2',
  ),
  says(
    `${anyMeeting}\\s+is\\s+(?:too|a bit|far too|way too)\\s+short${andThen}(?:.*?\\s)?(\\d{1,3}|five|ten|fifteen|twenty|thirty)\\s+(?:more|extra|additional)\\s+(min(?:ute)?s|hours?)(?:\\s.*)?`,
    'extend $1 by $2 $3',
  ),
  says(`(?:give|allow|grant)\\s+${anyMeeting}\\s+${moreOf}${minutes}`, 'extend $1 by $2'),
  says(
    `(?:give|allow|grant)\\s+${anyMeeting}\\s+(\\d{1,3}|five|ten|fifteen|twenty|thirty)\\s+(?:more|extra|additional)\\s+(min(?:ute)?s|hours?)`,
    'extend $1 by $2 $3',
  ),
  says(
    `${anyMeeting}\\s+(?:needs|should have|should get|could use|could do with|needs to have)\\s+${moreOf}${minutes}`,
    'extend $1 by $2',
  ),
  says(
    `${anyMeeting}\\s+(?:needs|should have|should get|could use|could do with|needs to have)\\s+(\\d{1,3}|five|ten|fifteen|twenty|thirty)\\s+(?:more|extra|additional)\\s+(min(?:ute)?s|hours?)`,
    'extend $1 by $2 $3',
  ),
  says(
    `${anyMeeting}\\s+${should}(?:be|last|run|go(?: on)?(?: for)?|take)\\s+${minutes}\\s+(longer|shorter)`,
    'make $1 $2 $3',
  ),
  says(
    `${anyMeeting}\\s+(?:now\\s+)?(?:only|just)\\s+(?:needs?|takes?|requires?|has to be|should (?:be|last|take))\\s+${minutes}`,
    'make $1 $2',
  ),
  says(
    `${anyMeeting}\\s+${should}(?:only\\s+)?(?:be|last|run(?: for)?|take|go on for)\\s+${minutes}(?:\\s+(?:long|only|instead.*))?`,
    'make $1 $2',
  ),
  says(`${minutes}\\s+(?:is|are|will be|should be)\\s+(?:enough|plenty|sufficient)\\s+for\\s+${meeting}`, 'make $2 $1'),
  // put 'hiring freeze' on the agenda for the budget review
  says(
    `(?:put|add|include|get|place|note)\\s+(['"].{1,200}['"]|.{1,200}?)\\s+(?:to|on|in|onto|into)\\s+the\\s+(?:agenda|notes?|topics?|description|invite text)\\s+(?:for|of|in)\\s+(.+)`,
    'add agenda to $2: $1',
  ),
  says(
    `(?:let's|we should|we need to|i(?:'d| would) like to|i want to)\\s+(?:also\\s+)?(?:talk about|discuss|cover)\\s+(.{1,200}?)\\s+(?:at|in|during)\\s+(?=the|my|our)(.+?)(?:\\s+(?:too|as well))?${andThen}(?:put|add|note|include)\\s+(?:it|that)\\b.*`,
    'add agenda to $2: $1',
  ),
  // a better title for it
  says(
    `(?:the\\s+)?(?:title|name|subject)\\s+of\\s+${meeting}\\s+(?:should|needs to|ought to|must|is to)\\s+(?:be|read|say|become)\\s+(.+)`,
    'rename $1 to $2',
  ),
  says(
    `${meeting}\\s+(?:should|needs to|ought to|must|is to)\\s+(?:be|get)\\s+(?:called|named|titled|renamed(?: to)?|retitled(?: to)?|entitled)\\s+(.+)`,
    'rename $1 to $2',
  ),
  says(`give\\s+${meeting}\\s+(?:the|a new)\\s+(?:title|name|subject)(?:\\s+of)?[\\s:]+(.+)`, 'rename $1 to $2'),
];
