import { Button, Caption1, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { TabPerson } from '../../../api/contract/tab.ts';
import type { TimeRange } from '../../../services/calendar/time-range.ts';
import { dayAndTime } from '../../../words/format.ts';
import type { Reader } from '../../../words/reader.ts';
import { api } from '../../api-client.ts';
import type { Board } from '../../board/board.ts';
import { sayTakenSince, sayWhoCan, takenAt } from '../../board/say-who-can.ts';
import type { Done } from '../../components/DoneBanner.tsx';
import { FailureBanner } from '../../components/states.tsx';
import { useWords } from '../../speech.ts';
import { atLocal, clockOf, dayOf, minutesOfClock } from '../../time.ts';
import { useAct } from '../../use-act.ts';
import { useTakenSince } from '../../use-taken-since.ts';
import { useFindATimeStyles } from './FindATimePage.styles.ts';
import type { TabRoom } from './RoomPicker.tsx';

interface Props {
  board: Board;
  people: readonly TabPerson[];
  room: TabRoom | undefined;
  reader: Reader;
  selected: TimeRange;
  /** False: the time is where the form begins, and nobody has chosen it yet. */
  isChosen: boolean;
  onSelect(range: TimeRange): void;
  onBooked(done: Done): void;
}

const lengths = [15, 25, 30, 45, 60, 90, 120, 180, 240];

/** The chosen time as fields, who can come then, and the button that books it. */
export const BookingForm = ({ board, people, room, reader, selected, isChosen, onSelect, onBooked }: Props) => {
  const styles = useFindATimeStyles();
  const { findATime: words } = useWords();
  const { timeZone } = reader;
  const [typed, setTyped] = useState('');
  const [online, setOnline] = useState(true);
  // The same key until it is booked: a second press, or a repeat after a lost answer, books nothing more.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const act = useAct();
  const since = useTakenSince(selected.startsAt);
  const subject = typed.trim() || words.defaultSubject(people.map(({ name }) => name));
  const [day, clock] = [dayOf(selected.startsAt, timeZone), clockOf(selected.startsAt, timeZone)];
  const minutes = (selected.endsAt.getTime() - selected.startsAt.getTime()) / 60_000;
  const choose = (change: { day?: string; clock?: string; minutes?: number }) => {
    const startsAt = atLocal(change.day ?? day, timeZone, minutesOfClock(change.clock ?? clock));
    onSelect({ startsAt, endsAt: new Date(startsAt.getTime() + (change.minutes ?? minutes) * 60_000) });
  };
  const hasPassed = selected.startsAt.getTime() < Date.now();
  const book = () =>
    act.run(
      () =>
        api.book({
          key,
          subject,
          startsAt: selected.startsAt.toISOString(),
          endsAt: selected.endsAt.toISOString(),
          people: people.map(({ name, address }) => ({ name, address })),
          ...(room ? { room: { name: room.name, address: room.address } } : {}),
          online: online && people.length > 0,
          known: [...takenAt(board, selected), ...since.taken],
        }),
      ({ seq, taken }) => {
        if (taken) return since.found(taken);
        setKey(crypto.randomUUID());
        setTyped('');
        onBooked({
          text: words.booked({ subject, at: dayAndTime(selected, reader), invites: people.length > 0 }),
          ...(seq === undefined ? {} : { seq }),
        });
      },
    );
  return (
    <form
      className={styles.form}
      aria-label={words.form}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (!hasPassed) book();
      }}
    >
      <Field label={words.day}>
        <Input type="date" value={day} onChange={(_, { value }) => value && choose({ day: value })} />
      </Field>
      <Field label={words.starts}>
        <Input type="time" step={300} value={clock} onChange={(_, { value }) => value && choose({ clock: value })} />
      </Field>
      <Field label={words.length}>
        <Select value={String(minutes)} onChange={(_, { value }) => choose({ minutes: Number(value) })}>
          {[...new Set([...lengths, minutes])]
            .sort((one, other) => one - other)
            .map((length) => (
              <option key={length} value={length}>
                {words.minutes({ minutes: length })}
              </option>
            ))}
        </Select>
      </Field>
      <Field label={words.subject} className={styles.subject}>
        <Input
          value={typed}
          maxLength={255}
          placeholder={words.defaultSubject(people.map(({ name }) => name))}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      {people.length > 0 ? (
        <Checkbox label={words.online} checked={online} onChange={(_, { checked }) => setOnline(checked === true)} />
      ) : null}
      <Button type="submit" appearance="primary" disabled={act.busy || hasPassed}>
        {since.taken.length > 0 ? words.bookAnyway : words.book}
      </Button>
      <Caption1 className={styles.who} role="status">
        {hasPassed
          ? words.hasPassed
          : since.taken.length > 0
            ? sayTakenSince(since.taken, { people: [...people, ...(room ? [room] : [])], reader, words })
            : isChosen
              ? `${dayAndTime(selected, reader)}: ${sayWhoCan(board, selected, { people: [...people, ...(room ? [room] : [])], reader, words })}`
              : words.choose}
      </Caption1>
      {act.failure ? <FailureBanner failure={act.failure} /> : null}
    </form>
  );
};
