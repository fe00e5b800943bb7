import { AuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-node';
import { AppError, ServiceUnavailable, SignInRequired } from '../../../shared/errors.ts';
import type { Log } from '../../../shared/log.ts';

// 65001 arrives without its suberror at times, and MSAL then sees a plain server error. 65004: the person declined.
const CONSENT_NUMBERS = ['65001', '65004'];
/** Ours to mend, not the person's: secret, registration or request. */
const OPERATOR_ERRORS = [
  'invalid_client',
  'unauthorized_client',
  'invalid_request',
  'invalid_scope',
  'invalid_resource',
  'invalid_target',
  'unsupported_grant_type',
];

/**
 * What a failed token request means: SignInRequired when the person can mend it, ServiceUnavailable('login') when not.
 * Branches on `error`, `suberror` and claims; numbers only go to the log, Entra may change them.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export const explainLoginError = (error: unknown, log: Log): AppError => {
  if (error instanceof AppError) return error;
  if (!(error instanceof AuthError)) {
    log.error({ name: error instanceof Error ? error.name : typeof error }, 'token request failed unexpectedly');
    return new ServiceUnavailable('login', false, { cause: error });
  }
  // No `cause`: MSAL's messages carry the description, which names people and addresses.
  const { errorCode, subError, correlationId } = error;
  const number = error instanceof ServerError || error instanceof InteractionRequiredAuthError ? error.errorNo : '';
  const facts = { error: errorCode, suberror: subError, number, correlationId };
  const claims = (error instanceof InteractionRequiredAuthError && error.claims) || undefined;

  if (OPERATOR_ERRORS.includes(errorCode)) {
    log.error(facts, 'Entra refuses this app: check secret or certificate, client id and permissions');
    return new ServiceUnavailable('login');
  }
  if (subError === 'consent_required' || errorCode === 'consent_required' || CONSENT_NUMBERS.includes(String(number))) {
    log.info(facts, 'consent is missing');
    return new SignInRequired('consent_required', claims);
  }
  if (claims || errorCode === 'interaction_required' || errorCode === 'login_required') {
    log.info(facts, 'interaction is required');
    return new SignInRequired('interaction_required', claims);
  }
  if (errorCode === 'invalid_grant' || error instanceof InteractionRequiredAuthError) {
    log.info(facts, 'the sign-in is not valid any more');
    return new SignInRequired('signed_out');
  }
  log.warn(facts, 'the sign-in service does not answer');
  return new ServiceUnavailable('login');
};
