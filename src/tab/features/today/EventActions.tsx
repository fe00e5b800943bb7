import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { TabEvent } from '../../../api/contract/tab.ts';
import { api } from '../../api-client.ts';
import { FailureBanner } from '../../components/states.tsx';
import { useWords } from '../../speech.ts';
import { useAct } from '../../use-act.ts';
import type { Place } from './EventRow.tsx';
import { MoveForm } from './MoveForm.tsx';
import { useTodayStyles } from './TodayPage.styles.ts';

interface Props {
  event: TabEvent;
  place: Place;
  /** The row closes. */
  onDone(): void;
}

const answers = ['accept', 'tentative', 'decline'] as const;
/** What Graph calls the answer that a button gives. */
const asAnswered = { accept: 'accepted', tentative: 'tentativelyAccepted', decline: 'declined' } as const;

/** Answers for who is invited, a new time for who invites, and the way into Outlook. */
export const EventActions = ({ event, place, onDone }: Props) => {
  const styles = useTodayStyles();
  const { today: words } = useWords();
  const act = useAct();
  const [moving, setMoving] = useState(false);
  const subject = event.subject || words.noSubject;
  const answer = (response: (typeof answers)[number]) =>
    act.run(
      () => api.respond({ id: event.id, response }),
      () => {
        onDone();
        place.onDone({ text: words.answered[response]({ subject }) });
      },
    );
  if (moving) return <MoveForm event={event} place={place} onClose={() => setMoving(false)} onMoved={onDone} />;
  return (
    <>
      {event.isOrganizer || event.attendees.length === 0
        ? null
        : answers.map((response) => (
            <Button
              key={response}
              size="small"
              disabled={act.busy}
              appearance={event.myResponse === asAnswered[response] ? 'primary' : 'secondary'}
              aria-pressed={event.myResponse === asAnswered[response]}
              aria-label={words.answerFor[response]({ subject })}
              onClick={() => answer(response)}
            >
              {words.answer[response]}
            </Button>
          ))}
      {event.isOrganizer && !event.isAllDay ? (
        <Button size="small" onClick={() => setMoving(true)} aria-label={words.moveMeeting({ subject })}>
          {words.move}
        </Button>
      ) : null}
      {event.webLink ? (
        <Link className={styles.outlook} href={event.webLink} target="_blank" rel="noreferrer">
          {words.openInOutlook}
        </Link>
      ) : null}
      {act.failure ? <FailureBanner failure={act.failure} /> : null}
    </>
  );
};
