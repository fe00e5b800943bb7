import {
  FluentProvider,
  Tab,
  TabList,
  Title2,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { MeResponse } from '../api/contract/tab.ts';
import { useAppStyles } from './App.styles.ts';
import { type ApiFailure, api } from './api-client.ts';
import { SignedOutPage, SignInPage } from './components/SignInPage.tsx';
import { ErrorBanner, Loading } from './components/states.tsx';
import { AgendaPage } from './features/agenda/AgendaPage.tsx';
import type { TeamsHost } from './teams.ts';
import { useLoaded } from './use-loaded.ts';

const FreeBusyPage = lazy(() =>
  import('./features/free-busy/FreeBusyPage.tsx').then((page) => ({ default: page.FreeBusyPage })),
);
const SettingsPage = lazy(() =>
  import('./features/settings/SettingsPage.tsx').then((page) => ({ default: page.SettingsPage })),
);

const themes = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

const pages = [
  { id: 'agenda', title: 'Agenda' },
  { id: 'free-busy', title: 'Who is free' },
  { id: 'settings', title: 'Settings' },
] as const;
type PageId = (typeof pages)[number]['id'];

export const App = ({ host }: { host: TeamsHost }) => {
  const [theme, setTheme] = useState(host.theme);
  const me = useLoaded('me', api.me);
  const [signedOut, setSignedOut] = useState(false);
  useEffect(() => {
    host.onThemeChange(setTheme);
    host.ready();
  }, [host]);
  return (
    // The scheme is for what the browser draws itself: the calendar of a date field, scroll bars.
    <FluentProvider theme={themes[theme]} style={{ colorScheme: theme === 'default' ? 'light' : 'dark' }}>
      <Frame>
        {signedOut ? (
          <SignedOutPage
            onSignIn={() => {
              setSignedOut(false);
              me.reload();
            }}
          />
        ) : me.value ? (
          <Pages me={me.value} host={host} onSignedOut={() => setSignedOut(true)} />
        ) : (
          <Waiting
            host={host}
            loading={me.loading}
            {...(me.failure ? { failure: me.failure } : {})}
            retry={me.reload}
          />
        )}
      </Frame>
    </FluentProvider>
  );
};

const Frame = ({ children }: { children: React.ReactNode }) => {
  const styles = useAppStyles();
  return <main className={styles.frame}>{children}</main>;
};

const Waiting = ({
  host,
  loading,
  failure,
  retry,
}: {
  host: TeamsHost;
  loading: boolean;
  failure?: ApiFailure;
  retry(): void;
}) => {
  if (loading || !failure) return <Loading what="your day" />;
  if (failure.needsConsent) return <SignInPage host={host} failure={failure} onSignedIn={retry} />;
  return <ErrorBanner message={failure.message} onAction={retry} />;
};

const Pages = ({ me, host, onSignedOut }: { me: MeResponse; host: TeamsHost; onSignedOut(): void }) => {
  const styles = useAppStyles();
  const [page, setPage] = useState<PageId>('agenda');
  return (
    <>
      <header className={styles.header}>
        <Title2 as="h1">{greeting(me)}</Title2>
        <TabList selectedValue={page} onTabSelect={(_, { value }) => setPage(value as PageId)} aria-label="Pages">
          {pages.map(({ id, title }) => (
            <Tab key={id} value={id} id={`tab-${id}`} aria-controls="page">
              {title}
            </Tab>
          ))}
        </TabList>
      </header>
      <section id="page" role="tabpanel" aria-labelledby={`tab-${page}`}>
        <Suspense fallback={<Loading what="page" />}>
          {page === 'agenda' ? <AgendaPage me={me} locale={host.locale} /> : null}
          {page === 'free-busy' ? <FreeBusyPage me={me} locale={host.locale} /> : null}
          {page === 'settings' ? <SettingsPage me={me} locale={host.locale} onSignedOut={onSignedOut} /> : null}
        </Suspense>
      </section>
    </>
  );
};

const greeting = (me: MeResponse) => {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hour12: false, timeZone: me.timeZone }).format(new Date()),
  );
  const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  return `Good ${part}, ${me.name.split(' ')[0]}`;
};
