import type { UploadSessionRecord } from '../../tenant/files/upload-sessions.ts';
import { badRequest, GraphError } from '../engine/graph-error.ts';

/** https://learn.microsoft.com/graph/api/driveitem-createuploadsession#upload-bytes-to-the-upload-session */
const rangeUnit = 320 * 1024;
const rangeLimit = 60 * 1024 * 1024;

/** Which bytes of a file a request carries; `length` of them, `total` in all. */
export interface UploadRange {
  from: number;
  length: number;
  total: number;
}

const invalid = (message: string) => badRequest(message, 'invalidRequest');

/** Reads `Content-Range: bytes 0-327679/400000`. Throws GraphError: 400 for what is none, 411 without a length, 413 for 60 MiB and more. */
export const readContentRange = (headers: Record<string, string>): UploadRange => {
  const [, first, last, all] = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/i.exec(headers['content-range'] ?? '') ?? [];
  const [from, to, total] = [Number(first), Number(last), Number(all)];
  if (first === undefined || to < from || to >= total)
    throw invalid('The Content-Range header is missing or malformed.');
  if (headers['content-length'] === undefined)
    throw new GraphError(411, 'invalidRequest', 'The Content-Length header is missing.');
  const length = to - from + 1;
  if (Number(headers['content-length']) !== length)
    throw invalid('The Content-Range header length does not match the provided number of bytes.');
  if (length >= rangeLimit)
    throw new GraphError(413, 'maxFragmentLengthExceeded', 'Maximum fragment length exceeded.', {
      Connection: 'close',
    });
  return { from, length, total };
};

/**
 * Holds a range against what has come so far. Throws GraphError 416 for one that is there already or leaves a gap, 400 for another total
 * than before, and for a length that is no multiple of 320 KiB in the middle (Microsoft: "results in errors committing some files").
 */
export const requireNext = ({ received, total }: UploadSessionRecord, range: UploadRange): void => {
  if (total !== undefined && range.total !== total)
    throw invalid('The total length of the file differs from that of the ranges before.');
  if (range.from !== received)
    throw new GraphError(416, 'invalidRange', 'The range was already received, or bytes before it are missing.');
  if (range.from + range.length < range.total && range.length % rangeUnit !== 0)
    throw invalid('The length of a range must be a multiple of 320 KiB.');
};
