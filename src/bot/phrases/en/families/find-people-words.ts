/** Words by which people are looked for without a name. */

const duties =
  'directors?|managers?|presidents?|vice presidents?|vps?|chiefs?|officers?|c[efotimrs]os?|cisos?|chros?|leads?|leaders?|engineers?|developers?|programmers?|designers?|analysts?|planners?|buyers?|assistants?|counsels?|lawyers?|attorneys?|paralegals?|accountants?|bookkeepers?|architects?|consultants?|recruiters?|representatives?|reps?|executives?|strategists?|advis[eo]rs?|specialists?|coordinators?|administrators?|admins?|secretar(?:y|ies)|receptionists?|technicians?|scientists?|researchers?|associates?|interns?|trainees?|controllers?|auditors?|editors?|writers?|translators?|trainers?|scrum masters?|product owners?|testers?|nurses?|teachers?|drivers?|cashiers?|salespeople|sales(?:man|woman|men|women)|marketers?|treasurers?|supervisors?|heads?';

export const departments =
  'marketing|sales|finance|accounting|accounts|hr|h\\.r\\.|human resources|people operations|it|i\\.t\\.|legal|engineering|operations|ops|retail|executive|product|design|support|customer (?:service|support|success)|security|procurement|purchasing|r&d|research|development|communications|pr|logistics|facilities|administration|quality|strategy|data|payroll|production|compliance|training|recruiting|learning';
const department = new RegExp(`^(?:the )?(?:${departments})(?: (?:team|department|dept|group|division))?$`, 'i');

export const isDepartment = (said: string): boolean => department.test(said.trim());

const noColon = "[\\p{L}\\p{N}&.'/-]";
/** `director`, `senior software engineer`, `director of IT`. */
export const rolePhrase = `(?:${noColon}+ ){0,4}?(?:${duties})(?: (?:of|for) (?!my\\b|our\\b|me\\b|us\\b|this\\b|that\\b|france\\b|the (?:us|uk|usa|world|country)\\b)(?:${noColon}+ ?){1,4})?`;

export const statePhrases: readonly (readonly [state: 'out' | 'online' | 'free' | 'busy', words: string])[] = [
  [
    'out',
    '(?:out(?: of (?:the )?office| sick| ill)?|off(?: work| sick)?|away|on (?:leave|holidays?|vacation|pto|annual leave|parental leave|sick leave)|ooo|absent|sick|ill|not (?:in|here|working|at work))',
  ],
  ['online', '(?:online|on[- ]line|active|logged (?:in|on)|signed in|on teams|reachable)'],
  [
    'free',
    '(?:free|available|around|not busy|not in a meeting|(?:has|have|got|has got|have got) (?:(?:any|some|free|spare) )*(?:time|a (?:(?:free|spare) )?(?:minute|moment|slot|gap)))',
  ],
  ['busy', '(?:busy|in (?:a |any )?(?:meetings?|call)|on a call|tied up|occupied|not (?:free|available)|unavailable)'],
];
