import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { DriveItemRecord } from '../../tenant/files/drive-items.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { Caller, GraphCall } from '../engine/route.ts';

export const downloadPrefix = '/drive/download/';

/** "A short period of time (a few minutes)". https://learn.microsoft.com/graph/api/driveitem-get-content#response */
const lifeMs = 5 * 60_000;

const grant = z.object({
  item: z.string(),
  /** The content of that time: what replaces it has another. */
  blob: z.string(),
  until: z.number(),
  clientId: z.string(),
  appOnly: z.boolean(),
  user: z.string().optional(),
});
export type DownloadGrant = z.infer<typeof grant>;

const keyOf = (tenant: Tenant): string => {
  const keys = tenant.store.table<{ id: string; key: string }>('downloadKeys');
  const known = keys.get('current');
  if (known) return known.key;
  const made = { id: 'current', key: randomBytes(32).toString('base64url') };
  keys.put(made);
  return made.key;
};

const seal = (tenant: Tenant, text: string): string =>
  createHmac('sha256', keyOf(tenant)).update(text).digest('base64url');

/** An address at which a file's content can be had for some minutes, by anybody who knows it. Nothing about it is kept. */
export const downloadUrl = (
  { tenant, origin, caller }: Pick<GraphCall, 'tenant' | 'origin'> & { caller: Caller },
  { id, content }: Pick<DriveItemRecord, 'id' | 'content'>,
): string => {
  const { clientId, appOnly, userId } = caller;
  const until = tenant.clock.now().getTime() + lifeMs;
  const given = { item: id, blob: content?.blob ?? '', until, clientId, appOnly, ...(userId ? { user: userId } : {}) };
  const text = Buffer.from(JSON.stringify(given)).toString('base64url');
  return `${origin}${downloadPrefix}${id}?tempauth=${text}.${seal(tenant, text)}`;
};

/** What such an address was given for; undefined when it was not given by this tenant, or has expired. */
export const readDownloadGrant = (
  tenant: Tenant,
  itemId: string,
  tempauth: string | null,
): DownloadGrant | undefined => {
  const [text = '', mac = ''] = (tempauth ?? '').split('.');
  const [given, right] = [Buffer.from(mac), Buffer.from(seal(tenant, text))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const read = grant.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  return read.item === itemId && read.until > tenant.clock.now().getTime() ? read : undefined;
};
