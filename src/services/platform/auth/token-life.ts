/** When a token is to be renewed: 5 minutes before its end, or in the last tenth of a short life. */
const MARGIN_MS = 5 * 60_000;
/** A token with less than this may end on its way. */
const LAST_MS = 30_000;
/** How long a failed renewal is not repeated while the token still lives. */
export const RENEW_AGAIN_MS = 30_000;

interface TokenLife {
  /** Milliseconds of the machine's clock, as MSAL has them. */
  expiresAt: number;
  issuedAt: number;
}

/** True when the token may be given out without asking for a new one; `renewAfter`: the last renewal failed. */
export const isStillGood = (token: TokenLife, renewAfter: number): boolean => {
  const left = token.expiresAt - Date.now();
  if (Date.now() < renewAfter) return left > LAST_MS;
  return left > Math.min(MARGIN_MS, (token.expiresAt - token.issuedAt) / 10);
};

/** True when the token serves a call that starts now. */
export const isUsable = (token: TokenLife): boolean => token.expiresAt - Date.now() > LAST_MS;
