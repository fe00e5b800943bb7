/** A room whose hours are asked for: one by its name, or any. */
const named: readonly RegExp[] = [
  /^(?:check (?:if|whether) )?(?:is |are )?(?:the )?(?:meeting |conference )?room ([\p{L}\p{N}][\p{L}\p{N}.-]*(?: (?:\p{Lu}|\d)[\p{L}\p{N}.-]*){0,2}) (?:is )?(?:still |already )?(?:free|available|taken|occupied|busy|booked|in use)\b/iu,
  /^(?:check (?:if|whether) )?(?:is )?(?:the )?((?:meeting|conference|conf) ?room (?!free\b|available\b|taken\b|occupied\b|busy\b|booked\b|in\b)[\p{L}\p{N}][\p{L}\p{N}.-]*(?: [\p{L}\p{N}.-]+)??) (?:is )?(?:still |already )?(?:free|available|taken|occupied|busy|booked|in use)\b/iu,
  /^(?:check (?:if|whether) )?(?:is )?(?:the )?((?:board|training|project|war)\s?room(?: \p{Lu}\S*)?) (?:is )?(?:still |already )?(?:free|available|taken|occupied|busy|booked|in use)\b/iu,
  /^(?:check (?:if|whether) )?(?:is )?(?:the )?(?!any\b|there\b|is\b|are\b|an?\b|meeting\b|conference\b|some\b|which\b|what\b|free\b)((?:[\p{L}\p{N}.-]+ ){1,3}?)(?:meeting |conference )?room (?:is )?(?:still |already )?(?:free|available|taken|occupied|busy|booked|in use)\b/iu,
];
const any =
  /^(?:(?:check (?:if|whether) )?(?:is|are) there |(?:have|do) (?:we|you|i) (?:have|got) |got |find |show |list |see |(?:what|which)(?:'s| are| is)? |check (?:for )?)?(?:me )?(?:the |all |an? |any |some |which |what )*(?:(?:free|available|empty|open|meeting|conference|small|big|large) )*rooms?(?: (?:for \S+(?: people)?|that|which|with \S+(?: \S+)?))?(?: (?:is|are|were|have we got|do we have))? *(?:free|available|empty|open|left|around|unoccupied)?(?=[\s?\uE000-\uF8FF]|$)/iu;
const isFree = /\b(?:free|available|empty|open|unoccupied|availability)\b/i;

export const readRoomFree = (text: string): { room: string | true } | undefined => {
  // find a room and book it
  if (/\band (?:book|reserve|take) (?:it|one|that)\b/i.test(text)) return undefined;
  const name = named.map((shape) => shape.exec(text)?.[1]?.trim()).find((found) => found !== undefined);
  if (name) return /^(?:meeting|conference)$/i.test(name) ? { room: true } : { room: name };
  return any.test(text) && isFree.test(text) ? { room: true } : undefined;
};
