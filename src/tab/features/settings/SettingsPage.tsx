import { Body1, Button, Caption1, Card, Subtitle2, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeResponse, NotificationsResponse } from '../../../api/contract/tab.ts';
import { moment } from '../../../words/format.ts';
import type { ApiFailure } from '../../api-client.ts';
import { api } from '../../api-client.ts';
import { FailureBanner } from '../../components/states.tsx';
import { useReader, useWords } from '../../speech.ts';
import { asFailure, useLoaded } from '../../use-loaded.ts';

interface Props {
  me: MeResponse;
  onSignedOut(): void;
}

/** Notifications, and who is signed in. */
export const SettingsPage = ({ me, onSignedOut }: Props) => {
  const { settings: words } = useWords();
  const reader = useReader(me.timeZone);
  // The chat may have switched them since the tab was opened.
  const now = useLoaded('notifications', api.notifications);
  const [switched, setSwitched] = useState<NotificationsResponse>();
  const notifications = switched ?? now.value ?? me.notifications;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure>();
  const attempt = async <T,>(work: () => Promise<T>, done: (result: T) => void) => {
    setBusy(true);
    setFailure(undefined);
    try {
      done(await work());
    } catch (error) {
      setFailure(asFailure(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div style={{ maxWidth: '640px', marginInline: 'auto', display: 'grid', gap: '16px' }}>
      {failure ? <FailureBanner failure={failure} /> : null}
      <Card>
        <Subtitle2 as="h2">{words.notifications}</Subtitle2>
        <Switch
          checked={notifications.on}
          disabled={busy}
          label={notifications.on ? words.on : words.off}
          onChange={(_, { checked }) => attempt(() => api.switchNotifications(checked), setSwitched)}
        />
        {notifications.pausedUntil ? (
          <Caption1>{words.pausedUntil({ until: moment(new Date(notifications.pausedUntil), reader) })}</Caption1>
        ) : null}
        {notifications.on && notifications.needsAttention ? <Body1>{words.needsAttention}</Body1> : null}
        <Caption1>{words.where}</Caption1>
      </Card>
      <Card>
        <Subtitle2 as="h2">{words.signedInAs({ name: me.name })}</Subtitle2>
        <Body1>{words.signOutText}</Body1>
        <div>
          <Button disabled={busy} onClick={() => attempt(api.signOut, onSignedOut)}>
            {words.signOut}
          </Button>
        </div>
      </Card>
    </div>
  );
};
