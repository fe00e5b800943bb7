import type { Readable } from 'node:stream';
import type { ZodType } from 'zod';
import type { ContentSource } from './range-source.ts';

/** Graph, bound once to who acts. Feature code meets Graph only through this. */
export interface GraphClient {
  /** Acts as the signed-in person (on-behalf-of); paths start with `/me` or `/users/{id}`. Throws SignInRequired when no token can be had. */
  asUser(userId: { tenantId: string; userId: string }): GraphSession;
  /** Acts as the app itself, with application permissions: background work for people who asked for it. */
  asApp(tenantId: string): GraphSession;
}

export interface GraphRequest<T> {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below `/v1.0`, built with `graphPath` so that ids cannot climb out of their segment. Query goes into `query`. */
  path: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: unknown;
  /** Checks the answer; a mismatch throws ServiceUnavailable('graph'). */
  schema: ZodType<T>;
  /** May the call be repeated when its outcome is unknown? Default: GET, PUT, PATCH, DELETE yes, POST no. A POST carrying a `transactionId` may. */
  repeatable?: boolean;
  /** A POST that only asks (getSchedule): it changes nothing, so that it is repeatable, and its failure leaves no outcome unknown. */
  isQuestion?: boolean;
  /** Whole call, retries included. Default 8,000 ms acting as a person, 30,000 ms acting as the app. */
  timeoutMs?: number;
  /** Cancels the call. */
  signal?: AbortSignal;
}

/** Content as it comes in. Whoever has it reads it to its end or destroys it. */
export interface GraphContent {
  stream: Readable;
  /** Absent when Graph does not say. */
  size?: number;
  contentType?: string;
}

export interface GraphUpload<T> {
  /** The call that opens a session: `/me/drive/root:/{path}:/createUploadSession`, an attachment's `createUploadSession`. */
  session: Pick<GraphRequest<T>, 'path' | 'query' | 'headers' | 'body'>;
  /** Bytes in all, at least one: what is empty has no session (`PUT …/content`). */
  size: number;
  source: ContentSource;
  /** Checks the last answer: the item, or nothing where it says nothing (Outlook). */
  schema: ZodType<T>;
  /** Asked when the last answer was lost and the session is over: the item, when it is there as it was sent. Without: an unknown outcome. */
  find?(): Promise<T | undefined>;
  /** A multiple of 320 KiB, default 10 of them. */
  rangeBytes?: number;
  /** For one range, not for the whole. Default 60,000 ms. */
  rangeTimeoutMs?: number;
  signal?: AbortSignal;
}

/**
 * Errors thrown: SignInRequired, PermissionMissing, Gone (404), ChangedMeanwhile (409, 412), NoMailbox, Throttled,
 * InvalidRequest (400; Graph's code is logged, its message is not), ServiceUnavailable('graph'). Each keeps the GraphFailure as `cause`.
 */
export interface GraphSession {
  send<T>(request: GraphRequest<T>): Promise<T>;
  /** Follows `@odata.nextLink` (same origin only, at most `maxPages`, default 10) and returns all items. */
  list<T>(request: Omit<GraphRequest<T>, 'method' | 'body'> & { maxPages?: number }): Promise<T[]>;
  /** One round trip of at most 20 requests; every part succeeds or fails for itself, parts throttled are repeated. */
  batch<T>(requests: GraphRequest<T>[]): Promise<PromiseSettledResult<T>[]>;
  /** Bytes of a binary answer (photo), or undefined on 404. */
  bytes(path: string, maxBytes: number): Promise<{ contentType: string; bytes: Buffer } | undefined>;
  /**
   * Content of any size, also where Graph sends elsewhere for it (`…/content`); no more of it is held than the stream does. Rejects as
   * `send`; a connection that breaks or gives nothing for `stallMs` (default 30,000) is taken up again where it ended, as long as the
   * content is the same, and then the stream fails with ServiceUnavailable or ChangedMeanwhile. No token leaves Graph's own address.
   */
  downloadContent(request: {
    path: string;
    query?: Record<string, string>;
    headers?: Record<string, string>;
    stallMs?: number;
    signal?: AbortSignal;
  }): Promise<GraphContent>;
  /**
   * Sends content of any size in ranges and gives what the last answer says; one range is held at a time. A range whose answer is lost is
   * looked up and sent again if need be, a session that is gone begins again once. Rejects as `send` (ChangedMeanwhile: the name was taken),
   * with Gone when the second session is gone as well, with Throttled when the wait asked for is longer than five minutes, with RangeError for
   * a size that is not the source's, and with what the source throws; the session is called off then.
   */
  uploadContent<T>(upload: GraphUpload<T>): Promise<T>;
  /** Delta: items since `deltaLink` (or from the beginning, `path`), and the link for next time. Throws DeltaExpired when Graph asks to start again. */
  delta<T>(request: {
    path: string;
    query?: Record<string, string>;
    deltaLink?: string;
    headers?: Record<string, string>;
    schema: ZodType<T>;
  }): Promise<{
    items: T[];
    deltaLink: string;
  }>;
}

/** The delta link is too old: begin again without it (410, syncStateNotFound). */
export class DeltaExpired extends Error {
  constructor(options?: ErrorOptions) {
    super('the delta link has expired', options);
    this.name = 'DeltaExpired';
  }
}

/** What Graph said, kept as `cause` and logged without content. */
export class GraphFailure extends Error {
  constructor(
    readonly status: number,
    readonly graphCode: string,
    readonly requestId: string | undefined,
  ) {
    super(`Graph answered ${status} ${graphCode}`.trimEnd());
    this.name = 'GraphFailure';
  }
}

/** Tag for Graph paths: each value becomes exactly one segment. Throws RangeError for empty, `.` and `..`. */
export const graphPath = (parts: TemplateStringsArray, ...values: string[]): string =>
  parts.reduce((path, part, index) => path + part + (index < values.length ? segment(values[index] ?? '') : ''), '');

const segment = (value: string): string => {
  if (value === '' || /^\.+$/.test(value)) throw new RangeError('not an id');
  return encodeURIComponent(value);
};
