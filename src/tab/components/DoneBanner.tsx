import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { api } from '../api-client.ts';
import { useWords } from '../speech.ts';
import { useAct } from '../use-act.ts';
import { FailureBanner } from './states.tsx';

/** Something that was done, and can be taken back where it has a number. */
export interface Done {
  text: string;
  seq?: number;
}

/** Says what was done, aloud too, with the way back. */
export const DoneBanner = ({ done, onUndone }: { done: Done; onUndone(title: string): void }) => {
  const { undo } = useWords();
  const act = useAct();
  const { seq } = done;
  return (
    <>
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>{done.text}</MessageBarBody>
        {seq === undefined ? null : (
          <MessageBarActions>
            <Button
              disabled={act.busy}
              onClick={() =>
                act.run(
                  () => api.undo(seq),
                  ({ title }) => onUndone(title),
                )
              }
            >
              {undo}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
      {act.failure ? <FailureBanner failure={act.failure} /> : null}
    </>
  );
};
