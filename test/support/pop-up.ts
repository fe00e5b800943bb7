import type { Activity } from './chat.ts';
import type { Story } from './start-app.ts';

/** The button of the newest sign-in card in these activities: the address of the pop-up. */
export const signInPage = (activities: Activity[]): string | undefined => {
  const cards = activities.flatMap(({ attachments = [] }) =>
    attachments.filter(({ contentType }) => contentType === 'application/vnd.microsoft.card.oauth'),
  );
  return (cards.at(-1)?.content as { buttons?: { value: string }[] } | undefined)?.buttons?.[0]?.value;
};

/**
 * The pop-up as a browser goes through it: start page, Entra's consent page, end page. Gives what the page tells the client:
 * a one-time text, or why there is none.
 */
export const throughPopUp = async (
  story: Story,
  page: string,
  user: string,
  decision: 'accept' | 'decline' = 'accept',
): Promise<{ code?: string; failure?: string; words: string }> => {
  const started = await fetch(page, { redirect: 'manual' });
  const cookie = started.headers.get('set-cookie')?.split(';')[0] ?? '';
  const person = story.sandbox.tenant.findPerson(user);
  const decided = await fetch(started.headers.get('location') ?? '', {
    method: 'POST',
    body: new URLSearchParams({ user: person?.id ?? user, decision }),
    redirect: 'manual',
  });
  const ended = await fetch(decided.headers.get('location') ?? '', { headers: { cookie } });
  const html = await ended.text();
  const code = /data-code="([^"]+)"/.exec(html)?.[1];
  const failure = /data-failure="([^"]+)"/.exec(html)?.[1];
  return { ...(code ? { code } : {}), ...(failure ? { failure } : {}), words: html.replace(/<[^>]+>/g, ' ') };
};

/** What the client does with the one-time text: it hands it to the bot. */
export const verifyState = (story: Story, user: string, code: string, locale = 'en-US') =>
  story.control.call<{ status: number; activities: Activity[]; invokeResponse: { status: number } }>(
    'POST',
    '/_sandbox/chat',
    { user, locale, invoke: { name: 'signin/verifyState', value: { state: code } } },
  );
