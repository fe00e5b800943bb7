import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { type Blobs, openBlobs } from './blobs.ts';
import type { TenantChange } from './change.ts';
import { createClock, type TenantClock } from './clock.ts';
import type { GroupRecord, PersonRecord, RoomRecord } from './directory/types.ts';
import { blobsInUse } from './files/upload-sessions.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { openStore, type Table, type TenantStore } from './store.ts';

/** One Microsoft 365 tenant: its state, its time, its ledger and its change feed. */
export interface Tenant {
  readonly store: TenantStore;
  readonly clock: TenantClock;
  readonly ledger: Ledger;
  /** Content of files; a tenant that ends closes it. */
  readonly blobs: Blobs;
  readonly people: Table<PersonRecord>;
  readonly rooms: Table<RoomRecord>;
  readonly groups: Table<GroupRecord>;
  /** `reset` comes after the tenant is back at its seed. */
  readonly changes: EventEmitter<{ change: [TenantChange]; reset: [] }>;
  /** `host:port` of those who may get change notifications; undefined: anybody on this machine. */
  readonly notifyHosts?: ReadonlySet<string>;
  /** Counts resets; tokens carry it, and one of an earlier generation is refused. */
  generation(): number;
  /** By object id or userPrincipalName, letter case ignored. */
  findPerson(idOrUpn: string): PersonRecord | undefined;
  /** Back to the seed: state, consent, conversations and clock. */
  reset(seed?: string): void;
}

export interface TenantOptions {
  /** Folder for the state; in memory without one. */
  dataDir?: string;
  /** Fills an empty tenant; called with the tenant's "now". */
  seed(tenant: Tenant, name: string): void;
  /** The seed of a new tenant, and of a reset that names none. */
  seedName?: string;
  notifyHosts?: ReadonlySet<string>;
}

/** Opens the tenant kept in `dataDir`, seeding it when it is empty. */
export const openTenant = ({ dataDir, seed, seedName = 'contoso', notifyHosts }: TenantOptions): Tenant => {
  if (dataDir) mkdirSync(dataDir, { recursive: true });
  const store = openStore(dataDir);
  const meta = store.table<{ id: string; value: number }>('meta');
  const clock = createClock(store);
  const ledger = createLedger(clock, dataDir);
  const blobs = openBlobs(dataDir);
  blobs.keepOnly(blobsInUse(store));
  const people = store.table<PersonRecord>('people');
  const tenant: Tenant = {
    store,
    clock,
    ledger,
    blobs,
    people,
    rooms: store.table<RoomRecord>('rooms'),
    groups: store.table<GroupRecord>('groups'),
    changes: new EventEmitter(),
    ...(notifyHosts ? { notifyHosts } : {}),
    generation: () => meta.get('generation')?.value ?? 1,
    findPerson: (idOrUpn) => {
      const wanted = idOrUpn.toLowerCase();
      return people.get(wanted) ?? people.all().find((person) => person.userPrincipalName.toLowerCase() === wanted);
    },
    reset: (name = seedName) => {
      const generation = tenant.generation() + 1;
      store.clear();
      clock.reset();
      meta.put({ id: 'generation', value: generation });
      seed(tenant, name);
      store.flush();
      blobs.keepOnly(blobsInUse(store));
      tenant.changes.emit('reset');
    },
  };
  if (people.all().length === 0) {
    seed(tenant, seedName);
    store.flush();
  }
  return tenant;
};
