import { understandWithSecondOpinion } from './understand-with-second-opinion.ts';

/** One of each language that is understood, and one that nobody understands, on which every pattern is tried. */
const said = [
  'book 30 min with Adele tomorrow at 3pm',
  'buche morgen um 15 Uhr 30 Minuten mit Adele',
  'lorem ipsum zzz',
];

/** Makes the patterns ready, which takes most of a second, so that the first person who says something need not wait for it. */
export const warmUp = (): void => {
  for (const text of said) understandWithSecondOpinion(text, { now: '2026-11-23T09:00', timeZone: 'UTC' });
};
