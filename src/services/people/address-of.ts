import type { Person } from './types.ts';

/** Where somebody is invited and asked about: the mail address, or the sign-in name of who has none. */
export const addressOf = ({ mail, userPrincipalName }: Pick<Person, 'mail' | 'userPrincipalName'>): string =>
  mail ?? userPrincipalName;
