import { type Context, Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';
import { registrations } from '../registrations.ts';
import type { PersonRecord } from '../tenant/directory/types.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Clients } from './clients.ts';
import type { Consent } from './consent.ts';
import { EntraError } from './entra-error.ts';
import { accountPicker, adminApprovalPage, approvalPage, consentPage, errorPage, formPostPage } from './pages.ts';
import { findPermission, type Permission } from './permissions.ts';
import { readScopes, type ScopeRequest } from './scopes.ts';
import { accountCookie, rememberAccount, signedInAccount } from './session.ts';
import type { SignIn } from './sign-in.ts';
import type { TokenEndpoint } from './token-endpoint.ts';

export interface AuthorizeParts {
  tenant: Tenant;
  consent: Consent;
  clients: Clients;
  signIn: SignIn;
  tokenEndpoint: TokenEndpoint;
  /** Origin of the app: its redirect addresses are registered below it. */
  appUrl: string;
}

interface AuthorizeRequest {
  clientId: string;
  redirectUri: string;
  query: URLSearchParams;
}

/**
 * The page where a person signs in and consents. https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 * The account comes from `login_hint`, else from the last one picked in this browser, else the person picks one; there are no passwords.
 */
export const createAuthorize = ({ tenant, consent, clients, signIn, tokenEndpoint, appUrl }: AuthorizeParts): Hono => {
  const app = new Hono();
  const redirectUris = registrations.app.redirectPaths.map((path) => `${appUrl}${path}`);

  /** Throws EntraError for what must be shown here instead of being sent to an address nobody registered. */
  const read = (context: Context): AuthorizeRequest => {
    const query = new URL(context.req.url).searchParams;
    const clientId = clients.require(query.get('client_id'));
    const redirectUri = query.get('redirect_uri') ?? '';
    if (clientId !== registrations.app.appId || !redirectUris.includes(redirectUri))
      throw new EntraError(50011, `'${redirectUri}' is not registered for '${clientId}'.`);
    return { clientId, redirectUri, query };
  };

  const sendBack = (context: Context, { redirectUri, query }: AuthorizeRequest, answer: Record<string, string>) => {
    const state = query.get('state');
    const parameters = { ...answer, ...(state === null ? {} : { state }) };
    const mode = query.get('response_mode');
    if (mode === 'form_post') return context.html(formPostPage(redirectUri, parameters));
    const target = new URL(redirectUri);
    if (mode === 'fragment') target.hash = new URLSearchParams(parameters).toString();
    else for (const [name, value] of Object.entries(parameters)) target.searchParams.set(name, value);
    return context.redirect(target.toString(), 302);
  };

  const sendError = (
    context: Context,
    request: AuthorizeRequest,
    error: string,
    description: string,
    subcode?: string,
  ) =>
    sendBack(context, request, {
      error,
      error_description: description,
      ...(subcode ? { error_subcode: subcode } : {}),
    });

  const accountOf = (context: Context, { query }: AuthorizeRequest): PersonRecord | undefined => {
    const hint = query.get('login_hint');
    if (hint) {
      const person = tenant.findPerson(hint);
      if (!person) throw new EntraError(50034, `'${hint}'.`);
      return person;
    }
    if (query.get('prompt') === 'select_account') return undefined;
    return tenant.findPerson(signedInAccount(context) ?? '');
  };

  /** What the person still has to agree to; `blocked` only an administrator can grant. */
  const asked = (person: PersonRecord, { clientId, query }: AuthorizeRequest, scope: ScopeRequest) => {
    const consented = consent.of(person.id, clientId);
    const wanted = scope.isDefault ? consent.known(clientId) : scope.permissions;
    const missing = wanted.filter((name) => query.get('prompt') === 'consent' || !consented.includes(name));
    const permissions = missing.map((name) => findPermission(name)).filter((entry): entry is Permission => !!entry);
    const blocked = permissions.filter(
      ({ name, adminOnly }) => adminOnly && !consent.forEverybody(clientId).includes(name),
    );
    return { permissions, blocked };
  };

  const finish = (context: Context, request: AuthorizeRequest, person: PersonRecord) => {
    const { query, clientId, redirectUri } = request;
    const code = tokenEndpoint.issueCode({
      clientId,
      userId: person.id,
      redirectUri,
      scope: query.get('scope') ?? '',
      challenge: query.get('code_challenge'),
      challengeMethod: query.get('code_challenge_method'),
      nonce: query.get('nonce'),
    });
    return sendBack(context, request, { code, session_state: tenant.generation().toString() });
  };

  const guard =
    (work: (context: Context, request: AuthorizeRequest, scope: ScopeRequest) => Response | Promise<Response>) =>
    async (context: Context): Promise<Response> => {
      context.header('cache-control', 'no-store');
      context.header(
        'content-security-policy',
        `default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src 'self' data:; form-action 'self' ${appUrl}; frame-ancestors 'none'`,
      );
      try {
        const request = read(context);
        const type = request.query.get('response_type');
        if (type !== 'code')
          return sendError(
            context,
            request,
            'unsupported_response_type',
            `AADSTS70005: response_type '${type ?? ''}' is not supported.`,
          );
        try {
          return await work(context, request, readScopes(request.query.get('scope')));
        } catch (cause) {
          if (!(cause instanceof EntraError) || cause.code === 50034) throw cause;
          return sendError(context, request, cause.error, `AADSTS${cause.code}: ${cause.message}`);
        }
      } catch (cause) {
        if (!(cause instanceof EntraError)) throw cause;
        return context.html(errorPage(`AADSTS${cause.code}: ${cause.message}`), 400);
      }
    };

  app.get(
    '/:tenant/oauth2/v2.0/authorize',
    guard((context, request, scope) => {
      const silent = request.query.get('prompt') === 'none';
      const person = accountOf(context, request);
      if (!person) {
        if (silent) return sendError(context, request, 'login_required', 'AADSTS50058: no account is signed in.');
        const known = tenant.people.where(({ accountEnabled }) => accountEnabled);
        return context.html(accountPicker(known.sort((a, b) => a.displayName.localeCompare(b.displayName))));
      }
      if (!person.accountEnabled) throw new EntraError(50057);
      const { permissions, blocked } = asked(person, request, scope);
      if (silent && (permissions.length > 0 || signIn.needsMultiFactor(person.id)))
        return sendError(context, request, 'interaction_required', 'AADSTS65001: the person has to agree first.');
      if (signIn.needsMultiFactor(person.id)) return context.html(approvalPage(person));
      if (blocked.length > 0) return context.html(adminApprovalPage(person, blocked));
      if (permissions.length > 0) return context.html(consentPage(person, permissions));
      return finish(context, request, person);
    }),
  );

  app.post(
    '/:tenant/oauth2/v2.0/authorize',
    guard(async (context, request, scope) => {
      // A decision counts only from this page itself.
      const origin = context.req.header('origin');
      if (origin !== undefined && origin !== new URL(context.req.url).origin)
        throw new EntraError(900144, 'The form was sent from another site.');
      const form = new URLSearchParams(await context.req.text());
      const person = tenant.findPerson(form.get('user') ?? '');
      if (!person) throw new EntraError(50034);
      const decision = form.get('decision');
      if (decision === 'pick') {
        rememberAccount(context, person.id);
        const again = new URL(context.req.url);
        if (again.searchParams.get('prompt') === 'select_account') again.searchParams.delete('prompt');
        return context.redirect(`${again.pathname}${again.search}`, 303);
      }
      if (decision === 'approve') {
        signIn.complete(person.id);
        return context.redirect(`${new URL(context.req.url).pathname}${new URL(context.req.url).search}`, 303);
      }
      const { permissions, blocked } = asked(person, request, scope);
      const names = permissions.map(({ name }) => name);
      if (decision === 'accept' && blocked.length === 0) {
        consent.decide(person.id, request.clientId, names, true);
        tenant.ledger.write('token', {
          grant: 'consent',
          clientId: request.clientId,
          user: person.id,
          scopes: names,
          status: 200,
        });
        return finish(context, request, person);
      }
      tenant.ledger.write('token', {
        grant: 'consent',
        clientId: request.clientId,
        user: person.id,
        scopes: names,
        status: 403,
      });
      return blocked.length > 0
        ? sendError(context, request, 'access_denied', 'AADSTS90094: The grant requires admin permission.')
        : sendError(
            context,
            request,
            'access_denied',
            'AADSTS65004: User declined to consent to access the app.',
            'cancel',
          );
    }),
  );

  app.get('/:tenant/oauth2/v2.0/logout', (context) => {
    deleteCookie(context, accountCookie, { path: '/' });
    const target = context.req.query('post_logout_redirect_uri');
    return target && redirectUris.includes(target)
      ? context.redirect(target)
      : context.html(errorPage('You are signed out.'));
  });

  return app;
};
