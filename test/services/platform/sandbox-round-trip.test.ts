import assert from 'node:assert/strict';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '../../../sandbox/index.ts';
import { registrations } from '../../../sandbox/registrations.ts';
import type { ClientCredential } from '../../../src/services/platform/auth/person-client.ts';
import { graphPath } from '../../../src/services/platform/graph/client.ts';
import type { DocumentStore } from '../../../src/services/platform/store/document-store.ts';
import { SignInRequired } from '../../../src/shared/errors.ts';
import { aCertificate } from '../../sandbox/support/certificate.ts';
import { type Control, createControl } from '../../support/control.ts';
import { openTemporaryStore, startProcess } from './local-tenant.ts';

const scopes = ['User.Read.All', 'Calendars.ReadWrite', 'MailboxSettings.Read'];
const { tenantId } = registrations;
const person = z.object({ id: z.string(), userPrincipalName: z.string() });
const event = z.object({ id: z.string(), subject: z.string() });
const newcomer = `IsaiahL@${registrations.domain}`;

describe('tokens and Graph against the sandbox', () => {
  let sandbox: Sandbox;
  let control: Control;
  let store: DocumentStore;
  let remove: () => Promise<void>;
  let people: Map<string, string>;

  before(async () => {
    sandbox = await startSandbox({
      appUrl: 'http://127.0.0.1:9',
      seed: 'contoso-quiet',
      ...(process.env.SANDBOX_TRAFFIC_FILE ? { trafficFile: process.env.SANDBOX_TRAFFIC_FILE } : {}),
    });
    control = createControl(sandbox.url);
    const found = await control.call<{ people: { id: string; userPrincipalName: string }[] }>(
      'GET',
      '/_sandbox/people',
    );
    people = new Map(found.people.map(({ id, userPrincipalName }) => [userPrincipalName, id]));
  });
  after(() => sandbox.stop());
  beforeEach(async () => {
    ({ store, remove } = await openTemporaryStore());
  });
  afterEach(async () => {
    await remove();
    await control.clearFaults();
    await control.reset('contoso-quiet');
  });

  const app = (credential: ClientCredential = { secret: registrations.app.secret }) =>
    startProcess({ origin: sandbox.url }, store, {
      registration: { tenantId, clientId: registrations.app.appId, credential },
      scopes,
    });
  const adele = () => [...people.keys()].find((name) => /^adele/i.test(name)) ?? '';
  const identity = (name: string) => ({ tenantId, userId: people.get(name) ?? '' });
  const signIn = async (name: string, process = app()) => {
    const ssoToken = await control.token(name, 'tab');
    const user = await process.userTokens.verify(ssoToken);
    await process.userTokens.exchange(user, ssoToken);
    return { ...process, user, me: process.graph.asUser(user) };
  };
  const grants = async (since: number) =>
    (await control.ledger(since)).entries.filter(({ kind }) => kind === 'token').map(({ grant }) => grant);
  const nextSecond = () => new Promise((resolve) => setTimeout(resolve, 1_100));
  const isSignInRequired = (reason: string) => (error: unknown) => {
    assert.equal(error instanceof SignInRequired && error.reason, reason, String(error));
    return true;
  };

  it('signs in with a Teams token and reads who that is', async () => {
    const { me, user } = await signIn(adele());

    const found = await me.send({ path: '/me', query: { $select: 'id,userPrincipalName' }, schema: person });

    assert.deepEqual(found, { id: user.userId, userPrincipalName: adele() });
    assert.equal(user.userPrincipalName, adele());
  });

  it('needs no token call for a second process', async () => {
    await signIn(adele());
    const { next } = await control.ledger();

    await app().graph.asUser(identity(adele())).send({ path: '/me', schema: person });

    assert.deepEqual(await grants(next), []);
  });

  it('asks a newcomer for consent and goes on once it is given', async () => {
    const process = app();
    await assert.rejects(signIn(newcomer, process), isSignInRequired('consent_required'));
    assert.equal(await process.userTokens.isSignedIn(identity(newcomer)), false);

    await control.consent(newcomer, scopes, true);
    const { me } = await signIn(newcomer, process);

    assert.equal((await me.send({ path: '/me', schema: person })).userPrincipalName, newcomer);
  });

  it('notices that sessions were revoked: Graph challenges, Entra refuses, the person is signed out', async () => {
    const { me, user, userTokens } = await signIn(adele());
    // Revocation counts in whole seconds.
    await nextSecond();
    await control.call('POST', '/_sandbox/sign-in', { user: adele(), revoke: true });

    await assert.rejects(me.send({ path: '/me', schema: person }), isSignInRequired('signed_out'));
    assert.equal(await userTokens.isSignedIn(user), false);
    await nextSecond();
    await signIn(adele());
  });

  it('hands on the claims of a policy that wants the person', async () => {
    await control.call('POST', '/_sandbox/sign-in', { user: adele(), multiFactor: true });

    await assert.rejects(signIn(adele()), (error: unknown) => {
      assert.equal(error instanceof SignInRequired && error.reason, 'interaction_required');
      assert.match(error instanceof SignInRequired ? (error.claims ?? '') : '', /capolids/);
      return true;
    });
  });

  it('notices that the tenant was reset, and the next sign-in works', async () => {
    const { me } = await signIn(adele());
    await control.reset('contoso-quiet');

    await assert.rejects(me.send({ path: '/me', schema: person }), isSignInRequired('signed_out'));
    const again = await signIn(adele());

    await again.me.send({ path: '/me', schema: person });
  });

  it('keeps working with a token renewed by refresh token after a 401', async () => {
    const { me } = await signIn(adele());
    const { next } = await control.ledger();
    await control.faults([{ match: { path: '^/v1.0/me$' }, status: 401, times: 1 }]);

    await me.send({ path: '/me', schema: person });

    assert.deepEqual(await grants(next), ['refresh_token']);
  });

  it('works with a certificate instead of a secret', async () => {
    const { pem, privateKey, thumbprintSha256 } = aCertificate();
    await control.call('POST', '/_sandbox/certificates', { clientId: registrations.app.appId, certificate: pem });

    const { me, graph } = await signIn(adele(), app({ thumbprintSha256, privateKey }));

    await me.send({ path: '/me', schema: person });
    await graph.asApp(tenantId).send({ path: graphPath`/users/${adele()}`, schema: person });
  });

  it('acts as the app for background work, page by page', async () => {
    const found = await app()
      .graph.asApp(tenantId)
      .list({ path: '/users', query: { $top: '5', $select: 'id,userPrincipalName' }, schema: person });

    assert.deepEqual(new Set(found.map(({ id }) => id)), new Set(people.values()));
  });

  it('creates one event when the answer to the first try is lost', async () => {
    const { me } = await signIn(adele());
    await control.faults([
      { match: { method: 'POST', path: '^/v1.0/me/events$' }, status: 504, afterEffect: true, times: 1 },
    ]);

    await me.send({
      method: 'POST',
      path: '/me/events',
      body: {
        subject: 'Only once',
        start: { dateTime: '2026-11-24T15:00:00', timeZone: 'UTC' },
        end: { dateTime: '2026-11-24T15:30:00', timeZone: 'UTC' },
        transactionId: '5f0c1d2e-0000-4000-8000-000000000001',
      },
      schema: event,
      repeatable: true,
    });

    const events = await me.list({ path: '/me/events', query: { $select: 'id,subject' }, schema: event });
    assert.equal(events.filter(({ subject }) => subject === 'Only once').length, 1);
  });

  it('follows a calendar by delta from link to link', async () => {
    const { me } = await signIn(adele());
    const changes = { path: '/me/calendarView/delta', schema: z.looseObject({ id: z.string() }) };
    const window = { startDateTime: '2026-11-20T00:00:00Z', endDateTime: '2026-12-20T00:00:00Z' };
    const start = await me.delta({ ...changes, query: window });
    const made = await control.graph<{ id: string }>(adele(), 'POST', '/me/events', {
      subject: 'New',
      start: { dateTime: '2026-11-25T15:00:00', timeZone: 'UTC' },
      end: { dateTime: '2026-11-25T15:30:00', timeZone: 'UTC' },
    });

    const { items, deltaLink } = await me.delta({ ...changes, deltaLink: start.deltaLink });

    assert.deepEqual(
      items.map(({ id }) => id),
      [made.id],
    );
    assert.deepEqual((await me.delta({ ...changes, deltaLink })).items, []);
  });

  it('reads many photos in one round trip, each for itself, and one as bytes', async () => {
    const { me, user } = await signIn(adele());
    const photo = (id: string) => ({ path: graphPath`/users/${id}/photo/$value`, schema: z.string() });

    const [own, nobody] = await me.batch([photo(user.userId), photo('00000000-0000-4000-8000-000000000000')]);
    const bytes = await me.bytes('/me/photo/$value', 1_000_000);

    assert.match(bytes?.contentType ?? '', /^image\//);
    assert.equal(own?.status === 'fulfilled' && own.value, bytes?.bytes.toString('base64'));
    assert.equal(nobody?.status === 'rejected' && nobody.reason.code, 'gone');
  });
});
