import type { Config } from '../config.ts';
import { openStore } from '../services/platform/store/open-store.ts';
import { createSeal } from '../services/platform/store/seal.ts';
import type { Clock } from '../shared/clock.ts';
import { type Finding, ok, problem } from './finding.ts';

const patienceMs = 8_000;
const worstSkewSeconds = 60;
/** From here on the app takes Graph's time for what is due and what is today. */
const ownTimeSeconds = 5;

const ask = (url: string, init: RequestInit = {}): Promise<Response | undefined> =>
  fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(patienceMs) }).catch(() => undefined);

/** The store answers; a running app may use it at the same time. */
export const checkStore = async ({ mongodbUri, dataDir, storeKey }: Config, clock: Clock): Promise<Finding> => {
  const where = mongodbUri ? 'MongoDB (MONGODB_URI)' : `the embedded store in ${dataDir}`;
  const mend = mongodbUri
    ? 'check MONGODB_URI, and that the database runs and lets this machine in'
    : 'check DATA_DIR: the folder must be writable, and the disk not full';
  try {
    const store = await openStore({ mongodbUri, dataDir, seal: createSeal(storeKey), clock });
    const reachable = await store.isReachable().finally(() => store.close());
    return reachable ? ok(`${where} answers`) : problem(`${where} does not answer`, mend);
  } catch {
    // The reason may quote the address, and with it a password.
    return problem(`${where} cannot be opened`, mend);
  }
};

/** Graph answers and takes the app's token; its clock tells whether ours is right. */
export const checkGraph = async ({ origins }: Config, token: string | undefined, clock: Clock): Promise<Finding[]> => {
  const answer = await ask(
    `${origins.graph}/v1.0/subscriptions`,
    token ? { headers: { authorization: `Bearer ${token}` } } : {},
  );
  const now = clock.now();
  if (!answer)
    return [
      problem(`Graph (${origins.graph}) does not answer`, 'check that this machine may reach it, proxies included'),
    ];
  await answer.body?.cancel();
  return [reached(origins.graph, answer.status, token !== undefined), ...skew(answer.headers.get('date'), now)];
};

const reached = (origin: string, status: number, hasToken: boolean): Finding => {
  if (status === 200) return ok(`Graph (${origin}) takes the app's token`);
  if (!hasToken && status === 401) return ok(`Graph (${origin}) answers; without a token no more can be said`);
  if (status === 429 || status >= 500)
    return problem(`Graph (${origin}) answers ${status}`, 'wait a few minutes and run this again');
  return problem(
    `Graph (${origin}) does not take the app's token (${status})`,
    'check AAD_APP_TENANT_ID, and that an administrator consented to the app',
  );
};

const skew = (date: string | null, now: Date): Finding[] => {
  const there = Date.parse(date ?? '');
  if (Number.isNaN(there)) return [];
  const seconds = Math.round((now.getTime() - there) / 1000);
  return [
    Math.abs(seconds) <= worstSkewSeconds
      ? ok(apart(seconds))
      : problem(
          `this machine's clock is ${Math.abs(seconds)} s ${aheadOrBehind(seconds)} Graph's, so tokens look expired or not yet valid`,
          'set the clock by a time server (NTP)',
        ),
  ];
};

const apart = (seconds: number): string =>
  Math.abs(seconds) <= ownTimeSeconds
    ? `this machine's clock agrees with Graph's (${Math.abs(seconds)} s apart)`
    : `this machine's clock is ${Math.abs(seconds)} s ${aheadOrBehind(seconds)} Graph's; what is due and what is today follows Graph's`;

const aheadOrBehind = (seconds: number): string => (seconds > 0 ? 'ahead of' : 'behind');

/** The app as Teams, Graph and browsers reach it. */
export const checkPublicUrl = async ({ publicUrl }: Config): Promise<Finding[]> => {
  const { protocol, hostname } = new URL(publicUrl);
  const secure =
    protocol === 'https:'
      ? []
      : [ok(`PUBLIC_URL ${publicUrl} is on this machine (${hostname}): right for the sandbox, out of reach for Teams`)];
  const alive = await ask(`${publicUrl}/healthz`);
  if (alive?.status !== 200)
    return [
      ...secure,
      problem(
        `${publicUrl}/healthz ${alive ? `answers ${alive.status}` : 'does not answer'}`,
        'start the app, and see that PUBLIC_URL leads to it from outside, with a valid certificate',
      ),
    ];
  const token = `doctor-${Date.now()}`;
  const [ready, echo] = await Promise.all([
    ask(`${publicUrl}/readyz`),
    ask(`${publicUrl}/api/notifications?validationToken=${token}`, { method: 'POST' }),
  ]);
  return [
    ...secure,
    ok(`${publicUrl}/healthz answers`),
    ready?.status === 200
      ? ok('the app says it is ready')
      : problem('the app says it is not ready (/readyz)', 'mend what is named here first, then look at its log'),
    (await echo?.text()) === token
      ? ok('Graph can reach the address for notifications')
      : problem(
          `${publicUrl}/api/notifications does not repeat the validation token, so Graph will not send notifications`,
          'see that nothing in front of the app changes or refuses POST requests to it',
        ),
  ];
};
