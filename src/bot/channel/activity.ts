import { z } from 'zod';

const account = z.looseObject({
  id: z.string().min(1).max(512),
  name: z.string().max(512).nullish(),
  aadObjectId: z.string().max(64).nullish(),
});

const date = z.union([z.string(), z.date()]).pipe(z.coerce.date()).optional().catch(undefined);

/** What the bot takes for an activity. Properties it does not know pass through untouched. */
export const activitySchema = z.looseObject({
  type: z.string().min(1).max(64),
  id: z.string().min(1).max(512).nullish(),
  channelId: z.string().min(1).max(64),
  serviceUrl: z.string().max(2048).nullish(),
  timestamp: date,
  localTimestamp: date,
  expiration: date,
  from: account.nullish(),
  recipient: account.nullish(),
  conversation: z.looseObject({
    id: z.string().min(1).max(1024),
    conversationType: z.string().max(64).nullish(),
    tenantId: z.string().max(64).nullish(),
    isGroup: z.boolean().nullish(),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().max(64).nullish() }).nullish() }).nullish(),
  text: z.string().nullish(),
  name: z.string().max(256).nullish(),
  action: z.string().max(64).nullish(),
  value: z.unknown().optional(),
  locale: z.string().max(64).nullish(),
  localTimezone: z.string().max(64).nullish(),
  replyToId: z.string().max(512).nullish(),
  entities: z
    .array(z.looseObject({ type: z.string().max(256) }))
    .max(200)
    .nullish(),
  membersAdded: z.array(account).max(1000).nullish(),
  membersRemoved: z.array(account).max(1000).nullish(),
});

export type TeamsActivity = z.infer<typeof activitySchema>;
