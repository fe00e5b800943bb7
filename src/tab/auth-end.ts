// Runs in the sign-in window after Entra ID sent the person back: hands the one-time code to whoever opened it, and closes.
import { app, authentication } from '@microsoft/teams-js';

const finish = async () => {
  const code = document.documentElement.dataset.code ?? '';
  const failure = document.documentElement.dataset.failure;
  // The tab on the same origin, when it opened this window itself.
  window.opener?.postMessage(failure ? 'attache:sign-in-failed' : 'attache:signed-in', location.origin);
  const settings = (await (await fetch('/tab/config.json')).json()) as { hostOrigins: string[] };
  await app.initialize(settings.hostOrigins);
  if (failure) authentication.notifyFailure(failure);
  else authentication.notifySuccess(JSON.stringify({ state: code }));
};

const closeSoon = () => setTimeout(() => window.close(), 1500);

finish().then(closeSoon, closeSoon);
