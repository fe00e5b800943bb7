import type { Family } from '../../grammar/utterance.ts';

const greetings =
  /^(?:hi+|hello+|hey+|hiya|howdy|yo|greetings|hi there|hello there|hey there|good (?:morning|afternoon|evening|day)|g'day|morning|hallo|sup|what'?s up)(?:[\s,]+(?:attach[eé]|bot|all|team|everyone))?$/i;
const requests: readonly RegExp[] = [
  /^\/?help(?: (?:me|please|pls|menu|page|topics|needed))?$/i,
  /^(?:i (?:need|want|could use) (?:some |a bit of )?help|(?:get|show|give me|need|open)(?: me)?(?: some| the)? help|help me(?: out)?)$/i,
  /^what (?:all |stuff |things |kinds? of things? )?(?:can|do|could|else can) (?:you|u|it|this(?: bot| app)?|attach[eé]) (?:do|help(?: me)?(?: with)?|offer|understand|know)(?: for me)?(?: exactly)?$/i,
  /^what (?:can|could|should|do) i (?:ask|say|do|type|tell)(?: (?:you|here|to you|you to do|with (?:you|this)))?$/i,
  /^how (?:does|do|can|should) (?:this|it|you|u|i|the bot|attach[eé])(?: (?:thing|bot|app))? (?:work|use (?:you|this|it|attach[eé]|the bot|this (?:bot|app|thing))|talk to you|start|get started|help(?: me)?)$/i,
  /^(?:show|list|see|give)?\s*(?:me )?(?:the |all |your |all the |available )*(?:commands|command list|options|menu|examples|features|instructions|capabilities|manual|tutorial)$/i,
  /^(?:what are (?:the|your) (?:commands|options|capabilities|features|skills)|what(?:'s| is) (?:this|attach[eé]|your purpose)|who are you|what are you|what do you do|usage|start|get started|getting started|\?+|faq|i'm (?:stuck|lost|new here)|i don'?t (?:know|understand) (?:how (?:this works|to use (?:this|you))|what to (?:do|say)))$/i,
  /^(?:tell me |show me |explain )(?:what you can do|how (?:this|it|you) works?|what i can (?:ask|say|do))$/i,
  /^how (?:do|can|could|should|would|does) (?:i|you|one|we|it) (?!(?:i )?(?:reach|contact|call|find|phone|get (?:hold|in touch)|look|seem)\b)(?:\S+ ){0,8}\S+$/i,
];

export const readHelp: Family = ({ request }) =>
  greetings.test(request) || requests.some((pattern) => pattern.test(request)) ? { intent: 'help' } : undefined;
