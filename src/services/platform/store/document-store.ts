/**
 * What every store gives, over MongoDB and SQLite alike, and nothing that MongoDB, Azure Cosmos DB and FerretDB do not share:
 * no transactions, change streams or pipeline updates. One contract test runs against each implementation.
 */
export interface DocumentStore {
  /** The collection of this name; cheap, no round trip. */
  collection<T extends Document>(name: string): Collection<T>;
  /** True when something could be written within 2 s. */
  isReachable(): Promise<boolean>;
  close(): Promise<void>;
}

export interface Document {
  _id: string;
  /** When set, the document may be removed after this instant and is not found any more. */
  expiresAt?: Date;
}

export type Scalar = string | number | boolean | Date | null;
/** Equality or comparison by top-level field; all must hold. */
export type Filter<T> = { [K in keyof T]?: T[K] | Comparison<T[K]> };
export interface Comparison<V> {
  $in?: V[];
  $lt?: V;
  $lte?: V;
  $gt?: V;
  $gte?: V;
  $ne?: V;
}
export type Sort<T> = { [K in keyof T]?: 1 | -1 };
export interface Update<T> {
  $set?: Partial<T>;
  $unset?: { [K in keyof T]?: true };
  $inc?: { [K in keyof T]?: number };
}

/** Thrown by `insert` when the `_id` or a unique index value is taken. */
export class DuplicateKey extends Error {
  constructor(collection: string, options?: ErrorOptions) {
    super(`duplicate key in ${collection}`, options);
    this.name = 'DuplicateKey';
  }
}

/**
 * Documents of one kind. Every call throws `ServiceUnavailable('store')` when the store cannot be reached within its time-out.
 * Dates stay dates, documents past `expiresAt` are never returned, also before they are swept.
 */
export interface Collection<T extends Document> {
  /** Idempotent. */
  ensureIndex(index: { fields: (keyof T & string)[]; unique?: boolean }): Promise<void>;
  /** Throws DuplicateKey. */
  insert(document: T): Promise<void>;
  /** Inserts or replaces by `_id`. */
  put(document: T): Promise<void>;
  get(id: string): Promise<T | null>;
  find(filter: Filter<T>, options?: { sort?: Sort<T>; limit?: number }): Promise<T[]>;
  count(filter: Filter<T>): Promise<number>;
  /** Changes the first match atomically and returns it as it is afterwards; null when nothing matched (a lost compare-and-set). */
  findOneAndUpdate(filter: Filter<T>, update: Update<T>, options?: { sort?: Sort<T> }): Promise<T | null>;
  /** Removes the first match atomically and returns it. */
  findOneAndDelete(filter: Filter<T>): Promise<T | null>;
  /** Number removed. */
  delete(filter: Filter<T>): Promise<number>;
}
