const kinds = '(?:meeting|call|appointment|event|session|invite|invitation|booking)';
const it = new RegExp(
  `(?<!\\b(?:in|of|during|before|after|until) )\\b(?:the|that|this|said) ${kinds}\\b(?!['’]s|\\s+(?:with|about|on|at|in|from|for|called|named|tomorrow|today|next|room|link|series|invite|invitation)\\b)`,
  'i',
);
const inIt = new RegExp(`\\b(?:in|of|for|to|during) (?:the|that|this) ${kinds}\\b[\\s?.!]*$`, 'i');

/** `the meeting`, and nothing that says which: one that was spoken of, where one was. */
export const isTheMeeting = (request: string): boolean => it.test(request) || inIt.test(request);
