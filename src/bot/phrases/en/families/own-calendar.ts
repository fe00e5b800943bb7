const calendar =
  /[\s,]*\b(?:(?:(?:in|on|to|into|onto|for|from)\s+)?(?:my|the|our)|(?:to|in|into|on))\s+(?:work\s+|outlook\s+|own\s+|personal\s+|shared\s+)?(?:calendar|diary|agenda|schedule|planner)\b(?:\s+(?:clear|free|open))?(?=\s+(?:that|for|on|at|with|every|from|as)\b|[\s,.:!?]*$|[\s,.:–-]*[\uE000-\uF8FF])/i;
const putIn =
  /[\s,.;:–-]+(?:(?:and|so|please|pls|just|can you|could you)\s+)*(?:add|put|block|note|book|stick|pop|save|enter|log|schedule|mark|pencil)\s+(?:it|this|that|me)(?:\s+(?:in|down|out|up|off|for me|there|too))*$|\s*[,.;:–-]\s*(?:(?:and|so|please|pls|just)\s+)*(?:add|put|block|note|book|save|enter|log|schedule)$|[\s,.;:–-]+(?:please\s+)?(?:note(?: it| that)?(?: down)?|calendar)$/i;
/** Nobody else comes. */
const solo =
  /[\s,;.–-]*\b(?:no (?:other )?(?:attendees|guests|invitees|participants|one else|people)|nobody else|no-one else|(?:only|just) (?:me|myself)|me (?:only|alone)|(?:only|just) for (?:me|myself)|for (?:me|myself) (?:only|alone)|on my own|by myself)(?: (?:needed|required|invited|involved|is (?:needed|invited)|needs to come|there|please))*(?=\s*(?:[,.;]|$|[\uE000-\uF8FF]))/i;
/** `diary entry please: car service` */
const entry =
  /^(?:(?:stick|put|add|pop|enter|note|write|save|book)\s+)(?:the\s+following|this|these|the\s+next\s+thing)(?:\s+(?:event|entry|appointment|thing|one))?\s+(?:in|to|into|on|down in)\s+(?:my|the)\s+(?:calendar|diary|agenda|schedule)\s*[:,–-]\s*|^(?:(?:stick|put|add|make|create|pop|leave|enter|write|set)\s+)?(?:(?:an?|new|another|one)\s+)+(?:note|entry|event|item|block|appointment)\s+(?:in|to|into|on)\s+(?:my|the)\s+(?:calendar|diary|agenda|schedule)\s*[:,–-]\s*|^(?:(?:an?|new|another|one|my)\s+)*(?:diary|calendar|agenda|personal|private)\s+(?:entry|event|item|appointment|note|block|slot)\b(?:\s+(?:please|pls|for me))*(?:\s*[,:–-]\s*|\s+(?:for|called)\s+|\s+(?=\S))/i;

/** What is said of oneself before it: `I have a`, `that I'm at the`. */
const said =
  /^(?:(?:that|because)\s+)?i(?:'m|\s+am|'ll\s+be|\s+will\s+be|'ve\s+got|\s+have\s+got|\s+have|\s+got|'ve)\s+(?:(?:at|in|on|off|going|attending|having|doing|seeing|visiting)\s+)*(?:to\s+)?(?=\S)/i;

/** A text without the words that put something into one's own calendar, and whether there were any. */
export const intoCalendar = (text: string): { text: string; inCalendar: boolean } => {
  const without = text.replace(solo, ' ').replace(entry, '').replace(calendar, ' ').trim().replace(putIn, '').trim();
  const inCalendar = without.length < text.length;
  return { text: inCalendar ? without.replace(said, '') : text, inCalendar };
};

/** `note that I'm at the dentist` names the dentist alone. */
export const withoutSaid = (rest: string): string => rest.replace(said, '');
