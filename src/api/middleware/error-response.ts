import { ZodError } from 'zod';
import { AppError, SignInRequired, Throttled } from '../../shared/errors.ts';
import { type ApiResponse, errorResponse } from '../route.ts';

const statusOf: Record<string, number> = {
  permission_missing: 403,
  ambiguous_person: 409,
  person_not_found: 404,
  gone: 404,
  changed_meanwhile: 409,
  invalid_request: 400,
  no_mailbox: 409,
  throttled: 429,
  service_unavailable: 503,
};

/** Turns what a use case threw into an answer; anything unknown is thrown on, for the server to log and hide. */
export const describeError = (error: unknown, requestId: string): ApiResponse => {
  if (error instanceof ZodError) {
    // Which value, in our words: what the library says is for programmers, and English for everybody.
    const what = error.issues[0]?.path.join('.') || 'The request';
    return errorResponse(400, 'invalid_request', `${what} is missing or not valid.`, requestId);
  }
  if (error instanceof SignInRequired) {
    const code = error.reason === 'signed_out' ? 'interaction_required' : error.reason;
    return {
      status: 403,
      body: {
        error: {
          code,
          message: error.message,
          problem: error.problem,
          requestId,
          ...(error.claims ? { claims: error.claims } : {}),
        },
      },
    };
  }
  if (!(error instanceof AppError)) throw error;
  const answer = {
    status: statusOf[error.code] ?? 500,
    body: { error: { code: error.code, message: error.message, problem: error.problem, requestId } },
  };
  return error instanceof Throttled
    ? { ...answer, headers: { 'retry-after': String(error.retryAfterSeconds) } }
    : answer;
};
