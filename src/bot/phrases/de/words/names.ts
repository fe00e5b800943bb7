import { namesReader } from '../../grammar/names.ts';
import { pattern } from './pattern.ts';

/** Names and addresses in a list as German puts it. */
export const readNames = namesReader({
  separators: pattern(
    "\\s*(?:[,;&+/\\n]|(?<![\\p{L}\\p{N}])(?:und|oder|sowie|plus|als\\s+auch|bzw\\.?|and)(?![\\p{L}\\p{N}'-]))\\s*",
    'g',
  ),
  titles:
    /^(?:dr|herrn?|hr|hrn|frau|fr|fräulein|prof|professor(?:in)?|doktor|dipl\.?-?\s?ing|ing|mag|mr|mrs|ms)\.?\s+(?=\S)/i,
  wrapping:
    /^(?:auch|noch|gern(?:e)?|bitte|beide[nr]?|zusätzlich|sowohl|entweder|mit|und|plus|vielleicht|evtl\.?|eventuell|der\s+kollegin|dem\s+kollegen|den\s+kollegen|kollege|kollegin|die\s+kollegin|der\s+kollege|die|der|den|dem)\s+(?=\S)|\s+(?:auch|gern(?:e)?|dazu|zusammen|gemeinsam|bitte|beide|mal|nochmal|noch|persönlich|kurz|schnell|bald|alleine?|dabei|direkt|so)$/giu,
  endings: [/['](?:s)?$/i],
  nobody: pattern(
    '^(?:mich|mir|ich|uns|wir|dir|dich|du|ihnen|sie|ihm|ihr|ihn|er|es|das|dem|den|der|die|dies|ein(?:e[nmr]?)?|allen?|jede[mnr]|jemand(?:em|en)?|niemand(?:em)?|wem|wen|wer|man|selbst|mir\\s+selbst|mich\\s+selbst|beiden?|den\\s+beiden|uns\\s+(?:allen|beiden|alle)|alle\\s+(?:hier|zusammen)|allen\\s+(?:hier|zusammen|im\\s+chat|in\\s+diesem\\s+chat)|optional|pflicht|denen|euch|team|gruppe|leuten|kollegen)$',
  ),
  articles: pattern('^(?:die|der|den|dem|das|des|ein(?:e[nmr]?)?)$'),
});
