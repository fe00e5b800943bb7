/** The chat page's side of `/chat/api` (see chat-api.ts). */

export interface Person {
  id: string;
  teamsUserId: string;
  userPrincipalName: string;
  displayName: string;
  jobTitle: string | null;
  department: string | null;
  timeZone: string;
  locale: string;
  presence: { availability: string };
  accountEnabled: boolean;
}

export interface Tenant {
  bot: { id: string; name: string };
  tab: { appId: string; url: string };
  tenantId: string;
  people: Person[];
}

export interface Conversation {
  id: string;
  kind: 'personal' | 'groupChat' | 'channel';
  name: string;
  members: string[];
  installed: boolean;
  blocked: boolean;
  last?: { at: string; from?: string; text: string };
}

export interface Attachment {
  contentType: string;
  content?: unknown;
}

export interface Activity {
  id: string;
  type: string;
  text?: string;
  textFormat?: string;
  summary?: string;
  timestamp: string;
  from: { id: string; name?: string };
  attachments?: Attachment[];
}

export interface SignInCard {
  text?: string;
  buttons?: { title: string; value: string }[];
}

export interface Turn {
  conversation: string;
  status: number;
  problem?: string;
  signIn?: SignInCard;
  invokeResponse?: { status: number; body?: { statusCode?: number; type?: string; value?: unknown } };
}

export class ChatFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const call = async <T>(path: string, body?: unknown): Promise<T> => {
  const response = await fetch(
    `/chat/api${path}`,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  ).catch(() => {
    throw new ChatFailure('offline', 'The sandbox does not answer. Is it still running?');
  });
  const answer = (await response.json().catch(() => ({}))) as { error?: { code: string; message: string } };
  if (!response.ok)
    throw new ChatFailure(
      answer.error?.code ?? 'unknown',
      answer.error?.message ?? `The sandbox answered ${response.status}.`,
    );
  return answer as T;
};

/** Who speaks, and in which language the client runs. */
type Me = Pick<Person, 'id' | 'locale'>;
const from = ({ id, locale }: Me) => ({ user: id, locale });

const at = (conversation: string) => `/conversations/${encodeURIComponent(conversation)}`;

export const api = {
  tenant: () => call<Tenant>('/people'),
  conversations: async (user: string) =>
    (await call<{ conversations: Conversation[] }>(`/conversations?user=${user}`)).conversations,
  history: async (conversation: string, user: string) =>
    (await call<{ activities: Activity[] }>(`${at(conversation)}?user=${user}`)).activities,
  createGroup: async (user: string, members: string[]) =>
    (await call<{ conversation: Conversation }>('/conversations', { user, kind: 'groupChat', members })).conversation,
  say: (conversation: string, me: Me, text: string) =>
    call<Turn>(`${at(conversation)}/messages`, { ...from(me), text }),
  submit: (conversation: string, me: Me, value: unknown, replyToId: string) =>
    call<Turn>(`${at(conversation)}/messages`, { ...from(me), value, replyToId }),
  /** `state` is what the sign-in page gave for an action that was answered with a login request. */
  execute: (
    conversation: string,
    me: Me,
    action: { verb?: string; data: unknown },
    replyToId: string,
    state?: string,
  ) =>
    call<Turn>(`${at(conversation)}/invoke`, {
      ...from(me),
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', ...action }, trigger: 'manual', ...(state ? { state } : {}) },
      replyToId,
    }),
  verifyState: (conversation: string, me: Me, state: string) =>
    call<Turn>(`${at(conversation)}/verify-state`, { ...from(me), state }),
  switch: (conversation: string, user: string, verb: 'install' | 'uninstall' | 'block' | 'unblock') =>
    call<{ status: number }>(`${at(conversation)}/${verb}`, { user }),
  tabToken: async (user: string) => (await call<{ token: string }>('/tab-token', { user })).token,
  photo: (id: string, size = 96) => `/chat/api/people/${id}/photo?size=${size}`,
};
