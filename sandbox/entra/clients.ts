import { createHash, timingSafeEqual, X509Certificate } from 'node:crypto';
import { decodeProtectedHeader, importX509, jwtVerify } from 'jose';
import { registrations } from '../registrations.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { EntraError } from './entra-error.ts';
import { clockSkewSeconds } from './tokens.ts';

/** A certificate uploaded to an app registration. */
export interface CertificateRow {
  /** SHA-256 thumbprint, base64url. */
  id: string;
  sha1: string;
  clientId: string;
  pem: string;
}

const isPublic = (clientId: string) => registrations.publicClients.some((each) => each === clientId);

const secrets = new Map<string, string>([
  [registrations.bot.appId, registrations.bot.secret],
  [registrations.app.appId, registrations.app.secret],
]);

/** The registered applications and the proof of being one. */
export interface Clients {
  /** Puts a certificate on a registration, as an administrator does in the portal; returns its SHA-256 thumbprint in hex. */
  addCertificate(clientId: string, pem: string): string;
  /**
   * The client id proved by secret or certificate assertion (PS256 or RS256). Throws EntraError 700016 (unknown application),
   * 7000218 (no credential), 7000215 (wrong secret) or 700027 (certificate not registered, signature or life wrong).
   * https://learn.microsoft.com/entra/identity-platform/certificate-credentials
   */
  authenticate(form: URLSearchParams, tokenEndpoint: string): Promise<string>;
  /** Throws EntraError 700016 for an application that is not in the directory. */
  require(clientId: string | null): string;
}

/** Who may ask for tokens, and what proves it: the secrets of the registrations, and certificates kept in the tenant. */
export const createClients = (tenant: Tenant): Clients => {
  const certificates = tenant.store.table<CertificateRow>('certificates');

  const requireClient = (clientId: string | null): string => {
    if (!clientId) throw new EntraError(900144, "Missing: 'client_id'.");
    if (!secrets.has(clientId) && !isPublic(clientId))
      throw new EntraError(700016, `Application identifier: '${clientId}'.`);
    return clientId;
  };

  const verifyAssertion = async (clientId: string, assertion: string, tokenEndpoint: string): Promise<void> => {
    try {
      const header = decodeProtectedHeader(assertion);
      const found = certificates
        .where((row) => row.clientId === clientId)
        .find((row) => row.id === header['x5t#S256'] || row.sha1 === header.x5t);
      if (!found) throw new EntraError(700027);
      const algorithm = header.alg === 'RS256' ? 'RS256' : 'PS256';
      await jwtVerify(assertion, await importX509(found.pem, algorithm), {
        algorithms: [algorithm],
        issuer: clientId,
        subject: clientId,
        audience: tokenEndpoint,
        clockTolerance: clockSkewSeconds,
        requiredClaims: ['exp', 'jti'],
      });
    } catch (cause) {
      if (cause instanceof EntraError) throw cause;
      throw new EntraError(700027, cause instanceof Error ? cause.message : undefined);
    }
  };

  return {
    addCertificate: (clientId, pem) => {
      const { raw } = new X509Certificate(pem);
      const digest = (algorithm: string) => createHash(algorithm).update(raw).digest();
      certificates.put({
        id: digest('sha256').toString('base64url'),
        sha1: digest('sha1').toString('base64url'),
        clientId: requireClient(clientId),
        pem,
      });
      return digest('sha256').toString('hex').toUpperCase();
    },
    require: requireClient,
    authenticate: async (form, tokenEndpoint) => {
      const clientId = requireClient(form.get('client_id'));
      const secret = form.get('client_secret');
      const assertion = form.get('client_assertion');
      // A public client proves nothing; what a person gave it is all it has.
      if (isPublic(clientId) && form.get('grant_type') !== 'client_credentials') return clientId;
      if (secret !== null) {
        if (!sameText(secret, secrets.get(clientId) ?? '')) throw new EntraError(7000215, `'${clientId}'.`);
      } else if (assertion) await verifyAssertion(clientId, assertion, tokenEndpoint);
      else throw new EntraError(7000218);
      return clientId;
    },
  };
};

const sameText = (left: string, right: string) => {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
};

/** `client_secret_basic`: id and secret, each form-encoded, in the Authorization header. https://datatracker.ietf.org/doc/html/rfc6749#section-2.3.1 */
export const basicCredentials = (header: string | undefined): Record<string, string> => {
  const encoded = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(header ?? '')?.[1];
  const [id, secret] = encoded ? Buffer.from(encoded, 'base64').toString().split(':') : [];
  if (!id || secret === undefined) return {};
  const read = (text: string) => new URLSearchParams(`value=${text}`).get('value') ?? '';
  return { client_id: read(id), client_secret: read(secret) };
};
