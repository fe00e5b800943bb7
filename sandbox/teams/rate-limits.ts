import type { TenantClock } from '../tenant/clock.ts';
import type { TeamsClientSettings } from './client-settings.ts';

type Limits = [requests: number, windowMs: number][];

/** Per bot and conversation. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const perConversation: Record<'send' | 'read', Limits> = {
  send: [
    [7, 1_000],
    [8, 2_000],
    [60, 30_000],
    [1_800, 3_600_000],
  ],
  read: [
    [14, 1_000],
    [16, 2_000],
    [120, 30_000],
    [3_600, 3_600_000],
  ],
};
/** All requests of a bot in one tenant. */
const perTenant: Limits = [[50, 1_000]];

const generosity = 100;

export interface RateLimits {
  /**
   * Counts one request to a conversation (`send`: messages and new conversations; `read`: members) or to none in particular.
   * Returns the seconds to wait when it is one too many, otherwise 0; what is turned away does not count.
   */
  take(kind: 'send' | 'read' | 'other', conversationId?: string): number;
}

/** The connector's limits, in windows of the tenant's clock. */
export const createRateLimits = (clock: TenantClock, settings: () => TeamsClientSettings): RateLimits => {
  const windows = new Map<string, { startedAt: number; used: number }>();
  return {
    take: (kind, conversationId) => {
      const now = clock.now().getTime();
      const factor = settings().rateLimits === 'documented' ? 1 : generosity;
      const own = kind === 'other' || conversationId === undefined ? [] : perConversation[kind];
      const asked = [
        ...own.map(([most, length]) => ({ key: `${conversationId} ${kind} ${length}`, most, length })),
        ...perTenant.map(([most, length]) => ({ key: `tenant ${length}`, most, length })),
      ].map(({ key, most, length }) => {
        const known = windows.get(key);
        const isOver = !known || now - known.startedAt >= length || now < known.startedAt;
        return { key, length, most: most * factor, window: isOver ? { startedAt: now, used: 0 } : known };
      });
      const waits = asked
        .filter(({ window, most }) => window.used >= most)
        .map(({ window, length }) => Math.max(1, Math.ceil((window.startedAt + length - now) / 1000)));
      if (waits.length > 0) return Math.max(...waits);
      for (const { key, window } of asked) windows.set(key, { ...window, used: window.used + 1 });
      return 0;
    },
  };
};
