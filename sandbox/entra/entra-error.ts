import { randomUUID } from 'node:crypto';

interface KnownError {
  status: number;
  error: string;
  suberror?: string;
  text: string;
}

const invalidGrant = (text: string, suberror?: string): KnownError => ({
  status: 400,
  error: 'invalid_grant',
  text,
  ...(suberror ? { suberror } : {}),
});
const invalidClient = (text: string): KnownError => ({ status: 401, error: 'invalid_client', text });
const invalidRequest = (text: string): KnownError => ({ status: 400, error: 'invalid_request', text });
const interaction = (text: string, suberror: string): KnownError => ({
  status: 400,
  error: 'interaction_required',
  suberror,
  text,
});

/**
 * What Entra ID says for the numbers the sandbox uses.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export const entraErrors: Record<number, KnownError> = {
  50011: invalidRequest(
    'The redirect URI specified in the request does not match the redirect URIs configured for the application.',
  ),
  50013: invalidGrant('Assertion failed signature validation.'),
  50034: invalidGrant('The user account does not exist in the tenant.'),
  50057: invalidGrant('The user account is disabled.'),
  50074: interaction('Strong Authentication is required.', 'basic_action'),
  50076: interaction(
    'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.',
    'basic_action',
  ),
  50078: interaction(
    'Presented multi-factor authentication has expired due to policies configured by your administrator, you must refresh your multi-factor authentication to access the resource.',
    'basic_action',
  ),
  50079: interaction(
    'Due to a configuration change made by your administrator, or because you moved to a new location, you must enroll in multi-factor authentication to access the resource.',
    'basic_action',
  ),
  50105: invalidGrant(
    'Your administrator has configured the application to block users unless they are specifically granted access.',
  ),
  50173: invalidGrant(
    'The provided grant has expired due to it being revoked, a fresh auth token is needed.',
    'bad_token',
  ),
  50194: invalidRequest(
    'Application is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such apps.',
  ),
  50196: invalidGrant('The server terminated an operation because it encountered a client request loop.'),
  53000: interaction('Device is not in required device state: compliant.', 'message_only'),
  53001: interaction('Device is not in required device state: domain_joined.', 'message_only'),
  53003: interaction('Access has been blocked by Conditional Access policies.', 'message_only'),
  54005: invalidGrant(
    'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
  ),
  65001: invalidGrant(
    'The user or administrator has not consented to use the application. Send an interactive authorization request for this user and resource.',
    'consent_required',
  ),
  65004: { status: 400, error: 'access_denied', text: 'User declined to consent to access the app.' },
  50049: { status: 400, error: 'invalid_instance', text: 'Unknown or invalid instance.' },
  70016: {
    status: 400,
    error: 'authorization_pending',
    text: 'OAuth 2.0 device flow error. Authorization is pending. Continue polling.',
  },
  70018: { status: 400, error: 'authorization_declined', text: 'The user declined the authorization request.' },
  70020: { status: 400, error: 'expired_token', text: 'The provided value for the device code has expired.' },
  70000: invalidGrant('Provided grant is invalid or malformed.'),
  70002: invalidRequest('The provided request must include a credential.'),
  70003: { status: 400, error: 'unsupported_grant_type', text: 'The app requested an unsupported grant type.' },
  70008: invalidGrant(
    'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
  ),
  70011: {
    status: 400,
    error: 'invalid_scope',
    text: "The provided value for the input parameter 'scope' is not valid.",
  },
  90002: invalidRequest(
    'Tenant not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.',
  ),
  90055: { status: 429, error: 'temporarily_unavailable', text: 'Too many incoming requests for this tenant.' },
  500011: { status: 400, error: 'invalid_resource', text: 'The resource principal was not found in the tenant.' },
  500131: invalidGrant('Assertion audience does not match the Client app presenting the assertion.'),
  500133: invalidGrant(
    'Assertion is not within its valid time range. Ensure that the access token is not expired before using it for user assertion, or request a new token.',
  ),
  501481: invalidGrant('The Code_Verifier does not match the code_challenge supplied in the authorization request.'),
  650053: {
    status: 400,
    error: 'invalid_client',
    text: "The application asked for a scope that doesn't exist on the resource.",
  },
  700016: { status: 400, error: 'unauthorized_client', text: 'Application was not found in the directory.' },
  700027: invalidClient(
    'The certificate with identifier used to sign the client assertion is not registered on application.',
  ),
  700082: invalidGrant('The refresh token has expired due to inactivity.', 'bad_token'),
  900144: invalidRequest('The request body must contain a required parameter.'),
  1002012: {
    status: 400,
    error: 'invalid_scope',
    text: 'The provided value for scope is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).',
  },
  7000215: invalidClient(
    'Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app.',
  ),
  7000218: invalidClient(
    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  ),
};

/** A refusal of the token endpoint in Entra's words. `code` is the AADSTS number. */
export class EntraError extends Error {
  readonly status: number;
  readonly error: string;
  readonly suberror: string | undefined;
  readonly claims: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: number,
    detail?: string,
    options: { suberror?: string; claims?: string; retryAfterSeconds?: number } = {},
  ) {
    const known = entraErrors[code] ?? invalidGrant('The request was refused.');
    super(detail ? `${known.text} ${detail}` : known.text);
    this.name = 'EntraError';
    this.status = known.status;
    this.error = known.error;
    this.suberror = (options.suberror ?? known.suberror) || undefined;
    this.claims = options.claims;
    this.retryAfterSeconds = options.retryAfterSeconds ?? (known.status === 429 ? 10 : undefined);
  }

  /** The answer as the token endpoint sends it. https://learn.microsoft.com/entra/identity-platform/reference-error-codes#handling-error-codes-in-your-application */
  toResponse(correlationId: string = randomUUID()): Response {
    const traceId = randomUUID();
    const timestamp = `${new Date().toISOString().slice(0, 19).replace('T', ' ')}Z`;
    return Response.json(
      {
        error: this.error,
        error_description: `AADSTS${this.code}: ${this.message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
        error_codes: [this.code],
        timestamp,
        trace_id: traceId,
        correlation_id: correlationId,
        ...(this.suberror ? { suberror: this.suberror } : {}),
        ...(this.claims ? { claims: this.claims } : {}),
      },
      {
        status: this.status,
        headers: {
          'cache-control': 'no-store',
          ...(this.retryAfterSeconds ? { 'retry-after': String(this.retryAfterSeconds) } : {}),
        },
      },
    );
  }
}
