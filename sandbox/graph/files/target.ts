import {
  type ConflictBehavior,
  type DriveItemRecord,
  type DrivePath,
  findItem,
  usedBy,
} from '../../tenant/files/drive-items.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { badRequest, GraphError, notFound } from '../engine/graph-error.ts';
import type { GraphCall } from '../engine/route.ts';
import { tagsOf } from './show-item.ts';

/** A terabyte, as a licence gives. https://learn.microsoft.com/office365/servicedescriptions/onedrive-for-business-service-description */
const quotaBytes = 2 ** 40;

/** Where a path of a request leads. */
export interface Target {
  ownerId: string;
  path: DrivePath;
}

/** What a name may not hold. https://learn.microsoft.com/graph/onedrive-addressing-driveitems#path-encoding */
const isName = (name: string) => !/["*:<>?/\\|]|^\.{1,2}$|^\s|[\s.]$/.test(name) && name.length <= 255;

/** The drive and the path a call names. Throws GraphError 404 for whom nobody knows, 400 for names OneDrive does not take. */
export const targetOf = (call: GraphCall): Target => {
  const path = (call.params.path ?? '').split('/');
  if (!path.every(isName)) throw badRequest('The provided name contains invalid characters.', 'invalidRequest');
  return { ownerId: call.person().id, path };
};

/** The file or folder a call names. Throws GraphError 404. */
export const itemOf = (call: GraphCall): DriveItemRecord => {
  const { ownerId, path } = targetOf(call);
  const found = findItem(call.tenant, ownerId, path);
  if (!found) throw notFound('The resource could not be found.', 'itemNotFound');
  return found;
};

/** Reads a conflict behaviour as a caller wrote it; `otherwise` without one. */
export const conflictBehavior = (value: unknown, otherwise: ConflictBehavior): ConflictBehavior => {
  if (value === undefined) return otherwise;
  if (value === 'fail' || value === 'replace' || value === 'rename') return value;
  throw badRequest('The conflictBehavior must be one of fail, replace or rename.', 'invalidRequest');
};

/** Throws GraphError 412 when `If-Match` names another version than stands there. */
export const requireVersion = (tenant: Tenant, { ownerId, path }: Target, ifMatch: string | undefined): void => {
  if (ifMatch === undefined || ifMatch.trim() === '*') return;
  const item = findItem(tenant, ownerId, path);
  if (item && ifMatch.split(',').some((tag) => tagsOf(item).includes(tag.trim()))) return;
  throw new GraphError(412, 'resourceModified', "ETag does not match current item's value");
};

/** Throws GraphError 507 when so many bytes more do not fit into the drive. */
export const requireRoom = (tenant: Tenant, ownerId: string, bytes: number): void => {
  if (usedBy(tenant, ownerId) + bytes > quotaBytes)
    throw new GraphError(507, 'quotaLimitReached', 'The user has reached their quota limit.');
};

/** To be thrown when a name is taken and may not be replaced. */
export const nameTaken = () =>
  new GraphError(409, 'nameAlreadyExists', 'An item with the same name already exists under the parent.');
