/** What is switched. */
export const things =
  '(?:notification|notif|notifcation|notificaton|alert|reminder|push message|proactive message|update|heads[\\s-]?up|news|pings?|pop-?ups?)s?';
const changes =
  'chang|mov|cancel|reschedul|invit|accept|declin|respon|answer|repl|new meeting|updat|book|shift|happen|calendar|meeting|event|conflict';

/** Switched off, or for a while. */
export const off: readonly RegExp[] = [
  new RegExp(
    `\\b(?:turn|switch|shut|put)\\b.{0,40}\\boff\\b.{0,40}\\b${things}\\b|\\b(?:turn|switch|shut)\\b.{0,40}\\b${things}\\b.{0,40}\\boff\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:disable|stop|deactivate|mute|pause|snooze|silence|suspend|hold|kill|end|no more|unsubscribe|cancel|block|quit|hush|remove|halt)\\b.{0,40}\\b${things}\\b`,
    'i',
  ),
  new RegExp(`^(?:my |all |calendar |meeting )*${things}:? (?:off|no|disable[d]?|stop|mute[d]?|pause[d]?)\\b`, 'i'),
  new RegExp(`^(?:i )?(?:don'?t|do not|no longer) (?:want|need|send|give)\\b.{0,30}\\b${things}\\b`, 'i'),
  /^(?:please )?(?:i )?(?:don'?t|do not|no longer|stop) (?:want|need|sending|send|giving|give|showing|show)(?: me)? (?:the |my |your |that |any )*(?:daily |morning |weekly |mail |e-?mail )*(?:agenda|briefing|summary|digest)(?: (?:messages?|mails?|e-?mails?|cards?|posts?))?(?: (?:any ?more|any longer|every (?:day|morning)|in the morning))*$/i,
  new RegExp(`^no ${things}\\b`, 'i'),
  new RegExp(`\\b(?:rather|prefer)(?: to)? not (?:to )?(?:get|have|receive|see|be sent)\\b.{0,20}\\b${things}\\b`, 'i'),
  new RegExp(
    `^(?:give it a (?:rest|break)|lay off|knock (?:it )?off|enough|cut (?:it )?(?:out|down)?|ease off|drop|lose|ditch|chill)\\b.{0,15}\\b${things}\\b`,
    'i',
  ),
  /\b(?:don'?t|do not|dont|stop|quit|no longer|never) (?:notify|notifying|alert|alerting|tell|telling|ping|pinging|bother|bothering|disturb|disturbing|message|messaging|interrupt|interrupting|remind|reminding|spam|spamming|bug|bugging|inform|informing) me\b/i,
  /^(?:stop|quit) (?:it|bothering|pinging|telling)\b|^(?:do not disturb|dnd|don'?t disturb|leave me alone|leave me in peace|quiet|(?:be|keep|stay) quiet|silence|shut up|shush|shh+|hush|mute|mute yourself|snooze|pause|unsubscribe)(?: me)?(?= until| till| til| for|$)/i,
  /^(?:please )?(?:stop|quit) (?:sending|giving|showing) me (?:stuff|things|messages|anything|everything|so (?:much|many)\b.*)$/i,
  /^(?:unsubscribe|opt) (?:me )?(?:out|from)\b/i,
];

/** Switched on. */
export const on: readonly RegExp[] = [
  new RegExp(
    `\\b(?:turn|switch|put)\\b.{0,40}\\bon\\b.{0,40}\\b${things}\\b|\\b(?:turn|switch|put)\\b.{0,40}\\b${things}\\b.{0,40}\\bon\\b`,
    'i',
  ),
  /\b(?:enable|activate|resume|unmute|restart|start|unpause|subscribe to|sign me up for|set up|want|i'?d like|give me|send me|allow|get|receive)\b.{0,30}\b(?:notification|notif|notifcation|notificaton|alert|update|heads[\s-]?up|news)s?\b/i,
  /^(?:my |all |calendar |meeting )*(?:notification|notif|alert)s?:? (?:on|yes|enable[d]?|please|start|back on)$/i,
  new RegExp(`\\b(?:notify|alert|warn|ping|inform|message|remind|poke|nudge|tip) me\\b.{0,30}(?:${changes})`, 'i'),
  /^(?:notify|alert) me(?: again)?$/i,
  new RegExp(`^(?:my |all |the |calendar |meeting )*${things}:? (?:back on|on again|on)$`, 'i'),
  new RegExp(
    `^(?:(?:i(?:'d| would)? (?:want|like|love|need|wish)|(?:please )?(?:do )?(?:let me|make sure i(?:'m| am)))(?: to)?(?: be| get)? |(?:to )?(?:be|get) )(?:told|notified|alerted|informed|warned|pinged|updated)\\b.{0,40}\\b(?:${changes})`,
    'i',
  ),
  new RegExp(`^(?:please )?do (?:tell|notify|alert|ping|inform) me\\b.{0,30}(?:${changes})`, 'i'),
  /^(?:start|keep|begin) (?:telling|notifying|alerting|informing|messaging|pinging) me\b/i,
  new RegExp(
    `\\b(?:tell me|let me know|lmk|keep me (?:posted|informed|updated|in the loop)|give me a shout|speak up|shout)\\b[^?]{0,20}\\b(?:when|whenever|if|about|on|of|as soon as|every time|once)\\b.{0,60}\\b(?:${changes})`,
    'i',
  ),
  /^(?:keep me (?:posted|informed|updated|in the loop)|subscribe(?: me)?(?: to (?:my |the )?(?:calendar|changes|meetings).*)?|(?:watch|monitor|keep an eye on) (?:my |the )?(?:calendar|meetings|schedule|inbox).*|unmute(?: me)?|you (?:can|may) (?:notify|disturb) me(?: again)?)$/i,
];

/** How the switch stands: nothing is said of turning it. */
export const status: readonly RegExp[] = [
  new RegExp(
    `^(?:my |all |the |calendar |meeting )*${things}(?: (?:settings?|status|state|preferences?|options|switch|card))?$`,
    'i',
  ),
  new RegExp(
    `^(?:(?:show|see|view|check|open|get|give|list|change|manage|edit|what(?:'s| is| are)|how(?:'s| is| are))(?: me)? )?(?:my |the |all |our )*(?:current )?${things} (?:settings?|status|state|preferences?|options|switch)$`,
    'i',
  ),
  /^(?:show|see|view|check|open|manage) (?:me )?(?:my |the )?(?:notification|notif|alert)s?$/i,
  new RegExp(
    `^(?:are|is|have|has|check (?:if|whether)|tell me (?:if|whether)|see if)\\b.{0,30}\\b${things}\\b.{0,20}\\b(?:on|off|enabled|disabled|active|activated|muted|paused|snoozed|working|running|switched|turned)\\b`,
    'i',
  ),
  new RegExp(
    `^(?:do|will|am|can|did) i (?:still |currently )?(?:get|have|receive|getting|receiving|subscribed to|signed up for)\\b.{0,20}\\b${things}\\b`,
    'i',
  ),
  new RegExp(
    `^(?:do|will|are) you (?:still |currently )?(?:going to )?(?:send|sending|notify|notifying|alert)(?: me)?(?: (?:any |all )?${things})?$`,
    'i',
  ),
  new RegExp(
    `^(?:what(?:'s| is| are) )?(?:the )?(?:status|settings|state) (?:of|for) (?:my |the )?${things}$|^(?:how long|until when|till when) are (?:my |the )?${things}\\b`,
    'i',
  ),
];

/** `tell me about Diego` and `tell me when Adele is free` ask for something now. */
export const isQuestion =
  /\b(?:is|are|am|was) (?:\w+ ){0,2}(?:free|available|busy)\b|(?<!\b(?:don't|dont|not|never) )\btell me about (?!.*(?:chang|mov|cancel|invit))|\b(?:tell me|let me know|lmk) (?:what|who|where|which|how)\b|\bwhen(?:'s| is| are)? (?:my|the) (?:next|first|last) (?!.*(?:chang|mov|cancel|shift|happen|start))/i;
