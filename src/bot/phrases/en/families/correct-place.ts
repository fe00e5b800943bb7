import type { BookingPlace } from './booking-place.ts';

/** `in person`, `with a room`: said by itself this is about nothing else. */
export const placeAlone = (core: string): BookingPlace | undefined => {
  if (
    /^(?:in[\s-]person|face[\s-](?:to|2)[\s-]face|f2f|on[\s-]?site|offline|irl|no teams(?: link)?|without (?:a )?teams(?: link)?)$/i.test(
      core,
    )
  )
    return { online: false };
  if (
    /^(?:an? )?(?:online|virtual(?:ly)?|remote(?:ly)?|(?:on|via|over|in) (?:ms |microsoft )?(?:teams|video)|(?:ms |microsoft )?teams(?: call| meeting)?|with (?:a )?teams link|video call)(?: meeting| call)?$/i.test(
      core,
    )
  )
    return { online: true };
  if (
    /^(?:with|and|in|plus|add|get|find|we need|i need|book)?\s*(?:an?|any|some)\s+(?:free |available |meeting |conference )*room$/i.test(
      core,
    )
  )
    return { room: true };
  const named =
    /^in (?:the )?((?:(?:conf|conference|meeting) )?room \p{L}[\p{L}\d .-]{0,40}|\p{Lu}[\p{L}\d]+(?: \p{Lu}[\p{L}\d]+)? room)$/iu.exec(
      core,
    )?.[1];
  return named ? { room: named.replace(/^(?:the )?(?:(?:conf|conference|meeting) )?room /i, '') } : undefined;
};
