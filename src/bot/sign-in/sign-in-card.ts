import type { Words } from '../../words/index.ts';

/** The Teams client knows our sign-in card by this name; there is no OAuth connection behind it. */
export const connectionName = 'attache';

export const oauthCardContentType = 'application/vnd.microsoft.card.oauth';

export interface SignInCard {
  text: string;
  connectionName: string;
  tokenExchangeResource?: { id: string; uri: string };
  buttons: { type: 'signin'; title: string; text: string; value: string }[];
}

/**
 * Asks for a sign-in. With `exchange` the client first tries silently and shows the button only when that fails (412); without it the
 * button is there at once.
 */
export const signInCard = (
  page: string,
  { signIn }: Words,
  exchange?: { id: string; resource: string },
): SignInCard => ({
  text: signIn.text,
  connectionName,
  ...(exchange ? { tokenExchangeResource: { id: exchange.id, uri: exchange.resource } } : {}),
  buttons: [{ type: 'signin', title: signIn.button, text: signIn.button, value: page }],
});
