import type { Understanding } from '../../grammar/understanding.ts';
import type { Family } from '../../grammar/utterance.ts';

const to =
  '(?:[\\s,]+(?:there|again|attach[eé]|bot|all|team|everyone|everybody|mate|you|pal|buddy|friend|(?:my )?(?:friend|dear|love)|folks|guys|bud|mates|world|little (?:bot|friend)))?';
const much =
  '(?:[\\s,]+(?:a lot|a million|a bunch|so much|very much|again|attach[eé]|bot|all|mate|you|for (?:that|it|your help|the help)))*';

type Kind = NonNullable<Understanding['courtesy']>;

/** In the order in which they are tried. */
const shapes: readonly (readonly [kind: Kind, pattern: RegExp])[] = [
  [
    'hello',
    new RegExp(
      `^(?:hi+|hello+|hullo|hallo|heya|hey+|hiya|oi|howdy|yo|greetings|good (?:morning|afternoon|evening|day)|g'day|morning|hallo|sup|what'?s up|how(?:'s| is) (?:it going|things|life|everything|your day)(?: today)?|how are (?:you|things)(?: (?:doing|today))?|how do you do|you (?:ok|okay|alright)|nice to meet you)${to}$`,
      'i',
    ),
  ],
  [
    'thanks',
    new RegExp(
      `^(?:(?:many |ok(?:ay)?,? |great,? |perfect,? |cool,? )?(?:thanks|thank you|thx|thnx|tx|ty|cheers|ta)|(?:very |much |most |really |greatly )?(?:much )?(?:obliged|appreciated|grateful)|(?:i )?(?:really |much )?appreciate (?:it|that|this|your help)|you(?:'re| are) (?:an? (?:star|life ?saver|legend|gem|hero|champ|genius|angel|treasure|darling|diamond)|great|the best|a star|awesome|helpful)|that (?:was|is) (?:quick|fast|easy|kind|nice|useful)(?: of you)?|well done|good (?:job|bot|work)|nice (?:one|work|job)|(?:that(?:'s| is| was) )?(?:really |so |just )?(?:quick work|grand|ace|super|sweet|awesome|brilliant|amazing|lovely|fantastic|super helpful|very helpful|helpful|legendary|smashing))${much}(?:[\\s,.!]+(?:that (?:really )?helped|that's (?:great|perfect|all|it)|this is great|much appreciated))?$`,
      'i',
    ),
  ],
  [
    'bye',
    /^(?:bye+(?:[\s-]?bye)?|good ?bye|see you(?: (?:later|tomorrow|soon|around))?|see ya|later|cya|ciao|good ?night|(?:have an? (?:nice|good|great|lovely|wonderful|pleasant|fantastic|amazing) (?:rest of (?:the|your) )?(?:day|one|weekend|evening|afternoon|night|week|time)|enjoy (?:your|the) (?:rest of (?:the|your) )?(?:day|weekend|evening|afternoon|week|lunch|break))|take care|talk (?:to you )?(?:later|soon)|that's (?:all|it)(?: for (?:now|today))?|that is all)(?:[\s,]+(?:attach[eé]|bot|all|then))?$/i,
  ],
  ['stop', /^(?:stop(?: (?:it|now))?|enough|quiet|be quiet|shush)$/i],
  [
    'ok',
    /^(?:ok(?:ay)?|okey(?: ?dokey)?|k|kk|alright|alrighty|righto|right-?o|roger(?: that)?|copy that|fab|all right|cool|great|perfect|nice|good|fine|excellent|wonderful|super|got it|i see|understood|understand|right|fair enough|no worries|no problem|noted|done|sorry|my bad|oops|lol|ha(?:ha)+|wow|hm+)(?:[\s,]+(?:then|so|ok|good|cool|great))?$/i,
  ],
];

const onlySigns = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D|\s|[:;=]-?[)DPp(]|[<]3)+$/u;
const agreeing = /^(?:ok(?:ay)?|okey(?: ?dokey)?|k|kk|alright|all right|fine)(?:[\s,]+(?:then|so|good|cool|great))?$/i;

const kindOf = (text: string): Kind | undefined => shapes.find(([, pattern]) => pattern.test(text))?.[0];

/** `much obliged, have a lovely day`: each of them is no more than that. */
const kindOfAll = (text: string): Kind | undefined => {
  if (text.length > 100) return undefined;
  const kinds = text
    .split(/\s*[,.!;–-]+\s+|\s+and\s+(?=have\b|enjoy\b|see\b|bye\b|good\b|thanks\b|thank\b)/i)
    .map(kindOf);
  return kinds.length > 1 && kinds.every((kind) => kind !== undefined) ? kinds[0] : undefined;
};

/** Said for the sake of manners: nothing is wanted, unless something waits for an answer. */
export const readCourtesy: Family = ({ request, said }) => {
  if (onlySigns.test(request) || onlySigns.test(said)) {
    const settles = /^(?:👍|👌|✅|🆗|✔)/u.test(request) ? ({ settles: 'yes' } as const) : {};
    return { intent: 'courtesy', courtesy: 'ok', ...settles };
  }
  const whole = said.replace(/[\s!.?,]+$/, '');
  const kind = kindOf(request) ?? kindOf(whole) ?? kindOfAll(whole);
  if (!kind) return undefined;
  if (kind === 'stop') return { intent: 'courtesy', courtesy: kind, settles: 'no' };
  return { intent: 'courtesy', courtesy: kind, ...(agreeing.test(request) ? { settles: 'yes' } : {}) };
};
