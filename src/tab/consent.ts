import type { TeamsHost } from './teams.ts';

/**
 * Opens the page where the person signs in and consents; resolves when that is done, rejects when it was closed.
 * Call it from a click, or the browser blocks the window.
 */
export const askForConsent = async (host: TeamsHost, claims?: string): Promise<void> => {
  const start = new URL('/auth/start', location.origin);
  if (host.loginHint) start.searchParams.set('loginHint', host.loginHint);
  if (claims) start.searchParams.set('claims', claims);
  // Teams opens https pages only; a page served on loopback opens its own window.
  await (start.protocol === 'https:' ? throughTeams(host, start) : throughOwnWindow(start));
};

const notGiven = 'Attaché did not get your permission. Press Continue and choose Accept, or ask your administrator.';

const throughTeams = async (host: TeamsHost, start: URL) => {
  const { TeamsUserCredential } = await import('@microsoft/teamsfx');
  const credential = new TeamsUserCredential({ clientId: host.clientId, initiateLoginEndpoint: start.href });
  await credential.login([]);
};

const throughOwnWindow = (start: URL) =>
  new Promise<void>((resolve, reject) => {
    const opened = window.open(start, 'attache-sign-in', 'width=600,height=640');
    if (!opened) {
      reject(new Error('The browser blocked the sign-in window. Allow pop-ups for this page.'));
      return;
    }
    const finish = (settle: () => void) => {
      clearInterval(watch);
      window.removeEventListener('message', onMessage);
      opened.close();
      settle();
    };
    const onMessage = (event: MessageEvent) => {
      if (event.origin !== location.origin || event.source !== opened) return;
      if (event.data === 'attache:signed-in') finish(resolve);
      if (event.data === 'attache:sign-in-failed') finish(() => reject(new Error(notGiven)));
    };
    const watch = setInterval(() => {
      if (opened.closed) finish(() => reject(new Error(notGiven)));
    }, 500);
    window.addEventListener('message', onMessage);
  });
