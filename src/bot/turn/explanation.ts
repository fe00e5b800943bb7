import { AmbiguousPerson, AppError, NoMailbox, PermissionMissing, ServiceUnavailable } from '../../shared/errors.ts';

/** What a person is told about a failure: what happened, and what they can do now. */
export interface Explanation {
  title: string;
  text: string;
  /** True when a person cannot know whether their request was carried out. */
  unknownOutcome: boolean;
  /** True for failures nobody foresaw: logged as errors, never shown. */
  isUnexpected: boolean;
}

export const explanationOf = (error: unknown): Explanation => {
  if (!(error instanceof AppError)) {
    return {
      title: 'Something went wrong on my side',
      text: 'I am sorry. Please try again; if it happens again, tell your administrator the reference below.',
      unknownOutcome: true,
      isUnexpected: true,
    };
  }
  const unknownOutcome = error instanceof ServiceUnavailable && error.unknownOutcome;
  return { title: titleOf(error), text: textOf(error, unknownOutcome), unknownOutcome, isUnexpected: false };
};

const titles: Record<string, string> = {
  permission_missing: 'I am not allowed to do that',
  ambiguous_person: 'Whom do you mean?',
  person_not_found: 'I could not find that person',
  gone: 'That is not there any more',
  changed_meanwhile: 'That changed in the meantime',
  invalid_request: 'I cannot do it like that',
  no_mailbox: 'There is no mailbox',
  throttled: 'Too busy right now',
  service_unavailable: 'Please try again in a minute',
};

const titleOf = (error: AppError): string => titles[error.code] ?? 'That did not work';

const textOf = (error: AppError, unknownOutcome: boolean): string => {
  if (unknownOutcome) return `${error.message} I cannot tell whether it was done: please check before you ask again.`;
  if (error instanceof AmbiguousPerson) {
    const names = error.choices.slice(0, 5).map(({ displayName }) => displayName);
    return `${error.message} I found ${names.join(', ')}. Say the full name, or the mail address.`;
  }
  if (error instanceof PermissionMissing) {
    return error.message || 'Microsoft 365 does not let me do that for you. Your administrator can allow it.';
  }
  if (error instanceof NoMailbox) {
    return error.message || 'This needs an Exchange mailbox, and there is none. Your administrator can add one.';
  }
  return error.message;
};
