import type { Remainder } from '../../grammar/remainder.ts';
import { anyMark } from '../../time/marks.ts';

/** How and where a meeting is to be. */
export interface BookingPlace {
  room?: string | true;
  online?: boolean;
}

/** In person, or online. */
export const takeOnline = ({ take }: Remainder, booking: BookingPlace): void => {
  take(
    /[\s(]+(?:in[\s-]person|face[\s-](?:to|2)[\s-]face|f2f|on[\s-]?site|offline|irl|physically|in the office|at the office|(?:without|no)\s+(?:an?\s+|the\s+)?(?:ms\s+|microsoft\s+)?(?:teams|video)(?:[\s-]+(?:link|call|meeting))?)\b\)?/i,
    () => {
      booking.online = false;
    },
  );
  take(
    /\s+(?:(?:on|via|over|in|by|using|through|as)\s+(?:an?\s+)?(?:ms\s+|microsoft\s+)?(?:teams|video(?:\s?call)?|zoom)(?:\s+(?:call|meeting))?|(?:an?\s+)?(?:ms\s+|microsoft\s+)?(?:teams|video|online|virtual|remote)[\s-]+(?=(?:call|meeting|chat|conference|sync|session|catch))|(?:online|virtually|remotely)\b|with (?:a )?teams link|(?:on |via )?(?:ms |microsoft )?(?:teams|zoom|webex|skype)(?=\s*(?:$|[,.)]|[\uE000-\uF8FF])))/i,
    () => {
      booking.online = true;
    },
  );
};

/** Any room, or one by its name. */
export const takeRoom = ({ take }: Remainder, booking: BookingPlace): void => {
  const named = (said: string): boolean => nameRoom(booking, said);
  take(
    /[\s,]+(?:(?:and|with|in|plus|\+|incl(?:uding)?|need|we need|also)\s+)*(?:reserve\s+|book\s+|find\s+|get\s+)?(?:an?|any|some)\s+(?:free\s+|available\s+|small\s+|big\s+|large\s+|meeting\s+|conference\s+|conf\s+)*room\b(?:\s+for\s+(?:\d+|two|three|four|five|six|eight|ten)(?:\s+people)?)?/i,
    () => {
      booking.room = true;
    },
  );
  take(
    /^\s*(?:(?:meeting|conference)\s+)?rooms?\b(?:\s+for\s+(?:\d+|two|three|four|five|six|eight|ten)(?:\s+(?:people|persons|of us))?)?(?=[\s,])(?!\s+[A-Z\d])/u,
    () => {
      booking.room = true;
    },
  );
  take(
    /^\s*the\s+((?:(?!meeting|conference)[\p{L}\p{N}.-]+\s+){1,2})(?:meeting\s+|conference\s+)?room(?=[\s,]|$)/iu,
    named,
  );
  take(
    /(?<!\bnot(?:\s+(?:in|at))?)[\s,]+(?:(?:in|at|use|using|book|reserve)\s+)*(?:the\s+)((?:board|training|project|war|conference|meeting)\s?room)(?=[\s,]|$)(?!\s+[A-Z\d])/i,
    (said) => {
      if (!/^(?:meeting|conference)/i.test(said)) return named(said);
      booking.room = true;
      return true;
    },
  );
  take(
    /(?<!\bnot(?:\s+(?:in|at))?(?:\s+the)?(?:\s+(?:meeting|conference|conf))?)[\s,]+(?:(?:and|with|in|at|use|using|plus|book|reserve)\s+)*(?:the\s+)?(?:(?:meeting|conference|conf)\s+)?room\s+(?!for\b|with\b|and\b|at\b|on\b)([\p{L}\p{N}][\p{L}\p{N}./-]*(?:\s+(?!with|for|on|at|about|and|tomorrow)(?:\p{Lu}|\d)[\p{L}\p{N}./-]*){0,2})/iu,
    named,
  );
  take(
    /(?<!\bnot)[\s,]+(?:in|at)\s+(?:the\s+)?((?:[\p{L}\p{N}./-]+\s+){1,3}?)(?:meeting\s+|conference\s+)?room\b/iu,
    named,
  );
  if (booking.room !== undefined)
    take(
      /\s+for\s+(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+(?:people|persons|of us|pax|heads|guests)\b/i,
      () => true,
    );
  take(/\s+(?:the\s+)?(\p{Lu}[\p{L}\p{N}]+)\s+(?:meeting\s+|conference\s+)?room\b/u, named);
};

const place = new RegExp(
  `(?<!\\bnot)[\\s,]+(?:in|at|@)\\s+(?:the\\s+)?(?!my\\b|our\\b|the\\b|a\\b|an\\b|this\\b|that\\b|person\\b|(?:diary|calendar|agenda|schedule|chat|channel)\\b|(?:marketing|sales|finance|hr|legal|it|engineering|product|support|operations|accounting|procurement)\\b|least\\b|all\\b|order\\b)([\\p{L}\\p{N}][\\p{L}\\p{N}./' -]{0,40}?)(?=[\\s,]+(?:with|w/|for|about|on|at|re)\\b|\\s*${anyMark}|[\\s.?!]*$)`,
  'iu',
);

/** A place without the word room, once the people are known. */
export const takePlace = ({ take }: Remainder, booking: BookingPlace): void => {
  const named = (said: string): boolean => nameRoom(booking, said);
  take(place, named);
};

const nameRoom = (booking: BookingPlace, said: string): boolean => {
  const name = said.trim();
  const isKnown = booking.room !== undefined && booking.room !== true;
  if (name === '' || isKnown || /^(?:an?|any|some|the|person|office)$/i.test(name)) return false;
  booking.room = name;
  return true;
};
