import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/index.ts';
import { registrations } from '../../../sandbox/registrations.ts';
import type { Activity } from '../../../sandbox/teams/activity.ts';

export interface ChatAnswer {
  conversation: string;
  status: number;
  invokeResponse?: { status: number; body: Record<string, unknown> };
  activities: Activity[];
  problem?: string;
  signIn?: unknown;
}

export const adele = 'AdeleV@contoso.onmicrosoft.com';
export const megan = 'MeganB@contoso.onmicrosoft.com';
export const alex = 'AlexW@contoso.onmicrosoft.com';
export const isaiah = 'IsaiahL@contoso.onmicrosoft.com';

/** Drives a sandbox the way a script would: over HTTP. */
export const controlOf = (url: string) => {
  const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const json = async <T>(response: Response): Promise<T> => {
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status} ${text}`);
    return JSON.parse(text) as T;
  };
  let since = 0;
  return {
    url,
    /** The seeded tenant again; the ledger is read from here on. */
    reset: async () => {
      await json(await send('POST', '/_sandbox/reset', {}));
      since = (await json<{ next: number }>(await send('GET', '/_sandbox/ledger'))).next;
    },
    send,
    post: async <T = Record<string, unknown>>(path: string, body: unknown) => json<T>(await send('POST', path, body)),
    get: async <T = Record<string, unknown>>(path: string) => json<T>(await send('GET', path)),
    token: async (user: string, kind: 'graph' | 'tab' | 'app', more: object = {}) =>
      (await json<{ token: string }>(await send('POST', '/_sandbox/token', { user, kind, ...more }))).token,
    chat: async (user: string, doing: object) =>
      json<ChatAnswer>(await send('POST', '/_sandbox/chat', { user, ...doing })),
    seen: async (user: string, conversation?: string) =>
      json<{ conversation: string; activities: Activity[] }>(
        await send(
          'GET',
          `/_sandbox/chat?user=${encodeURIComponent(user)}${conversation ? `&conversation=${encodeURIComponent(conversation)}` : ''}`,
        ),
      ),
    ledger: async (kind?: string) =>
      (
        await json<{ entries: { kind: string; [name: string]: unknown }[] }>(
          await send('GET', `/_sandbox/ledger?since=${since}`),
        )
      ).entries.filter((entry) => !kind || entry.kind === kind),
    me: (token: string) => fetch(`${url}/v1.0/me`, { headers: { authorization: `Bearer ${token}` } }),
    tokenEndpoint: (form: Record<string, string>, tenant: string = registrations.tenantId) =>
      fetch(`${url}/${tenant}/oauth2/v2.0/token`, { method: 'POST', body: new URLSearchParams(form) }),
  };
};

export type Control = ReturnType<typeof controlOf>;

/** A sandbox on a free port, in memory unless told otherwise. */
export const aSandbox = async (
  options: Partial<SandboxOptions> = {},
): Promise<{ sandbox: Sandbox; control: Control }> => {
  const sandbox = await startSandbox({ appUrl: 'http://127.0.0.1:9', seed: 'contoso-quiet', ...options });
  return { sandbox, control: controlOf(sandbox.url) };
};
