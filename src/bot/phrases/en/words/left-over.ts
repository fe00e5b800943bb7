/** A request that wants one thing of meetings or people, after which another may be wanted. */
const first =
  /^(?:(?:re)?book|schedule|set\s?up|arrange|organi[sz]e|plan|create|put|block|reserve|invite|meet|cancel|call off|move|reschedule|push|postpone|shift|accept|decline|tentatively|find|suggest|is|are|show|what|when|who|check|am|do|\d|quick|meeting|call|lunch|coffee)\b/i;
const second =
  /[\s,;]+(?:(?:and|then|also|plus)\s+)+(?:(?:please|pls|also|then|can you|could you)\s+)*((?:send|mail|e-?mail|tell|notify|inform|forward|remind|order|print|share|attach|call|phone|write|reply|mute|prepare|summari[sz]e|let|ask|buy|pay|turn|set\s+(?:an?|the|up)|cancel|decline|accept|reschedule|look up|file|save)\s+(?!(?:an?\s+)?(?:invite|invitation|calendar|optional)\b|it\b|that\b|them\b|us\b).{3,})$/i;
/** What is found is offered, and booked with a press. */
const bookFound = /(?<=^(?:find|suggest|look for|search)\b.{3,120})[\s,;]+and\s+(?:then\s+)?(book\s+(?:it|one|that))$/i;
/** What is told to those who come belongs to the act. */
const toAll =
  /^(?:tell|let|inform|notify|write|say)\s+(?:them|everyone|everybody|him|her|all|the\s+(?:others|organi[sz]er|attendees|team))\b/i;

/** The request without a second wish after it, and that wish: it would be taken for a subject. */
export const withoutSecondWish = (request: string): { request: string; wish?: string } => {
  const found = first.test(request) ? (second.exec(request) ?? bookFound.exec(request)) : null;
  const wish = found?.[1]?.trim();
  if (!found || !wish || toAll.test(wish)) return { request };
  return { request: request.slice(0, found.index), wish };
};

const department =
  'marketing|sales|finance|hr|human resources|legal|it|engineering|product|support|operations|ops|accounting|accounts|procurement|purchasing|r&d|research|compliance|logistics|manufacturing|retail|development';
export const qualifier = new RegExp(
  `\\b((?:on|in|from|at)\\s+(?:(?:my|our|his|her|their)\\s+(?:team|department|group|office|division)|(?:the\\s+)?(?:${department})(?:\\s+(?:team|department|dept|group))?|the\\s+\\p{L}+\\s+(?:team|department|group)))(?=[\\s,.?!]|$|[\\uE000-\\uF8FF])`,
  'iu',
);
const qualifiers = new RegExp(qualifier.source, 'giu');

/** `Sam on my team`, `Lee from marketing`: which of several is meant. */
export const qualifiersIn = (request: string): string[] =>
  [...request.matchAll(qualifiers)].map(([, words = '']) => words);

const usual =
  /^(?:Teams|Zoom|Outlook|Attach[eé]|One\s?Drive|Share\s?Point|Microsoft|Google|Skype|Webex|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|English|German|French|London|Please|Thanks|Thank|Hi|Hello|Dear|The|And|Or|With|For|At|On|In|To|From|About|Is|It|If|My|Our|You|We|He|She|They|Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sir|Herr|Frau|Monsieur|Madame|Meeting|Call|Room|Optional|Required|Subject|Re)(?:\s|$|')/;
export const isUsualCapital = (word: string): boolean => usual.test(word);
