import { app, authentication } from '@microsoft/teams-js';
import { z } from 'zod';

export type ThemeName = 'default' | 'dark' | 'contrast';

export interface TeamsHost {
  theme: ThemeName;
  locale: string;
  loginHint: string | undefined;
  clientId: string;
  onThemeChange(handler: (theme: ThemeName) => void): void;
  /** Tells Teams that the page stands, so that it takes its loading picture away. */
  ready(): void;
  /** Tells Teams that the page cannot be shown; Teams says so in its own words. */
  failed(): void;
}

const publicSettings = z.object({ clientId: z.string(), hostOrigins: z.array(z.string()) });

const knownTheme = (theme: string): ThemeName => (theme === 'dark' || theme === 'contrast' ? theme : 'default');

/** Outside Teams a host that never answers would keep the page waiting for a minute. */
const hostTimeoutMs = 8000;

/** Connects to Teams, Outlook or the Microsoft 365 app. Rejects when the page is opened anywhere else. */
export const connectToTeams = async (): Promise<TeamsHost> => {
  const settings = publicSettings.parse(await (await fetch('/tab/config.json')).json());
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('no host answered')), hostTimeoutMs),
  );
  await Promise.race([app.initialize(settings.hostOrigins), late]);
  const context = await Promise.race([app.getContext(), late]);
  app.notifyAppLoaded();
  return {
    theme: knownTheme(context.app.theme),
    locale: context.app.locale,
    loginHint: context.user?.loginHint,
    clientId: settings.clientId,
    onThemeChange: (handler) => app.registerOnThemeChangeHandler((theme) => handler(knownTheme(theme))),
    ready: () => void app.notifySuccess(),
    failed: () => app.notifyFailure({ reason: app.FailedReason.Other }),
  };
};

/** The person's Teams token for our server. Rejects with Teams' own reason, e.g. `resourceRequiresConsent`. */
export const getTeamsToken = (claims?: string): Promise<string> =>
  authentication.getAuthToken(claims ? { claims: [claims] } : {});
