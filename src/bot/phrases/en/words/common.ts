/** Words that stand in most English sentences, and are none of German. */
export const commonWords =
  /(?<![\w'À-ɏ])(?:the|my|me|with|is|are|what|what's|whats|who|who's|whos|when|where|how|and|of|for|to|on|at|next|today|tomorrow|tmrw|please|show|can|could|you|your|about|from|every|does|it|this|that|decline|accept|turn|busy|free|his|him|them|make|set|schedule|i|i'm|yes|thanks|whose|anything|any|again|us|we|our|monday|tuesday|wednesday|thursday|friday|saturday|sunday|book|cancel|move|hello|help|have|which|week|off|out)(?![\w'À-ɏ])/gi;
