import { z } from 'zod';
import type { Room } from './types.ts';

const text = z.string().nullish();

/** A room as Graph has it; what nobody entered is left out. https://learn.microsoft.com/graph/api/resources/room */
export const room = z
  .object({
    id: z.string(),
    displayName: text,
    emailAddress: text,
    capacity: z.number().nullish(),
    building: text,
    floorNumber: z.number().nullish(),
    floorLabel: text,
    address: z.object({ city: text }).nullish(),
    audioDeviceName: text,
    videoDeviceName: text,
    displayDeviceName: text,
    tags: z.array(z.string()).nullish(),
    isWheelChairAccessible: z.boolean().nullish(),
  })
  .transform(
    (shape): Room => ({
      id: shape.id,
      name: shape.displayName || shape.emailAddress || 'Room',
      address: shape.emailAddress ?? '',
      tags: shape.tags ?? [],
      ...(shape.capacity ? { capacity: shape.capacity } : {}),
      ...(typeof shape.floorNumber === 'number' ? { floor: shape.floorNumber } : {}),
      ...(shape.isWheelChairAccessible ? { isAccessible: true } : {}),
      ...(shape.building ? { building: shape.building } : {}),
      ...(shape.address?.city ? { city: shape.address.city } : {}),
      ...(shape.floorLabel ? { floorLabel: shape.floorLabel } : {}),
      ...(shape.audioDeviceName ? { audio: shape.audioDeviceName } : {}),
      ...(shape.videoDeviceName ? { video: shape.videoDeviceName } : {}),
      ...(shape.displayDeviceName ? { display: shape.displayDeviceName } : {}),
    }),
  );
