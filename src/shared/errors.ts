/** What can go wrong in words a person can use; thrown where it is known, turned into an answer once per entry point. */
export abstract class AppError extends Error {
  /** Stable, for the tab and for logs. */
  abstract readonly code: string;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The person has to sign in, or to consent. `claims` goes unchanged into the sign-in request. */
export class SignInRequired extends AppError {
  override readonly code = 'sign_in_required';
  constructor(
    readonly reason: 'signed_out' | 'consent_required' | 'interaction_required',
    readonly claims?: string,
    options?: ErrorOptions,
  ) {
    super('You need to sign in first.', options);
  }
}

/** Microsoft 365 refused for want of a permission. */
export class PermissionMissing extends AppError {
  override readonly code = 'permission_missing';
}

/** Several people go by this name. */
export class AmbiguousPerson extends AppError {
  override readonly code = 'ambiguous_person';
  constructor(
    readonly said: string,
    readonly choices: ReadonlyArray<{
      id: string;
      displayName: string;
      jobTitle?: string;
      department?: string;
      mail?: string;
    }>,
  ) {
    super(`More than one person is called ${said}.`);
  }
}

export class PersonNotFound extends AppError {
  override readonly code = 'person_not_found';
  constructor(readonly said: string) {
    super(`I could not find ${said} in the directory. Check the spelling, or use the mail address.`);
  }
}

/** The item is not there any more (or never was). */
export class Gone extends AppError {
  override readonly code = 'gone';
}

/** The item changed since it was shown; `message` says what to do. */
export class ChangedMeanwhile extends AppError {
  override readonly code = 'changed_meanwhile';
}

/** What was asked cannot be done with these values; `message` says what to say instead. */
export class InvalidRequest extends AppError {
  override readonly code = 'invalid_request';
}

/** The person has no Exchange mailbox. */
export class NoMailbox extends AppError {
  override readonly code = 'no_mailbox';
}

/** Microsoft 365 asks to slow down. */
export class Throttled extends AppError {
  override readonly code = 'throttled';
  constructor(
    readonly retryAfterSeconds: number,
    options?: ErrorOptions,
  ) {
    const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
    super(
      `Microsoft 365 is busy right now. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
      options,
    );
  }
}

/** A service behind us does not answer (`service` names it) or answers nonsense. `unknownOutcome`: a write may have happened. */
export class ServiceUnavailable extends AppError {
  override readonly code = 'service_unavailable';
  constructor(
    readonly service: 'graph' | 'login' | 'store' | 'teams',
    readonly unknownOutcome = false,
    options?: ErrorOptions,
  ) {
    super(
      {
        graph: 'Microsoft 365 does not answer right now. Try again in a minute.',
        login: 'The sign-in service does not answer right now. Try again in a minute.',
        store: 'My storage does not answer right now, so I did nothing. Please repeat that in a minute.',
        teams: 'Teams does not answer right now.',
      }[service],
      options,
    );
  }
}
