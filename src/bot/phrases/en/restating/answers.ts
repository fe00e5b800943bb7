import { andThen, anyMeeting, meeting, politely, type Restatement, says } from './restatement.ts';

const unsure =
  "(?:i'm |i am |im )?(?:not|un)\\s?(?:really |quite |too |100% |entirely )?(?:sure|certain)(?: yet)?\\s+(?:if|whether|that|about)?\\s*(?:i\\s+(?:can|will|could|am able to|might|'ll)\\s+(?:be able to\\s+)?)?(?:make|do|come to|attend|join|be at|get to|go to|manage|making|about)?(?: it to)?\\s*";
const end = "(?:[\\s,]+(?:idk|dunno|not sure|we'll see|i'm not sure|don't know|tbc|tbd)(?:\\s+yet)?)?[^\\p{L}\\p{N}]*";
const mark =
  '(?:mark|put|set|note|list|register|answer|rsvp|say|leave)\\s+(?:me|my answer|it|that|my reply)?\\s*(?:down\\s+)?(?:as\\s+)?(?:an?\\s+)?';

/** How people answer an invitation without a word for answering. */
export const answers: readonly Restatement[] = [
  // put me down as tentative for the 10am
  says(
    `(?:mark|put|set|list|note|pencil)\\s+(?:me|myself)\\s+(?:down\\s+)?(?:in\\s+)?(?:as\\s+)?(?:an?\\s+)?(?:tentative|maybe|possible|unsure)\\s+(?:for|to|on|at|in)\\s+(.+)`,
    'tentatively accept $1',
  ),
  // not sure I can do the vendor demo, mark me tentative
  says(
    `${unsure}${anyMeeting}${andThen}${politely}${mark}(?:tentative|maybe|unsure|undecided|possible)`,
    'tentatively accept $1',
  ),
  says(`${anyMeeting}${andThen}${politely}${mark}(?:tentative|maybe|unsure|undecided)`, 'tentatively accept $1'),
  says(
    `${anyMeeting}${andThen}${politely}(?:mark|put|set|note|register)\\s+me\\s+(?:down\\s+)?(?:as\\s+)?(?:accepted|attending|coming|going|yes|in)`,
    'accept $1',
  ),
  says(
    `${anyMeeting}${andThen}${politely}(?:mark|put|set|note|register)\\s+me\\s+(?:down\\s+)?(?:as\\s+)?(?:declined|absent|not (?:coming|attending|going)|no|out)`,
    'decline $1',
  ),
  says(
    `(?:mark|put|set)\\s+me\\s+(?:down\\s+)?(?:as\\s+)?(?:accepted|attending|coming|going|a yes)\\s+(?:for|to|at)\\s+(.+)`,
    'accept $1',
  ),
  says(
    `(?:mark|put|set)\\s+me\\s+(?:down\\s+)?(?:as\\s+)?(?:declined|absent|not (?:coming|attending|going)|a no)\\s+(?:for|to|at|from)\\s+(.+)`,
    'decline $1',
  ),
  says(
    `(?:i'm |i am )?(?:on the fence|undecided|in two minds|unsure|50[/-]50|fifty-fifty)\\s+(?:about|on|for|regarding)\\s+${meeting}(?:${andThen}.*)?`,
    'tentatively accept $1',
  ),
  // ok for me the workshop of Pradeep, please to accept
  says(
    `(?:(?:ok(?:ay)?|fine|good|yes|it works|works)\\s+)?for\\s+me\\s*[,:]?\\s+${anyMeeting}${andThen}(?:please\\s+)?(?:to\\s+)?accept(?:\\s+(?:it|that))?`,
    'accept $1',
  ),
  says(`${meeting}${andThen}(?:please\\s+)?(?:to\\s+)?(accept|decline)(?:\\s+(?:it|that|this))?`, '$2 $1'),
  says(
    `${meeting}\\s+(?:is|looks|sounds|works)\\s+(?:fine|good|ok|okay|great|perfect)?\\s*(?:for|by|with|to)\\s+me${andThen}(?:please\\s+)?(?:accept|confirm|say yes|i'll be there|i'll come|i'll join|count me in)\\b.*`,
    'accept $1',
  ),
  says(
    `i\\s+(?:can't|cannot|won't|can not|couldn't)\\s+(?:do|make|attend|manage|join|be at)\\s+(.+?)${andThen}${politely}(?:decline|say no|reject)(?:\\s+(?:it|that|this))?`,
    'decline $1',
  ),
  // for every session of the reading circle I say yes
  says(
    `(?:for|to|about)\\s+(.+?)\\s*,?\\s+i(?:'d| would|'ll| will)?\\s+(?:say|vote|answer|go with|reply)\\s+(?:an?\\s+)?(?:yes|ok)`,
    'accept $1',
  ),
  says(
    `(?:for|to|about)\\s+(.+?)\\s*,?\\s+i(?:'d| would|'ll| will)?\\s+(?:say|vote|answer|go with|reply)\\s+(?:an?\\s+)?no`,
    'decline $1',
  ),
  says(
    `(?:for|to|about)\\s+(.+?)\\s*,?\\s+i(?:'d| would|'ll| will)?\\s+(?:say|vote|answer|go with|reply)\\s+(?:an?\\s+)?(?:maybe|perhaps)`,
    'tentatively accept $1',
  ),
  says(
    `${meeting}\\s+(?:is|gets)\\s+an?\\s+(?:definite\\s+|firm\\s+|clear\\s+|hard\\s+)?(?:yes|thumbs[\\s-]up)(?:\\s+from\\s+me)?`,
    'accept $1',
  ),
  says(
    `${meeting}\\s+(?:is|gets)\\s+an?\\s+(?:definite\\s+|firm\\s+|clear\\s+|hard\\s+)?(?:no|thumbs[\\s-]down)(?:\\s+from\\s+me)?`,
    'decline $1',
  ),
  says(`${meeting}\\s+is\\s+a\\s+(?:maybe|possibility|perhaps)(?:\\s+(?:from|for)\\s+me)?`, 'tentatively accept $1'),
  // I'm going to miss it
  says(
    `(?:i(?:'m| am)\\s+(?:going to|gonna)|i(?:'ll| will)|i(?:'ll| will)? have to|i must)\\s+(?:have to\\s+)?(?:miss|sit out|give\\s+(?=.{1,80}\\sa miss)|bow out of|opt out of|drop out of|pass on|be absent from|be away for)\\s+${meeting}(?:\\s+a miss)?`,
    'decline $1',
  ),
  says(
    `(?:won't|can't|cannot|will not)\\s+be\\s+(?:able to (?:make|join|attend|come to)|making(?: it to)?|at|attending|joining|coming to|there for)\\s+${meeting}`,
    'decline $1',
  ),
  says(`i\\s+(?:won't|can't|will not)\\s+be\\s+(?:making(?: it to)?|there for|present at)\\s+${meeting}`, 'decline $1'),
  says(
    `(?:i(?:'d| would| will|'ll| am|'m))?\\s*(?:be\\s+)?(?:happy|glad|delighted|pleased|love|like|definitely|certainly|sure|keen|in|up|there|on board)(?:\\s+to)?\\s+(?:(?:be able to\\s+)?(?:join|attend|come to|be at|make|go to|take part in)|for)\\s+${meeting}`,
    'accept $1',
  ),
  says(
    `(?:i(?:'ll| will)\\s+)?(?:see (?:you|them|everyone) at|be there (?:for|at))\\s+${meeting}${andThen}(?:accept|confirm|say yes)\\b.*`,
    'accept $1',
  ),
  says(
    `i\\s+(?:might|may|could)\\s+(?:just\\s+|possibly\\s+|maybe\\s+)?(?:go to|come to|attend|join|drop in on|drop by|pop into|be at|make it to|make|turn up (?:at|to))\\s+${meeting}(?:${andThen}.*)?${end}`,
    'tentatively accept $1',
  ),
];
