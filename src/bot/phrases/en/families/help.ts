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
  /^what (?:are you|is (?:this|it|the bot|attach[eé])) (?:able to do|capable of|good (?:for|at)|for|about)$/i,
  /^what (?:can|could) (?:i|we|one) do (?:here|with (?:you|this|it))$/i,
  /^(?:an? )?(?:overview|summary|list|idea|explanation) of (?:what you (?:can )?do|(?:your |the )?(?:commands|features|functions|options|capabilities))$/i,
  /^(?:give|show|tell|get)(?: me)? (?:an? |some |the |a few |your |all |a list of )*(?:overview|summary|list|idea|examples?|explanation|tour|demo|intro(?:duction)?|commands|features|options|things|tips|hints|instructions|functions)(?: of| about| on| for)?(?: (?:what|how|things?|stuff)? ?(?:i|you|this|it|the bot)?(?: can)?(?: (?:do|say|ask|type|work|use|works|does|try))?(?: you| here| with you)?)?$/i,
  /^what (?:sort|kinds?|type)s? of (?:things?|stuff|questions|requests|tasks) (?:can|could|do) (?:i|you|it) (?:ask|do|say|handle|type|help with)(?: you)?(?: for me)?$/i,
  /^(?:explain (?:yourself|this|what you do|how you work)|h[ae]lp+|hlp|introduce yourself)$/i,
  /^(?:i'?m |i am )(?:new(?: here| to this)?|confused|lost|stuck)\b.{0,60}$/i,
  /^(?:how|where) (?:do|can|should) (?:i|we) (?:start|begin|get started)$/i,
  /^(?:some |more |a few |any )?(?:examples?|instructions|tips|hints|features|functions|guide|user guide|docs|documentation|tutorial|help text|info|about|support)$/i,
  /^(?:help|assist|support|guide) (?:me )?(?:with|using|to use|understand|getting started)? ?(?:this|you|it|that|attach[eé]|the bot|the app)?$/i,
  /^(?:what|which) (?:commands|features|functions|options|things|kinds? of things|tasks|requests|questions|skills) (?:do|can|does|are|have) (?:you|i|there|it|this)(?: (?:have|know|support|understand|offer|do|handle|ask|say|use|got|available|take))?(?: you)?$/i,
  /^(?:is|are) there (?:an? |any )?(?:help|manual|instructions|guide|list of commands|tutorial|documentation|commands)$/i,
  /^(?:teach|guide|walk|talk) me (?:through |how )?(?:this|it|to use (?:this|you|it)|what you can do)$/i,
  /^(?:what now|now what|what next\?|how do you work|what's your job|what do you know|what is possible|i need assistance|assist me|assistance(?: needed)?|please assist|can you assist me|sos|\/\?|\/start|\/commands|man|usage)$/i,
  /^how (?:do|can|could|should|would|does) (?:i|you|one|we|it) (?!(?:i )?(?:reach|contact|call|find|phone|get (?:hold|in touch)|look|seem)\b)(?:\S+ ){0,8}\S+$/i,
];

export const readHelp: Family = ({ request }) =>
  greetings.test(request) || requests.some((pattern) => pattern.test(request)) ? { intent: 'help' } : undefined;
