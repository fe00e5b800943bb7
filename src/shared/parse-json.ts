import type { z } from 'zod';

/** What the text says, when it is JSON of this shape; undefined otherwise. For what we stored ourselves, perhaps in an earlier version. */
export const parseJson = <T>(text: string, schema: z.ZodType<T>): T | undefined => {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};
