import type { Understanding } from '../../grammar/understanding.ts';

export type Relation = NonNullable<Understanding['relation']>;

const who =
  "(?:who(?:'s|s| is| are|'re| was)?|whos|show(?: me)?|find|get|look ?up|list|tell me(?: who)?(?: is| are| about)?|give me|display|see|what(?:'s| is| are)|do you know|name|which people(?: are)?)";
export const boss =
  '(?:manager|boss|supervisor|line manager|superior|lead|team lead|manger|managr|head|chief|direct manager)';
const reports =
  '(?:direct reports?|reports|directs|team(?: members?)?|reportees|subordinates|staff|people|employees|underlings)';
const chain =
  '(?:management chain|managers|chain of command|chain of (?:bosses|management)|line of (?:bosses|management|command)|reporting (?:chain|line|lines|structure|hierarchy)|management (?:line|hierarchy|structure)|org(?:anisation|anization)?(?:al)? ?chart|hierarchy|upline|line of managers|bosses|management|chain of managers|chain)';
const peers = '(?:peers?|colleagues?|team ?mates?|co-?workers?|coworkers|fellow reports|work ?mates?)';
const facts =
  '(?:phone(?: number)?|mobile(?: number)?|cell(?: number)?|telephone(?: number)?|tel|number|e-?mail(?: address)?|mail address|address|job(?: title)?|title|role|position|department|dept|team name|office(?: location)?|location|desk|profile|contact (?:details?|info(?:rmation)?|data|card)|details?|info(?:rmation)?|photo|picture|pic|presence|status|extension|bio|card|(?:local|current) time|time ?zone|working hours|birthday|business card)';
/** `Adele's`, `Lynne Robbins'`, and `adeles` where no name ends like that. */
const owner =
  "(?:'s?|(?<!\\b(?:jame|charle|chri|alexi|lewi|thoma|nichola|luca|jona|elia|denni|agne|ine|jule|franci|loi|curti|mile|rhy|travi|jesu|carlo|marco|dougla|nicola|andrea|matthia|tobia|robbin|william|jone|davi))s(?=\\s))";
const name = '(.{1,80}?)';

/** How far up. */
const upTo =
  '(?:,? (?:all (?:the )?way )?(?:right )?(?:up )?(?:to|till|until) the (?:very )?(?:top|ceo|boss|big boss|chief executive|c-suite|board))?';

/** The first group holds the names; my own, and none, are mine. */
export const shapes: readonly (readonly [relation: Relation, pattern: RegExp])[] = [
  [
    'self',
    /^(?:who am i|whoami|who i am|(?:show|view|see|open|what(?:'s| is)|display|get)?\s*(?:me\s+)?my (?:own )?(?:profile|details|info|information|card|job title|title|department|phone(?: number)?|office|e-?mail address|account|contact details|role)|(?:show|tell) me (?:about )?(?:me|myself)|about me|me|(?:look ?up|show) (?:me|myself)|who(?:'s| is) (?:me|this me)|what do you know about me|what(?:'s| is) my (?:name|job|role|title|department|number|phone|office)|which department am i in|what department am i in)$/i,
  ],
  [
    'peers',
    /^who (?:else )?(?:works|reports|is)\s+(?:for|to|under|working for|reporting to|managed by)\s+(?:my|the same)\s+(?:manager|boss|supervisor)(?: as (?:me|i do|myself))?()$/i,
  ],
  [
    'peers',
    new RegExp(
      `^who (?:else )?(?:works|reports)\\s+(?:for|to|under)\\s+(?:the )?same (?:manager|boss|person|supervisor) (?:as|like) ${name}(?: does)?$`,
      'i',
    ),
  ],
  ['peers', new RegExp(`^who (?:else )?(?:works|reports)\\s+(?:for|to|under)\\s+${name}(?:'s?)\\s+${boss}$`, 'i')],
  ['peers', new RegExp(`^who else is (?:on|in) ${name}(?:'s)? team$`, 'i')],
  [
    'peers',
    new RegExp(
      `^(?:who|which (?:people|colleagues|co-?workers|employees|others)|anyone (?:who )?)(?: else)?(?:'s| is| are)? (?:share[sd]?|sharing|ha(?:s|ve)|having|with) (?:the same|an?|their|my|one) ${boss} (?:with|as|like) ${name}(?: does| has)?$`,
      'i',
    ),
  ],
  [
    'peers',
    new RegExp(
      `^(?:who|which (?:people|colleagues))(?: else)?(?:'s| is| are)? (?:all )?(?:on|at) (?:the same level (?:as|with) ${name}|(my|our|.{1,80}?(?=${owner}\\s))(?:${owner})? level)(?:,? (?:(?:and )?(?:under|with) (?:the same|one|a common) ${boss}|in the (?:team|org(?:ani[sz]ation)?)))?$`,
      'i',
    ),
  ],
  [
    'peers',
    new RegExp(
      `^(?:who|which (?:people|colleagues)) (?:has|have|shares?) ${name}(?:${owner}) ${boss}(?: too| as well)?$`,
      'i',
    ),
  ],
  ['peers', new RegExp(`^who (?:does|do) ${name} works? with$`, 'i')],
  [
    'peers',
    new RegExp(
      `^(?:(?:who are|list|show|name)(?: me)? )?(?:all )?(?:the )?(?:people|colleagues|folks|those|everyone) (?:who )?(?:working|work|works) (?:alongside|with|next to|together with) ${name}(?: in (?:(?:him|her|them)'s|his|her|their|the same|my) team)?$`,
      'i',
    ),
  ],
  ['peers', new RegExp(`^who (?:works|is working) (?:alongside|with|next to|together with) ${name}$`, 'i')],
  ['peers', new RegExp(`^(?:${who}\\s+)?(?:the\\s+)?${peers}\\s+(?:of|for)\\s+${name}$`, 'i')],
  ['peers', new RegExp(`^(?:${who}\\s+)?(my|our|me|.{1,80}?(?=${owner}\\s))(?:${owner})?\\s+${peers}$`, 'i')],
  [
    'managers',
    new RegExp(
      `^(?:${who}\\s+)?(?:the\\s+|all\\s+|all the\\s+)*${chain}\\s+(?:of|for|above|over|from)\\s+${name}(?: up)?(?: to the top)?$`,
      'i',
    ),
  ],
  [
    'managers',
    new RegExp(
      `^(?:${who}\\s+)?(?:all\\s+)?(?:of\\s+|in\\s+|on\\s+|up\\s+)?(my|our|.{1,80}?(?=${owner}\\s))(?:${owner})?\\s+(?:full |whole |complete |entire )?${chain}(?: (?:all the way )?up to the (?:ceo|top))?$`,
      'i',
    ),
  ],
  [
    'managers',
    new RegExp(
      `^who(?:'s| is| are| all)?\\s+(?:the (?:people|managers|bosses) )?(?:all )?(?:above|over)\\s+${name}(?:\\s+in the (?:org(?:ani[sz]ation)?|hierarchy|company|chain|org chart))?$`,
      'i',
    ),
  ],
  [
    'managers',
    new RegExp(
      `^(?:(?:show|list|name|give|tell|who are)(?: me)? )?(?:all|every(?:one|body)|(?:all )?(?:the )?(?:people|managers|bosses|those))(?: who(?:'s| is| are)?| that(?:'s| is| are))?(?: sitting| ranked)? (?:above|over) ${name}${upTo}$`,
      'i',
    ),
  ],
  [
    'managers',
    new RegExp(
      `^(?:${who}\\s+)?(my|our|.{1,80}?(?=${owner}\\s))(?:${owner})?\\s+(?:full |whole |complete |entire )?${chain}${upTo}$`,
      'i',
    ),
  ],
  ['managers', new RegExp(`^(?:who is )?(?:the )?${boss} of my ${boss}(?:'s ${boss})*()$`, 'i')],
  ['managers', new RegExp(`^${chain}()$`, 'i')],
  [
    'managers',
    new RegExp(`^(?:${who}\\s+)?(?:the )?(?:my\\s+(?:${boss}'s\\s+)+${boss}|${boss} of my ${boss})()$`, 'i'),
  ],
  [
    'managers',
    new RegExp(`^(?:who|show)(?: me)?(?: is| are)? ${name}(?:'s?)\\s+(?:${boss}${owner}\\s+)+${boss}$`, 'i'),
  ],
  [
    'reports',
    new RegExp(
      `^(?:(?:show|list|tell|give)(?: me)?\\s+)?(?:who|everyone who|people who|everybody who|those who|who all)(?: all)?\\s+(?:directly\\s+)?(?:reports?|reporting|is reporting|are reporting|works?|working|is working)\\s+(?:directly\\s+)?(?:to|for|under|in to|into)\\s+${name}$`,
      'i',
    ),
  ],
  [
    'reports',
    new RegExp(
      `^(?:who|whom|which people|how many people|how many)\\s+(?:does|do)\\s+${name}\\s+(?:manage|lead|supervise|have (?:in|on) (?:(?:his|her|their|my) )?team|have reporting to (?:him|her|them|me)|have under (?:him|her|them)|run)$`,
      'i',
    ),
  ],
  [
    'reports',
    new RegExp(
      `^who(?:'s| is| are)\\s+(?:all\\s+)?(?:on|in)\\s+(my|our|.{1,80}?(?=${owner}\\s))(?:${owner})?\\s+team$`,
      'i',
    ),
  ],
  ['reports', new RegExp(`^who(?:'s| is| are)\\s+(?:managed|led|supervised)\\s+by\\s+${name}$`, 'i')],
  ['reports', new RegExp(`^(?:${who}\\s+)?(?:the\\s+|all\\s+)*${reports}\\s+(?:of|for|under|to)\\s+${name}$`, 'i')],
  [
    'reports',
    new RegExp(
      `^(?:${who}\\s+)?(?:all\\s+)?(?:of\\s+)?(my|our|.{1,80}?(?=${owner}\\s))(?:${owner})?\\s+${reports}$`,
      'i',
    ),
  ],
  [
    'reports',
    new RegExp(
      `^(?:how many (?:people |of us )?(?:directly )?(?:report|work)|(?:does|do) (?:anyone|anybody|somebody|people) (?:directly )?(?:report|work)) (?:directly )?(?:to|for|under) ${name}$`,
      'i',
    ),
  ],
  [
    'reports',
    new RegExp(`^(?:which|what) (?:people|colleagues|employees) (?:work|report) (?:for|to|under) ${name}$`, 'i'),
  ],
  [
    'reports',
    new RegExp(
      `^(?:does|do|has|have) ${name} (?:have|got|manage|lead|supervise|run|look after) (?:any(?:one|body)?|some(?:one|body)?|people|a team|(?:any |some )?(?:direct )?${reports})(?: (?:under|reporting to|below|beneath|working for) (?:him|her|them|me))?$`,
      'i',
    ),
  ],
  ['reports', new RegExp(`^whose ${boss} (?:is|was) ${name}$`, 'i')],
  [
    'reports',
    new RegExp(
      `^is ${name} (?:any(?:one|body)'s|some(?:one|body)'s|people's|a) ${boss}(?: of (?:anyone|anybody|someone|people))?$`,
      'i',
    ),
  ],
  [
    'reports',
    /^(?:who|whom|which people) (?:do|am) i (?:manage|managing|lead|leading|supervise|in charge of|responsible for|the (?:boss|manager) of)()$/i,
  ],
  ['manager', /^(?:who|whom) (?:am|do) i (?:working|reporting|work|report) (?:for|to|under)()$/i],
  ['manager', new RegExp(`^who (?!is\\b|are\\b)${name}${owner}\\s+(?:direct |line )?${boss} is$`, 'i')],
  [
    'reports',
    new RegExp(
      `^(?:(?:who (?:are|is)|name|list|show|give|tell|get|find)(?: me)? )?(?:the )?(?:names? of )?(?:all )?(?:of )?(?:the |those )?(?:folks|people|persons|ones|guys|employees|colleagues|staff|everyone|everybody|those)(?: who(?:'re| are)?| that(?: are)?)? (?:directly )?(?:work|working|works|report|reporting|reports) (?:directly )?(?:to|for|under) ${name}$`,
      'i',
    ),
  ],
  [
    'manager',
    new RegExp(`^(?:does|do) ${name} (?:directly )?(?:report|work|answer) (?:to|for|under) [^?]{1,60}$`, 'i'),
  ],
  ['manager', new RegExp(`^who (my|our) (?:direct |line )?${boss} is$`, 'i')],
  ['reports', /^(?:direct reports)()$/i],
  [
    'manager',
    new RegExp(
      `^(?:who|whom)\\s+(?:does|do|did)\\s+${name}\\s+(?:directly\\s+)?(?:report|work|answer)\\s+(?:to|for|under|into)$`,
      'i',
    ),
  ],
  ['manager', new RegExp(`^who ${name} (?:directly )?(?:reports|works|answers) (?:to|for|under|into)$`, 'i')],
  ['manager', new RegExp(`^(?:who|to whom) (?:does|do) ${name} reports?$`, 'i')],
  [
    'manager',
    new RegExp(
      `^who\\s+(?:manages|supervises|leads|is managing|is in charge of|is responsible for|is the boss of)\\s+${name}$`,
      'i',
    ),
  ],
  [
    'manager',
    new RegExp(`^(?:${who}\\s+)?(?:the\\s+)?(?:reporting |line |direct )?${boss}\\s+(?:of|for|to)\\s+${name}$`, 'i'),
  ],
  [
    'manager',
    new RegExp(
      `^(?:${who}\\s+)?(?:to\\s+)?(my|our|.{1,80}?(?=${owner}\\s))(?:${owner})?\\s+(?:direct |reporting |line )?${boss}$`,
      'i',
    ),
  ],
  ['manager', new RegExp(`^whose team (?:is|am) ${name} (?:on|in)$`, 'i')],
  [
    'profile',
    new RegExp(
      `^(?:(?:what(?:'s| is| are)|whats|show(?: me)?|get(?: me)?|give me|find(?: me)?|tell me|i need|do you (?:have|know)|look ?up|send me|where(?:'s| is)|need|see|view|open|display|can i (?:get|have|see))\\s+)?(.{1,60}?)${owner}\\s+(?:(?:current|work|office|business|direct|job|full|mobile)\\s+)?${facts}(?:\\s+and\\s+${facts})?$`,
      'i',
    ),
  ],
  [
    'profile',
    new RegExp(
      `^(?:(?:what(?:'s| is| are)|whats|show(?: me)?|get(?: me)?|give me|find(?: me)?|tell me|i need|do you (?:have|know)|look ?up|send me|need|see|view|open|display|can i (?:get|have|see))\\s+)?(?:the\\s+|an?\\s+)?(?:(?:work|office|business|direct)\\s+)?${facts}\\s+(?:of|for|from)\\s+${name}$`,
      'i',
    ),
  ],
  [
    'profile',
    new RegExp(
      `^(?:what|which)\\s+(?:department|dept|team|office|floor|room|desk|group|division|building|city|country|company)\\s+(?:is|does|do|are)\\s+${name}\\s+(?:in|work in|work for|at|work at|belong to|part of|sit in|work|sit|working in|on|from|based in|located in)$`,
      'i',
    ),
  ],
  [
    'profile',
    new RegExp(
      `^(?:what|where)\\s+(?:does|do)\\s+${name}\\s+(?:do|work|sit|work on|do here|do for (?:a living|work)|live)(?: at (?:contoso|work)| here)?$`,
      'i',
    ),
  ],
  ['profile', new RegExp(`^where (?:can|do|could) i find (?!the\\b|my\\b|a\\b|an\\b|our\\b)${name}$`, 'i')],
  [
    'profile',
    new RegExp(`^where\\s+(?:is|does|are)\\s+${name}\\s+(?:based|located|sitting|work|sit|from|working)$`, 'i'),
  ],
  [
    'profile',
    new RegExp(
      `^(?:what|whats|tell me what)(?:'s| is)?(?: the)?(?: local)? time(?: is it| it is)?(?: right now| now)? (?:for|with|where|at|by) ${name}(?: is| lives| sits| works)?(?: right now| now)?$`,
      'i',
    ),
  ],
  [
    'profile',
    new RegExp(
      `^how (?:can|do|could|would) i (?:reach|contact|call|get (?:hold of|in touch with|a hold of)|phone|find)\\s+${name}$`,
      'i',
    ),
  ],
  [
    'profile',
    new RegExp(
      `^(?:tell me (?:more |something )?about|what do (?:you|we) know about|info(?:rmation)? (?:about|on)|(?:give me |show me |get me |any )?(?:some |more )?(?:info(?:rmation)?|details?) (?:about|on|for)|more about|about|profile)\\s*:?\\s+${name}$`,
      'i',
    ),
  ],
  [
    'profile',
    new RegExp(
      `^(?:look(?: |-)?up|lookup|who(?:'s| is|s|'re| are| was)|whois|whos|search (?:for )?(?:a |the )?(?:people|person|colleague|employee|user)(?: (?:named|called|for))?:?|find (?:a |the |me )?(?:person|colleague|employee|someone|user|people)(?: (?:named|called))?:?|do (?:you|u) know|show(?: me)? (?:the )?(?:profile|person|card|details|user)(?: (?:of|for))?|people search:?|person)\\s+(?:this\\s+|that\\s+)?(?:guy\\s+|person\\s+|colleague\\s+)?(?:named\\s+|called\\s+)?${name}$`,
      'i',
    ),
  ],
  ['profile', /^(?:[Ff]ind|[Ss]how(?: me)?|[Ss]earch(?: for)?|[Gg]et)\s+(\p{Lu}[\p{L}'-]+\s+\p{Lu}[\p{L}'-]+)$/u],
];
