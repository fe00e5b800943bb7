import type { z } from 'zod';
import {
  agendaResponse,
  type BookRequest,
  doneResponse,
  errorResponseBody,
  freeBusyResponse,
  type MoveRequest,
  meResponse,
  notificationsResponse,
  peopleResponse,
  profileResponse,
  type RespondRequest,
  roomsResponse,
  signOutResponse,
  undoResponse,
} from '../api/contract/tab.ts';
import { getTeamsToken } from './teams.ts';

interface FailureDetails {
  /** What stands in the way, when the server named it. */
  problem?: { is: string } | undefined;
  requestId?: string | undefined;
  /** Goes unchanged into the sign-in request. */
  claims?: string | undefined;
}

/** What came instead of an answer: facts only, `say-failure.ts` has the words. */
export class ApiFailure extends Error implements FailureDetails {
  readonly problem: { is: string } | undefined;
  readonly requestId: string | undefined;
  readonly claims: string | undefined;

  constructor(
    readonly code: string,
    { problem, requestId, claims }: FailureDetails = {},
  ) {
    super(code);
    this.name = 'ApiFailure';
    this.problem = problem;
    this.requestId = requestId;
    this.claims = claims;
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
    throw new ApiFailure(/consent/i.test(reason) ? 'consent_required' : 'sso_failed');
  });
  const response = await fetch(`/api/tab/${path}`, {
    ...init,
    headers: { ...init.headers, authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => {
    throw new ApiFailure('offline');
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return schema.parse(body);
  const refusal = errorResponseBody.safeParse(body).data?.error;
  if (renewable.includes(refusal?.code ?? '') && again) return call(schema, path, init, false);
  throw new ApiFailure(refusal?.code ?? 'unknown', refusal);
};

const query = (values: Record<string, string>) => new URLSearchParams(values).toString();

const post = <T>(schema: z.ZodType<T>, path: string, body: unknown) =>
  call(schema, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Everything the tab asks the server for. Each call rejects with ApiFailure. */
export const api = {
  me: () => call(meResponse, 'me'),
  agenda: (from: Date, to: Date) =>
    call(agendaResponse, `agenda?${query({ from: from.toISOString(), to: to.toISOString() })}`),
  respond: (answer: RespondRequest) => post(doneResponse, 'respond', answer),
  move: (to: MoveRequest) => post(doneResponse, 'move', to),
  book: (booking: BookRequest) => post(doneResponse, 'book', booking),
  undo: (seq: number) => post(undoResponse, 'undo', { seq }),
  rooms: () => call(roomsResponse, 'rooms'),
  people: (q: string) => call(peopleResponse, `people?${query({ q })}`),
  profile: (id: string) => call(profileResponse, `profile?${query({ id })}`),
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
