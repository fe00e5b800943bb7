import { randomUUID } from 'node:crypto';
import {
  activeSubscriptions,
  type SubscriptionRecord,
  subscriptionTable,
  type WatchedKind,
} from '../../tenant/subscriptions/subscription-record.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { collection, type QueryRules, single } from '../engine/apply-query.ts';
import { badRequest, GraphError, notFound } from '../engine/graph-error.ts';
import { wantsImmutableIds } from '../engine/prefer.ts';
import type { GraphCall, GraphRoute } from '../engine/route.ts';
import { validateEndpoint } from './endpoint-validation.ts';
import { subscriptionRow } from './show-subscription.ts';
import { kindRules, readResource, requireWatchPermission } from './subscription-resource.ts';

const rules: QueryRules = { type: 'subscription', pageSize: 100 };
const shortestMinutes = 45;
const longestClientState = 128;
const tlsVersions = ['v1_0', 'v1_1', 'v1_2', 'v1_3'];

/** The kinds of permission that open management of one's own subscriptions; what may be watched is asked per resource. */
const any = [
  ...new Set(Object.values(kindRules).flatMap(({ delegated, application }) => [...delegated, ...application])),
];

const invalid = (message: string) => badRequest(message, 'InvalidRequest');

const textOf = (body: Record<string, unknown>, name: string): string => {
  const value = body[name];
  if (typeof value === 'string' && value !== '') return value;
  throw invalid(`Required property '${name}' was not found in the request.`);
};

/**
 * The expiry that holds for what was asked: raised to 45 minutes from now when closer. Throws GraphError 400 for the past and for more
 * than the resource allows. Who asks may go by the machine's clock, so the later of it and the tenant's is "now" for the longest life.
 */
const expiryOf = (tenant: Tenant, kind: WatchedKind, asked: string): string => {
  const now = tenant.clock.now().getTime();
  const wanted = Date.parse(asked);
  if (Number.isNaN(wanted) || wanted <= now)
    throw badRequest('Subscription expiration can only be in the future.', 'ExtensionError');
  const { minutes } = kindRules[kind];
  const latest = Math.max(now, Date.now()) + minutes * 60_000;
  if (wanted > latest)
    throw badRequest(
      `Operation: Create; Exception: [Status Code: BadRequest; Reason: Subscription expiration can only be ${minutes} minutes in the future.]`,
      'ExtensionError',
    );
  const earliest = now + shortestMinutes * 60_000;
  return new Date(Math.max(earliest, Math.min(wanted, now + minutes * 60_000))).toISOString();
};

const changeTypesOf = (text: string, kind: WatchedKind): string[] => {
  const types = [...new Set(text.split(',').map((type) => type.trim().toLowerCase()))];
  for (const type of types)
    if (!kindRules[kind].changeTypes.includes(type))
      throw invalid(`Value '${type}' in changeType is not supported for this resource.`);
  return types;
};

const requireNoDuplicate = (tenant: Tenant, wanted: SubscriptionRecord): void => {
  const same = activeSubscriptions(tenant).find(
    (known) =>
      known.applicationId === wanted.applicationId &&
      known.creatorId === wanted.creatorId &&
      known.kind === wanted.kind &&
      known.userId === wanted.userId &&
      known.container === wanted.container &&
      [...known.changeTypes].sort().join() === [...wanted.changeTypes].sort().join(),
  );
  if (same)
    throw new GraphError(
      409,
      'ExtensionError',
      `Operation: Create; Exception: [Status Code: Conflict; Reason: The app already holds a subscription for this resource and changeType. Existing subscription id: ${same.id}]`,
    );
};

const create = async (call: GraphCall) => {
  const body = call.body as Record<string, unknown>;
  const { tenant, caller } = call;
  const resource = textOf(body, 'resource');
  const changeType = textOf(body, 'changeType');
  const notificationUrl = textOf(body, 'notificationUrl');
  const asked = textOf(body, 'expirationDateTime');
  for (const name of ['includeResourceData', 'encryptionCertificate', 'encryptionCertificateId'])
    if (body[name]) throw invalid(`'${name}': notifications with resource data are not served here.`);
  const clientState = typeof body.clientState === 'string' ? body.clientState : undefined;
  if (clientState && clientState.length > longestClientState)
    throw invalid(`The clientState must not be longer than ${longestClientState} characters.`);
  const tls = typeof body.latestSupportedTlsVersion === 'string' ? body.latestSupportedTlsVersion : 'v1_2';
  if (!tlsVersions.includes(tls)) throw invalid(`'${tls}' is not a supported TLS version.`);
  const watched = readResource(tenant, caller, resource);
  requireWatchPermission(caller, watched.kind);
  const lifecycle = typeof body.lifecycleNotificationUrl === 'string' ? body.lifecycleNotificationUrl : undefined;
  const record: SubscriptionRecord = {
    id: randomUUID(),
    resource,
    ...watched,
    changeTypes: changeTypesOf(changeType, watched.kind),
    notificationUrl,
    ...(lifecycle ? { lifecycleNotificationUrl: lifecycle } : {}),
    ...(clientState === undefined ? {} : { clientState }),
    expirationDateTime: expiryOf(tenant, watched.kind, asked),
    applicationId: caller.clientId,
    creatorId: caller.userId ?? caller.clientId,
    appOnly: caller.appOnly,
    immutableIds: wantsImmutableIds(call.prefer),
    latestSupportedTlsVersion: tls,
    createdAt: tenant.clock.now().toISOString(),
    warned: false,
  };
  requireNoDuplicate(tenant, record);
  const requestId = call.headers['client-request-id'] ?? randomUUID();
  const generation = tenant.generation();
  await validateEndpoint(notificationUrl, requestId, call.tenant.notifyHosts);
  if (lifecycle) await validateEndpoint(lifecycle, requestId, call.tenant.notifyHosts);
  if (tenant.generation() !== generation) throw new GraphError(503, 'ServiceUnavailable', 'The tenant was reset.');
  // Another request may have made the same one during the handshake.
  requireNoDuplicate(tenant, record);
  subscriptionTable(tenant).put(record);
  return single(call, subscriptionRow(record), { ...rules, context: 'subscriptions/$entity' }, 201);
};

/** Subscriptions of this app, made in this way (as this person, or as the app itself). */
const own = (call: GraphCall): SubscriptionRecord[] => {
  const { clientId, userId, appOnly } = call.caller;
  return activeSubscriptions(call.tenant).filter(
    (record) =>
      record.applicationId === clientId && record.appOnly === appOnly && (appOnly || record.creatorId === userId),
  );
};

const ownOne = (call: GraphCall): SubscriptionRecord => {
  const found = own(call).find(({ id }) => id === call.params.subscription?.toLowerCase());
  if (!found) throw notFound('The object was not found.', 'ResourceNotFound');
  return found;
};

const renew = async (call: GraphCall) => {
  const record = ownOne(call);
  const body = call.body as Record<string, unknown>;
  for (const name of Object.keys(body))
    if (!['expirationDateTime', 'notificationUrl'].includes(name) && !name.includes('@'))
      throw invalid(`Property '${name}' cannot be updated.`);
  requireWatchPermission(call.caller, record.kind);
  const expirationDateTime =
    body.expirationDateTime === undefined
      ? record.expirationDateTime
      : expiryOf(call.tenant, record.kind, textOf(body, 'expirationDateTime'));
  const notificationUrl = body.notificationUrl === undefined ? record.notificationUrl : textOf(body, 'notificationUrl');
  if (notificationUrl !== record.notificationUrl)
    await validateEndpoint(notificationUrl, randomUUID(), call.tenant.notifyHosts);
  const { reauthorizeBy: _, ...rest } = ownOne(call);
  const renewed: SubscriptionRecord = { ...rest, expirationDateTime, notificationUrl, warned: false };
  subscriptionTable(call.tenant).put(renewed);
  return single(call, subscriptionRow(renewed), { ...rules, context: 'subscriptions/$entity' });
};

const reauthorize = (call: GraphCall) => {
  const { reauthorizeBy: _, ...record } = ownOne(call);
  requireWatchPermission(call.caller, record.kind);
  subscriptionTable(call.tenant).put(record);
  return { status: 204 };
};

const remove = (call: GraphCall) => {
  subscriptionTable(call.tenant).delete(ownOne(call).id);
  return { status: 204 };
};

const route = (
  method: GraphRoute['method'],
  path: string,
  handle: GraphRoute['handle'],
  more: Partial<GraphRoute> = {},
): GraphRoute => ({ method, path, delegated: any, application: any, handle, ...more });

export const subscriptionRoutes: GraphRoute[] = [
  route('POST', '/subscriptions', create, { body: 'subscription' }),
  route('GET', '/subscriptions', (call) =>
    collection(call, own(call).map(subscriptionRow), { ...rules, context: 'subscriptions' }),
  ),
  route('GET', '/subscriptions/{subscription}', (call) =>
    single(call, subscriptionRow(ownOne(call)), { ...rules, context: 'subscriptions/$entity' }),
  ),
  route('PATCH', '/subscriptions/{subscription}', renew, { body: 'subscription' }),
  route('POST', '/subscriptions/{subscription}/reauthorize', reauthorize, {
    body: 'subscription.reauthorize',
    bodyOptional: true,
  }),
  route('DELETE', '/subscriptions/{subscription}', remove),
];
