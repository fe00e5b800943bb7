import { randomUUID } from 'node:crypto';
import { BlobTooLong } from '../../tenant/blobs.ts';
import { type DriveItemRecord, placeFile } from '../../tenant/files/drive-items.ts';
import { single } from '../engine/apply-query.ts';
import { GraphError } from '../engine/graph-error.ts';
import { forPerson, type GraphAnswer, type GraphCall, type GraphRoute } from '../engine/route.ts';
import { downloadUrl } from './download-link.ts';
import { fileContent } from './file-content.ts';
import { appReadFiles, appWriteFiles, readFiles, writeFiles } from './permissions.ts';
import { showItem, tagsOf } from './show-item.ts';
import { conflictBehavior, itemOf, nameTaken, requireRoom, requireVersion, targetOf } from './target.ts';

/** https://learn.microsoft.com/graph/api/driveitem-put-content (4 MB in pages before 2024) */
const largestPut = 250 * 1024 * 1024;

const shown = (call: GraphCall, item: DriveItemRecord, status = 200): GraphAnswer =>
  single(
    call,
    showItem(call, item),
    { type: 'driveItem', context: `users('${item.ownerId}')/drive/root/$entity` },
    status,
  );

const get = (call: GraphCall): GraphAnswer => shown(call, itemOf(call));

/** Not the content itself but where it can be had. https://learn.microsoft.com/graph/api/driveitem-get-content */
const getContent = (call: GraphCall): GraphAnswer => {
  const item = itemOf(call);
  if (!item.content) throw new GraphError(400, 'invalidRequest', 'You cannot get content for a folder');
  const isKnown = call.headers['if-none-match']?.split(',').some((tag) => tagsOf(item).includes(tag.trim()));
  return isKnown ? { status: 304 } : { status: 302, headers: { Location: downloadUrl(call, item) } };
};

/** Writes what comes in, as long as it is small enough. Throws GraphError 413. */
const keep = async ({ tenant, content }: GraphCall, blob: string): Promise<number> => {
  try {
    return await tenant.blobs.write(blob, content, { at: 0, most: largestPut });
  } catch (cause) {
    tenant.blobs.remove(blob);
    if (!(cause instanceof BlobTooLong)) throw cause;
    const message = 'The maximum request length supported is 250MB. Use an upload session.';
    throw new GraphError(413, 'invalidRequest', message, { Connection: 'close' });
  }
};

const putContent = async (call: GraphCall): Promise<GraphAnswer> => {
  const { tenant, caller } = call;
  const target = targetOf(call);
  const conflict = conflictBehavior(call.query.custom['@microsoft.graph.conflictbehavior'], 'replace');
  const blob = randomUUID();
  const size = await keep(call, blob);
  try {
    requireVersion(tenant, target, call.headers['if-match']);
    requireRoom(tenant, target.ownerId, size);
    const content = await fileContent(tenant, blob, target.path, size);
    const placed = placeFile(tenant, { ...target, conflict }, content, caller.userId);
    if (placed === 'taken') throw nameTaken();
    return shown(call, placed.item, placed.isNew ? 201 : 200);
  } catch (cause) {
    if (cause instanceof GraphError) tenant.blobs.remove(blob);
    throw cause;
  }
};

const reading = { method: 'GET', delegated: readFiles, application: appReadFiles } as const;

/** A file by its path: what it is, and its content. https://learn.microsoft.com/graph/api/driveitem-get */
export const driveItemRoutes: GraphRoute[] = [
  ...forPerson({ ...reading, path: '/drive/root:/{path}', handle: get }),
  ...forPerson({ ...reading, path: '/drive/root:/{path}:/content', handle: getContent }),
  ...forPerson({
    method: 'PUT',
    path: '/drive/root:/{path}:/content',
    delegated: writeFiles,
    application: appWriteFiles,
    streams: true,
    handle: putContent,
  }),
];
