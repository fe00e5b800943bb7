const openings =
  /^(?:(?:hi|hello|hey|hiya|yo|morning|good\s+(?:morning|afternoon|evening)|dear)(?:\s+(?:there|again|all|team|attach[eé]|bot))?\s*[,!.:]+\s*|(?:hi|hello|hey|hiya)\s+(?:there\s+)?(?=\S+\s)|@?attach[eé]\b[\s,:!-]*|ok(?:ay)?[\s,]+|so[\s,]+|well[\s,]+|um+[\s,]+|and\s+|then\s+|also[\s,]+|now[\s,]+|quick\s+(?:question|one)\s*[,:.-]*\s*|sorry[\s,]+|thanks[\s,!.]+|please[\s,]+|pls[\s,]+|plz[\s,]+|kindly\s+|just\s+|actually[\s,]+|(?:maybe|perhaps)\s+(?!to\b|for\b)|(?:can|could|would|will|wld|cld)\s+(?:you|u|ya)\s+(?:please\s+|pls\s+|plz\s+|kindly\s+|maybe\s+|possibly\s+|just\s+|quickly\s+|be\s+able\s+to\s+)*|would\s+you\s+mind\s+|(?:can|could|may)\s+i\s+(?:please\s+|pls\s+)?(?:get\s+you\s+to\s+|ask\s+you\s+to\s+)|i(?:'d|\s+would)\s+(?:like|love)\s+(?:you\s+)?to\s+|(?:i|we)(?:'d| would)?\s+(?:want|need|have|like|must|should|ought)\s+(?:you\s+)?(?:to\s+)?(?=(?:book|schedule|cancel|call off|move|postpone|push|shift|reschedule|see|know|find|set|send|arrange|reply|respond|forward|save|file|accept|decline|search|turn|switch|sign|log|email|mail|plan|organi[sz]e|create|check|look|mute|pause|change|delay|delete|remove|bring|put|invite)\b)|i'm\s+(?:trying|looking|hoping)\s+to\s+(?=(?:book|schedule|cancel|call off|move|postpone|push|shift|reschedule|see|know|find|set|send|arrange|reply|respond|forward|save|file|accept|decline|search|turn|switch|sign|log|email|mail|plan|organi[sz]e|create|check|look|mute|pause|change|delay|delete|remove|bring|put|invite)\b)|(?:can|could|should|shall|may)\s+(?:we|i)\s+(?:please\s+|pls\s+|just\s+|maybe\s+)?(?=(?:book|schedule|cancel|call off|move|postpone|push|shift|reschedule|see|know|find|set|send|arrange|reply|respond|forward|save|file|accept|decline|search|turn|switch|sign|log|email|mail|plan|organi[sz]e|create|check|look|mute|pause|change|delay|delete|remove|bring|put|invite)\b)|i\s+wanna\s+|(?:let's|lets|let\s+us)\s+(?=(?:book|schedule|cancel|move|reschedule|find|set|arrange|push|plan|organi[sz]e|see)\b)|(?:do\s+you\s+know|any\s+way(?:\s+(?:that\s+)?(?:you|u)\s+(?:can|could|might))|any\s+chance(?:\s+(?:that\s+)?(?:you|u|we|i)\s+(?:can|could|might))?|any\s+idea|can\s+i\s+know|i\s+wonder|i'm\s+wondering)[\s,]+|help\s+me\s+(?:to\s+)?(?!(?:pls|please|plz|out|with)\b)(?=\w)|go\s+ahead\s+and\s+|(?:yes|yep|yeah|yup|sure|no)[\s,]+(?=(?:please\s+|pls\s+)?(?:accept|decline|book|schedule|cancel|move|reschedule|find|set|show|forward|reply|turn|push|postpone)\b)|try\s+to\s+)/i;

const closings =
  /[\s,;.!-]*(?:\b(?:please|pls|plz|pleeease|thanks(?:\s+(?:a\s+lot|so\s+much|in\s+advance|very\s+much|a\s+million))?|thank\s+(?:you|u)(?:\s+(?:so\s+much|very\s+much))?|thx|thnx|tx|ty|cheers|ta|if\s+possible|if\s+you\s+can|if\s+(?:you|u)\s+(?:could|don't\s+mind)|for\s+me|ok\??|okay\??|asap|right\s+away|will\s+you|would\s+you|could\s+you|can\s+you|mate|(?:,\s*)attach[eé])|[:;]-?[)D]|🙏|👍|😊|🙂)[\s!.?,]*$/iu;

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

/** Without greeting and politeness before the request; at most a few are taken away. */
export const withoutOpening = (text: string): string => {
  let rest = text.replace(/^(?:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\s*){1,10}(?=[\p{L}@])/u, '');
  for (let turn = 0; turn < 8; turn++) {
    const opening = openings.exec(rest)?.[0].length ?? 0;
    // A greeting that is all there is stays.
    if (opening === 0 || opening >= rest.length) return rest;
    rest = rest.slice(opening);
  }
  return rest;
};

/** Without thanks and punctuation after it. */
export const withoutClosing = (text: string): string => {
  let rest = text;
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
