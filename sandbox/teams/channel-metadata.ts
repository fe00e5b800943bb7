import { Hono } from 'hono';
import type { Keys } from '../entra/keys.ts';

/** What `login.botframework.com` publishes about the channel's keys, below `/v1`. */
export const createChannelMetadata = ({ keys, origin }: { keys: Keys; origin: string }): Hono => {
  const app = new Hono();
  app.get('/.well-known/openidconfiguration', (context) =>
    context.json({
      issuer: 'https://api.botframework.com',
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${origin}/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    }),
  );
  app.get('/.well-known/keys', (context) =>
    context.json({ keys: [{ ...keys.channel.publicJwk, endorsements: ['msteams'] }] }),
  );
  return app;
};
