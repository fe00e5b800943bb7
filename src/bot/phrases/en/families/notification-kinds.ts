import type { NewsKind } from '../../grammar/understanding.ts';
import { things } from './notification-words.ts';

const kinds: readonly (readonly [kind: NewsKind, words: string])[] = [
  ['invitations', 'invit(?:e|es|ed|ation|ations)|new meetings?'],
  ['moves', 'mov(?:e|es|ed|ing)|reschedul\\w*|postpon\\w*|shift(?:s|ed)?'],
  ['cancellations', 'cancel(?:s|l?ed|l?ations?)?'],
  [
    'answers',
    'accept(?:s|ed|ances?)?|declin(?:e|es|ed)|respon(?:d|ds|ded|se|ses)|answer(?:s|ed)?|repl(?:y|ies|ied)|rsvps?',
  ],
  ['reminders', 'remind(?:ers?|ing)?'],
  ['agenda', '(?:daily |morning )?(?:agenda|briefing|summary|digest)'],
  ['mail', 'e-?mails?|mails?|inbox'],
];
const named = kinds.map(([kind, words]) => [kind, new RegExp(`\\b(?:${words})\\b`, 'i')] as const);

/** The verb in `cancel my notifications` is no kind: only what stands right before the word for news, or after it, is. */
const about = new RegExp(
  `(?:(?:(?<!\\S)\\S{1,20}\\s+)?${things}|\\b(?:notify|notifying|alert|alerting|tell|telling|ping|pinging|inform|informing|warn|message|messaging|let|keep|watch|monitor|keep an eye on|bother|bothering) me|\\b(?:watch|monitor|keep an eye on)\\b|\\bremind(?:ing)? me|\\b(?:want|need|sending|send|giving|give|showing|show)(?: me)? (?:the |my |your |that )?(?=(?:daily |morning |weekly )?(?:agenda|briefing|summary|digest)))\\b.*$`,
  'i',
);
const verb = /^(?:cancel|block|stop|mute|disable|pause|snooze|silence|end|remove)\s/i;

/** The kinds of news that are spoken of. */
export const kindsIn = (request: string): NewsKind[] => {
  const said = (about.exec(request)?.[0] ?? '').replace(verb, '');
  return named.filter(([, pattern]) => pattern.test(said)).map(([kind]) => kind);
};

/** What is told when notifications are on: to be told of these is to switch them on. */
const told: ReadonlySet<NewsKind> = new Set(['invitations', 'moves', 'cancellations', 'answers']);

/** The kinds to be switched on, where only some were meant, or some that are not among those told. */
export const kindsToSwitchOn = (request: string): NewsKind[] => {
  const said = kindsIn(request);
  return /\b(?:only|just)\b/i.test(request) || said.some((kind) => !told.has(kind)) ? said : [];
};

/** What follows a preposition and narrows nothing: in so far as it is all, and it is for good. */
const always =
  '(?:all|now|now on|ever|good|once|a while|the moment|me|my end|you|here|further notice|i (?:say|tell|turn|switch|ask)\\b.{0,40}|(?:ms |microsoft )?teams|attach[eé]|(?:this|the|your) (?:bot|app|chat|channel))';
const everything =
  '(?:(?:any|my|the|all|our|everything|anything|changes?|in|to|of|calendar|meetings?|events?|updates?|appointments?)\\b\\s*)+';
const narrowing = new RegExp(
  `\\b(?:(?:on|about|for|of)\\s+(?!${everything}$)|(?:at|during|while|when|whenever|if|from|in|after|before|until|till|unless|except(?: for)?|but not|outside|apart from|other than)\\s+)(?!${always}$)(\\S.*)$`,
  'i',
);

/** What notifications are narrowed to in words that are not understood: nothing may be switched for more than was said. */
export const restriction = (rest: string): string | undefined =>
  narrowing.exec(rest.replace(/\s+/g, ' ').trim())?.[1]?.trim();
