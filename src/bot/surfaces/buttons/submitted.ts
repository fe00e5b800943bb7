import { z } from 'zod';

/** Data of an Action.Submit made by `executeButton`: its verb travels along. */
export const submittedSchema = z
  .looseObject({ verb: z.string().min(1).max(128), handle: z.string() })
  .transform(({ verb, ...data }) => ({ verb, data: data as Record<string, unknown> }));

export interface Submitted {
  verb: string;
  data: Record<string, unknown>;
  cardActivityId: string | undefined;
}
