import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export const Loading = ({ what }: { what: string }) => (
  <div role="status" style={{ padding: '24px' }}>
    <Spinner label={`Loading ${what} …`} />
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
}) => (
  <MessageBar intent="error" layout="multiline" role="alert">
    <MessageBarBody>{message}</MessageBarBody>
    {onAction ? (
      <MessageBarActions>
        <Button onClick={onAction}>{action ?? 'Try again'}</Button>
      </MessageBarActions>
    ) : null}
  </MessageBar>
);
