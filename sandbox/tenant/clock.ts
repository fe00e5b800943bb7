import type { TenantStore } from './store.ts';

/** The tenant's time: the machine's, moved by the control API. */
export interface TenantClock {
  now(): Date;
  set(instant: Date): void;
  advance(milliseconds: number): void;
  reset(): void;
}

/** A clock whose offset is kept with the tenant, so that a restart does not move time. */
export const createClock = (store: TenantStore): TenantClock => {
  const table = store.table<{ id: string; offset: number }>('clock');
  const offset = () => table.get('offset')?.offset ?? 0;
  const move = (milliseconds: number) => table.put({ id: 'offset', offset: Math.round(milliseconds) });
  return {
    now: () => new Date(Date.now() + offset()),
    set: (instant) => move(instant.getTime() - Date.now()),
    advance: (milliseconds) => move(offset() + milliseconds),
    reset: () => move(0),
  };
};
