import type { z } from 'zod';
import {
  agendaResponse,
  errorResponseBody,
  freeBusyResponse,
  meResponse,
  notificationsResponse,
  peopleResponse,
  signOutResponse,
} from '../api/contract/tab.ts';
import { getTeamsToken } from './teams.ts';

/** What the server said instead of an answer. */
export class ApiFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly requestId: string,
    readonly claims?: string,
  ) {
    super(message);
    this.name = 'ApiFailure';
  }

  /** The person has to open the sign-in page. */
  get needsConsent(): boolean {
    return this.code === 'consent_required' || this.code === 'interaction_required';
  }
}

const timeoutMs = 20_000;

/** Answers after which a new token may help, once. */
const renewable = ['token_expired', 'token_invalid'];

const call = async <T>(schema: z.ZodType<T>, path: string, init: RequestInit = {}, again = true): Promise<T> => {
  const token = await getTeamsToken().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    if (/consent/i.test(reason)) throw new ApiFailure('consent_required', 'Attaché needs your permission first.', '');
    throw new ApiFailure('sso_failed', 'Teams could not sign you in. Reload the page.', '');
  });
  const response = await fetch(`/api/tab/${path}`, {
    ...init,
    headers: { ...init.headers, authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => {
    throw new ApiFailure('offline', 'Attaché cannot be reached. Check your connection and try again.', '');
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return schema.parse(body);
  const { data } = errorResponseBody.safeParse(body);
  if (renewable.includes(data?.error.code ?? '') && again) return call(schema, path, init, false);
  throw new ApiFailure(
    data?.error.code ?? 'unknown',
    data?.error.message ?? 'Attaché did not answer as expected. Try again in a minute.',
    data?.error.requestId ?? '',
    data?.error.claims,
  );
};

const query = (values: Record<string, string>) => new URLSearchParams(values).toString();

/** Everything the tab asks the server for. Each call rejects with ApiFailure. */
export const api = {
  me: () => call(meResponse, 'me'),
  agenda: (from: Date, to: Date) =>
    call(agendaResponse, `agenda?${query({ from: from.toISOString(), to: to.toISOString() })}`),
  people: (q: string) => call(peopleResponse, `people?${query({ q })}`),
  freeBusy: (addresses: string[], from: Date, to: Date) =>
    call(
      freeBusyResponse,
      `free-busy?${query({ people: addresses.join(','), from: from.toISOString(), to: to.toISOString() })}`,
    ),
  notifications: () => call(notificationsResponse, 'notifications'),
  switchNotifications: (on: boolean) =>
    call(notificationsResponse, 'notifications', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ on }),
    }),
  signOut: () => call(signOutResponse, 'sign-out', { method: 'POST' }),
};
