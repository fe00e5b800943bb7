import { randomBytes, randomUUID } from 'node:crypto';
import type { TenantStore } from '../store.ts';
import type { Tenant } from '../tenant.ts';
import { type ConflictBehavior, driveItems } from './drive-items.ts';

/** An upload under way: its blob has `received` bytes that were answered; what lies behind them counts for nothing. */
export interface UploadSessionRecord {
  /** Not to be guessed: whoever knows it may upload. */
  id: string;
  blob: string;
  ownerId: string;
  path: string[];
  conflict: ConflictBehavior;
  /** ETag the file must still have at the end, when one was asked for. */
  ifMatch?: string;
  /** Who opened it. */
  by: { userId?: string; clientId: string; appOnly: boolean };
  /** Length of the whole file, known from the first range on. */
  total?: number;
  received: number;
  expiresAt: string;
}

/** Microsoft gives no number: the answer says when. */
const lifeMs = 24 * 3_600_000;

const sessions = (store: TenantStore) => store.table<UploadSessionRecord>('uploadSessions');
const isOver = (tenant: Tenant, { expiresAt }: UploadSessionRecord) =>
  Date.parse(expiresAt) <= tenant.clock.now().getTime();

/** Opens a session; those that have expired are cleared away. */
export const openUploadSession = (
  tenant: Tenant,
  wanted: Omit<UploadSessionRecord, 'id' | 'blob' | 'received' | 'expiresAt'>,
): UploadSessionRecord => {
  for (const old of sessions(tenant.store).where((each) => isOver(tenant, each))) dropUploadSession(tenant, old);
  const session = {
    ...wanted,
    id: randomBytes(32).toString('base64url'),
    blob: randomUUID(),
    received: 0,
    expiresAt: new Date(tenant.clock.now().getTime() + lifeMs).toISOString(),
  };
  sessions(tenant.store).put(session);
  return session;
};

/** The session of this id, unless it has expired, was cancelled or has come to its end. */
export const findUploadSession = (tenant: Tenant, id: string): UploadSessionRecord | undefined => {
  const found = sessions(tenant.store).get(id);
  return found && !isOver(tenant, found) ? found : undefined;
};

export const putUploadSession = (tenant: Tenant, session: UploadSessionRecord): void =>
  sessions(tenant.store).put(session);

/** Forgets a session that came to its end: its blob is a file's now. */
export const endUploadSession = (tenant: Tenant, { id }: UploadSessionRecord): void =>
  sessions(tenant.store).delete(id);

/** Forgets a session and what was uploaded. */
export const dropUploadSession = (tenant: Tenant, session: UploadSessionRecord): void => {
  endUploadSession(tenant, session);
  tenant.store.flush();
  tenant.blobs.remove(session.blob);
};

/** The blobs somebody still needs. */
export const blobsInUse = (store: TenantStore): Set<string> =>
  new Set([
    ...driveItems(store)
      .all()
      .flatMap(({ content }) => (content ? [content.blob] : [])),
    ...sessions(store)
      .all()
      .map(({ blob }) => blob),
  ]);
