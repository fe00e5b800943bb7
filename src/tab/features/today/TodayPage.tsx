import { Button, Caption1, Subtitle1 } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeResponse } from '../../../api/contract/tab.ts';
import { longDayName, zoneName } from '../../../words/format.ts';
import { api } from '../../api-client.ts';
import { type Done, DoneBanner } from '../../components/DoneBanner.tsx';
import { EmptyState, FailureBanner, Loading } from '../../components/states.tsx';
import { useReader, useWords } from '../../speech.ts';
import { addDays, atLocal, dayOf, noonOf } from '../../time.ts';
import { useLoaded } from '../../use-loaded.ts';
import { type Day, daysToLoad, daysWorthShowing } from './days.ts';
import { EventRow, type Place } from './EventRow.tsx';
import { useTodayStyles } from './TodayPage.styles.ts';

const most = 14;

/** Today, or the next working day once nothing is left of it, and the days after. */
export const TodayPage = ({ me }: { me: MeResponse }) => {
  const styles = useTodayStyles();
  const { today: words, loading } = useWords();
  const reader = useReader(me.timeZone);
  const [count, setCount] = useState(3);
  const [done, setDone] = useState<Done>();
  const today = dayOf(new Date(), me.timeZone);
  const agenda = useLoaded(`${today}+${count}`, () =>
    api.agenda(atLocal(today, me.timeZone), atLocal(addDays(today, daysToLoad(count)), me.timeZone)),
  );
  if (!agenda.value) {
    return agenda.failure ? (
      <FailureBanner failure={agenda.failure} onRetry={agenda.reload} />
    ) : (
      <Loading what="agenda" />
    );
  }
  const say = (what: Done) => {
    setDone(what);
    agenda.reload();
  };
  const { days, skipsToday } = daysWorthShowing(agenda.value.events, me, new Date(), count);
  const zone = zoneName(reader, new Date());
  return (
    <div className={styles.page}>
      {agenda.failure ? <FailureBanner failure={agenda.failure} onRetry={agenda.reload} /> : null}
      {done ? <DoneBanner done={done} onUndone={(title) => say({ text: words.undone({ title }) })} /> : null}
      <Caption1>{me.timeZoneKnown ? words.zone({ zone }) : words.zoneUnknown({ zone })}</Caption1>
      {skipsToday ? <EmptyState>{words.skipsToday}</EmptyState> : null}
      {days.map((day) => (
        <DaySection key={day.day} day={day} today={today} place={{ me: me.name, reader, onDone: say }} />
      ))}
      {count < most ? (
        <Button className={styles.more} onClick={() => setCount(count + 4)} disabled={agenda.loading}>
          {agenda.loading ? loading.more : words.more}
        </Button>
      ) : null}
    </div>
  );
};

const DaySection = ({ day: { day, events }, today, place }: { day: Day; today: string; place: Place }) => {
  const styles = useTodayStyles();
  const { today: words } = useWords();
  const name = longDayName(noonOf(day, place.reader.timeZone), place.reader);
  return (
    <section className={styles.day} aria-label={name}>
      <Subtitle1 as="h2">{day === today ? words.today({ day: name }) : name}</Subtitle1>
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
