import { createHash } from 'node:crypto';
import type { Tenant } from '../../tenant/tenant.ts';
import { project, type Row } from '../engine/apply-query.ts';
import { type DeltaItem, deltaOptions, deltaPage } from '../engine/delta.ts';
import { badRequest } from '../engine/graph-error.ts';
import type { GraphCall, GraphRoute } from '../engine/route.ts';
import { readProfiles } from './permissions.ts';
import { userDefaults, userRow } from './users.ts';

/** A person as last told, and where in the directory's sequence that was. */
interface VersionRow {
  id: string;
  hash: string;
  seq: number;
  gone: boolean;
}

/** Brings the sequence of directory changes up to date and returns its newest position. */
const refresh = (tenant: Tenant) => {
  const versions = tenant.store.table<VersionRow>('userVersions');
  let latest = Math.max(0, ...versions.all().map(({ seq }) => seq));
  const note = (id: string, hash: string, gone: boolean) => {
    const known = versions.get(id);
    if (known?.hash === hash && known.gone === gone) return;
    latest += 1;
    versions.put({ id, hash, gone, seq: latest });
  };
  for (const person of tenant.people.all())
    note(
      person.id,
      createHash('sha256')
        .update(JSON.stringify([userRow(person), person.managerId]))
        .digest('hex'),
      false,
    );
  for (const { id, hash } of versions.all()) if (!tenant.people.get(id)) note(id, hash, true);
  return { versions, latest };
};

const usersDelta = (call: GraphCall) => {
  for (const option of ['top', 'expand', 'orderby', 'search'] as const)
    if (call.query[option] !== undefined)
      throw badRequest(`'$${option}' is not supported for delta of users.`, 'Request_UnsupportedQuery');
  const { versions, latest } = refresh(call.tenant);
  const select = deltaOptions(call).$select?.split(',');
  const row = (id: string): Row | undefined => {
    const person = call.tenant.people.get(id);
    return person && project({ ...userRow(person) }, select, { type: 'user', defaults: userDefaults });
  };
  const read = (since: number | undefined): DeltaItem[] =>
    versions
      .where(({ seq, gone }) => (since === undefined ? !gone : seq > since))
      .map(({ id, gone }): DeltaItem => {
        const shaped = gone ? undefined : row(id);
        return shaped ? { id, row: { ...shaped, id } } : { id, removed: 'deleted' };
      });
  return deltaPage(call, { key: 'users', latest, read, pageSize: 100 });
};

export const usersDeltaRoutes: GraphRoute[] = [
  { method: 'GET', path: '/users/delta', delegated: readProfiles, application: readProfiles, handle: usersDelta },
];
