import type { TeamsHost } from './teams.ts';

/** Why there is no consent; the page has the words. */
export class ConsentFailed extends Error {
  constructor(readonly reason: 'popUpBlocked' | 'notGiven') {
    super(reason);
    this.name = 'ConsentFailed';
  }
}

/**
 * Opens the page where the person signs in and consents; resolves when that is done, rejects with ConsentFailed when it was closed or
 * could not be opened.
 * Call it from a click, or the browser blocks the window.
 */
export const askForConsent = async (host: TeamsHost, claims?: string): Promise<void> => {
  const start = new URL('/auth/start', location.origin);
  if (host.loginHint) start.searchParams.set('loginHint', host.loginHint);
  if (claims) start.searchParams.set('claims', claims);
  // Teams opens https pages only; a page served on loopback opens its own window.
  await (start.protocol === 'https:' ? throughTeams(host, start) : throughOwnWindow(start));
};

const throughTeams = async (host: TeamsHost, start: URL) => {
  const { TeamsUserCredential } = await import('@microsoft/teamsfx');
  const credential = new TeamsUserCredential({ clientId: host.clientId, initiateLoginEndpoint: start.href });
  // What the library says is English, around the name that Teams gave the reason.
  await credential.login([]).catch((error: unknown) => {
    throw new ConsentFailed(/FailedToOpenWindow/i.test(String(error)) ? 'popUpBlocked' : 'notGiven');
  });
};

const throughOwnWindow = (start: URL) =>
  new Promise<void>((resolve, reject) => {
    const opened = window.open(start, 'attache-sign-in', 'width=600,height=640');
    if (!opened) {
      reject(new ConsentFailed('popUpBlocked'));
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
      if (event.data === 'attache:sign-in-failed') finish(() => reject(new ConsentFailed('notGiven')));
    };
    const watch = setInterval(() => {
      if (opened.closed) finish(() => reject(new ConsentFailed('notGiven')));
    }, 500);
    window.addEventListener('message', onMessage);
  });
