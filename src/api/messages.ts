import { errorResponse, type Route } from './route.ts';

/** One request of the channel, answered; `refused` when it is not a turn. */
type Receive = (
  authorization: string | undefined,
  body: unknown,
  requestId: string,
) => Promise<{ status: number; body?: unknown; refused?: string }>;

const texts: Record<number, [code: string, message: string]> = {
  400: ['not_an_activity', 'The body is not an activity.'],
  401: ['unauthorized', 'The request does not prove that it comes from the channel.'],
  403: ['forbidden', 'This bot does not serve that organisation.'],
  503: ['unavailable', 'The request cannot be checked right now. Try again in a minute.'],
};

/** `POST /api/messages`: Bot Framework activities in. Refusals have fixed texts; why it was refused is in the log. */
export const messagesRoute = (receive: Receive): Route => ({
  method: 'POST',
  path: '/api/messages',
  handle: async ({ headers, body, requestId }) => {
    const answer = await receive(headers.authorization, body, requestId);
    if (answer.refused === undefined) {
      return { status: answer.status, ...(answer.body === undefined ? {} : { body: answer.body }) };
    }
    const [code, message] = texts[answer.status] ?? [
      'internal',
      'Something went wrong on our side. Try again in a minute.',
    ];
    return errorResponse(answer.status, code, message, requestId);
  },
});
