import { Body1, Button, Card, Title3 } from '@fluentui/react-components';
import { useState } from 'react';
import type { ApiFailure } from '../api-client.ts';
import { askForConsent } from '../consent.ts';
import type { TeamsHost } from '../teams.ts';
import { ErrorBanner } from './states.tsx';

const cardStyle = { maxWidth: '520px', margin: '24px auto', padding: '24px' };

/** Teams would sign the person in again at once: that is theirs to decide. */
export const SignedOutPage = ({ onSignIn }: { onSignIn(): void }) => (
  <Card style={cardStyle}>
    <Title3 as="h1">You are signed out</Title3>
    <Body1 as="p">Attaché has forgotten its access to your calendar, and notifications are off.</Body1>
    <Button appearance="primary" onClick={onSignIn}>
      Sign in again
    </Button>
  </Card>
);

/** Says what is needed and why, and opens the consent page on a click. */
export const SignInPage = ({
  host,
  failure,
  onSignedIn,
}: {
  host: TeamsHost;
  failure: ApiFailure;
  onSignedIn(): void;
}) => {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const signIn = () => {
    setBusy(true);
    setProblem(undefined);
    askForConsent(host, failure.claims)
      .then(onSignedIn, (error: unknown) =>
        setProblem(error instanceof Error ? error.message : 'That did not work. Try again.'),
      )
      .finally(() => setBusy(false));
  };
  return (
    <Card style={cardStyle}>
      <Title3 as="h1">One step before you start</Title3>
      <Body1 as="p">
        Attaché books meetings and looks people up as you, so it needs your permission to read your calendar and the
        directory. You see what it asks for on the next page, and you can take it back in Settings.
      </Body1>
      {problem ? <ErrorBanner message={problem} /> : null}
      <Button appearance="primary" disabled={busy} onClick={signIn}>
        {busy ? 'Waiting for the sign-in window …' : 'Continue'}
      </Button>
    </Card>
  );
};
