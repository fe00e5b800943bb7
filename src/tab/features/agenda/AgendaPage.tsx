import { Badge, Body1, Body1Strong, Button, Caption1, mergeClasses, Subtitle1 } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeResponse, TabEvent } from '../../../api/contract/tab.ts';
import { EmptyState, ErrorBanner, Loading } from '../../components/states.tsx';
import { dayOf, formatDay, formatTimes, nameOfZone } from '../../time.ts';
import { useAgendaStyles } from './AgendaPage.styles.ts';
import { type AgendaDay, useAgenda } from './use-agenda.ts';

interface Place {
  me: string;
  timeZone: string;
  locale: string;
}

/** Today and the next days. */
export const AgendaPage = ({ me, locale }: { me: MeResponse; locale: string }) => {
  const styles = useAgendaStyles();
  const [days, setDays] = useState(3);
  const agenda = useAgenda(me.timeZone, days);
  const place = { me: me.name, timeZone: me.timeZone, locale };
  if (!agenda.value) {
    return agenda.failure ? (
      <ErrorBanner message={agenda.failure.message} onAction={agenda.reload} />
    ) : (
      <Loading what="your agenda" />
    );
  }
  return (
    <div className={styles.page}>
      {agenda.failure ? <ErrorBanner message={agenda.failure.message} onAction={agenda.reload} /> : null}
      <Caption1>
        Times are in {nameOfZone(me.timeZone, locale)}
        {me.timeZoneKnown ? '' : ', because the time zone of your mailbox could not be understood'}.
      </Caption1>
      {agenda.value.map((day) => (
        <Day key={day.day} day={day} place={place} />
      ))}
      {days < 14 ? (
        <Button className={styles.more} onClick={() => setDays(days + 4)} disabled={agenda.loading}>
          {agenda.loading ? 'Loading …' : 'Show more days'}
        </Button>
      ) : null}
    </div>
  );
};

const Day = ({ day: { day, events }, place }: { day: AgendaDay; place: Place }) => {
  const styles = useAgendaStyles();
  const today = dayOf(new Date(), place.timeZone);
  return (
    <section className={styles.day} aria-label={formatDay(day, place.locale)}>
      <Subtitle1 as="h2">
        {day === today ? `Today, ${formatDay(day, place.locale)}` : formatDay(day, place.locale)}
      </Subtitle1>
      {events.length === 0 ? <EmptyState>Nothing in the calendar.</EmptyState> : null}
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

const inShort = ([first = '', ...others]: string[]): string =>
  others.length > 1 ? `${first} and ${others.length} more` : [first, ...others].join(' and ');

const EventRow = ({ event, all, place }: { event: TabEvent; all: TabEvent[]; place: Place }) => {
  const styles = useAgendaStyles();
  const company = companyOf(event, place.me);
  const clashes = all.filter(({ id }) => event.clashesWith.includes(id));
  const times = formatTimes(new Date(event.startsAt), new Date(event.endsAt), place.timeZone, place.locale);
  return (
    <article
      className={mergeClasses(
        styles.event,
        event.showAs === 'tentative' && styles.tentative,
        event.showAs === 'free' && styles.free,
        event.showAs === 'oof' && styles.away,
      )}
    >
      <Body1 className={styles.time}>{event.isAllDay ? 'All day' : times}</Body1>
      <div className={styles.subject}>
        <Body1Strong className={event.isCancelled ? styles.cancelled : ''}>
          {event.subject || '(no subject)'}
        </Body1Strong>
        <div className={styles.details}>
          {event.location ? <Caption1>{event.location}</Caption1> : null}
          {event.organizer && !event.isOrganizer ? <Caption1>from {event.organizer}</Caption1> : null}
          {company.length > 0 ? <Caption1>with {inShort(company)}</Caption1> : null}
          {event.isCancelled ? (
            <Badge appearance="tint" color="danger">
              Cancelled
            </Badge>
          ) : null}
          {event.isPrivate ? (
            <Badge appearance="tint" color="informative">
              Private
            </Badge>
          ) : null}
          {event.myResponse === 'notResponded' && !event.isCancelled ? (
            <Badge appearance="tint" color="warning">
              Not answered yet
            </Badge>
          ) : null}
          {event.showAs === 'oof' ? (
            <Badge appearance="tint" color="important">
              Away
            </Badge>
          ) : null}
          {clashes.length > 0 ? (
            <Badge appearance="tint" color="severe">
              Clashes with {clashes[0]?.subject || 'another event'}
              {clashes.length > 1 ? ` and ${clashes.length - 1} more` : ''}
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
          aria-label={`Join ${event.subject}`}
        >
          Join
        </Button>
      ) : null}
    </article>
  );
};
