import { Button, Caption1, Field, Input, Tag, TagGroup } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { MeResponse, TabPerson } from '../../../api/contract/tab.ts';
import type { TimeRange } from '../../../services/calendar/time-range.ts';
import { zoneName } from '../../../words/format.ts';
import { api } from '../../api-client.ts';
import { boardOf, daysDrawn } from '../../board/board.ts';
import { namesIn } from '../../board/say-who-can.ts';
import { type Done, DoneBanner } from '../../components/DoneBanner.tsx';
import { FailureBanner, Loading } from '../../components/states.tsx';
import { useReader, useWords } from '../../speech.ts';
import { addDays, atLocal, dayOf, noonOf } from '../../time.ts';
import { useLoaded } from '../../use-loaded.ts';
import { Board, Legend } from './Board.tsx';
import { BookingForm } from './BookingForm.tsx';
import { useFindATimeStyles } from './FindATimePage.styles.ts';
import { FreeTimes } from './FreeTimes.tsx';
import { InWords } from './InWords.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import { RoomPicker, type TabRoom } from './RoomPicker.tsx';

const mostPeople = 20;
const daysShown = 14;
const defaultMinutes = 30;

/** People and rooms over two weeks, my own time among them; a time chosen by pointer or by keyboard, and booked. */
export const FindATimePage = ({ me }: { me: MeResponse }) => {
  const styles = useFindATimeStyles();
  const words = useWords();
  const { findATime } = words;
  const reader = useReader(me.timeZone);
  const today = dayOf(new Date(), me.timeZone);
  const [people, setPeople] = useState<TabPerson[]>([]);
  const [room, setRoom] = useState<TabRoom>();
  const [first, setFirst] = useState(today);
  const [selected, setSelected] = useState<TimeRange>();
  const [done, setDone] = useState<Done>();
  const addresses = [...people.map(({ address }) => address), ...(room ? [room.address] : [])];
  const loaded = useLoaded(`${first} ${addresses.join()}`, () =>
    api.freeBusy(addresses, atLocal(first, me.timeZone), atLocal(addDays(first, daysShown), me.timeZone)),
  );
  const board = useMemo(() => loaded.value && boardOf(loaded.value), [loaded.value]);
  const days = useMemo(
    () => (board ? daysDrawn(board, first, daysShown, me.timeZone) : []),
    [board, first, me.timeZone],
  );
  const named = [...people, ...(room ? [room] : [])];
  const nameOf = namesIn({ people: named, words: findATime });
  const minutes = selected ? (selected.endsAt.getTime() - selected.startsAt.getTime()) / 60_000 : defaultMinutes;
  const select = (startsAt: Date, endsAt = new Date(startsAt.getTime() + minutes * 60_000)) =>
    setSelected({ startsAt, endsAt });
  const add = (person: TabPerson) =>
    setPeople((chosen) =>
      chosen.some(({ id }) => id === person.id) || person.id === me.id
        ? chosen
        : [...chosen, person].slice(0, mostPeople),
    );
  return (
    <div className={styles.page}>
      {done ? (
        <DoneBanner
          done={done}
          onUndone={(title) => {
            setDone({ text: words.today.undone({ title }) });
            loaded.reload();
          }}
        />
      ) : null}
      <div className={styles.controls}>
        <PersonPicker onPick={add} {...(people.length >= mostPeople ? { full: mostPeople } : {})} />
        <RoomPicker room={room} onPick={setRoom} />
        <Field label={findATime.from}>
          <Input
            type="date"
            value={first}
            min={addDays(today, -60)}
            max={addDays(today, 365)}
            onChange={(_, { value }) => value && setFirst(value)}
          />
        </Field>
        <div className={styles.days}>
          <Button
            onClick={() => setFirst(addDays(first, -7))}
            aria-label={findATime.earlier}
            icon={<ChevronLeftRegular />}
          />
          <Button onClick={() => setFirst(today)}>{findATime.today}</Button>
          <Button
            onClick={() => setFirst(addDays(first, 7))}
            aria-label={findATime.later}
            icon={<ChevronRightRegular />}
          />
        </div>
      </div>
      {people.length > 0 ? (
        <TagGroup
          className={styles.chosen}
          aria-label={findATime.chosen}
          onDismiss={(_, { value }) => setPeople((chosen) => chosen.filter(({ id }) => id !== value))}
        >
          {people.map(({ id, name }) => (
            <Tag key={id} value={id} dismissible dismissIcon={{ 'aria-label': findATime.remove({ name }) }}>
              {name}
            </Tag>
          ))}
        </TagGroup>
      ) : null}
      {loaded.failure ? <FailureBanner failure={loaded.failure} onRetry={loaded.reload} /> : null}
      {!board && loaded.loading ? <Loading what="schedules" /> : null}
      {board ? (
        <>
          <FreeTimes board={board} reader={reader} minutes={minutes} now={new Date()} onPick={select} />
          <BookingForm
            board={board}
            people={people}
            room={room}
            reader={reader}
            selected={selected ?? nextHalfHour(board.common[0])}
            isChosen={selected !== undefined}
            onSelect={setSelected}
            onBooked={(booked) => {
              setDone(booked);
              setSelected(undefined);
              loaded.reload();
            }}
          />
          <Board board={board} days={days} nameOf={nameOf} reader={reader} selected={selected} onSelect={select} />
          <Legend />
          <Caption1>{words.today.zone({ zone: zoneName(reader, noonOf(first, me.timeZone)) })}</Caption1>
          <InWords board={board} days={days} nameOf={nameOf} reader={reader} />
        </>
      ) : null}
    </div>
  );
};

const halfHourMs = 30 * 60_000;

/** Where the form begins before anything was chosen: in the first time when everybody is free, else at the next half hour. */
const nextHalfHour = (free: TimeRange | undefined): TimeRange => {
  const next = Math.ceil(Date.now() / halfHourMs) * halfHourMs;
  const startsAt = free && free.endsAt.getTime() - next >= halfHourMs ? Math.max(next, free.startsAt.getTime()) : next;
  return { startsAt: new Date(startsAt), endsAt: new Date(startsAt + halfHourMs) };
};
