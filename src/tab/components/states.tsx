import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ApiFailure } from '../api-client.ts';
import { sayFailure } from '../say-failure.ts';
import { useAllWords, useWords } from '../speech.ts';

export const Loading = ({ what }: { what: keyof ReturnType<typeof useWords>['loading'] }) => (
  <div role="status" style={{ padding: '24px' }}>
    <Spinner label={useWords().loading[what]} />
  </div>
);

export const EmptyState = ({ children }: { children: ReactNode }) => (
  <Text as="p" style={{ padding: '4px 0 8px', display: 'block' }}>
    {children}
  </Text>
);

/** What went wrong, and the one thing to do about it. */
export const ErrorBanner = ({
  message,
  action,
  onAction,
}: {
  message: string;
  action?: string;
  onAction?: () => void;
}) => {
  const { tryAgain } = useWords();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{message}</MessageBarBody>
      {onAction ? (
        <MessageBarActions>
          <Button onClick={onAction}>{action ?? tryAgain}</Button>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
};

/** A call that failed, and the way to repeat it. */
export const FailureBanner = ({ failure, onRetry }: { failure: ApiFailure; onRetry?: () => void }) => (
  <ErrorBanner message={sayFailure(useAllWords(), failure)} {...(onRetry ? { onAction: onRetry } : {})} />
);
