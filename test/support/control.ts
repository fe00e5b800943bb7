/** One entry of the tenant's ledger. */
export interface LedgerEntry {
  seq: number;
  at: string;
  kind: string;
  user?: string;
  [detail: string]: unknown;
}

export interface Fault {
  match: { method?: string; path?: string; user?: string };
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  delayMs?: number;
  drop?: boolean;
  afterEffect?: boolean;
  times?: number;
}

/** The sandbox as a test drives it: its control API, and Graph as one of its people. */
export interface Control {
  call<T>(method: string, path: string, body?: unknown): Promise<T>;
  token(user: string, kind: 'graph' | 'tab' | 'app', scopes?: string[]): Promise<string>;
  consent(user: string, scopes: string[], granted: boolean): Promise<void>;
  /** The administrator grants or withdraws the app's own permissions. */
  applicationConsent(scopes: string[], granted: boolean): Promise<void>;
  ledger(since?: number): Promise<{ entries: LedgerEntry[]; next: number }>;
  faults(faults: Fault[]): Promise<void>;
  clearFaults(): Promise<void>;
  clock(change?: { set?: string; advanceMs?: number }): Promise<Date>;
  reset(seed?: string): Promise<void>;
  /** A Graph call in a person's name, with every permission of the request's kind; throws unless the status is a success. */
  graph<T = Record<string, unknown>>(
    user: string,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<T>;
}

const everything = [
  'Calendars.ReadWrite',
  'User.Read.All',
  'MailboxSettings.ReadWrite',
  'Place.Read.All',
  'Presence.Read.All',
  'GroupMember.Read.All',
  'People.Read',
  'Calendars.Read.Shared',
];

export const createControl = (sandboxUrl: string): Control => {
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${sandboxUrl}${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 300)}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  const token = async (user: string, kind: string, scopes?: string[]) =>
    (await call<{ token: string }>('POST', '/_sandbox/token', { user, kind, ...(scopes ? { scopes } : {}) })).token;
  return {
    call,
    token,
    consent: (user, scopes, granted) => call('POST', '/_sandbox/consent', { user, scopes, granted }),
    applicationConsent: (scopes, granted) =>
      call('POST', '/_sandbox/consent', { user: '*', application: true, scopes, granted }),
    ledger: (since = 0) => call('GET', `/_sandbox/ledger?since=${since}`),
    faults: (faults) => call('POST', '/_sandbox/faults', faults),
    clearFaults: () => call('DELETE', '/_sandbox/faults'),
    clock: async (change = {}) => new Date((await call<{ now: string }>('POST', '/_sandbox/clock', change)).now),
    reset: (seed) => call('POST', '/_sandbox/reset', seed ? { seed } : {}),
    graph: async (user, method, path, body, headers = {}) => {
      const response = await fetch(`${sandboxUrl}/v1.0${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await token(user, 'graph', everything)}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 400)}`);
      return (text === '' ? undefined : JSON.parse(text)) as never;
    },
  };
};
