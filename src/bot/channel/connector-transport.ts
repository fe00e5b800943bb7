import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { type Exchanged, exchange, type Head } from '../../services/platform/http/exchange.ts';

/** The bot's own token for the channel. */
export interface BotCredentials {
  appId: string;
  /** `refuse`: a token the connector did not accept, not to be given again. */
  getToken(refuse?: string): Promise<string>;
}

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
export type ConnectorTransport = NonNullable<ConnectorOptions['httpClient']>;
type Request = Parameters<ConnectorTransport['sendRequest']>[0];

/** What the connector said instead of taking an activity; `status` 0: no answer at all. */
export class ConnectorFailure extends Error {
  constructor(
    readonly status: number,
    /** `ConversationBlockedByUser`, `MessageSizeTooBig` … */
    readonly code: string | undefined,
    readonly retryAfterMs: number | undefined,
    options?: ErrorOptions,
  ) {
    super(`the connector answered ${status}${code ? ` ${code}` : ''}`, options);
    this.name = 'ConnectorFailure';
  }
}

const timeoutMs = 10_000;
/** A page of 200 members is a tenth of that. */
const mostBytes = 1024 * 1024;

/**
 * The last hop to the connector, in place of the SDK's own. It exists for what the SDK does not do: the address is checked again, redirects
 * are not followed, there is a time-out, a refused token is replaced once, proxies of the environment are left out for loopback, and a
 * failure is thrown as one that the SDK's retries leave alone (they would repeat a post up to three times).
 */
export const createConnectorTransport = (options: {
  credentials: BotCredentials;
  isAllowedServiceUrl(url: unknown): url is string;
}): ConnectorTransport => {
  const { credentials, isAllowedServiceUrl } = options;

  const call = async (request: Request, token: string): Promise<Exchanged> => {
    const { body } = request;
    let head: Head | undefined;
    try {
      return await exchange(request.url, {
        method: request.method,
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
        },
        ...(typeof body === 'string' ? { body } : {}),
        ms: timeoutMs,
        maxBytes: () => mostBytes,
        onHead: (there) => {
          head = there;
        },
      });
    } catch (cause) {
      // What became of the activity is known, though not what it is called.
      if (head) return { ...head, bytes: Buffer.alloc(0) };
      throw new ConnectorFailure(0, undefined, undefined, { cause });
    }
  };

  return {
    sendRequest: async (request) => {
      if (!isAllowedServiceUrl(request.url)) throw new ConnectorFailure(403, 'ServiceUrlNotAllowed', undefined);
      const token = await credentials.getToken();
      let answer = await call(request, token);
      if (answer.status === 401) answer = await call(request, await credentials.getToken(token));
      const { status, headers, bytes } = answer;
      const body = bytes.toString('utf8');
      if (status < 200 || status >= 300)
        throw new ConnectorFailure(status, codeOf(body), retryAfterOf(headers.get('retry-after')));
      return { request, status, headers: request.headers.clone(), bodyAsText: body, parsedBody: parse(body) };
    },
  };
};

const parse = (body: string): unknown => {
  try {
    return body === '' ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
};

const codeOf = (body: string): string | undefined => {
  const parsed = parse(body);
  if (typeof parsed !== 'object' || parsed === null || !('error' in parsed)) return undefined;
  const { error } = parsed;
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code.slice(0, 64) : undefined;
};

const retryAfterOf = (header: string | null): number | undefined =>
  header !== null && /^\d{1,5}$/.test(header) ? Number(header) * 1000 : undefined;
