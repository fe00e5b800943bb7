/** Where Entra ID lives for one tenant, and what MSAL has to be told so that it asks nobody else. */
export interface LoginEndpoints {
  issuer: string;
  authorize: string;
  token: string;
  keys: string;
  /** For MSAL's `auth`: with its metadata given, MSAL makes no discovery calls. */
  msal: { authority: string; knownAuthorities: string[]; authorityMetadata: string };
}

/**
 * Endpoints below `loginOrigin`, e.g. `https://login.microsoftonline.com` or `http://127.0.0.1:3979`.
 * MSAL insists on an https authority but takes the endpoints as given, so both are the same code.
 * https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc
 */
export const loginEndpoints = (loginOrigin: string, tenantId: string): LoginEndpoints => {
  const tenant = `${loginOrigin}/${tenantId}`;
  const { host } = new URL(loginOrigin);
  const endpoints = {
    issuer: `${tenant}/v2.0`,
    authorize: `${tenant}/oauth2/v2.0/authorize`,
    token: `${tenant}/oauth2/v2.0/token`,
    keys: `${tenant}/discovery/v2.0/keys`,
  };
  return {
    ...endpoints,
    msal: {
      authority: `https://${host}/${tenantId}`,
      knownAuthorities: [host],
      authorityMetadata: JSON.stringify({
        issuer: endpoints.issuer,
        authorization_endpoint: endpoints.authorize,
        token_endpoint: endpoints.token,
        jwks_uri: endpoints.keys,
      }),
    },
  };
};
