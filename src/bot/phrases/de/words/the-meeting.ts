import { pattern } from './pattern.ts';

const kinds = '(?:termins?|meetings?|besprechung|treffens?|einladung|calls?)';
const it = pattern(
  `\\b(?:(?:den|der|die|das|dem|des|diesen|diesem|diese|dieses|jenen)\\s+${kinds}|(?:zum|zur|vom|im|beim)\\s+${kinds})\\b(?!\\s+(?:mit|über|wegen|am|um|zu|zum|zur|von|vom|namens|morgen|heute|nächste[nrs]?)\\b)`,
);

/** `den Termin`, and nothing that says which: one that was spoken of, where one was. */
export const isTheMeeting = (request: string): boolean => it.test(request);
