import { ConfidentialClientApplication, type Configuration } from '@azure/msal-node';
import { registrations } from '../../../sandbox/registrations.ts';

/** The real MSAL, pointed at a sandbox as the app points it. */
export const msalFor = (
  origin: string,
  auth: Partial<Configuration['auth']> = {},
  tenant: string = registrations.tenantId,
) =>
  new ConfidentialClientApplication({
    auth: {
      clientId: registrations.app.appId,
      ...(auth.clientCertificate ? {} : { clientSecret: registrations.app.secret }),
      authority: `https://login.sandbox.test/${tenant}`,
      knownAuthorities: ['login.sandbox.test'],
      authorityMetadata: JSON.stringify({
        issuer: `${origin}/${tenant}/v2.0`,
        authorization_endpoint: `${origin}/${tenant}/oauth2/v2.0/authorize`,
        token_endpoint: `${origin}/${tenant}/oauth2/v2.0/token`,
        jwks_uri: `${origin}/${tenant}/discovery/v2.0/keys`,
      }),
      ...auth,
    },
  });
