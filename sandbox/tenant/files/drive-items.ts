import { createHash, randomBytes } from 'node:crypto';
import type { TenantStore } from '../store.ts';
import type { Tenant } from '../tenant.ts';

/** What is in a file: the blob has the bytes, the journal only this. */
export interface FileContent {
  blob: string;
  size: number;
  mimeType: string;
  quickXorHash: string;
}

/** A file or a folder of somebody's OneDrive; without `content` it is a folder. */
export interface DriveItemRecord {
  id: string;
  /** Whose drive. */
  ownerId: string;
  parentId: string;
  name: string;
  createdAt: string;
  modifiedAt: string;
  /** The person; absent when the app did it. */
  createdBy?: string;
  modifiedBy?: string;
  /** Counts changes; part of the ETag. */
  version: number;
  content?: FileContent;
}

/** What to do when the name is taken. https://learn.microsoft.com/graph/api/resources/driveitem#instance-attributes */
export type ConflictBehavior = 'fail' | 'replace' | 'rename';

/** Names from the root down; the last one is the item's own. */
export type DrivePath = readonly string[];

const idAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const idOf = (bytes: Uint8Array): string => `01${[...bytes].map((byte) => idAlphabet[byte % 32]).join('')}`;

/** What every drive of a person has: the id of its root. */
export const rootIdOf = (ownerId: string): string => idOf(createHash('sha256').update(`root ${ownerId}`).digest());

export const driveItems = (store: TenantStore) => store.table<DriveItemRecord>('driveItems');

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** What stands in a folder. */
export const childrenOf = (tenant: Tenant, folderId: string): DriveItemRecord[] =>
  driveItems(tenant.store).where(({ parentId }) => parentId === folderId);

const childNamed = (tenant: Tenant, folderId: string, wanted: string) =>
  childrenOf(tenant, folderId).find(({ name }) => same(name, wanted));

/** The item a path leads to, letter case ignored; undefined when there is none. */
export const findItem = (tenant: Tenant, ownerId: string, path: DrivePath): DriveItemRecord | undefined => {
  let found: DriveItemRecord | undefined;
  for (const name of path) {
    found = childNamed(tenant, found?.id ?? rootIdOf(ownerId), name);
    if (!found) return undefined;
  }
  return found;
};

/** The names that lead to an item, its own last. */
export const pathOf = (tenant: Tenant, item: DriveItemRecord): string[] => {
  const parent = driveItems(tenant.store).get(item.parentId);
  return [...(parent ? pathOf(tenant, parent) : []), item.name];
};

/** Bytes in a file, or in all that is in a folder. */
export const sizeOf = (tenant: Tenant, item: DriveItemRecord): number =>
  item.content?.size ?? childrenOf(tenant, item.id).reduce((sum, child) => sum + sizeOf(tenant, child), 0);

/** Bytes used in a person's drive. */
export const usedBy = (tenant: Tenant, ownerId: string): number =>
  driveItems(tenant.store)
    .where((item) => item.ownerId === ownerId)
    .reduce((sum, { content }) => sum + (content?.size ?? 0), 0);

const newItem = (tenant: Tenant, of: Pick<DriveItemRecord, 'ownerId' | 'parentId' | 'name'>, by?: string) => {
  const at = tenant.clock.now().toISOString();
  const who = by ? { createdBy: by, modifiedBy: by } : {};
  return { ...of, ...who, id: idOf(randomBytes(32)), createdAt: at, modifiedAt: at, version: 1 };
};

/** The folder at the path, made with all that leads there; undefined when a file stands in the way. */
const folderAt = (tenant: Tenant, ownerId: string, path: DrivePath, by?: string): string | undefined => {
  let parentId = rootIdOf(ownerId);
  for (const name of path) {
    const known = childNamed(tenant, parentId, name);
    if (known?.content) return undefined;
    const folder = known ?? newItem(tenant, { ownerId, parentId, name }, by);
    if (!known) driveItems(tenant.store).put(folder);
    parentId = folder.id;
  }
  return parentId;
};

/** `report.docx` → `report 1.docx`, the first that is free. */
const freeName = (tenant: Tenant, folderId: string, name: string): string => {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let count = 1; ; count += 1) {
    const candidate = `${stem} ${count}${ending}`;
    if (!childNamed(tenant, folderId, candidate)) return candidate;
  }
};

/**
 * Puts content into a drive under a path; missing folders are made. Answers the item and whether it is new, or `taken` when something
 * stands there that may not be replaced. A replaced file's blob is removed once the journal no longer names it.
 */
export const placeFile = (
  tenant: Tenant,
  to: { ownerId: string; path: DrivePath; conflict: ConflictBehavior },
  content: FileContent,
  by?: string,
): { item: DriveItemRecord; isNew: boolean } | 'taken' => {
  const parentId = folderAt(tenant, to.ownerId, to.path.slice(0, -1), by);
  const wanted = to.path.at(-1);
  if (parentId === undefined || wanted === undefined) return 'taken';
  const known = childNamed(tenant, parentId, wanted);
  const isKept = to.conflict === 'fail' || (to.conflict === 'replace' && known?.content === undefined);
  if (known && isKept) return 'taken';
  const isNew = !known || to.conflict === 'rename';
  const name = known && isNew ? freeName(tenant, parentId, wanted) : wanted;
  const item: DriveItemRecord = isNew
    ? { ...newItem(tenant, { ownerId: to.ownerId, parentId, name }, by), content }
    : { ...known, ...(by ? { modifiedBy: by } : {}), ...touched(tenant, known), content };
  driveItems(tenant.store).put(item);
  tenant.ledger.write('file', {
    ...(by ? { user: by } : {}),
    change: isNew ? 'created' : 'updated',
    id: item.id,
    drive: to.ownerId,
    size: content.size,
  });
  tenant.store.flush();
  if (!isNew && known.content) tenant.blobs.remove(known.content.blob);
  return { item, isNew };
};

const touched = (tenant: Tenant, { version }: DriveItemRecord) => ({
  modifiedAt: tenant.clock.now().toISOString(),
  version: version + 1,
});
