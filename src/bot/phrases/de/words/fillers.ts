import { pattern } from './pattern.ts';

const filler = pattern(
  '^(?:der|die|das|den|dem|des|ein(?:e[nmrs]?)?|mein(?:e[nmrs]?)?|unser(?:e[nmrs]?)?|dein(?:e[nmrs]?)?|ihr(?:e[nmrs]?)?|diese[nmrs]?|meeting|termin|besprechung|einladung|call|treffen|gespräch|mit|und)$',
);

/** Words in what a meeting is called by which none is known. */
export const isFiller = (word: string): boolean => filler.test(word);
