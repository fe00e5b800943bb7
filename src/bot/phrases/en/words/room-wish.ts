import type { RoomClause, RoomThing, RoomWords } from '../../grammar/room-wish.ts';
import { numberWords, readNumber } from './numbers.ts';

const number = `(\\d{1,3}|${numberWords})`;
const people = '(?:people|persons?|of\\s+us|pax|guests|attendees|participants|colleagues|seats|chairs|heads)';
const aim =
  '(?:for|seating|holding|that\\s+(?:seats|holds|fits|takes|sits)|which\\s+(?:seats|holds|fits|takes)|(?:that|which)\\s+can\\s+(?:seat|hold|fit|take)|with\\s+(?:space|seats?|seating|chairs|capacity|a\\s+capacity)\\s+(?:for|of)|(?:big|large)\\s+enough\\s+for)';
const roughly = '(?:at\\s+least\\s+|up\\s+to\\s+|about\\s+|around\\s+|exactly\\s+)?';
/** A length or an hour is no number of people. */
const noTime =
  "(?![:.\\d]|\\s*[-–]\\s*\\d|\\s*(?:min|mins|minutes?|m|h|hrs?|hours?|hour's|half|am|pm|a\\.m|p\\.m|o'clock|days?|weeks?|months?|quarters?|%|more|or)\\b)";

const seats = (said: readonly string[]) => {
  const count = readNumber(said[0] ?? '');
  return count !== undefined && Number.isInteger(count) && count > 0 ? { seats: count } : undefined;
};

const things: readonly (readonly [thing: RoomThing, words: string])[] = [
  ['projector', 'projectors?|projection|beamers?'],
  ['screen', '(?:tv\\s+|big\\s+|large\\s+|presentation\\s+)?screens?|tv|television|monitors?|displays?'],
  ['whiteboard', 'white[\\s-]?boards?|smart\\s?boards?'],
  ['flipchart', 'flip[\\s-]?charts?'],
  ['accessible', 'wheelchair\\s+access(?:ibility)?|step-free\\s+access'],
  ['audio', '(?:conference\\s+|speaker\\s?)?phones?|speakers|microphones?|mics?|audio'],
  [
    'video',
    'video(?:[\\s-]?conferenc(?:e|ing))?(?!\\s+(?:call|link|meeting|chat))|vc|(?:web)?cameras?|webcams?|teams\\s+rooms?',
  ],
];
const lead =
  '(?:(?:^|[\\s,]+)(?:and|plus|with|w/|including|incl\\.?|has|have|having|equipped\\s+with|(?:that|which)\\s+(?:has|have))|,)';

const equipment: readonly RoomClause[] = things.map(([thing, words]) => ({
  pattern: new RegExp(
    `${lead}\\s+(?:(?:an?|the|some|any|working|proper|good)\\s+){0,2}(?:${words})\\b(?:\\s+(?:system|equipment|facilities|kit))?(?=[\\s,.?!]|$)`,
    'i',
  ),
  read: () => ({ has: [thing] }),
}));

const ordinals = [
  'ground',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const isMonth = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

const clauses: readonly RoomClause[] = [
  { pattern: new RegExp(`[\\s,]+${aim}\\s+${roughly}${number}\\s+${people}\\b`, 'i'), read: seats },
  {
    pattern: new RegExp(`(?<=\\brooms?)\\s+${aim}\\s+${roughly}(\\d{1,3}|${numberWords})${noTime}(?=[\\s,?!.]|$)`, 'i'),
    read: (said) => (/^(?:a|an)$/i.test(said[0] ?? '') ? undefined : seats(said)),
  },
  {
    pattern: new RegExp(
      `\\b${number}[\\s-]+(?:person|people|seat(?:er)?|man|pax)\\s+(?=(?:meeting\\s+|conference\\s+)?rooms?\\b)`,
      'i',
    ),
    read: seats,
  },
  { pattern: new RegExp(`[\\s,]+(?:and|with)\\s+${roughly}${number}\\s+(?:seats|chairs|places)\\b`, 'i'), read: seats },
  ...equipment,
  {
    pattern:
      /\b(?:(?:that|which)(?:'s| is| are)\s+)?(?:wheelchair[\s-]+(?:accessible|friendly)|accessible|step-free)(?=[\s,.?!]|$)/i,
    read: () => ({ has: ['accessible'] }),
  },
  {
    pattern: /\b(projector|video(?:[\s-]?conferenc(?:e|ing))?)\s+(?=(?:meeting\s+)?rooms?\b)/i,
    read: ([said = '']) => ({ has: [/^p/i.test(said) ? 'projector' : 'video'] }),
  },
  {
    pattern:
      /[\s,]+(?:(?:on|from|at|in)\s+)?(?:the\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|ground))\s+(?:floor|storey|level)\b/i,
    read: ([digits = '', word = '']) => ({ floor: digits ? Number(digits) : ordinals.indexOf(word.toLowerCase()) }),
  },
  {
    pattern: /[\s,]+(?:(?:on|in|at)\s+)?(?:the\s+)?(?:floor|level)\s+(\d{1,2})\b/i,
    read: ([digits = '']) => ({ floor: Number(digits) }),
  },
  {
    pattern:
      /[\s,]+(?:in|at|inside)\s+(?:the\s+)?((?:building|bldg\.?|block)\s+(?:no\.?\s*)?[\p{L}\d]+)(?=[\s,.?!]|$)/iu,
    read: ([place = '']) => ({ place }),
  },
  {
    pattern: /[\s,]+(?:in|at|inside)\s+(?:the\s+)?([\p{L}\d]+(?:\s[\p{L}\d]+)?\s(?:building|bldg))\b/iu,
    read: ([place = '']) => ({ place }),
  },
  {
    // Of several rooms it is no name of one.
    pattern:
      /(?<=\brooms\b.*)[\s,]+(?:in|at)\s+(?:the\s+)?(\p{Lu}[\p{L}\d]+(?:\s\p{Lu}[\p{L}\d]+){0,2})(?=[\s,.?!]|$)/u,
    read: ([place = '']) => (isMonth.test(place) ? undefined : { place }),
  },
  {
    pattern:
      /\b(?:an?\s+|the\s+|some\s+)?(?:(?:much|bit|slightly|somewhat)\s+)?(bigger|larger|smaller|another|different|other)\s+(?=(?:meeting\s+|conference\s+)?(?:room|one)\b)/i,
    read: ([said = '']) => ({ than: thanOf(said) }),
    leaves: 'a ',
  },
  {
    pattern: /\bsomething\s+(bigger|larger|smaller)(?=[\s,.?!]|$)/i,
    read: ([said = '']) => ({ than: thanOf(said) }),
    leaves: 'a room ',
  },
];

const thanOf = (said: string): 'larger' | 'smaller' | 'other' =>
  /^(?:bigger|larger)/i.test(said) ? 'larger' : /^smaller/i.test(said) ? 'smaller' : 'other';

/** How English says what a room is to be like. */
export const roomWords: RoomWords = {
  isRoom: /\brooms?\b/i,
  clauses,
  beginsWithRoom: /^(?:an?\s+)?(?:(?:small|big|large|free|quiet|meeting|conference)\s+)*room\b/i,
  asks: 'book',
  asksWhich: /^(?:any|some)\s+(?:(?:free|available|meeting|conference)\s+)*rooms?\b/i,
  little:
    /\b(?:in|with|for|and|but|the|an?|any|some|please|pls|then|instead|rooms?|meeting|conference|one|something|no|make|it|that|take|use|find|get|give|show|me|us|rather|i|i'd|i'll|like|need|want|we|we'll|book|can|could|have|is|are|there|actually|ok|okay|oh|well|better|should|be|to)\b/gi,
};
