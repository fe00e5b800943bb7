import { ZodError } from 'zod';
import { AppError, SignInRequired, Throttled } from '../../shared/errors.ts';
import { sayProblem, wordsOf } from '../../words/index.ts';
import { type ApiResponse, errorResponse } from '../route.ts';

const statusOf: Record<string, number> = {
  sign_in_required: 403,
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

/** Programs go by `code` and `problem`, and say it in their person's language; who reads the answer as it is, reads English. */
const english = wordsOf({ language: 'en' });

/** Turns what a use case threw into an answer; anything unknown is thrown on, for the server to log and hide. */
export const describeError = (error: unknown, requestId: string): ApiResponse => {
  if (error instanceof ZodError) {
    // Which value, in our words: what the library says is for programmers, and English for everybody.
    const what = error.issues[0]?.path.join('.') || 'The request';
    return errorResponse(400, 'invalid_request', `${what} is missing or not valid.`, requestId);
  }
  if (!(error instanceof AppError)) throw error;
  const { problem } = error;
  const claims = error instanceof SignInRequired ? error.claims : undefined;
  return {
    status: statusOf[error.code] ?? 500,
    ...(error instanceof Throttled ? { headers: { 'retry-after': String(error.retryAfterSeconds) } } : {}),
    body: {
      error: {
        code: codeOf(error),
        problem,
        message: sayProblem(english, problem),
        requestId,
        ...(claims ? { claims } : {}),
      },
    },
  };
};

/** A sign-in that is asked for says how: `consent_required`, or the sign-in page for everything else. */
const codeOf = (error: AppError): string => {
  if (!(error instanceof SignInRequired)) return error.code;
  return error.reason === 'signed_out' ? 'interaction_required' : error.reason;
};
