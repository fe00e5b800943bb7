import type { DrivePath, FileContent } from '../../tenant/files/drive-items.ts';
import { quickXorHash } from '../../tenant/files/quick-xor-hash.ts';
import type { Tenant } from '../../tenant/tenant.ts';

/** By the name's ending, as OneDrive does it: what the caller says about the type is not asked. */
const mimeTypes: Record<string, string> = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  eml: 'message/rfc822',
  html: 'text/html',
  jpg: 'image/jpeg',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

const mimeTypeOf = (name: string): string => {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return (Object.hasOwn(mimeTypes, ending) ? mimeTypes[ending] : undefined) ?? 'application/octet-stream';
};

/** What the journal keeps of a blob that has become a file's content. */
export const fileContent = async (
  tenant: Tenant,
  blob: string,
  path: DrivePath,
  size: number,
): Promise<FileContent> => ({
  blob,
  size,
  mimeType: mimeTypeOf(path.at(-1) ?? ''),
  quickXorHash: await quickXorHash(tenant.blobs.read(blob, 0, size)),
});
