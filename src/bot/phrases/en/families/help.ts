import type { Family } from '../../grammar/utterance.ts';
import { isElsewhere } from '../words/elsewhere.ts';
import { stemOf } from '../words/gerunds.ts';

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
  /^what (?:(?:sort|kind|type)s? of )?(?:things?|stuff|tasks?) (?:are you|is (?:this|it)) (?:good (?:at|for|with)|able to do|capable of|for)$/i,
  /^(?:i )?(?:don'?t|do not|can'?t) (?:get|understand|figure out|know|see|follow) (?:it|this|how (?:this|it|you|all this|the bot) works?|how to (?:use|work|do|start) ?(?:this|it|you|with (?:this|you))?)$/i,
  /^(?:show|tell) me what i can (?:ask|say|type|do|tell)(?: you)?(?: to do)?(?: here)?$/i,
  /^(?:tell me|(?:can|could) you tell me|i want to know|more|talk to me) (?:more |something )?about (?:your(?:self| (?:features|functions|capabilities|skills|commands|abilities))|this (?:bot|app)|what you (?:can )?do)$/i,
  /^(?:i )?(?:need|could (?:use|do with)) (?:a hand|some guidance|guidance|some assistance|some support)(?: here| with this)?$/i,
  /^how (?:does|do|can|could|should|would) (?:one|we|people|i|you|anyone) (?:use|work with|operate) (?:you|this|it|this (?:bot|app|thing))$/i,
  /^what am i (?:supposed|meant) to (?:type|say|do|ask|write)(?: (?:here|now|next))?$/i,
  /^(?:explain (?:yourself|this|what you do|how you work)|h[ae]lp+|hlp|introduce yourself)$/i,
  /^(?:i'?m |i am )(?:new(?: here| to this)?|confused|lost|stuck)\b.{0,60}$/i,
  /^(?:how|where) (?:do|can|should) (?:i|we) (?:start|begin|get started)$/i,
  /^(?:some |more |a few |any )?(?:examples?|instructions|tips|hints|features|functions|guide|user guide|docs|documentation|tutorial|help text|info|about|support)$/i,
  /^(?:help|assist|support|guide) (?:me )?(?:with|using|to use|understand|getting started)? ?(?:this|you|it|that|attach[eé]|the bot|the app)?$/i,
  /^(?:what|which) (?:commands|features|functions|options|things|kinds? of things|tasks|requests|questions|skills) (?:do|can|does|are|have) (?:you|i|there|it|this)(?: (?:have|know|support|understand|offer|do|handle|ask|say|use|got|available|take))?(?: you)?$/i,
  /^(?:is|are) there (?:an? |any )?(?:help|manual|instructions|guide|list of commands|tutorial|documentation|commands)$/i,
  /^(?:teach|guide|walk|talk) me (?:through |how )?(?:this|it|to use (?:this|you|it)|what you can do)$/i,
  /^(?:what now|now what|what next\?|how do you work|what's your job|what do you know|what is possible|i need assistance|assist me|assistance(?: needed)?|please assist|can you assist me|sos|\/\?|\/start|\/commands|man|usage)$/i,
  /^i (?:do not|don'?t|dunno) (?:know )?what (?:to|i can|i should) (?:type|write|ask|say|do)$/i,
  /^what (?:are you|can you|do you) (?:able to )?help (?:me )?with$/i,
  /^(?:who|what) are you(?:,? and what (?:do|can) you do)?$/i,
  /^can i (?:book|schedule|plan|cancel|move|find|see|send|search|look up|ask)\b.{0,40}\b(?:with (?:you|this)|here)$/i,
];

/** `how do I cancel a meeting?` asks how it is said to us; how to install Office is asked of others. */
const how =
  /^how (?:do|can|could|should|would|does|to) (?:(?:i|you|one|we|it) )?((?:book|schedule|plan|cancel|move|reschedule|postpone|invite|add|remove|accept|decline|answer|find|see|look up|search|send|mail|e-?mail|reply|forward|file|save|turn|switch|mute|stop|pause|start|get|use|set|change|undo|sign|log|remind|block|create|make|talk|ask|delete|arrange|show|check|update|edit|rename|shorten|lengthen|join|work|know|help|respond|organi[sz]e|reserve|propose|notify|connect)\b(?:\s\S+){0,9})$/i;
const others =
  /\b(?:office|mac|windows|screen|background|picture|printer|wi-?fi|password|vpn|laptop|phone|browser|excel|word|powerpoint|div|css|code|python|german|japanese|spanish|french|visa|money|weight|sleep|rich|pasta|cake|rice)\b/i;

/** `how would I go about booking a room` */
const goAbout = /^(how (?:do|can|could|should|would) (?:i|we|one)) (?:go about|set about|start|begin) (\p{L}+ing)\b/iu;

const asksHow = (request: string): boolean => {
  const wanted = how.exec(
    request.replace(goAbout, (_found, asks: string, gerund: string) => `${asks} ${stemOf(gerund)}`),
  )?.[1];
  return wanted !== undefined && !reaching.test(wanted) && !others.test(wanted) && !isElsewhere(wanted);
};
const reaching =
  /^(?:reach|contact|call|phone|find (?!a\b|an\b|my\b|the\b|out\b|time|free|mail|file|room)\S+$|get (?:hold|in touch)|look|seem)\b/i;

export const readHelp: Family = ({ request }) =>
  greetings.test(request) || requests.some((pattern) => pattern.test(request)) || asksHow(request)
    ? { intent: 'help' }
    : undefined;
