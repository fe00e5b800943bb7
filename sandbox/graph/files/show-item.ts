import { createHash } from 'node:crypto';
import { childrenOf, type DriveItemRecord, pathOf, rootIdOf, sizeOf } from '../../tenant/files/drive-items.ts';
import type { Row } from '../engine/apply-query.ts';
import type { GraphCall } from '../engine/route.ts';
import { downloadUrl } from './download-link.ts';

const guidOf = (id: string): string =>
  createHash('sha256')
    .update(id)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
    .toUpperCase();

export const driveIdOf = (ownerId: string): string =>
  `b!${createHash('sha512').update(`drive ${ownerId}`).digest('base64url').slice(0, 64)}`;

/** ETag and cTag, either of which `If-Match` may name. */
export const tagsOf = ({ id, version }: DriveItemRecord): [etag: string, ctag: string] => [
  `"{${guidOf(id)}},${version}"`,
  `"c:{${guidOf(id)}},${version}"`,
];

/** A file or folder as Graph shows it. https://learn.microsoft.com/graph/api/resources/driveitem */
export const showItem = (call: Pick<GraphCall, 'tenant' | 'origin' | 'caller'>, item: DriveItemRecord): Row => {
  const { tenant } = call;
  const owner = tenant.people.get(item.ownerId);
  const path = pathOf(tenant, item);
  const [eTag, cTag] = tagsOf(item);
  const site = (owner?.userPrincipalName ?? '').toLowerCase().replace(/[^a-z0-9]/g, '_');
  return {
    ...(item.content ? { '@microsoft.graph.downloadUrl': downloadUrl(call, item) } : {}),
    id: item.id,
    name: item.name,
    size: sizeOf(tenant, item),
    eTag,
    cTag,
    createdDateTime: item.createdAt,
    lastModifiedDateTime: item.modifiedAt,
    webUrl: `https://contoso-my.sharepoint.com/personal/${site}/Documents/${path.map(encodeURIComponent).join('/')}`,
    createdBy: by(call, item.createdBy),
    lastModifiedBy: by(call, item.modifiedBy),
    parentReference: {
      driveType: 'business',
      driveId: driveIdOf(item.ownerId),
      id: item.parentId,
      ...(item.parentId === rootIdOf(item.ownerId) ? {} : { name: path.at(-2) }),
      path: ['/drive/root:', ...path.slice(0, -1).map(encodeURIComponent)].join('/'),
    },
    fileSystemInfo: { createdDateTime: item.createdAt, lastModifiedDateTime: item.modifiedAt },
    ...facet(call, item),
  };
};

const facet = ({ tenant }: Pick<GraphCall, 'tenant'>, { id, content }: DriveItemRecord): Row =>
  content
    ? { file: { mimeType: content.mimeType, hashes: { quickXorHash: content.quickXorHash } } }
    : { folder: { childCount: childrenOf(tenant, id).length } };

const by = ({ tenant }: Pick<GraphCall, 'tenant'>, userId: string | undefined): Row => {
  const person = userId === undefined ? undefined : tenant.people.get(userId);
  return person
    ? { user: { id: person.id, displayName: person.displayName } }
    : { application: { displayName: 'SharePoint App' } };
};
