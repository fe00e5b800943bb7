/** Things that are booked, cancelled or moved elsewhere: none of them is a meeting. */
const travel =
  'flights?|planes?|trains?|tickets?|taxis?|cabs?|uber|lyft|rides?|car|rental|hire car|bus|coach|ferry|cruise|hotels?|hostel|airbnb|motel|apartment|holiday|holidays|vacation|trip|visa|passport|seats?|suite|villa|airport transfer|parking(?: space| spot)?|limo';
const goods =
  'pick-?ups?(?=\\s+(?:for|of)\\s+(?:my|the|a)\\s+(?:parcel|package|delivery))|parcels?|packages?|delivery|deliveries|orders?|groceries|milk|bread|eggs|shoes|pizzas?|burgers?|sushi|food|takeaway|take-?out|sandwich(?:es)?|coffee|latte|espresso|beers?|cakes?|flowers?|olives|furniture|sofa|couch|chairs?|washing|salt|sugar|pepper|laundry|dishes|rubbish|trash|keys|phone case|stamps|gift|present|purchase|refund';
const places =
  '(?:restaurant|dinner|lunch|hotel|flight|airbnb|spa|table|cinema|taxi|train|car|dining)\\s+(?:reservations?|bookings?|orders?)|reservations?(?=\\s+(?:at|for dinner|for lunch))|tables?(?!\\s+tennis)|restaurants?|cinema|movies?|films?|concerts?|theatre|theater|shows?(?=\\s+on\\b)|museum|spa day|haircare|court';
const money =
  'money|cash|euros?|dollars?|pounds?|quid|bucks|payments?|bills?|rent|salary|loans?|mortgage|insurance|savings|credit card|bank card|card payment|bank transfer|shares|stocks|bitcoin|crypto|direct debit|standing order|tip';
const accounts =
  'subscriptions?|memberships?|(?:facebook|bank|netflix|google|instagram|twitter|amazon|spotify|whatsapp|youtube|tiktok|user|paypal|linkedin|ebay)\\s+\\S*\\s*accounts?|(?:netflix|spotify|amazon|disney|prime|hulu|linkedin|tinder)|passwords?|pin code|username|wi-?fi|bluetooth|dark mode|light mode|flight mode|night mode|full ?screen|language|font|wallpaper|background|volume|brightness|screen|settings|cookies?|terms(?: and conditions)?|privacy policy|friend requests?|pull requests?|prs?|merge requests?|code|branch|repo(?:sitory)?|bugs?|deploy(?:ment)?|server|database|app|virus|expense (?:report|claim)s?|timesheets?|purchase orders?|leave requests?|job offer|offer|apolog(?:y|ies)|compliment|challenge|defeat|gift card';
const home =
  'tweets?|lights?|lamps?|heating|thermostat|temperature|oven|kettle|tv|telly|television|music|song|songs|playlist|tracks?|episodes?|album|podcast|radio|channel to|door|garage|window(?= open| closed)|curtains|blinds|dishwasher|washing machine|vacuum|robot|alarm|alarms|alarm clock|timers?|stopwatch|countdown|fan|air ?con|heater|shower|bath|bed|nap';
const writings =
  '(?:shopping|to-?do|todo|grocery|wish|packing|guest|bucket|task|christmas)\\s+lists?|lists?(?= of\\b)|poems?|songs?|stor(?:y|ies)|jokes?|essays?|logo|website|web page|tweets?|song lyrics|recipes?|spreadsheets?|tables?(?= in\\b)|columns?|rows?|powerpoint|slide ?deck|pivot|formula|function|script|picture of|image of|photo of|drawing of|tweet|post on|linkedin post|password|qr code|budget plan for me|love letter|cv|resume|cover letter';

const things = [travel, places, goods, money, accounts, home].join('|');

/** Verbs of acts, after which what is acted on stands. */
const acts =
  "(?:re)?book|reserve|cancel|call off|get|grab|bring|order|make|create|add|set(?:\\s+up|\\s+off)?|schedule|plan|arrange|organi[sz]e|put(?:\\s+on)?|move|push|shift|change|switch(?:\\s+(?:to|on|off))?|swap|delay|postpone|reschedule|remove|delete|drop|scrap|clear|kill|bin|return|accept|decline|reject|approve|confirm|turn(?:\\s+(?:on|off|up|down))?|mute|unmute|stop|start|skip|pause|resume|i(?:'ll|\\s+will)?\\s+(?:take|make|do)|i\\s+(?:can'?t|cannot|can|want|need|would\\s+like|'d\\s+like)|need|want|have|do|hold|close|lock|raise|lower|increase|dim|write|draw|update|upgrade|renew|take|pick\\s+up|drop\\s+off|block|transfer|sell|rent|hire|lease|borrow";

/** Words after which a thing is what a meeting is about: the taxi contract call. */
const meeting =
  'meetings?|mtg|calls?|chats?|syncs?|reviews?|sessions?|workshops?|interviews?|demos?|discussions?|planning|stand-?ups?|retros?|kick-?offs?|appointments?|presentations?|trainings?|debriefs?|check-?ins?|catch-?ups?|invites?|invitations?|events?|briefings?|huddles?|brainstorms?|emails?|e-mails?|mails?|messages?|notifications?|alerts?|updates?|files?|folders?|documents?|docs?|decks?|team';
const noMeeting = `(?!['’]s\\s)(?!(?:\\s+(?!for\\b|on\\b|at\\b|to\\b|after\\b|before\\b|with\\b|in\\b|from\\b|and\\b|of\\b)[\\p{L}\\p{N}'-]+){0,2}\\s+(?:${meeting})\\b)(?!\\s+with\\s+(?!cheese|milk|sugar|a\\s|two\\s|breakfast))`;
const few =
  "(?:(?:\\d{1,2}(?:[:.]\\d{2})?\\s?(?:am|pm)?|me|us|him|her|them|out|the|a|an|my|our|this|that|some|any|your|his|another|all|one|two|three|four|\\d{1,3}|of|up)\\s+){0,4}(?:(?!with\\b|about\\b|for\\b|to\\b|on\\b|at\\b|re\\b|in\\b|from\\b|and\\b|meeting\\b|call\\b|mail\\b|email\\b)[\\p{L}'-]+\\s+){0,2}?";

const written = new RegExp(
  `^(?:create|make|write|draw|draft|generate|compose|add|build|design|give|tell|sing|read)\\s+${few}(?:${writings})(?![\\p{L}\\p{N}-])`,
  'iu',
);
const thing = new RegExp(`^(?:${acts})\\s+${few}(?:${things})(?![\\p{L}\\p{N}-])${noMeeting}`, 'iu');

/** Verbs of acts that are never ours. */
const verbs =
  /^(?:order(?!\s+(?:a\s+)?(?:meeting\s+)?room)|buy|purchase|play(?!\s+back)|pay\b|transfer|withdraw\s+\d|translate|sing|cook|bake|charge\b|wake\s+me|solve|calculate|convert|track|navigate|drive\s+me|google|tweet|vote\b|dance|flip\s+a\s+coin|roll\s+(?:a|the|two)|deposit|invest|sell|rent|hire|lease|print|scan|install|download|reboot|restart|uninstall|unlock|lock|dim|(?:water|feed|wash|clean)\b(?!.*,)|vacuum|repair|fix\s+(?:my|the)|take\s+(?:a\s+)?(?:screenshot|photo|picture|selfie|note|a\s+break)|open\s+(?:the\s+)?(?:door|window|garage|youtube|spotify|google|browser)|tell\s+(?:me\s+|us\s+)?(?:a|another)\s+(?:joke|story)|make\s+me\s+(?:laugh|happy|(?:an?|some)\b(?!.*\b(?:appointment|meeting|booking|call|slot|entry|event|reminder|reservation for (?:a|the) (?:meeting )?room)\b))|do\s+(?:my|the)\s+(?:homework|dishes|laundry|taxes)|call\s+(?:an?\s+)?(?:ambulance|taxi|cab|police|uber|999|911|112))\b/i;

const noun = new RegExp(
  `(?<![\\p{L}-])(?:${[travel, places, goods, home].join('|')})(?![\\p{L}\\p{N}-])${noMeeting}`,
  'iu',
);
/** Is it the name of a thing that others arrange? `cab to the station`, `pizza for three` */
export const isElsewhereThing = (words: string): boolean => noun.test(words);

/** What only others know or do, however it is put. */
const asked = new RegExp(
  `^what(?:'s|\\s+is)\\s+on\\s+(?:the\\s+)?(?:telly|tv|television|radio|menu|offer|sale|cinema|bbc|itv|netflix|channel)\\b|^(?:where|when|how much|how far)(?:'s|\\s+is|\\s+are|\\s+does|\\s+will|\\s+do)\\s+${few}(?:${travel}|${goods})(?![\\p{L}\\p{N}-])${noMeeting}|^(?:what(?:'s| is)|show|read|open|get)\\s+(?:me\\s+)?(?:on\\s+)?(?:my|the|our)\\s+(?:shopping|to-?do|todo|grocery|wish|packing)\\s+list|^(?:re)?book\\s+(?:me|us)\\s+(?:on|onto)\\s|\\b(?:facebook|instagram|twitter|whatsapp|tiktok|snapchat|spotify|netflix|hilton|marriott|hyatt|sheraton|novotel|radisson|holiday inn|travelodge|premier inn|airbnb)\\b(?!.*\\b(?:meeting|call|review|contract|project|team|deck|file)\\b)|^(?:put|bet|stake|place|stick|wager)\\s+(?:\\d+|an?\\s+(?:tenner|fiver|bet|wager|punt|quid|grand|flutter)|everything|it all|some money)\\s+(?:\\S+\\s+)?on\\b|^file\\s+(?:my|an?|the)\\s+(?:tax|taxes|complaint|claim|lawsuit|patent|insurance|police)|^log\\s+(?:my|an?)\\s+(?:run|workout|weight|calories|meal|sleep|steps|ride)`,
  'iu',
);

/** 50 euros, £20: what is moved or sent is money. */
const sum = new RegExp(
  `^(?:${acts})\\s+(?:\\S+\\s+){0,2}?(?:[£$€]\\s?\\d|\\d[\\d.,]*\\s*(?:k\\s+)?(?:euros?|eur|dollars?|usd|pounds?|gbp|quid|bucks|chf|yen|%|percent|£|€|\\$|kg|kilos?|litres?|liters?|grams?)(?![\\p{L}]))`,
  'iu',
);

/** What puts anything into one's own calendar. */
const inCalendar =
  /\b(?:calendar|diary|agenda|(?:my|the|our)\s+schedule|planner)\b|\bpencil\b|\b(?:called|titled|named)\b|"/i;

/** Whether an act is asked for on what is no meeting, mail, file or person: somebody else does that. */
export const isElsewhere = (request: string): boolean =>
  (thing.test(request) || written.test(request) || asked.test(request) || sum.test(request) || verbs.test(request)) &&
  !inCalendar.test(request);
