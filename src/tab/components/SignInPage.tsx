import { Body1, Button, Card, Title3 } from '@fluentui/react-components';
import { useState } from 'react';
import type { ApiFailure } from '../api-client.ts';
import { askForConsent, ConsentFailed } from '../consent.ts';
import { useWords } from '../speech.ts';
import type { TeamsHost } from '../teams.ts';
import { ErrorBanner } from './states.tsx';

const cardStyle = { maxWidth: '520px', margin: '24px auto', padding: '24px' };

/** Teams would sign the person in again at once: that is theirs to decide. */
export const SignedOutPage = ({ onSignIn }: { onSignIn(): void }) => {
  const { signedOut } = useWords();
  return (
    <Card style={cardStyle}>
      <Title3 as="h1">{signedOut.title}</Title3>
      <Body1 as="p">{signedOut.text}</Body1>
      <Button appearance="primary" onClick={onSignIn}>
        {signedOut.again}
      </Button>
    </Card>
  );
};

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
  const { signIn: words, failures } = useWords();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const signIn = () => {
    setBusy(true);
    setProblem(undefined);
    askForConsent(host, failure.claims)
      .then(onSignedIn, (error: unknown) =>
        setProblem(error instanceof ConsentFailed ? words[error.reason] : failures.unexpected),
      )
      .finally(() => setBusy(false));
  };
  return (
    <Card style={cardStyle}>
      <Title3 as="h1">{words.title}</Title3>
      <Body1 as="p">{words.text}</Body1>
      {problem ? <ErrorBanner message={problem} /> : null}
      <Button appearance="primary" disabled={busy} onClick={signIn}>
        {busy ? words.waiting : words.go}
      </Button>
    </Card>
  );
};
