import { Badge, Body1, Body1Strong, Button, Caption1, mergeClasses, Subtitle1 } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeResponse, TabEvent } from '../../../api/contract/tab.ts';
import { clockRange, longDayName, zoneName } from '../../../words/format.ts';
import type { Reader } from '../../../words/reader.ts';
import { EmptyState, FailureBanner, Loading } from '../../components/states.tsx';
import { useReader, useWords } from '../../speech.ts';
import { dayOf, noonOf } from '../../time.ts';
import { useAgendaStyles } from './AgendaPage.styles.ts';
import { type AgendaDay, useAgenda } from './use-agenda.ts';

interface Place {
  me: string;
  reader: Reader;
}

/** Today and the next days. */
export const AgendaPage = ({ me }: { me: MeResponse }) => {
  const styles = useAgendaStyles();
  const { agenda: words, loading } = useWords();
  const reader = useReader(me.timeZone);
  const [days, setDays] = useState(3);
  const agenda = useAgenda(me.timeZone, days);
  if (!agenda.value) {
    return agenda.failure ? (
      <FailureBanner failure={agenda.failure} onRetry={agenda.reload} />
    ) : (
      <Loading what="agenda" />
    );
  }
  const zone = zoneName(reader, new Date());
  return (
    <div className={styles.page}>
      {agenda.failure ? <FailureBanner failure={agenda.failure} onRetry={agenda.reload} /> : null}
      <Caption1>{me.timeZoneKnown ? words.zone({ zone }) : words.zoneUnknown({ zone })}</Caption1>
      {agenda.value.map((day) => (
        <Day key={day.day} day={day} place={{ me: me.name, reader }} />
      ))}
      {days < 14 ? (
        <Button className={styles.more} onClick={() => setDays(days + 4)} disabled={agenda.loading}>
          {agenda.loading ? loading.more : words.more}
        </Button>
      ) : null}
    </div>
  );
};

const Day = ({ day: { day, events }, place }: { day: AgendaDay; place: Place }) => {
  const styles = useAgendaStyles();
  const { agenda: words } = useWords();
  const name = longDayName(noonOf(day, place.reader.timeZone), place.reader);
  return (
    <section className={styles.day} aria-label={name}>
      <Subtitle1 as="h2">
        {day === dayOf(new Date(), place.reader.timeZone) ? words.today({ day: name }) : name}
      </Subtitle1>
      {events.length === 0 ? <EmptyState>{words.empty}</EmptyState> : null}
      <ul className={styles.list}>
        {events.map((event) => (
          <li key={event.id}>
            <EventRow event={event} all={events} place={place} />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Who comes besides the reader, whoever invites and the room, which are named already. */
const companyOf = ({ attendees, organizer, location }: TabEvent, me: string): string[] =>
  attendees.map(({ name }) => name).filter((name) => name !== me && name !== organizer && name !== location);

const EventRow = ({ event, all, place }: { event: TabEvent; all: TabEvent[]; place: Place }) => {
  const styles = useAgendaStyles();
  const { agenda: words } = useWords();
  const company = companyOf(event, place.me);
  const clashes = all.filter(({ id }) => event.clashesWith.includes(id));
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
        <Body1Strong className={event.isCancelled ? styles.cancelled : ''}>
          {event.subject || words.noSubject}
        </Body1Strong>
        <div className={styles.details}>
          {event.location ? <Caption1>{event.location}</Caption1> : null}
          {event.organizer && !event.isOrganizer ? (
            <Caption1>{words.from({ organizer: event.organizer })}</Caption1>
          ) : null}
          {company.length > 0 ? <Caption1>{words.with(company)}</Caption1> : null}
          {event.isCancelled ? (
            <Badge className={styles.badge} appearance="tint" color="danger">
              {words.cancelled}
            </Badge>
          ) : null}
          {event.isPrivate ? (
            <Badge className={styles.badge} appearance="tint" color="informative">
              {words.private}
            </Badge>
          ) : null}
          {event.myResponse === 'notResponded' && !event.isCancelled ? (
            <Badge className={styles.badge} appearance="tint" color="warning">
              {words.notAnswered}
            </Badge>
          ) : null}
          {event.showAs === 'oof' ? (
            <Badge className={styles.badge} appearance="tint" color="important">
              {words.away}
            </Badge>
          ) : null}
          {clashes.length > 0 ? (
            <Badge className={styles.badge} appearance="tint" color="severe">
              {words.clashes(clashes.map(({ subject }) => subject))}
            </Badge>
          ) : null}
        </div>
      </div>
      {event.joinUrl && !event.isCancelled ? (
        <Button
          as="a"
          href={event.joinUrl}
          target="_blank"
          rel="noreferrer"
          size="small"
          className={styles.join}
          aria-label={words.joinMeeting({ subject: event.subject || words.noSubject })}
        >
          {words.join}
        </Button>
      ) : null}
    </article>
  );
};
