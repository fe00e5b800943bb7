/**
 * An answer that is not a success, as Graph words it: `{ error: { code, message, innerError } }`.
 * https://learn.microsoft.com/graph/errors
 */
export class GraphError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
    /** What `error` holds beside code and message. */
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'GraphError';
  }
}

/** 400, to be thrown. */
export const badRequest = (message: string, code = 'BadRequest') => new GraphError(400, code, message);
/** 404 in the words of the mailbox store, to be thrown. */
export const notFound = (message = 'The specified object was not found in the store.', code = 'ErrorItemNotFound') =>
  new GraphError(404, code, message);
/** 403 in the words of the mailbox store, to be thrown. */
export const accessDenied = (
  message = 'Access is denied. Check credentials and try again.',
  code = 'ErrorAccessDenied',
) => new GraphError(403, code, message);
