import { driveItems, type FileContent } from '../../tenant/files/drive-items.ts';
import { GraphError, notFound } from '../engine/graph-error.ts';
import type { TransferAnswer, TransferCall, TransferRoute } from '../engine/transfer.ts';
import { downloadPrefix, readDownloadGrant } from './download-link.ts';
import { tagsOf } from './show-item.ts';

interface Span {
  from: number;
  /** Behind the last byte. */
  to: number;
}

/** The bytes `Range` asks for; undefined for all of them: without a range, with several, or in another unit. Throws GraphError 416. */
const spanOf = (range: string | undefined, size: number): Span | undefined => {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/i.exec(range ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  if (from < to) return { from, to };
  throw new GraphError(416, 'invalidRange', 'The specified byte range is invalid or unavailable.', {
    'Content-Range': `bytes */${size}`,
  });
};

const fileOf = ({ tenant, key, query }: TransferCall): { content: FileContent; etag: string; name: string } => {
  const grant = readDownloadGrant(tenant, key, query.get('tempauth'));
  const item = grant && driveItems(tenant.store).get(grant.item);
  if (!item?.content || item.content.blob !== grant?.blob)
    throw notFound('The address was not given out, has expired, or the file has changed.', 'itemNotFound');
  return { content: item.content, etag: tagsOf(item)[0], name: item.name };
};

/** https://learn.microsoft.com/graph/api/driveitem-get-content#partial-range-downloads */
const download = (call: TransferCall): TransferAnswer => {
  const { content, etag, name } = fileOf(call);
  const { range, 'if-range': ifRange } = call.headers;
  const span = ifRange === undefined || ifRange === etag ? spanOf(range, content.size) : undefined;
  const { from, to } = span ?? { from: 0, to: content.size };
  return {
    status: span ? 206 : 200,
    stream: call.tenant.blobs.read(content.blob, from, to),
    headers: {
      'Content-Type': content.mimeType,
      'Content-Length': String(to - from),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Accept-Ranges': 'bytes',
      ETag: etag,
      ...(span ? { 'Content-Range': `bytes ${from}-${to - 1}/${content.size}` } : {}),
    },
  };
};

/** The address content is had from. */
export const downloadTransfers: TransferRoute[] = [
  {
    method: 'GET',
    prefix: downloadPrefix,
    givenTo: ({ tenant, key, query }) => readDownloadGrant(tenant, key, query.get('tempauth')),
    handle: download,
  },
];
