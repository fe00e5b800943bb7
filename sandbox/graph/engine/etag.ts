import { GraphError } from './graph-error.ts';

const bare = (etag: string) => etag.trim().replace(/^W\//, '');

/**
 * `If-Match` of a write against the stored ETag: throws GraphError 412 when it names another version; without the header, or
 * with `*`, the write goes ahead.
 */
export const requireMatch = (headers: Record<string, string>, etag: string): void => {
  const wanted = headers['if-match'];
  if (wanted === undefined || wanted.trim() === '*') return;
  if (!wanted.split(',').some((each) => bare(each) === bare(etag)))
    throw new GraphError(
      412,
      'ErrorIrresolvableConflict',
      'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
    );
};

/** `W/"…"` around a change key. */
export const etagOf = (changeKey: string): string => `W/"${changeKey}"`;
