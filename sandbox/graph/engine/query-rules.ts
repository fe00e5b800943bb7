import type { Expansion } from './odata.ts';

/** A resource as Graph's JSON. */
export type Row = Record<string, unknown>;

/** `advanced`: with `ConsistencyLevel: eventual` and `$count=true` alone. */
export type Support = 'default' | 'advanced';

/** What a directory resource supports property by property; what is not named is not supported at all. */
export interface PropertySupport {
  /** Word for the resource in refusals: `User`. */
  resource: string;
  filter: Record<string, Support>;
  /** Of those, the ones `startswith` takes. */
  startsWith: string[];
  /** Of those, the ones `endswith` takes, in advanced queries. */
  endsWith: string[];
  sort: Record<string, Support>;
}

/** What a resource supports of OData; the same object serves its list and its single reads. */
export interface QueryRules {
  /** Type in the model: `user`, `event`. */
  type: string;
  /** Properties answered without `$select`; all of the row when left out. */
  defaults?: string[];
  /** Items per page without `$top` (Outlook 10, directory 100). Default 10. */
  pageSize?: number;
  /** Largest `$top`. Default 999 (directory); Outlook takes 1000. */
  maxTop?: number;
  /** Directory: `$search`, `ne`, `not`, `endswith`, `$count` and sorted filters need ConsistencyLevel: eventual and `$count=true`; pages by `$skiptoken`, no `$skip`. */
  directory?: boolean;
  /** Which properties a directory query may filter and sort by; without it every one. */
  support?: PropertySupport;
  /** Properties a bare `$search` looks into; with `directory` the properties that `"name:text"` may name. Absent: 400. */
  searchable?: string[];
  /** Further words a bare `$search` looks into. */
  searchText?(row: Row): string[];
  /** Filter functions and operators that are refused (`contains`, `endswith` …). */
  unsupported?: string[];
  /** Reads a navigation property for `$expand`; return what belongs into the property (already shaped). */
  expand?: Record<string, (row: Row, expansion: Expansion) => unknown>;
  /** `@odata.context` after `$metadata#`; the dispatcher finds one from the path when left out. */
  context?: string;
}
