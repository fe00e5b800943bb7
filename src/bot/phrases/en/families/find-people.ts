import type { Understanding } from '../../grammar/understanding.ts';
import type { Family } from '../../grammar/utterance.ts';
import { anyMark, withoutMarks } from '../../time/marks.ts';
import { readNames } from '../words/names.ts';
import { departments, isDepartment, rolePhrase, statePhrases } from './find-people-words.ts';

type Wanted = Pick<Understanding, 'role' | 'team' | 'skill' | 'state' | 'place' | 'people'>;
type Shape = readonly [pattern: RegExp, read: (...groups: string[]) => Wanted | undefined];

const somebody =
  "(?:(?:who|which (?:people|colleagues|of us|ones?|of (?:my|our|the) (?:colleagues|people|co-?workers|team ?mates)))(?:'s|'re| is| are| all| else)?|(?:is|are) there (?:any(?:one|body)|some(?:one|body)|people|any)(?: here)?(?: who| that)?(?:'s| is| are)?|(?:does|is|are|do) (?:any(?:one|body)|some(?:one|body))(?: here)?|any(?:one|body)(?: who)?|(?:find|show|list|give|get)(?: me)?(?: (?:all|every(?:one|body)|some(?:one|body)|any(?:one|body)|people|(?:the )?(?:people|colleagues|employees|staff)))?(?: (?:who|that))?(?:'s| is| are)?|(?:every(?:one|body)|people|colleagues|employees|staff|some(?:one|body))(?: who| that)?(?:'s| is| are)?)";
const ofTeam = '(?: (?:on|in|from|of|at) (.{1,60}?))?';
const when = `(?:\\s*${anyMark})*`;
const teamWord = '(?:team|department|dept|group|division|unit)';

const closest =
  /^(?:(?:who(?:m)?|which (?:people|colleagues)) (?:do|did|have) i (?:usually |mostly |often )?(?:work(?:ed)?|collaborate[d]?|meet|talk) (?:with )?(?:the )?(?:most|closest|closely|often)(?: often)?(?: with)?|who (?:are|is) (?:my closest (?:colleagues?|co-?workers?|collaborators?|contacts?)|the (?:people|colleagues) i work with(?: the)? most)|(?:show(?: me)? )?(?:the )?people i work with(?: the)? most(?: often)?|(?:show(?: me)? )?my (?:closest|top|frequent) (?:colleagues|collaborators|contacts|coworkers))$/i;

const states: readonly Shape[] = statePhrases.flatMap(([state, words]): Shape[] => [
  [
    new RegExp(
      `^${somebody}${ofTeam}(?: is| are)?(?: currently| still| all| now)? ${words}${ofTeam}${when}${ofTeam}$`,
      'i',
    ),
    (one = '', other = '', last = '') => inTeam({ state }, one || other || last),
  ],
  [new RegExp(`^(?:is|are) (?!any|some|every)(.{1,80}?)(?: currently| still)? ${words}${when}$`, 'i'), named(state)],
]);

/** Whether somebody named is free or away is asked of the calendar; whether they are there, of Teams. */
function named(state: NonNullable<Understanding['state']>): Shape[1] {
  return (said = '') => {
    if (state !== 'online' || /^(?:i|we|you|it|there|he|she|they|this|that)$/i.test(said)) return undefined;
    const people = readNames(withoutMarks(said));
    return people.length > 0 ? { people, state } : undefined;
  };
}

/** `my team` and `marketing` as said; a day or a length is no team. */
const inTeam = (wanted: Wanted, said: string): Wanted | undefined => {
  const team = withoutMarks(said).trim();
  if (team === '' || /^us$/i.test(team)) return wanted;
  if (isNoTeam.test(team) || areNames(team)) return undefined;
  return isPlace(team) ? { ...wanted, place: placeOf(team) } : { ...wanted, team: teamOf(team) };
};
const isNoTeam =
  /^(?:teams|a (?:meeting|call)|this|that|it|here|there|the (?:call|meeting|chat|house|company|firm|business|organi[sz]ation|building|world))$|[:,]/i;
/** `Adele and Lee` are asked about by name; `Sales and Marketing` are two departments. */
const areNames = (said: string): boolean => {
  const parts = said.split(/\s*(?:,|\band\b|\bor\b|&)\s*/i).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => /^\p{Lu}/u.test(part) && !isDepartment(part));
};
const isPlace = (said: string): boolean => /\b(?:office|building|floor|site|campus)$/i.test(said);
const placeOf = (said: string): string =>
  said.replace(/^the /i, '').replace(/\s+(?:office|building|site|campus)$/i, '');
const teamOf = (said: string): string =>
  /^(?:my|our)\b|['’]s? /i.test(said) ? said : said.replace(/^the /i, '').replace(new RegExp(` ${teamWord}$`, 'i'), '');

const anybody =
  "(?:who|(?:(?:i(?:'m| am)? )?(?:need|want|seek|seeking|look(?:ing)? for|after|trying to find|searching for|(?:could |can )?use) |(?:please )?(?:find|get|show|give)(?: me)? |(?:is|are) there |do we have |have we got |do you know (?:of )?)?(?:an? (?:person|colleague|co-?worker|employee|guy|expert)|any(?:one|body)|some(?:one|body)|people|person|colleagues?)(?: else)?)";
const can =
  "(?:(?<!^who )(?:(?:can|could|might|would be able to|know how to) )?(?:do|speak|help(?: me| us)? with|use|write|read|code(?: in)?|teach|explain)|speaks?|knows?(?: about| how to use| a lot about| something about| their way around)?|understands?|(?<!^who )(?:does|do)|uses?|(?:has|have) (?:experience|expertise|knowledge|skills?) (?:with|in|of)|(?:'s |is |are )?(?:good|skilled|experienced|fluent|trained|certified|qualified) (?:at|with|in|on)|(?:'s |is |are )?an? expert (?:in|on|at|for))";

const skills: readonly Shape[] = [
  [
    new RegExp(
      `^(?:(?:does|do|can|could|is) )?${anybody}(?: (?:here|around|out there|among us|in the company|in the house|at (?:work|contoso)))?(?: (?:of|from|in|on|at) (?:the )?(.{2,40}?))? ?(?:who |that |which |with )?(?:(?:here|there) )?${can} (.{2,40})$`,
      'i',
    ),
    (team = '', said = '') => {
      const skill = said
        .replace(/^(?:a bit of|some|the|any) /i, '')
        .replace(/ (?:around here|here|around|at work|in the office)$/i, '');
      return isNoSkill.test(said) || isOwned.test(team) ? undefined : inTeam({ skill }, team);
    },
  ],
  [
    new RegExp(
      `^${somebody}(?: here)? (?:(?:can |could )?speaks?|(?:really )?knows?(?: about| how to use| a lot about| something about)?|understands?|(?:has|have) (?:experience|expertise|knowledge) (?:with|in|of)|(?:is |are )?(?:good|skilled|experienced|fluent) (?:at|with|in)|(?:is |are )?an? expert (?:in|on|at|for)|can help(?: me| us)? with|uses?) (.{2,40})$`,
      'i',
    ),
    (said = '') =>
      isNoSkill.test(said) ? undefined : { skill: said.replace(/^(?:a bit of|some|the) |(?: around)? here$/gi, '') },
  ],
  [
    /^(?:(?:find|show|list)(?: me)? )?(?:an? |the )?(.{2,40}?)(?: |-)(?:speakers?|experts?)$/i,
    (said = '') =>
      isNoSkill.test(said) ? undefined : { skill: said.replace(/^(?:who is |who are )?(?:an?|the|our) /i, '') },
  ],
];
const isNoSkill =
  /^(?:what|if|whether|how|when|where|why|who|me|you|him|her|them|it|that|this|us|the (?:answer|way|time|password|code)|i|my|our|anything|about)\b|\b(?:meeting|today|tomorrow|calendar|file)\b/i;

/** `of marketing` of a manager is a role; `of Adele` is whose. */
const roleOf = (said: string): Wanted | undefined => {
  const role = said.replace(/^(?:(?:all|the|our|your|an?|any|some) )+/i, '').trim();
  const [, duty = '', of = ''] =
    /^(?:(?:line |team |reporting |direct )?(managers?|boss(?:es)?|supervisors?|leads?|chiefs?)) (?:of|for|above|over) (.+)$/i.exec(
      role,
    ) ?? [];
  if (duty && !isDepartment(of)) return undefined;
  // `adeles manager` is hers; `sales manager` is none's.
  const [, owner] = /^(\p{L}{3,}s) (?:manager|boss|supervisor|lead|head|chief|assistant)$/iu.exec(role) ?? [];
  if (isNoRole.test(role) || (owner && !isDepartment(owner))) return undefined;
  return { role };
};
const isNoRole =
  /^(?:(?:direct |line |team )?managers?|leads?|heads?|chiefs?|supervisors?|leaders?|assistants?|reports?|admins?|executives?)$|^(?:my|his|her|their|its|\S+'s?) |^(?:who|how|what)\b|['’]s? /i;

const roles: readonly Shape[] = [
  [
    new RegExp(
      `^(?:who(?:'s| is| are|'re)|whos|(?:show|list|find|get|give)(?: me)?|(?:is|are) there|do we have|any|where(?:'s| is| are)|i (?:need|seek|want)(?: to (?:find|reach|know|contact))?|(?:i(?:'m| am) )?(?:looking for|after|searching for)|need) ((?:(?:all |the |our |your |an? |any |some )+)?${rolePhrase})(?: (?:in|at|on|from|based in) (?:the )?(.{2,40}?))?(?: here| there)?$`,
      'iu',
    ),
    (said = '', where = '') => within(roleOf(said), where),
  ],
  [
    new RegExp(
      `^(?:(?:i (?:need|want|have) to )?(?:talk|speak) (?:to|with) |i need |find(?: me)? |get(?: me)? )?(?:who|whoever|the (?:person|one|guy|woman|man|lady)(?: who| that)?(?:'s)?)(?: is)? (?:leads?|runs|running|leading|heads(?: up)?|manages|in charge of|responsible for|looks after|looking after|at the head of) (?:the )?((?:${departments}))(?: ${teamWord})?$`,
      'i',
    ),
    (team = '') => ({ role: `head of ${team}` }),
  ],
];

/** A department where it is one, else the office. */
const within = (wanted: Wanted | undefined, said: string): Wanted | undefined => {
  const where = said.trim();
  if (!wanted || where === '') return wanted;
  if (/^(?:my|our|this|that|his|her)\b|'s\b/i.test(where)) return undefined;
  if (/^(?:the )?(?:house|company|firm|business|organi[sz]ation)$/i.test(where)) return wanted;
  return isDepartment(where) || new RegExp(` ${teamWord}$`, 'i').test(where)
    ? { ...wanted, team: teamOf(where) }
    : { ...wanted, place: placeOf(where) };
};

const groups: readonly Shape[] = [
  [
    new RegExp(
      `^${somebody}(?: all)?(?:'s|'re| is| are)?(?: all)? (?:sits?|sitting|works?|working|based|located|lives?|live|is|are) (?:in|at|from|out of) (?:the )?(.{2,40}?)(?: (?:office|building|site|campus))?$`,
      'i',
    ),
    (said = '') => place(said),
  ],
  [
    new RegExp(`^${somebody}(?: in| on| at| from)(?: the)? (.{2,40}?) (?:office|building|site|campus)$`, 'i'),
    (said = '') => place(said),
  ],
  [
    new RegExp(`^${somebody} (?:works? )?(?:in|on|at|from|of)(?: the)? (.{2,40}?) ${teamWord}$`, 'i'),
    (said = '') => team(said),
  ],
  [new RegExp(`^${somebody} (?:in|on|from) (?:the )?((?:${departments}))$`, 'i'), (said = '') => team(said)],
  [
    new RegExp(
      `^(?:(?:show|list|find|who(?:'s| is| are))(?: me)? )?(?:the )?((?:${departments}))(?:'s)? (?:${teamWord}|people|staff|colleagues|members)(?: members?)?$`,
      'i',
    ),
    (said = '') => team(said),
  ],
];

const isOwned =
  /^(?:my|our|his|her|their|the same|which|what|charge|a|an|touch|meeting|here|there|it)\b|['’]s?\b|[:?]/i;
const place = (said: string): Wanted | undefined => {
  if (isOwned.test(said)) return undefined;
  if (isDepartment(said) || new RegExp(` ${teamWord}$`, 'i').test(said)) return team(said);
  return { place: said };
};
const team = (said: string): Wanted | undefined => (isOwned.test(said) ? undefined : { team: teamOf(said) });

const shapes: readonly Shape[] = [...states, ...skills, ...roles, ...groups];

/** `the name of the retail manager` asks who that is. */
export const whoHas = (request: string): string =>
  request.replace(
    /^(?:(?:i need|what(?:'s| is| are)|whats|give me|tell me|get me|find(?: out)?|show me|do you know) )?(?:the )?names? of (?!that\b|this\b|an?\b|it\b)(?=\S)/i,
    'who is ',
  );

const isOfNow: ReadonlySet<string> = new Set(['online', 'out']);

export const readFindPeople: Family = ({ request, moment, mark, timing }) => {
  if (request.length > 160 || /^(?:please\s+)?(?:get|take|pull)\s+me\s+(?:out|off)\b/i.test(request)) return undefined;
  if (closest.test(request)) return { intent: 'findPeople' };
  const marked = mark(whoHas(request));
  for (const [pattern, read] of shapes) {
    const match = pattern.exec(marked.text);
    const wanted = match && read(...match.slice(1).map((group) => group ?? ''));
    if (!wanted) continue;
    // A time is part of the question for those who are asked for by their state alone.
    if (!wanted.state && new RegExp(anyMark).test(marked.text)) return undefined;
    const time = wanted.state ? timing(marked) : {};
    // Right now is what is asked anyway.
    return {
      intent: 'findPeople',
      ...wanted,
      ...(time.start === moment.now && isOfNow.has(wanted.state ?? '') ? {} : time),
    };
  }
  return undefined;
};
