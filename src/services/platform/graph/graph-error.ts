import { z } from 'zod';
import type { Clock } from '../../../shared/clock.ts';
import {
  type AppError,
  ChangedMeanwhile,
  Gone,
  InvalidRequest,
  NoMailbox,
  PermissionMissing,
  ServiceUnavailable,
  SignInRequired,
  Throttled,
} from '../../../shared/errors.ts';
import type { Answer } from './call.ts';
import { claimsChallenge } from './challenge.ts';
import { GraphFailure } from './client.ts';
import { secondsBeforeRepeat } from './repeat.ts';

interface InnerError {
  code?: string | undefined;
  'request-id'?: string | undefined;
  innerError?: InnerError | undefined;
}
// Older services spell it `innererror`; fields of a wrong type are as good as absent.
const inner: z.ZodType<InnerError> = z.looseObject({
  code: z.string().optional().catch(undefined),
  'request-id': z.string().optional().catch(undefined),
  innerError: z.lazy(() => inner.optional().catch(undefined)),
});
const errorBody = z.object({
  error: z.looseObject({
    code: z.string().catch(''),
    innerError: inner.optional().catch(undefined),
  }),
});

const NO_MAILBOX = [
  'MailboxNotEnabledForRESTAPI',
  'MailboxNotSupportedForRESTAPI',
  'MailboxNotHostedInExchangeOnline',
  'ErrorNonExistentMailbox',
];
const RESYNC = /^(syncStateNotFound|syncStateInvalid|resync\w*)$/i;

/** What Graph said in an answer that is not a success. https://learn.microsoft.com/graph/errors */
export const failureOf = ({ status, headers, json }: Answer): GraphFailure => {
  const error = errorBody.safeParse(json).data?.error;
  const codes = [error?.code ?? '', ...innerCodes(error?.innerError)].filter(isCode);
  // A code we know wins; otherwise the outer one, which is never more precise than true.
  const code = codes.find((known) => NO_MAILBOX.includes(known) || RESYNC.test(known)) ?? codes[0] ?? '';
  const requestId = [headers.get('request-id'), error?.innerError?.['request-id']].find((id) => id && isCode(id));
  return new GraphFailure(status, code, requestId ?? undefined);
};

const innerCodes = (error: InnerError | undefined, depth = 0): string[] =>
  error && depth < 5 ? [error.code ?? '', ...innerCodes(error.innerError, depth + 1)] : [];

// Graph's sentences are not kept: they quote what was sent ("The recipient 'x@y' is invalid"), and codes and ids are what Microsoft asks for.
const isCode = (text: string): boolean => /^[\w.-]{1,100}$/.test(text);

/** True when a delta link can no longer be used and the client has to begin again. */
export const isResync = ({ status, graphCode }: GraphFailure): boolean =>
  status === 410 || (status >= 400 && status < 500 && RESYNC.test(graphCode));

/** The failure as a problem a person can be told; the GraphFailure is its `cause`. */
export const explainFailure = (answer: Answer, call: { method: string; isPerson: boolean; clock: Clock }): AppError => {
  const failure = failureOf(answer);
  const cause = { cause: failure };
  const { status } = answer;
  const claims = claimsChallenge(answer.headers);
  const retryAfter = () => Math.ceil(secondsBeforeRepeat(answer, 1, call.clock) ?? 1);
  if (NO_MAILBOX.includes(failure.graphCode)) return new NoMailbox({ is: 'noMailbox' }, cause);
  if (status === 401 || (status === 403 && claims)) {
    // A token fresh from Entra that Graph refuses: the person has to sign in again, the app cannot.
    return call.isPerson
      ? new SignInRequired('interaction_required', claims, cause)
      : new ServiceUnavailable('graph', false, cause);
  }
  switch (status) {
    case 400:
    case 405:
    case 415:
    case 416:
    case 422:
      return new InvalidRequest({ is: 'notAccepted' }, cause);
    case 403:
      return new PermissionMissing({ is: 'permissionMissing' }, cause);
    case 404:
    case 410:
      return new Gone({ is: 'gone' }, cause);
    case 409:
    case 412:
      return new ChangedMeanwhile({ is: 'changedMeanwhile' }, cause);
    case 413:
      return new InvalidRequest({ is: 'tooLarge' }, cause);
    case 423:
      return new ChangedMeanwhile({ is: 'locked' }, cause);
    case 507:
      return new InvalidRequest({ is: 'storageFull' }, cause);
    case 429:
    case 509:
      return new Throttled(retryAfter(), cause);
    case 503:
      if (answer.headers.has('retry-after')) return new Throttled(retryAfter(), cause);
  }
  if (status < 500 && status !== 408 && status !== 424) return new InvalidRequest({ is: 'notAccepted' }, cause);
  const mayHaveHappened = call.method !== 'GET' && status !== 501 && status !== 424;
  return new ServiceUnavailable('graph', mayHaveHappened, cause);
};

/** The same failure of a call that only asked: there is no outcome to be unknown. */
export const nothingDone = (error: unknown): unknown =>
  error instanceof ServiceUnavailable && error.unknownOutcome
    ? new ServiceUnavailable(error.service, false, { cause: error.cause })
    : error;
