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
import { CrashGuard } from './components/CrashGuard.tsx';
import { SignedOutPage, SignInPage } from './components/SignInPage.tsx';
import { FailureBanner, Loading } from './components/states.tsx';
import { TodayPage } from './features/today/TodayPage.tsx';
import { type Speech, SpeechContext, useWords } from './speech.ts';
import type { TeamsHost } from './teams.ts';
import { minutesOf } from './time.ts';
import { useLoaded } from './use-loaded.ts';

const FindATimePage = lazy(() =>
  import('./features/find-a-time/FindATimePage.tsx').then((page) => ({ default: page.FindATimePage })),
);
const PeoplePage = lazy(() =>
  import('./features/people/PeoplePage.tsx').then((page) => ({ default: page.PeoplePage })),
);
const SettingsPage = lazy(() =>
  import('./features/settings/SettingsPage.tsx').then((page) => ({ default: page.SettingsPage })),
);

const themes = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

const pageIds = ['today', 'findATime', 'people', 'settings'] as const;
type PageId = (typeof pageIds)[number];

export const App = ({ host, speech }: { host: TeamsHost; speech: Speech }) => {
  const [theme, setTheme] = useState(host.theme);
  const me = useLoaded('me', api.me);
  const [signedOut, setSignedOut] = useState(false);
  useEffect(() => {
    host.onThemeChange(setTheme);
    host.ready();
  }, [host]);
  return (
    <SpeechContext value={speech}>
      {/* The scheme is for what the browser draws itself: the calendar of a date field, scroll bars. */}
      <FluentProvider theme={themes[theme]} style={{ colorScheme: theme === 'default' ? 'light' : 'dark' }}>
        <Frame>
          <CrashGuard>
            {signedOut ? (
              <SignedOutPage
                onSignIn={() => {
                  setSignedOut(false);
                  me.reload();
                }}
              />
            ) : me.value ? (
              <Pages me={me.value} onSignedOut={() => setSignedOut(true)} />
            ) : (
              <Waiting
                host={host}
                loading={me.loading}
                {...(me.failure ? { failure: me.failure } : {})}
                retry={me.reload}
              />
            )}
          </CrashGuard>
        </Frame>
      </FluentProvider>
    </SpeechContext>
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
  if (loading || !failure) return <Loading what="day" />;
  if (failure.needsConsent) return <SignInPage host={host} failure={failure} onSignedIn={retry} />;
  return <FailureBanner failure={failure} onRetry={retry} />;
};

const Pages = ({ me, onSignedOut }: { me: MeResponse; onSignedOut(): void }) => {
  const styles = useAppStyles();
  const { pages, greeting } = useWords();
  const [page, setPage] = useState<PageId>('today');
  return (
    <>
      <header className={styles.header}>
        <Title2 as="h1">{greeting[partOfDay(me.timeZone)](me.name.split(' ')[0] ?? me.name)}</Title2>
        <TabList selectedValue={page} onTabSelect={(_, { value }) => setPage(value as PageId)} aria-label={pages.label}>
          {pageIds.map((id) => (
            <Tab key={id} value={id} id={`tab-${id}`} aria-controls="page">
              {pages[id]}
            </Tab>
          ))}
        </TabList>
      </header>
      <section id="page" role="tabpanel" aria-labelledby={`tab-${page}`}>
        <Suspense fallback={<Loading what="page" />}>
          {page === 'today' ? <TodayPage me={me} /> : null}
          {page === 'findATime' ? <FindATimePage me={me} /> : null}
          {page === 'people' ? <PeoplePage me={me} /> : null}
          {page === 'settings' ? <SettingsPage me={me} onSignedOut={onSignedOut} /> : null}
        </Suspense>
      </section>
    </>
  );
};

const partOfDay = (timeZone: string): 'morning' | 'afternoon' | 'evening' => {
  const hour = minutesOf(new Date(), timeZone) / 60;
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
};
