import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** Holds the object id of whoever is signed in at Entra ID in this browser. */
export const accountCookie = 'sandbox_account';

/** Object id of the person this browser is signed in as, undefined for nobody. */
export const signedInAccount = (context: Context): string | undefined => getCookie(context, accountCookie);

/** Signs a person in, in this browser: the sign-in page goes on as them when it is not told whom to expect. */
export const rememberAccount = (context: Context, userId: string): void =>
  setCookie(context, accountCookie, userId, { httpOnly: true, sameSite: 'Lax', path: '/' });
