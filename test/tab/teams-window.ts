/** What a frame's script sees of Teams: a window whose parent answers the SDK's messages. */
export interface TeamsWindow {
  /** What the next questions for a token get: a token, or Teams' reason why there is none. */
  answer(next: () => { token: string } | { reason: string }): void;
  close(): void;
}

interface Question {
  id: number;
  uuidAsString: string;
  func: string;
}

export const teamsOrigin = 'https://teams.microsoft.com';

/** Puts the window into this process, and the page's origin before the paths it fetches. */
export const openTeamsWindow = (pageOrigin: () => string): TeamsWindow => {
  const listeners = new Set<(event: unknown) => void>();
  let next = (): { token: string } | { reason: string } => ({ token: 'first' });
  const parent = {
    postMessage: ({ id, uuidAsString, func }: Question) => {
      const answer = (args: unknown[]) =>
        setImmediate(() => {
          const event = { source: parent, origin: teamsOrigin, data: { id, uuidAsString, args } };
          for (const listener of listeners) listener(event);
        });
      if (func === 'initialize') answer(['web', JSON.stringify({ apiVersion: 4, supports: {} }), '2.0.0']);
      if (func !== 'authentication.getAuthToken') return;
      const said = next();
      answer('token' in said ? [true, said.token] : [false, said.reason]);
    },
  };
  const frame = {
    parent,
    location: { href: `${teamsOrigin}/tab/`, origin: teamsOrigin },
    addEventListener: (_kind: string, listener: (event: unknown) => void) => listeners.add(listener),
    removeEventListener: (_kind: string, listener: (event: unknown) => void) => listeners.delete(listener),
    setTimeout,
    clearTimeout,
    performance,
  };
  const page = { getElementsByTagName: () => [], addEventListener: () => undefined, referrer: '' };
  const plainFetch = globalThis.fetch;
  const before = new Map(
    ['window', 'document', 'fetch'].map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]),
  );
  const inFrame: typeof fetch = (path, init) => plainFetch(new URL(String(path), pageOrigin()), init);
  for (const [name, value] of Object.entries({ window: frame, document: page, fetch: inFrame }))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return {
    answer: (how) => {
      next = how;
    },
    close: () => {
      for (const [name, descriptor] of before)
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else Reflect.deleteProperty(globalThis, name);
    },
  };
};
