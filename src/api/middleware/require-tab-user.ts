import type { UserServices } from '../../services/index.ts';
import { InvalidToken, type UserTokens, type VerifiedUser } from '../../services/platform/auth/types.ts';
import { SignInRequired } from '../../shared/errors.ts';
import type { UserIdentity } from '../../shared/identity.ts';
import { type ApiRequest, type ApiResponse, errorResponse } from '../route.ts';
import { describeError } from './error-response.ts';

export interface TabAccess {
  tokens: UserTokens;
  servicesFor(user: UserIdentity): UserServices;
}

export interface TabRequest extends ApiRequest {
  user: VerifiedUser;
  services: UserServices;
}

/**
 * Runs `handle` as the person whom the SSO token in `Authorization` proves. The first call of a person exchanges the token
 * (on-behalf-of); a person whose tokens ran out is exchanged once more before being asked to sign in.
 */
export const requireTabUser =
  ({ tokens, servicesFor }: TabAccess, handle: (request: TabRequest) => Promise<ApiResponse>) =>
  async (request: ApiRequest): Promise<ApiResponse> => {
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!token) return refused('token_missing', request.requestId);
    try {
      const user = await tokens.verify(token);
      if (!(await tokens.isSignedIn(user))) await tokens.exchange(user, token);
      const tabRequest = { ...request, user, services: servicesFor(user) };
      try {
        return await handle(tabRequest);
      } catch (error) {
        if (!(error instanceof SignInRequired)) throw error;
        await tokens.exchange(user, token, error.claims);
        return await handle(tabRequest);
      }
    } catch (error) {
      if (error instanceof InvalidToken)
        return refused(error.reason === 'expired' ? 'token_expired' : 'token_invalid', request.requestId);
      return describeError(error, request.requestId);
    }
  };

const refused = (code: string, requestId: string): ApiResponse => ({
  ...errorResponse(401, code, 'Open this page in Teams; it signs you in by itself.', requestId),
  headers: { 'www-authenticate': 'Bearer' },
});
