import { z } from 'zod';
import { type Busy, busyTimes, statusIn } from '../../tenant/calendar/free-busy.ts';
import { mailboxById, sameAddress } from '../../tenant/calendar/mailboxes.ts';
import type { RoomRecord } from '../../tenant/directory/types.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { badRequest } from '../engine/graph-error.ts';

const schema = z
  .object({
    isRequired: z.boolean().nullish(),
    suggestLocation: z.boolean().nullish(),
    locations: z
      .array(
        z.object({
          displayName: z.string().nullish(),
          locationEmailAddress: z.string().nullish(),
          resolveAvailability: z.boolean().nullish(),
        }),
      )
      .nullish(),
  })
  .nullish();

/** What a caller asked about places. */
export interface RoomWish {
  isRequired: boolean;
  suggest: boolean;
  named: { displayName: string; locationEmailAddress: string; resolveAvailability: boolean }[];
}

export interface RoomChoice {
  displayName: string;
  locationEmailAddress?: string;
}

/** Reads `locationConstraint`. Throws GraphError 400. https://learn.microsoft.com/graph/api/resources/locationconstraint */
export const readRoomWish = (value: unknown): RoomWish => {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw badRequest('The location constraint is not valid.', 'ErrorInvalidRequest');
  return {
    isRequired: parsed.data?.isRequired ?? false,
    suggest: parsed.data?.suggestLocation ?? false,
    named: (parsed.data?.locations ?? []).map((location) => ({
      displayName: location.displayName ?? '',
      locationEmailAddress: location.locationEmailAddress ?? '',
      resolveAvailability: location.resolveAvailability ?? false,
    })),
  };
};

/**
 * Finds the places that suit a time within [first, last): those named, left out when taken and asked to be free, and up to three
 * free rooms when one may be suggested. Calendars are read once.
 */
export const roomFinder = (tenant: Tenant, wish: RoomWish, first: number, last: number) => {
  const rooms = tenant.rooms.all();
  const booked = new Map<string, Busy[]>();
  const busyOf = (id: string): Busy[] => {
    const mailbox = booked.has(id) ? undefined : mailboxById(tenant, id);
    if (mailbox) booked.set(id, busyTimes(tenant, mailbox, first, last));
    return booked.get(id) ?? [];
  };
  const named = wish.named.map((location) => ({
    location,
    room: rooms.find(
      ({ emailAddress, displayName }) =>
        sameAddress(emailAddress, location.locationEmailAddress) || sameAddress(displayName, location.displayName),
    ),
  }));
  return (from: number, to: number): RoomChoice[] => {
    const isFree = ({ id }: RoomRecord) => statusIn(busyOf(id), from, to) === 'free';
    const chosen = named.flatMap(({ location, room }): RoomChoice[] => {
      if (!room) return wish.isRequired || location.resolveAvailability ? [] : [{ displayName: location.displayName }];
      return !location.resolveAvailability || isFree(room) ? [choice(room)] : [];
    });
    const open = wish.suggest || (wish.isRequired && wish.named.length === 0);
    return chosen.length > 0 || !open ? chosen : rooms.filter(isFree).slice(0, 3).map(choice);
  };
};

const choice = ({ displayName, emailAddress }: RoomRecord): RoomChoice => ({
  displayName,
  locationEmailAddress: emailAddress,
});
