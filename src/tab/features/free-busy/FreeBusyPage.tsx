import { Button, Caption1, Field, Input, Subtitle2, Tag, TagGroup } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { MeResponse, TabPerson } from '../../../api/contract/tab.ts';
import { api } from '../../api-client.ts';
import { EmptyState, ErrorBanner, Loading } from '../../components/states.tsx';
import { addDays, atLocal, dayOf, formatDay, nameOfZone } from '../../time.ts';
import { useLoaded } from '../../use-loaded.ts';
import { useFreeBusyStyles } from './FreeBusyPage.styles.ts';
import { PersonPicker } from './PersonPicker.tsx';
import { ScheduleGrid } from './ScheduleGrid.tsx';

const most = 10;

/** Who of the chosen people is free when, over one day. */
export const FreeBusyPage = ({ me, locale }: { me: MeResponse; locale: string }) => {
  const styles = useFreeBusyStyles();
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
        <PersonPicker onPick={add} disabled={people.length >= most} />
        <Field label="Day">
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
          <Button onClick={() => setDay(addDays(day, -1))} aria-label="Previous day" icon={<ChevronLeftRegular />} />
          <Button onClick={() => setDay(today)}>Today</Button>
          <Button onClick={() => setDay(addDays(day, 1))} aria-label="Next day" icon={<ChevronRightRegular />} />
        </div>
      </div>
      {people.length > 0 ? (
        <TagGroup
          aria-label="Chosen people"
          onDismiss={(_, { value }) => setPeople((chosen) => chosen.filter(({ id }) => id !== value))}
        >
          {people.map(({ id, name }) => (
            <Tag key={id} value={id} dismissible dismissIcon={{ 'aria-label': `Remove ${name}` }}>
              {name}
            </Tag>
          ))}
        </TagGroup>
      ) : (
        <EmptyState>Choose people to see when they are free.</EmptyState>
      )}
      {schedules.failure ? <ErrorBanner message={schedules.failure.message} onAction={schedules.reload} /> : null}
      {schedules.loading ? <Loading what="schedules" /> : null}
      {schedules.value && people.length > 0 && !schedules.loading ? (
        <>
          <Subtitle2 as="h2">{formatDay(day, locale)}</Subtitle2>
          <ScheduleGrid
            people={people}
            schedules={schedules.value.schedules}
            day={day}
            timeZone={me.timeZone}
            locale={locale}
          />
          <Caption1>Times are in {nameOfZone(me.timeZone, locale)}.</Caption1>
        </>
      ) : null}
    </div>
  );
};
