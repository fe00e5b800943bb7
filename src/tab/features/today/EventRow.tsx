import { Badge, Body1, Body1Strong, Button, Caption1, mergeClasses } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { TabEvent } from '../../../api/contract/tab.ts';
import { clockRange } from '../../../words/format.ts';
import type { Reader } from '../../../words/reader.ts';
import type { Done } from '../../components/DoneBanner.tsx';
import { useWords } from '../../speech.ts';
import { EventActions } from './EventActions.tsx';
import { useTodayStyles } from './TodayPage.styles.ts';

export interface Place {
  me: string;
  reader: Reader;
  /** Something was done from a row. */
  onDone(done: Done): void;
}

interface Props {
  event: TabEvent;
  /** Of the same answer, to name what clashes. */
  all: readonly TabEvent[];
  place: Place;
}

/** One event: when, what, with whom, and what can be done about it. */
export const EventRow = ({ event, all, place }: Props) => {
  const styles = useTodayStyles();
  const { today: words } = useWords();
  const isOpen = isUnanswered(event);
  const [opened, setOpened] = useState(false);
  const actions = useId();
  const subject = event.subject || words.noSubject;
  const range = { startsAt: new Date(event.startsAt), endsAt: new Date(event.endsAt) };
  return (
    <article
      className={mergeClasses(
        styles.event,
        event.showAs === 'tentative' && styles.tentative,
        event.showAs === 'free' && styles.free,
        event.showAs === 'oof' && styles.away,
      )}
    >
      <Body1 className={styles.time}>{event.isAllDay ? words.allDay : clockRange(range, place.reader)}</Body1>
      <div className={styles.subject}>
        <Body1Strong className={event.isCancelled ? styles.cancelled : ''}>{subject}</Body1Strong>
        <Details event={event} all={all} me={place.me} />
      </div>
      <div className={styles.buttons}>
        {event.joinUrl && !event.isCancelled ? (
          <Button
            as="a"
            href={event.joinUrl}
            target="_blank"
            rel="noreferrer"
            size="small"
            aria-label={words.joinMeeting({ subject })}
          >
            {words.join}
          </Button>
        ) : null}
        {isOpen || event.isCancelled ? null : (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={opened}
            aria-controls={actions}
            aria-label={words.actionsFor({ subject })}
            onClick={() => setOpened(!opened)}
          >
            {words.actions}
          </Button>
        )}
      </div>
      <div id={actions} className={styles.actions} hidden={!(isOpen || opened)}>
        {isOpen || opened ? <EventActions event={event} place={place} onDone={() => setOpened(false)} /> : null}
      </div>
    </article>
  );
};

const isUnanswered = ({ myResponse, isCancelled }: TabEvent): boolean => myResponse === 'notResponded' && !isCancelled;

/** Who comes besides the reader, whoever invites and the room, which are named already. */
const companyOf = ({ attendees, organizer, location }: TabEvent, me: string): string[] =>
  attendees.map(({ name }) => name).filter((name) => name !== me && name !== organizer && name !== location);

const Details = ({ event, all, me }: { event: TabEvent; all: readonly TabEvent[]; me: string }) => {
  const styles = useTodayStyles();
  const { today: words } = useWords();
  const company = companyOf(event, me);
  const clashes = all.filter(({ id }) => event.clashesWith.includes(id));
  return (
    <div className={styles.details}>
      {event.location ? <Caption1>{event.location}</Caption1> : null}
      {event.organizer && !event.isOrganizer ? <Caption1>{words.from({ organizer: event.organizer })}</Caption1> : null}
      {company.length > 0 ? <Caption1>{words.with(company)}</Caption1> : null}
      {event.isCancelled ? <Mark color="danger">{words.cancelled}</Mark> : null}
      {event.isPrivate ? <Mark color="informative">{words.private}</Mark> : null}
      {isUnanswered(event) ? <Mark color="warning">{words.notAnswered}</Mark> : null}
      {event.showAs === 'oof' ? <Mark color="important">{words.away}</Mark> : null}
      {clashes.length > 0 ? <Mark color="severe">{words.clashes(clashes.map((other) => other.subject))}</Mark> : null}
    </div>
  );
};

const Mark = ({
  color,
  children,
}: {
  color: 'danger' | 'informative' | 'warning' | 'important' | 'severe';
  children: string;
}) => {
  const styles = useTodayStyles();
  return (
    <Badge className={styles.badge} appearance="tint" color={color}>
      {children}
    </Badge>
  );
};
