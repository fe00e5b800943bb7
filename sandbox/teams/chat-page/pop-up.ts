/**
 * A sign-in window as Teams opens it: the page inside runs teams-js, says `initialize`, and ends with `notifySuccess(result)` or
 * `notifyFailure(reason)`. Resolves with the result; rejects when it failed or the person closed the window. Call it from a click.
 */
export const openSignIn = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const opened = window.open(url, 'sign-in', 'width=600,height=680');
    if (!opened) {
      reject(new Error('The browser blocked the sign-in window. Allow pop-ups for this page.'));
      return;
    }
    const origin = new URL(url).origin;
    const finish = (settle: () => void) => {
      clearInterval(watch);
      window.removeEventListener('message', listen);
      opened.close();
      settle();
    };
    const listen = (event: MessageEvent) => {
      if (event.source !== opened || event.origin !== origin) return;
      const { id, uuidAsString, func, args } = (event.data ?? {}) as {
        id?: number;
        uuidAsString?: string;
        func?: string;
        args?: unknown[];
      };
      if (func === 'initialize') {
        opened.postMessage({ id, uuidAsString, args: ['authentication', 'web', runtime, '2.58.0'] }, origin);
      } else if (func === 'authentication.authenticate.success') finish(() => resolve(String(args?.[0] ?? '')));
      else if (func === 'authentication.authenticate.failure')
        finish(() => reject(new Error(failureWords(String(args?.[0] ?? 'no reason given')))));
    };
    const watch = setInterval(() => {
      if (opened.closed) finish(() => reject(new Error('The sign-in window was closed before it was done.')));
    }, 400);
    window.addEventListener('message', listen);
  });

const failureWords = (reason: string): string =>
  reason === 'access_denied'
    ? 'Attaché did not get your permission, so it stopped. Press Sign in again and choose Accept, or ask your administrator.'
    : `Signing in did not work (${reason}). Press Sign in to try again.`;

/** What this host can do, as teams-js wants to be told. */
export const runtime = JSON.stringify({
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: {
    app: { notifySuccessResponse: {} },
    pages: { currentApp: {}, tabs: {} },
    chat: {},
    calendar: {},
    people: {},
  },
});
