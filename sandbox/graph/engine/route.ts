import type { PersonRecord } from '../../tenant/directory/types.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { ODataQuery } from './odata.ts';

export type HttpMethod = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Who calls, read from the validated token. */
export interface Caller {
  appOnly: boolean;
  clientId: string;
  /** `scp` or `roles` of the token. */
  permissions: string[];
  /** The signed-in person; absent for application tokens. */
  userId?: string;
}

/** The service behind a path: has its own throttling and its own words for "forbidden". */
export type GraphService = 'directory' | 'outlook' | 'presence' | 'subscriptions' | 'files';

/** One Graph request, parsed and permitted. */
export interface GraphCall {
  tenant: Tenant;
  caller: Caller;
  method: HttpMethod;
  /** The request's address as Graph's own, with query: `https://graph.microsoft.com/v1.0/me/events?$top=5`; what nextLinks are built on. */
  url: string;
  /** The sandbox's own origin, by the name it was asked under; for upload and download addresses. */
  origin: string;
  /** Decoded values of the `{names}` in the route's path. */
  params: Record<string, string>;
  query: ODataQuery;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Parsed JSON, or the bytes when the content type is not JSON; undefined for a route that streams. */
  body: unknown;
  /** The bytes as they come in, for a route that streams; to be read once. */
  content: AsyncIterable<Uint8Array>;
  /** `Prefer` header, parsed: `outlook.timezone`, `IdType`, `odata.maxpagesize`, `outlook.body-content-type`, `return`. */
  prefer: Record<string, string>;
  /** The mailbox or person the path names: `me`, or `{user}` by id or UPN. Throws GraphError 404 Request_ResourceNotFound. */
  person(): PersonRecord;
  /** As `person()`, and throws 404 MailboxNotEnabledForRESTAPI when there is no mailbox. */
  mailbox(): PersonRecord;
}

export interface GraphAnswer {
  status: number;
  /** JSON, bytes, or nothing. `@odata.context` is added by the dispatcher when absent. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** One served operation. Every resource file exports a list of these; `coverage.ts` lists them for readers. */
export interface GraphRoute {
  method: HttpMethod;
  /** Below `/v1.0`, with `{names}` as whole segments or inside `name(key={name})`. Segments compare without letter case. */
  path: string;
  /** Any of these opens it for a signed-in person, least privileged first; empty: not supported with a person. */
  delegated: string[];
  /** The same for the app itself. */
  application: string[];
  /** May a person with these permissions reach another person's path (`/users/{other}/…`)? Default: only their own. */
  others?: boolean;
  /** Instead of `others: true`: the permissions that open another person's path, when `delegated` alone does not. */
  delegatedOthers?: string[];
  /**
   * Model type of the JSON body (`event`) or `type.action` (`event.accept`): unknown properties and wrong types are answered 400 before
   * `handle` is called. Left out: the body is not looked at (bytes, or no body).
   */
  body?: string;
  /** The body is content of any size: it is not read before `handle` reads `call.content`, and never held. */
  streams?: boolean;
  /** May the body be left out altogether (actions without required parameters)? `call.body` is then undefined. */
  bodyOptional?: boolean;
  /** Whose limits and error codes hold; found from the path when left out. */
  service?: GraphService;
  handle(call: GraphCall): GraphAnswer | Promise<GraphAnswer>;
}

/** The same operation for `/me/…` (signed-in person) and `/users/{user}/…`. */
export const forPerson = (route: GraphRoute): GraphRoute[] => [
  { ...route, path: `/me${route.path}`, application: [] },
  { ...route, path: `/users/{user}${route.path}` },
];
