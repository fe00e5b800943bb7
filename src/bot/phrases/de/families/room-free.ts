import { pattern } from '../words/pattern.ts';

/** A room whose hours are asked for: one by its name, or any. */
const room = '(?:besprechungs|konferenz|meeting|sitzungs|seminar)?(?:raum|zimmer|saal)';
const rooms = '(?:besprechungs|konferenz|meeting|sitzungs|seminar)?(?:räumen?|zimmer|säle)';
const free = '(?:frei|verfügbar|belegt|besetzt|gebucht|leer)';

const named = pattern(
  `^(?:(?:prüfe?|schau(?:e)?)\\s+(?:nach\\s+)?ob\\s+)?(?:ist\\s+)?(?:der\\s+)?${room}\\s+(?!${free}\\b|für\\b|mit\\b)([\\p{L}\\p{N}][\\p{L}\\p{N}.-]*)\\b(?:.*\\b)?${free}\\b`,
);
const any = pattern(
  `^(?:(?:welche[rs]?|was\\s+für)\\s+(?:[\\p{L}]+\\s+)?(?:${room}|${rooms})|(?:gibt\\s+es|ist|sind|haben\\s+wir|hast\\s+du|habt\\s+ihr|zeig(?:e)?(?:\\s+mir)?|such(?:e)?(?:\\s+mir)?|finde(?:\\s+mir)?)\\s+(?:[^?]{0,40}\\s)?(?:freie[nr]?\\s+)?(?:${room}|${rooms})|freie[rn]?\\s+(?:${room}|${rooms}))\\b`,
);
const isFree = pattern(`\\b(?:frei(?:e[nr]?)?|verfügbar(?:e[nr]?)?|leer(?:e[nr]?)?|unbelegt)\\b`);

export const readRoomFree = (text: string): { room: string | true } | undefined => {
  const name = named.exec(text)?.[1];
  if (name) return { room: name };
  return any.test(text) && isFree.test(text) ? { room: true } : undefined;
};
