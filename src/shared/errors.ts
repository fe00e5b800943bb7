import type { Problem } from './problems.ts';

/**
 * What can go wrong in a way that a person can do something about; thrown where it is known, put into words once per entry point.
 * The message is the problem's name, for logs: it quotes nobody.
 */
export abstract class AppError extends Error {
  /** The kind; stable, for the tab and for logs. */
  abstract readonly code: string;

  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.is, options);
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
    super({ is: 'signInRequired' }, options);
  }
}

/** Microsoft 365 refused for want of a permission. */
export class PermissionMissing extends AppError {
  override readonly code = 'permission_missing';
}

export interface PersonChoice {
  id: string;
  displayName: string;
  jobTitle?: string;
  department?: string;
  mail?: string;
}

/** Several people go by this name; `isGuess`: nobody does, and these have one that is near. */
export class AmbiguousPerson extends AppError {
  override readonly code = 'ambiguous_person';
  constructor(
    readonly said: string,
    readonly choices: readonly PersonChoice[],
    readonly isGuess = false,
  ) {
    const names = choices.map(({ displayName }) => displayName);
    super({ is: isGuess ? 'nobodyButNear' : 'ambiguousPerson', said, names });
  }
}

export class PersonNotFound extends AppError {
  override readonly code = 'person_not_found';
  constructor(readonly said: string) {
    super({ is: 'personNotFound', said });
  }
}

/** The item is not there any more (or never was). */
export class Gone extends AppError {
  override readonly code = 'gone';
}

/** The item changed since it was shown. */
export class ChangedMeanwhile extends AppError {
  override readonly code = 'changed_meanwhile';
}

/** What was asked cannot be done with these values. */
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
    super({ is: 'throttled', minutes: Math.max(1, Math.ceil(retryAfterSeconds / 60)) }, options);
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
    super({ is: `${service}Away` }, options);
  }
}
