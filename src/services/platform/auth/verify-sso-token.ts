import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Clock } from '../../../shared/clock.ts';
import { AppError } from '../../../shared/errors.ts';
import type { SigningKeys } from './signing-keys.ts';
import { InvalidToken, type VerifiedUser } from './types.ts';

const CLOCK_TOLERANCE_SECONDS = 300;
const MAX_LENGTH = 16 * 1024;
const SCOPE = 'access_as_user';

const ssoClaims = z.object({
  ver: z.literal('2.0'),
  tid: z.guid(),
  oid: z.guid(),
  azp: z.string(),
  scp: z.string(),
  idtyp: z.literal('user').optional(),
  name: z.string().max(512).optional(),
  preferred_username: z.string().max(512).optional(),
});

/**
 * Checks a Teams SSO token in full and names the person. Throws InvalidToken, or ServiceUnavailable('login').
 * https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-tokens
 */
export const createSsoTokenCheck =
  (options: {
    tenantId: string;
    issuer: string;
    audiences: string[];
    clientIds: readonly string[];
    keys: SigningKeys;
    clock: Clock;
  }) =>
  async (token: string): Promise<VerifiedUser> => {
    if (token.length > MAX_LENGTH) throw new InvalidToken('too long');
    const { payload } = await jwtVerify(token, options.keys.get, {
      algorithms: ['RS256'],
      issuer: options.issuer,
      audience: options.audiences,
      requiredClaims: ['exp'],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate: options.clock.now(),
    }).catch((error: unknown) => {
      if (error instanceof AppError) throw error;
      if (error instanceof errors.JWTExpired) throw new InvalidToken('expired', { cause: error });
      throw new InvalidToken(error instanceof errors.JOSEError ? error.code : 'not a token', { cause: error });
    });
    const parsed = ssoClaims.safeParse(payload);
    if (!parsed.success) throw new InvalidToken(`claim ${parsed.error.issues[0]?.path.join('.')}`);
    const claims = parsed.data;
    if (claims.tid !== options.tenantId) throw new InvalidToken('tid');
    if (!claims.scp.split(' ').includes(SCOPE)) throw new InvalidToken('scp');
    if (!options.clientIds.includes(claims.azp)) throw new InvalidToken('azp');
    return {
      tenantId: claims.tid,
      userId: claims.oid,
      ...(claims.name ? { name: claims.name } : {}),
      ...(claims.preferred_username ? { userPrincipalName: claims.preferred_username } : {}),
    };
  };
