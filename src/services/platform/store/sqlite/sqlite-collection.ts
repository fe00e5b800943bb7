import { briefCollections } from '../collections.ts';
import { type Collection, type Document, DuplicateKey, type Filter, type Sort } from '../document-store.ts';
import { fromJson, toJson } from '../plain-json.ts';
import { collectionName, fieldName, readFilter, readUpdate } from '../query.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { sqliteFailure } from './sqlite-driver.ts';
import type { SqliteSession } from './sqlite-file.ts';
import { column, orderSql, whereSql } from './sqlite-sql.ts';

interface Row {
  id: string;
  body: string;
}

/** One collection as a table of id, JSON body and time of expiry. */
export const createSqliteCollection = <T extends Document>(
  connection: SqliteConnection,
  name: string,
  now: () => Date,
): Collection<T> & { sweep(): Promise<number> } => {
  const table = `"c_${collectionName(name)}"`;
  const kind = briefCollections.includes(name) ? 'brief' : 'write';
  const indexes = new Map<string, string[]>();

  // Also after the file was replaced while we run: no operation ever meets a table without its unique indexes.
  const prepare = (session: SqliteSession) => {
    session.once(table, () => {
      session.exec(`CREATE TABLE IF NOT EXISTS ${table} (id TEXT PRIMARY KEY, body TEXT NOT NULL, expires_at INTEGER)`);
      session.exec(
        `CREATE INDEX IF NOT EXISTS "c_${name}_expiry" ON ${table} (expires_at) WHERE expires_at IS NOT NULL`,
      );
    });
    for (const [key, statements] of indexes) session.once(key, () => statements.forEach(session.exec));
  };
  const read = <R>(work: (session: SqliteSession) => R) => connection.read({ prepare, work });

  const removeExpired = (session: SqliteSession) =>
    Number(session.statement(`DELETE FROM ${table} WHERE expires_at <= ?`).run(now().getTime()).changes);

  /** A key that only an expired document holds is free. */
  const write = async <R>(
    work: (session: SqliteSession) => R,
    worthwhile?: (session: SqliteSession) => boolean,
  ): Promise<R | null> => {
    const withFreeKeys = (session: SqliteSession) => {
      try {
        return work(session);
      } catch (error) {
        if (sqliteFailure(error) !== 'duplicate' || removeExpired(session) === 0) throw error;
        return work(session);
      }
    };
    try {
      return await connection.write({ prepare, work: withFreeKeys, ...(worthwhile ? { worthwhile } : {}) }, kind);
    } catch (error) {
      throw sqliteFailure(error) === 'duplicate' ? new DuplicateKey(name, { cause: error }) : error;
    }
  };

  const select = (session: SqliteSession, filter: Filter<T>, sort: Sort<T> | undefined, limit: number): Row[] => {
    const where = whereSql(readFilter(filter), now());
    const sql = `SELECT id, body FROM ${table} ${where.sql} ${orderSql(sort)} LIMIT ?`;
    return session.statement(sql).all(...where.values, limit) as Row[];
  };

  /** Changes the first match; workers that find nothing to do stand in nobody's way. */
  const changeFirst = <R>(
    filter: Filter<T>,
    sort: Sort<T> | undefined,
    change: (session: SqliteSession, row: Row) => R,
  ) => {
    const find = (session: SqliteSession) => select(session, filter, sort, 1)[0];
    return write(
      (session) => optional(find(session), (row) => change(session, row)),
      (session) => find(session) !== undefined,
    );
  };

  return {
    ensureIndex({ fields, unique = false }) {
      const kind = unique ? 'unique' : 'by';
      const index = `${name}_${kind}_${fields.join('_')}`;
      const columns = fields.map((field) => column(fieldName(field)));
      // A field that is absent counts as a value, as in MongoDB.
      const filled = columns.map((expression) => `ifnull(${expression}, x'00')`);
      indexes.set(index, [
        `CREATE INDEX IF NOT EXISTS "${name}_by_${fields.join('_')}" ON ${table} (${columns.join(', ')})`,
        ...(unique ? [`CREATE UNIQUE INDEX IF NOT EXISTS "${index}" ON ${table} (${filled.join(', ')})`] : []),
      ]);
      const made = read(() => undefined);
      // Need not be awaited: the next operation makes the index when this one could not.
      made.catch(() => undefined);
      return made;
    },

    async insert(document) {
      const sql = `INSERT INTO ${table} (id, body, expires_at) VALUES (?, ?, ?)`;
      const values = row(document);
      await write((session) => session.statement(sql).run(...values));
    },

    async put(document) {
      const sql = `INSERT INTO ${table} (id, body, expires_at) VALUES (?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET body = excluded.body, expires_at = excluded.expires_at`;
      const values = row(document);
      await write((session) => session.statement(sql).run(...values));
    },

    get: async (id) => {
      const [found] = await read((session) => select(session, { _id: id } as Filter<T>, undefined, 1));
      return found ? fromJson<T>(found.body) : null;
    },

    find: async (filter, { sort, limit } = {}) => {
      const rows = await read((session) => select(session, filter, sort, limit ?? -1));
      return rows.map(({ body }) => fromJson<T>(body));
    },

    async count(filter) {
      const where = whereSql(readFilter(filter), now());
      const sql = `SELECT count(*) AS n FROM ${table} ${where.sql}`;
      const [counted] = (await read((session) => session.statement(sql).all(...where.values))) as { n: number }[];
      return counted?.n ?? 0;
    },

    async findOneAndUpdate(filter, update, { sort } = {}) {
      const parts = readUpdate(update);
      return changeFirst(filter, sort, (session, { id, body }) => {
        const changed = applyUpdate(fromJson<T>(body), parts);
        const [, newBody, expiresAt] = row(changed);
        session.statement(`UPDATE ${table} SET body = ?, expires_at = ? WHERE id = ?`).run(newBody, expiresAt, id);
        return fromJson<T>(newBody);
      });
    },

    findOneAndDelete: async (filter) =>
      changeFirst(filter, undefined, (session, { id, body }) => {
        session.statement(`DELETE FROM ${table} WHERE id = ?`).run(id);
        return fromJson<T>(body);
      }),

    async delete(filter) {
      const where = whereSql(readFilter(filter), now());
      const removed = await write((session) =>
        session.statement(`DELETE FROM ${table} ${where.sql}`).run(...where.values),
      );
      return Number(removed?.changes ?? 0);
    },

    sweep: async () => (await write(removeExpired)) ?? 0,
  };
};

const row = (document: Document): [id: string, body: string, expiresAt: number | null] => {
  if (typeof document._id !== 'string') throw new TypeError('the _id of a document is a text');
  return [document._id, toJson(document), document.expiresAt?.getTime() ?? null];
};

const optional = <V, R>(value: V | undefined, then: (value: V) => R): R | null =>
  value === undefined ? null : then(value);

const applyUpdate = <T extends Document>(document: T, parts: ReturnType<typeof readUpdate>): T => {
  const fields = new Map<string, unknown>(Object.entries(document));
  for (const [name, value] of parts.$set) fields.set(name, value);
  for (const [name] of parts.$unset) fields.delete(name);
  for (const [name, by] of parts.$inc) fields.set(name, Number(fields.get(name) ?? 0) + Number(by));
  return Object.fromEntries(fields) as unknown as T;
};
