import { Body1, Button, Caption1, Card, Subtitle2, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeResponse, NotificationsResponse } from '../../../api/contract/tab.ts';
import { api } from '../../api-client.ts';
import { ErrorBanner } from '../../components/states.tsx';
import { formatMoment } from '../../time.ts';
import { asFailure, useLoaded } from '../../use-loaded.ts';

/** Notifications, and who is signed in. */
interface Props {
  me: MeResponse;
  locale: string;
  onSignedOut(): void;
}

export const SettingsPage = ({ me, locale, onSignedOut }: Props) => {
  // The chat may have switched them since the tab was opened.
  const now = useLoaded('notifications', api.notifications);
  const [switched, setSwitched] = useState<NotificationsResponse>();
  const notifications = switched ?? now.value ?? me.notifications;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const attempt = async <T,>(work: () => Promise<T>, done: (result: T) => void) => {
    setBusy(true);
    setProblem(undefined);
    try {
      done(await work());
    } catch (error) {
      setProblem(asFailure(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div style={{ maxWidth: '640px', marginInline: 'auto', display: 'grid', gap: '16px' }}>
      {problem ? <ErrorBanner message={problem} /> : null}
      <Card>
        <Subtitle2 as="h2">Notifications</Subtitle2>
        <Switch
          checked={notifications.on}
          disabled={busy}
          label={notifications.on ? 'On: Attaché tells you about new, moved and cancelled meetings' : 'Off'}
          onChange={(_, { checked }) => attempt(() => api.switchNotifications(checked), setSwitched)}
        />
        {notifications.pausedUntil ? (
          <Caption1>Paused until {formatMoment(new Date(notifications.pausedUntil), me.timeZone, locale)}.</Caption1>
        ) : null}
        {notifications.on && notifications.needsAttention ? (
          <Body1>
            Your calendar cannot be watched right now. Attaché keeps trying; switch off and on again if it stays this
            way.
          </Body1>
        ) : null}
        <Caption1>The messages come to your chat with Attaché.</Caption1>
      </Card>
      <Card>
        <Subtitle2 as="h2">Signed in as {me.name}</Subtitle2>
        <Body1>Signing out makes Attaché forget its access to your calendar and switches notifications off.</Body1>
        <div>
          <Button disabled={busy} onClick={() => attempt(api.signOut, onSignedOut)}>
            Sign out
          </Button>
        </div>
      </Card>
    </div>
  );
};
