import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { cardContentType } from '../../channel/messenger.ts';
import type { SignInCard } from '../../sign-in/sign-in-card.ts';
import type { InvokeAnswer } from '../../turn/run-once.ts';

/**
 * `adaptiveCard/action` and its answers. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/overview
 * The body carries the status of the action; around it HTTP says 200, as the protocol asks.
 */
export const universalActionSchema = z.object({
  action: z.object({
    type: z.literal('Action.Execute'),
    verb: z.string().min(1).max(128),
    data: z.record(z.string(), z.unknown()).default({}),
  }),
  authentication: z
    .object({ id: z.string().max(256), connectionName: z.string().max(256).optional(), token: z.string() })
    .nullish(),
  state: z.string().max(2048).nullish(),
});

const answer = (statusCode: number, type: string, value: unknown): InvokeAnswer => ({
  status: 200,
  body: { statusCode, type, value },
});

export const cardAnswer = (card: Card): InvokeAnswer => answer(200, cardContentType, card.content);
export const textAnswer = (text: string): InvokeAnswer =>
  answer(200, 'application/vnd.microsoft.activity.message', text);
export const badRequestAnswer = (message: string): InvokeAnswer =>
  answer(400, 'application/vnd.microsoft.error', { code: 'BadRequest', message });
/** The client gets a token and sends the action again with it. */
export const loginRequestAnswer = (card: SignInCard): InvokeAnswer =>
  answer(401, 'application/vnd.microsoft.activity.loginRequest', card);
/** The token did not do; the client shows the sign-in button. */
export const preconditionFailedAnswer = (message: string): InvokeAnswer =>
  answer(412, 'application/vnd.microsoft.error.preconditionFailed', { code: '412', message });
export const incorrectAuthCodeAnswer = (): InvokeAnswer =>
  answer(401, 'application/vnd.microsoft.error.incorrectAuthCode', null);

const answered = z.object({ statusCode: z.literal(200), type: z.string(), value: z.unknown() });

/** What an action said after all, when it came too late to be the answer of its invoke. */
export const lateResultOf = (late: InvokeAnswer | undefined): { card: unknown } | { text: string } | undefined => {
  const body = answered.safeParse(late?.body);
  if (!body.success) return undefined;
  const { type, value } = body.data;
  if (type === cardContentType) return { card: value };
  return typeof value === 'string' ? { text: value } : undefined;
};
