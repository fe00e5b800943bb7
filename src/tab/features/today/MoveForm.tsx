import { Button, Caption1, Field, Input } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { TabEvent } from '../../../api/contract/tab.ts';
import { dayAndTime } from '../../../words/format.ts';
import { api } from '../../api-client.ts';
import { boardOf } from '../../board/board.ts';
import { sayTakenSince, sayWhoCan, takenAt } from '../../board/say-who-can.ts';
import { FailureBanner } from '../../components/states.tsx';
import { useWords } from '../../speech.ts';
import { atLocal, clockOf, dayOf, minutesOfClock } from '../../time.ts';
import { useAct } from '../../use-act.ts';
import { useLoaded } from '../../use-loaded.ts';
import { useTakenSince } from '../../use-taken-since.ts';
import type { Place } from './EventRow.tsx';
import { useTodayStyles } from './TodayPage.styles.ts';

interface Props {
  event: TabEvent;
  place: Place;
  onClose(): void;
  onMoved(): void;
}

/** Another time for a meeting, with who can come then. It lasts as long as it did. */
export const MoveForm = ({ event, place: { reader, onDone }, onClose, onMoved }: Props) => {
  const styles = useTodayStyles();
  const { today: words, findATime } = useWords();
  const { timeZone } = reader;
  const before = { startsAt: new Date(event.startsAt), endsAt: new Date(event.endsAt) };
  const [day, setDay] = useState(dayOf(before.startsAt, timeZone));
  const [clock, setClock] = useState(clockOf(before.startsAt, timeZone));
  const act = useAct();
  const first = useId();
  useEffect(() => document.getElementById(first)?.focus(), [first]);
  const startsAt = atLocal(day, timeZone, minutesOfClock(clock));
  const to = { startsAt, endsAt: new Date(startsAt.getTime() + before.endsAt.getTime() - before.startsAt.getTime()) };
  const isNew = startsAt.getTime() !== before.startsAt.getTime();
  const people = event.attendees.filter(({ response }) => response !== 'organizer');
  const board = useLoaded(isNew ? startsAt.toISOString() : '', () =>
    isNew
      ? api.freeBusy(
          people.map(({ address }) => address),
          to.startsAt,
          to.endsAt,
        )
      : Promise.resolve(undefined),
  );
  const subject = event.subject || words.noSubject;
  const since = useTakenSince(startsAt);
  const move = () =>
    act.run(
      () =>
        api.move({
          id: event.id,
          changeKey: event.changeKey,
          startsAt: to.startsAt.toISOString(),
          endsAt: to.endsAt.toISOString(),
          people: people.slice(0, 40).map(({ address }) => address),
          known: [...(board.value ? takenAt(boardOf(board.value), to, before) : []), ...since.taken],
        }),
      ({ seq, taken }) => {
        if (taken) return since.found(taken);
        onMoved();
        onDone({
          text: words.moved({ subject, to: dayAndTime(to, reader) }),
          ...(seq === undefined ? {} : { seq }),
        });
      },
    );
  return (
    <form
      className={styles.form}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (isNew) move();
      }}
    >
      <Field label={findATime.day}>
        <Input id={first} type="date" value={day} onChange={(_, { value }) => value && setDay(value)} />
      </Field>
      <Field label={findATime.starts}>
        <Input type="time" value={clock} onChange={(_, { value }) => value && setClock(value)} />
      </Field>
      <Button type="submit" appearance="primary" disabled={!isNew || act.busy}>
        {since.taken.length > 0 ? findATime.moveAnyway : words.move}
      </Button>
      <Button onClick={onClose}>{words.keep}</Button>
      <Caption1 className={styles.line} role="status">
        {since.taken.length > 0
          ? sayTakenSince(since.taken, { people, reader, words: findATime })
          : board.value && isNew
            ? sayWhoCan(boardOf(board.value), to, { people, reader, words: findATime, own: before })
            : ''}
      </Caption1>
      {act.failure ? <FailureBanner failure={act.failure} /> : null}
    </form>
  );
};
