import type { z } from 'zod';
import type { CardNow } from '../../turn/table.ts';
import { offerSchema } from '../meetings/draft.ts';

export type DraftOnCard = z.output<typeof offerSchema>;

/** The draft and the times of a card; undefined for one that is about something else. */
export const readOffer = ({ payload }: CardNow): DraftOnCard | undefined => offerSchema.safeParse(payload).data;
