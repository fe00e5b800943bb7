import type { Context } from 'hono';
import { z } from 'zod';
import { faultSchema } from '../faults.ts';
import { localeSchema } from '../teams/client-locales.ts';
import { seedNames } from '../tenant/seed/index.ts';

/** A request of the control API that cannot be met, said clearly. */
export class ControlError extends Error {
  constructor(
    readonly status: 400 | 404,
    message: string,
  ) {
    super(message);
  }
}

const user = z.string().min(1);
const permissions = z.array(z.string().min(1));

/** What each call of the control API takes. */
export const bodies = {
  token: z.strictObject({
    user: user.optional(),
    kind: z.enum(['graph', 'tab', 'app', 'client']),
    scopes: permissions.optional(),
    clientId: z.string().min(1).optional(),
    roles: z.array(z.string().min(1)).optional(),
    expiresInSeconds: z.int().optional(),
  }),
  chat: z.strictObject({
    user,
    conversation: z
      .union(
        [
          z.string().min(1),
          z.strictObject({
            kind: z.enum(['groupChat', 'channel']),
            members: z.array(user),
            name: z.string().optional(),
          }),
        ],
        "an id from an earlier answer, or { kind: 'groupChat' | 'channel', members: [user, …] }; left out: the personal chat",
      )
      .optional(),
    text: z.string().optional(),
    attachments: z.array(z.looseObject({ contentType: z.string() })).optional(),
    value: z.unknown().optional(),
    replyToId: z.string().optional(),
    locale: localeSchema.optional(),
    invoke: z
      .strictObject({ name: z.string().min(1), value: z.unknown().optional(), replyToId: z.string().optional() })
      .optional(),
  }),
  consent: z.strictObject({
    user,
    scopes: permissions.min(1),
    granted: z.boolean(),
    application: z.boolean().optional(),
  }),
  faults: z.array(faultSchema),
  clock: z.strictObject({ set: z.iso.datetime({ offset: true }).optional(), advanceMs: z.number().optional() }),
  reset: z.strictObject({ seed: z.enum(seedNames).optional() }),
  certificate: z.strictObject({ clientId: z.string(), certificate: z.string() }),
  signIn: z.strictObject({
    user: user.optional(),
    multiFactor: z.boolean().optional(),
    revoke: z.boolean().optional(),
    tokenLifeSeconds: z.int().min(1).optional(),
  }),
  installation: z.strictObject({ user, conversation: z.string().optional() }),
  lifecycle: z.strictObject({
    event: z.enum(['reauthorizationRequired', 'subscriptionRemoved', 'missed']),
    subscriptionId: z.string().optional(),
    user: user.optional(),
  }),
  client: z.strictObject({
    ssoClients: z.int().min(1).max(10).optional(),
    duplicateDelivery: z.boolean().optional(),
    rateLimits: z.enum(['documented', 'generous']).optional(),
    answerWithinMs: z.int().min(1).max(600_000).optional(),
  }),
};

/** The body of a call; throws ControlError 400 naming what is wrong with it. */
export const read = async <T>(context: Context, schema: z.ZodType<T>): Promise<T> => {
  const text = await context.req.text();
  let body: unknown;
  try {
    body = text.trim() ? JSON.parse(text) : {};
  } catch {
    throw new ControlError(400, 'The body is not JSON.');
  }
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new ControlError(
    400,
    result.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; '),
  );
};
