import { z } from 'zod';
import { findItem } from '../../tenant/files/drive-items.ts';
import { openUploadSession } from '../../tenant/files/upload-sessions.ts';
import { badRequest } from '../engine/graph-error.ts';
import { forPerson, type GraphAnswer, type GraphCall, type GraphRoute } from '../engine/route.ts';
import { appUpload, writeFiles } from './permissions.ts';
import { conflictBehavior, nameTaken, requireRoom, requireVersion, targetOf } from './target.ts';
import { showSession, uploadPrefix } from './upload.ts';

const asked = z
  .object({
    item: z
      .object({
        '@microsoft.graph.conflictBehavior': z.unknown(),
        name: z.string().nullish(),
        fileSize: z.coerce.number().nullish(),
      })
      .partial()
      .nullish(),
  })
  .optional();

/** https://learn.microsoft.com/graph/api/driveitem-createuploadsession */
const createUploadSession = (call: GraphCall): GraphAnswer => {
  const { tenant, caller } = call;
  const target = targetOf(call);
  const item = asked.parse(call.body)?.item ?? {};
  if (item.name && item.name !== target.path.at(-1))
    throw badRequest('The name of the item must be the one in the path.', 'invalidRequest');
  const conflict = conflictBehavior(item['@microsoft.graph.conflictBehavior'], 'fail');
  const ifMatch = call.headers['if-match'];
  requireVersion(tenant, target, ifMatch);
  requireRoom(tenant, target.ownerId, item.fileSize ?? 0);
  if (conflict === 'fail' && findItem(tenant, target.ownerId, target.path)) throw nameTaken();
  const { userId, clientId, appOnly } = caller;
  const session = openUploadSession(tenant, {
    ownerId: target.ownerId,
    path: [...target.path],
    conflict,
    ...(ifMatch ? { ifMatch } : {}),
    by: { clientId, appOnly, ...(userId ? { userId } : {}) },
  });
  return {
    status: 200,
    body: {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.uploadSession',
      uploadUrl: `${call.origin}${uploadPrefix}${session.id}`,
      ...showSession(session),
    },
  };
};

export const uploadSessionRoutes: GraphRoute[] = forPerson({
  method: 'POST',
  path: '/drive/root:/{path}:/createUploadSession',
  delegated: writeFiles,
  application: appUpload,
  body: 'driveItem.createUploadSession',
  bodyOptional: true,
  handle: createUploadSession,
});
