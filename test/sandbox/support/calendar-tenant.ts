import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import type { TenantChange } from '../../../sandbox/tenant/change.ts';
import { contractProblems, hasContract } from './contract.ts';
import { type AskOptions, everyScope, startGraph } from './graph-tenant.ts';

const scopes = [...everyScope, 'Calendars.Read.Shared', 'Place.Read.All'];

/** Graph over Contoso with empty calendars, spoken to by first name: `as('Megan').get('/me/events')`. */
export const startCalendars = async (seed = 'contoso-quiet') => {
  const graph = await startGraph();
  graph.tenant.reset(seed);
  graph.tenant.clock.set(new Date('2026-11-23T09:00:00Z'));
  const changes: TenantChange[] = [];
  graph.tenant.changes.on('change', (change) => changes.push(change));

  const as = (name: string) => {
    const send = async (path: string, options: AskOptions = {}) =>
      graph.ask(await graph.tokenOf(name, scopes), path, options);
    return {
      get: (path: string, headers: Record<string, string> = {}) => send(path, { headers }),
      post: (path: string, body?: unknown, headers: Record<string, string> = {}) =>
        send(path, { method: 'POST', body, headers }),
      patch: (path: string, body: unknown, headers: Record<string, string> = {}) =>
        send(path, { method: 'PATCH', body, headers }),
      delete: (path: string, headers: Record<string, string> = {}) => send(path, { method: 'DELETE', headers }),
      /** What takes place on one UTC day, or over several. */
      day: async (date: string, to = `${date}T23:59:59Z`, headers: Record<string, string> = {}) =>
        (
          await send(
            `/me/calendarView?startDateTime=${date}T00:00:00Z&endDateTime=${to}&$top=200&$orderby=start/dateTime`,
            { headers },
          )
        ).body.value,
    };
  };

  const address = (name: string) => graph.person(name).mail ?? '';
  const invited = (name: string, type = 'required') => ({ emailAddress: { address: address(name), name }, type });
  const room = (name: string) => {
    const found = graph.tenant.rooms.all().find(({ displayName }) => displayName.endsWith(name));
    if (!found) throw new Error(`no room ${name}`);
    return found;
  };
  return { ...graph, as, address, invited, room, changes };
};

export type CalendarTenant = Awaited<ReturnType<typeof startCalendars>>;

/** A meeting on the 24th of November 2026, UTC. */
export const aMeeting = (from: string, to: string, more: Record<string, unknown> = {}) => ({
  subject: 'Budget',
  start: { dateTime: `2026-11-24T${from}:00`, timeZone: 'UTC' },
  end: { dateTime: `2026-11-24T${to}:00`, timeZone: 'UTC' },
  ...more,
});

/** Holds everything that was asked and answered against Graph's published model, where that is at hand. */
export const holdAgainstContract = async (trafficFile: string): Promise<void> => {
  if (existsSync(trafficFile) && hasContract()) assert.deepEqual(await contractProblems(trafficFile), []);
};
