import type { Tenant } from '../tenant/tenant.ts';
import type { PersonRecord } from '../tenant/types.ts';
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

/** One Graph request, parsed and permitted. */
export interface GraphCall {
  tenant: Tenant;
  caller: Caller;
  method: HttpMethod;
  /** Decoded values of the `{names}` in the route's path. */
  params: Record<string, string>;
  query: ODataQuery;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Parsed JSON, or the bytes when the content type is not JSON. */
  body: unknown;
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
  handle(call: GraphCall): GraphAnswer | Promise<GraphAnswer>;
}

/** The same operation for `/me/…` (signed-in person) and `/users/{user}/…`. */
export const forPerson = (route: GraphRoute): GraphRoute[] => [
  { ...route, path: `/me${route.path}`, application: [] },
  { ...route, path: `/users/{user}${route.path}` },
];
