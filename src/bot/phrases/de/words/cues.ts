/** `ich will nicht`, `falls`: what follows means the opposite, or depends on something. */
export const turnsRound =
  /(?<![\p{L}])(?:nicht|nie|niemals|kein\p{L}*|ohne|falls|wenn|ob|statt|anstatt|außer|sofern)(?![\p{L}])/iu;
