import { useEffect, useRef, useState } from 'react';
import { api, type Person, type Tenant } from './api.ts';
import { openSignIn, runtime } from './pop-up.ts';
import { type Theme, teamsTheme } from './theme.ts';

interface Request {
  id: number;
  uuidAsString?: string;
  func: string;
  args?: unknown[];
}

interface Props {
  tenant: Tenant;
  me: Person;
  theme: Theme;
}

/** The personal tab in its frame, and the host's half of the teams-js protocol. */
export const TabHost = ({ tenant, me, theme }: Props) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<'loading' | 'ready' | { failure: string }>('loading');
  const { origin } = new URL(tenant.tab.url);
  const current = useRef(theme);
  current.current = theme;
  /** Whether the page in the frame has spoken: before that, nobody listens at its origin. */
  const connected = useRef(false);

  useEffect(() => {
    const answers = answersFor(tenant, me, () => current.current, setState);
    const listen = async (event: MessageEvent) => {
      if (event.source !== frame.current?.contentWindow || event.origin !== origin) return;
      const { id, uuidAsString, func, args = [] } = (event.data ?? {}) as Request;
      if (typeof func !== 'string') return;
      connected.current = true;
      const reply = await answers[func]?.(args);
      if (reply) frame.current?.contentWindow?.postMessage({ id, uuidAsString, args: reply }, origin);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [tenant, me, origin]);

  useEffect(() => {
    if (!connected.current) return;
    frame.current?.contentWindow?.postMessage({ func: 'themeChange', args: [teamsTheme(theme)] }, origin);
  }, [theme, origin]);

  return (
    <div className="tab-host">
      {state === 'loading' ? (
        <p className="tab-note" role="status">
          Loading Attaché …
        </p>
      ) : null}
      {typeof state === 'object' ? (
        <p className="tab-note" role="alert">
          The tab said: {state.failure}
        </p>
      ) : null}
      <iframe
        ref={frame}
        key={me.id}
        title="Attaché, home"
        src={tenant.tab.url}
        allow="clipboard-read; clipboard-write"
      />
    </div>
  );
};

type Answer = (args: unknown[]) => unknown[] | undefined | Promise<unknown[] | undefined>;

const answersFor = (
  tenant: Tenant,
  me: Person,
  theme: () => Theme,
  setState: (state: 'ready' | { failure: string }) => void,
): Record<string, Answer> => ({
  initialize: () => ['content', 'web', runtime, '2.58.0'],
  getContext: () => [
    {
      locale: me.locale.toLowerCase(),
      theme: teamsTheme(theme()),
      hostName: 'Teams',
      hostClientType: 'web',
      sessionId: crypto.randomUUID(),
      entityId: 'home',
      frameContext: 'content',
      appId: tenant.tab.appId,
      userObjectId: me.id,
      userPrincipalName: me.userPrincipalName,
      loginHint: me.userPrincipalName,
      userDisplayName: me.displayName,
      tid: tenant.tenantId,
    },
  ],
  'appInitialization.success': () => {
    setState('ready');
    return [{ hasFinishedSuccessfully: true }];
  },
  'appInitialization.failure': ([, message]) => {
    setState({ failure: String(message ?? 'it could not start') });
    return undefined;
  },
  'authentication.getAuthToken': () =>
    api.tabToken(me.id).then(
      (token) => [true, token],
      (error: unknown) => [false, (error as { code?: string }).code ?? 'unknown'],
    ),
  'authentication.authenticate': ([url]) =>
    openSignIn(String(url)).then(
      (result) => [true, result],
      (error: Error) => [false, error.message],
    ),
  executeDeepLink: ([url]) => {
    if (/^(https?|mailto|tel):/.test(String(url))) window.open(String(url), '_blank', 'noopener');
    return [true];
  },
  'pages.navigateToApp': () => [true],
  'pages.currentApp.navigateTo': () => [],
});
