import { stemOf } from './gerunds.ts';
import { minding, openings, whether } from './openings.ts';

const closings =
  /[\s,;.!-]*(?:\b(?:please|pls|plz|pleeease|(?:many\s+)?thanks(?:\s+(?:a\s+lot|so\s+much|in\s+advance|very\s+much|a\s+million))?|thank\s+(?:you|u)(?:\s+(?:so\s+much|very\s+much))?|thx|thnx|tx|ty|cheers|ta|if\s+possible|if\s+you\s+can|if\s+(?:you|u)\s+(?:could|don't\s+mind)|(?<!\b(?:works?|working|worked|responsible|waiting|stands?|reports?)\s+)for\s+me|ok\??|okay\??|asap|right\s+away|will\s+you|would\s+you|could\s+you|can\s+you|mate|man|dude|buddy|real\s+quick|(?:if|when|whenever)\s+(?:you|u)\s+(?:get|have|find)\s+a\s+(?:chance|sec|second|minute|moment)|(?:that|it|this)?(?:'d|\s+would)\s+be\s+(?:great|good|nice|lovely|awesome|perfect|fab|ideal|helpful|wonderful)|much\s+appreciated|if\s+that(?:'s|\s+is)\s+(?:ok(?:ay)?|possible|fine|alright)|if\s+that\s+works|please\s+and\s+thank\s+(?:you|u)|[,–-]\s*where(?:'s|\s+is|\s+are)\s+(?:it|that|they)|[,–-]\s*(?:please\s+)?(?:show|find|open|read|fetch)(?:\s+(?:me|it|that|them|us))+|,?\s*(?:whoever|whatever|wherever)\s+(?:that|it|he|she|they)(?:'s|\s+is|\s+are|\s+may\s+be|\s+might\s+be)?|[,–-]\s*(?:can|could|would)\s+(?:you|u)\s+(?:please\s+)?(?:find|check|look|do|get|help|see|fetch|show|sort|arrange)(?:\s+(?:it|that|this|them|me|up|out))*|[,–-]\s*(?:it's|it\s+is|that's)\s+(?:quite\s+|very\s+|really\s+|a\s+bit\s+)?(?:urgent|important)|[,–-]\s*do\s+(?:you|u)\s+know(?:\s+who\s+(?:that|it)\s+is)?|somewhere(?:\s+(?:here|around))?|at\s+your\s+earliest\s+convenience|lol|haha|sorry|(?:,\s*)attach[eé])|[:;]-?[)D]|🙏|👍|😊|🙂)[\s!.?,]*$/iu;

const farewell =
  '(?:(?:many |kind |best |warm |with )?(?:thanks|thx|cheers|regards|greetings|wishes)(?: (?:a lot|so much|in advance|again|and regards))?|thank you(?: (?:so much|very much|in advance))?|best|br|kr|rgds|yours(?: sincerely)?|sincerely|sent from my [^\\n]{1,40}|--)';
const signature = new RegExp(`\\n\\s*${farewell}[ \\t]*[,!.–-]*[ \\t]*(?:\\n[^]*)?$`, 'i');
const signedOff =
  /[\s,;.!?-]+(?:(?:[Mm]any |[Kk]ind |[Bb]est |[Ww]arm )?(?:[Tt]hanks|[Tt]hx|[Cc]heers|[Rr]egards)|[Tt]hank you|[Bb]est)[,!.]?\s+[-–]?\s*\p{Lu}[\p{L}.'-]*(?:\s+\p{Lu}[\p{L}.'-]*)?\s*\.?\s*$/u;

/** Without the farewell and the name below it, which are no part of the request. */
export const withoutSignature = (text: string): string => {
  const short = text.replace(/\r\n?/g, '\n');
  const rest = short.replace(signature, '').trimEnd();
  const tail = rest.slice(-80);
  const signed = signedOff.exec(tail);
  const result = signed ? rest.slice(0, rest.length - tail.length + signed.index) : rest;
  return result.trim() === '' ? text : result;
};

/** Without one greeting or wrapper; the same where there is none. */
const opened = (text: string): string => {
  const asked = whether.exec(text);
  if (asked) return `check if ${text.slice(asked[0].length)}`;
  const minded = minding.exec(text);
  if (minded) return text.slice(minded[0].length).replace(/^\p{L}+/u, stemOf);
  return text.slice(openings.exec(text)?.[0].length ?? 0);
};

/** Without greeting and politeness before the request; at most a few are taken away. */
export const withoutOpening = (text: string): string => {
  let rest = text.replace(/^(?:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\s*){1,10}(?=[\p{L}@])/u, '');
  for (let turn = 0; turn < 8; turn++) {
    const shorter = opened(rest);
    // A greeting that is all there is stays.
    if (shorter === rest || shorter === '') return rest;
    rest = shorter;
  }
  return rest;
};

/** Pictures at the end say nothing; by themselves they are an answer. */
const pictures = /(?:[\s,.!]*(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D))+[\s.!]*$/u;

/** Without thanks and punctuation after it. */
export const withoutClosing = (text: string): string => {
  let rest = text.slice(0, -60) + text.slice(-60).replace(pictures, '');
  if (rest === '') return text;
  for (let turn = 0; turn < 5; turn++) {
    // Only the end is looked at, so that the search for it stays short.
    const tail = rest.slice(-60);
    const match = closings.exec(tail);
    const cut = match ? rest.length - tail.length + match.index : rest.length;
    const shorter = rest.slice(0, cut).replace(/[\s?!.,;]+$/, '');
    if (shorter === '' || shorter === rest) return rest;
    rest = shorter;
  }
  return rest;
};

/** Everyone in this chat is everyone: where the words are said is known without them. */
export const withoutConversation = (request: string): string =>
  request.replace(
    /\b(?:everyone|everybody|all(?:\s+of\s+us)?|we\s+all|us\s+all|(?:all\s+)?(?:the\s+)?(?:people|members|participants))\s+(?:who\s+(?:is|are)\s+)?(?:here\s+)?(?:in|on|from|of)\s+(?:this|the|our)\s+(?:group\s+|team\s+)?(?:chat|channel|conversation|thread|group)\b|\b(?:this|the)\s+(?:whole\s+)?(?:group\s+chat|chat|channel)(?=\s|$)(?=.{0,80}$)(?<=\bwith\s+(?:this|the)\s+(?:whole\s+)?(?:group\s+chat|chat|channel))/gi,
    'everyone',
  );
