import { Button, Caption1, Field, Input, Subtitle2, Tag, TagGroup } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { MeResponse, TabPerson } from '../../../api/contract/tab.ts';
import { longDayName, zoneName } from '../../../words/format.ts';
import { api } from '../../api-client.ts';
import { EmptyState, FailureBanner, Loading } from '../../components/states.tsx';
import { useReader, useWords } from '../../speech.ts';
import { addDays, atLocal, dayOf, noonOf } from '../../time.ts';
import { useLoaded } from '../../use-loaded.ts';
import { useFreeBusyStyles } from './FreeBusyPage.styles.ts';
import { PersonPicker } from './PersonPicker.tsx';
import { ScheduleGrid } from './ScheduleGrid.tsx';

const most = 10;

/** Who of the chosen people is free when, over one day. */
export const FreeBusyPage = ({ me }: { me: MeResponse }) => {
  const styles = useFreeBusyStyles();
  const { freeBusy: words, agenda } = useWords();
  const reader = useReader(me.timeZone);
  const today = dayOf(new Date(), me.timeZone);
  const [people, setPeople] = useState<TabPerson[]>([]);
  const [day, setDay] = useState(today);
  const dayField = useId();
  const addresses = people.map(({ address }) => address);
  const schedules = useLoaded(`${day} ${addresses.join()}`, () =>
    addresses.length === 0
      ? Promise.resolve({ schedules: [] })
      : api.freeBusy(addresses, atLocal(day, me.timeZone), atLocal(addDays(day, 1), me.timeZone)),
  );
  const add = (person: TabPerson) =>
    setPeople((chosen) => (chosen.some(({ id }) => id === person.id) ? chosen : [...chosen, person].slice(0, most)));
  return (
    <div className={styles.page}>
      <div className={styles.controls}>
        <PersonPicker onPick={add} {...(people.length >= most ? { full: most } : {})} />
        <Field label={words.day}>
          <Input
            id={dayField}
            type="date"
            value={day}
            min={addDays(today, -60)}
            max={addDays(today, 365)}
            onChange={(_, { value }) => value && setDay(value)}
          />
        </Field>
        <div className={styles.days}>
          <Button
            onClick={() => setDay(addDays(day, -1))}
            aria-label={words.previousDay}
            icon={<ChevronLeftRegular />}
          />
          <Button onClick={() => setDay(today)}>{words.today}</Button>
          <Button onClick={() => setDay(addDays(day, 1))} aria-label={words.nextDay} icon={<ChevronRightRegular />} />
        </div>
      </div>
      {people.length > 0 ? (
        <TagGroup
          className={styles.chosen}
          aria-label={words.chosen}
          onDismiss={(_, { value }) => setPeople((chosen) => chosen.filter(({ id }) => id !== value))}
        >
          {people.map(({ id, name }) => (
            <Tag key={id} value={id} dismissible dismissIcon={{ 'aria-label': words.remove({ name }) }}>
              {name}
            </Tag>
          ))}
        </TagGroup>
      ) : (
        <EmptyState>{words.empty}</EmptyState>
      )}
      {schedules.failure ? <FailureBanner failure={schedules.failure} onRetry={schedules.reload} /> : null}
      {schedules.loading ? <Loading what="schedules" /> : null}
      {schedules.value && people.length > 0 && !schedules.loading ? (
        <>
          <Subtitle2 as="h2">{longDayName(noonOf(day, me.timeZone), reader)}</Subtitle2>
          <ScheduleGrid people={people} schedules={schedules.value.schedules} day={day} reader={reader} />
          <Caption1>{agenda.zone({ zone: zoneName(reader, noonOf(day, me.timeZone)) })}</Caption1>
        </>
      ) : null}
    </div>
  );
};
