/** The person's own sign-in state and data. */
export interface Account {
  isSignedIn(): Promise<boolean>;
  /** Forgets tokens; notifications are switched off as well. */
  signOut(): Promise<void>;
}
