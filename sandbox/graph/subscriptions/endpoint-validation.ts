import { randomUUID } from 'node:crypto';
import { badRequest } from '../engine/graph-error.ts';

const answerWithinMs = 10_000;

/**
 * Where a notification URL is reached from here. Addresses of this machine alone, so that nothing leaves it: `http`, and `https` too, whose
 * encryption then ends before the app as it would at the front door of a hosting provider. Undefined for anything else, and for hosts that
 * are not among `hosts`.
 */
export const reachable = (url: string, hosts?: ReadonlySet<string>): URL | undefined => {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (!/^https?:$/.test(parsed.protocol)) return undefined;
  if (!/^(127\.0\.0\.1|localhost|\[::1\])$/.test(parsed.hostname)) return undefined;
  if (parsed.protocol === 'https:') {
    const port = parsed.port || '443';
    parsed.protocol = 'http:';
    parsed.port = port;
  }
  return hosts === undefined || hosts.has(parsed.host) ? parsed : undefined;
};

const failed = (message: string) => badRequest(message, 'ValidationError');

/**
 * The handshake before a subscription is made: POST with `?validationToken=…`, to be answered within 10 s with 200, `text/plain` and the
 * decoded token. Throws GraphError 400 ValidationError otherwise.
 * https://learn.microsoft.com/graph/change-notifications-delivery-webhooks#notificationurl-validation
 */
export const validateEndpoint = async (
  url: string,
  clientRequestId: string,
  hosts?: ReadonlySet<string>,
): Promise<void> => {
  const target = reachable(url, hosts);
  if (!target) {
    if (/^http:/i.test(url)) throw badRequest("The notification URL must use the 'https' scheme.", 'InvalidRequest');
    if (!URL.canParse(url)) throw badRequest('The notification URL is not a valid absolute address.', 'InvalidRequest');
    throw failed('Subscription validation request failed. The notification endpoint could not be reached.');
  }
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${clientRequestId} + ${randomUUID()}`;
  target.searchParams.append('validationToken', token);
  const signal = AbortSignal.timeout(answerWithinMs);
  const answer = await fetch(target, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8', 'client-request-id': clientRequestId },
    body: '',
    redirect: 'manual',
    signal,
  })
    .then(async (response) => ({
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      text: (await response.text()).slice(0, 4096),
    }))
    .catch(() => undefined);
  if (!answer)
    throw failed(
      signal.aborted
        ? 'Subscription validation request timed out.'
        : 'Subscription validation request failed. The notification endpoint could not be reached.',
    );
  if (answer.status !== 200)
    throw failed(
      'Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.',
    );
  if (!/^text\/plain\b/i.test(answer.type))
    throw failed('Subscription validation request failed. Response must have the content type text/plain.');
  if (answer.text.trim() !== token)
    throw failed(
      'Subscription validation request failed. Response must exactly match validationToken query parameter.',
    );
};
