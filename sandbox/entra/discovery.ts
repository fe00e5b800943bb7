import { Hono } from 'hono';
import { registrations } from '../registrations.ts';
import { EntraError } from './entra-error.ts';

/** What clients ask before they know a tenant: which cloud this is, and whether a person signs in here. */
export const createDiscovery = (origin: string): Hono => {
  const app = new Hono();
  const { host, hostname } = new URL(origin);

  /** https://learn.microsoft.com/entra/msal/dotnet/advanced/instance-discovery */
  app.get('/:tenant/discovery/instance', (context) => {
    const asked = context.req.query('authorization_endpoint') ?? '';
    if (!URL.canParse(asked)) return new EntraError(900144, "Missing: 'authorization_endpoint'.").toResponse();
    // Some clients leave the port out.
    const { hostname: named, pathname } = new URL(asked);
    if (named !== hostname) return new EntraError(50049, `'${named}'.`).toResponse();
    return context.json({
      tenant_discovery_endpoint: `${origin}/${pathname.split('/')[1]}/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
    });
  });

  app.get('/:tenant/userrealm/:user', (context) => {
    const [, domain = ''] = decodeURIComponent(context.req.param('user')).toLowerCase().split('@');
    const isOurs = domain === registrations.domain;
    return context.json({
      ver: '1.0',
      account_type: isOurs ? 'Managed' : 'Unknown',
      domain_name: domain,
      ...(isOurs
        ? { cloud_instance_name: 'microsoftonline.com', cloud_audience_urn: 'urn:federation:MicrosoftOnline' }
        : {}),
    });
  });

  return app;
};
