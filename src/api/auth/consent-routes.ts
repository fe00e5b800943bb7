import { randomBytes } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';
import { speechOf } from '../../words/index.ts';
import type { ApiRequest, ApiResponse, Route } from '../route.ts';
import { acceptedLocale } from './accepted-locale.ts';
import { type Outcome, resultPage } from './result-page.ts';

/** What the pages do, in words of HTTP; made by the bot (`bot/sign-in/consent.ts`). */
interface Consent {
  begin(request: {
    pendingId?: string | undefined;
    loginHint?: string | undefined;
    claims?: string | undefined;
  }): Promise<{ location: string; cookie: { name: string; value: string; maxAgeSeconds: number } }>;
  finish(request: {
    state: string | undefined;
    code: string | undefined;
    error: string | undefined;
    cookieOf(name: string): string | undefined;
  }): Promise<Outcome & { locale?: string | undefined }>;
}

/**
 * The pop-up of the sign-in: `/auth/start` sends the browser to Entra, `/auth/end` is the only place it comes back to. Nothing in the address
 * says where to go, so neither can be used to send people elsewhere.
 */
export const consentRoutes = (consent: Consent, publicUrl: string): Route[] => {
  const secure = publicUrl.startsWith('https://') ? '; Secure' : '';
  const cookie = (name: string, value: string, maxAgeSeconds: number) =>
    `${name}=${value}; Path=/auth; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`;

  const start = async ({ query }: ApiRequest): Promise<ApiResponse> => {
    const begun = await consent.begin({
      pendingId: short(query.pending, 64),
      loginHint: short(query.loginHint, 320),
      claims: short(query.claims, 4096),
    });
    const { name, value, maxAgeSeconds } = begun.cookie;
    return {
      status: 302,
      headers: { location: begun.location, 'set-cookie': cookie(name, value, maxAgeSeconds) },
    };
  };

  const end = async ({ query, headers }: ApiRequest): Promise<ApiResponse> => {
    const cookies = readCookies(headers.cookie);
    const used: string[] = [];
    const { locale, ...outcome } = await consent.finish({
      state: short(query.state, 256),
      code: short(query.code, 8192),
      error: short(query.error, 128),
      cookieOf: (name) => {
        used.push(name);
        return cookies.get(name);
      },
    });
    const [spent] = used;
    return page(
      outcome,
      locale ?? acceptedLocale(headers['accept-language']),
      spent ? { 'set-cookie': cookie(spent, '', 0) } : {},
    );
  };

  return [
    { method: 'GET', path: '/auth/start', handle: unlessAway(start) },
    { method: 'GET', path: '/auth/end', handle: unlessAway(end) },
  ];
};

const statusOf = (outcome: Outcome): number =>
  'result' in outcome ? 200 : outcome.failure === 'unavailable' ? 503 : 400;

const page = (outcome: Outcome, locale: string | undefined, headers: Record<string, string> = {}): ApiResponse => {
  const nonce = randomBytes(16).toString('base64');
  return {
    status: statusOf(outcome),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      // teams-js reads the list of Teams hosts from Microsoft's CDN.
      'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'nonce-${nonce}'; connect-src 'self' https://res.cdn.office.net; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      ...headers,
    },
    body: resultPage(outcome, speechOf(locale), nonce),
  };
};

/** Store or sign-in service away: a page in words, since a person is looking at it. */
const unlessAway =
  (handle: (request: ApiRequest) => Promise<ApiResponse>) =>
  async (request: ApiRequest): Promise<ApiResponse> => {
    try {
      return await handle(request);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const locale = acceptedLocale(request.headers['accept-language']);
      return page({ failure: 'unavailable', problem: error.problem }, locale);
    }
  };

const short = (value: string | undefined, max: number): string | undefined =>
  value !== undefined && value.length > 0 && value.length <= max ? value : undefined;

const readCookies = (header: string | undefined): Map<string, string> =>
  new Map(
    (header ?? '').split(';').flatMap((pair): [string, string][] => {
      const at = pair.indexOf('=');
      return at < 0 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]];
    }),
  );
