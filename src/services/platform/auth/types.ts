import type { UserIdentity } from '../../../shared/identity.ts';

/** A person, read from a validated SSO token. */
export interface VerifiedUser extends UserIdentity {
  name?: string;
  userPrincipalName?: string;
}

/** The token does not prove what it claims; `reason` is for the log, but for `expired`: a fresh one will do. */
export class InvalidToken extends Error {
  constructor(
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super('invalid token', options);
    this.name = 'InvalidToken';
  }
}

/** Everything about people's tokens: one confidential client a person, encrypted cache in the store, one request in flight a person. */
export interface UserTokens {
  /**
   * Validates a Teams SSO token: signature, issuer of our tenant, audience (client id or application ID URI), life, `scp` contains
   * `access_as_user`, `azp` is a known Teams client, not app-only. Throws InvalidToken, or ServiceUnavailable('login') when keys cannot be had.
   */
  verify(ssoToken: string): Promise<VerifiedUser>;
  /** On-behalf-of for a verified person, so that `graphToken` works from now on. Throws SignInRequired (consent, interaction) or ServiceUnavailable('login'). */
  exchange(user: VerifiedUser, ssoToken: string, claims?: string): Promise<void>;
  /** A Graph token from the cache or by refresh, without the person. Throws SignInRequired or ServiceUnavailable('login'). */
  graphToken(user: UserIdentity, options?: { claims?: string; refuse?: string }): Promise<string>;
  isSignedIn(user: UserIdentity): Promise<boolean>;
  /** Address of Entra's page where the person signs in and consents (authorisation code with PKCE). */
  consentUrl(request: {
    redirectUri: string;
    state: string;
    codeChallenge: string;
    loginHint?: string;
    claims?: string;
  }): string;
  /** Redeems the code of that page; the signed-in person must be `expected` when given. Throws SignInRequired, InvalidToken. */
  redeemCode(request: {
    code: string;
    codeVerifier: string;
    redirectUri: string;
    expected?: UserIdentity;
  }): Promise<VerifiedUser>;
  /** Signs out: tokens are gone from memory and store. */
  forget(user: UserIdentity): Promise<void>;
}

/** The app's own tokens. */
export interface AppTokens {
  /** For Graph with application permissions. `refuse`: a token Graph did not accept, not to be given again. */
  graphToken(tenantId: string, options?: { refuse?: string }): Promise<string>;
}
