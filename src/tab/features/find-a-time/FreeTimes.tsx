import { Body1, Button } from '@fluentui/react-components';
import { useState } from 'react';
import { later, minutesIn } from '../../../services/calendar/time-range.ts';
import { dayAndTime } from '../../../words/format.ts';
import type { Reader } from '../../../words/reader.ts';
import type { Board } from '../../board/board.ts';
import { useWords } from '../../speech.ts';
import { useFindATimeStyles } from './FindATimePage.styles.ts';

interface Props {
  board: Board;
  reader: Reader;
  /** How long the meeting is to be. */
  minutes: number;
  now: Date;
  onPick(startsAt: Date): void;
}

const shownAtFirst = 6;

/** When everybody is free and at work, as buttons: for who does not use the board. */
export const FreeTimes = ({ board, reader, minutes, now, onPick }: Props) => {
  const styles = useFindATimeStyles();
  const { findATime: words } = useWords();
  const [all, setAll] = useState(false);
  const free = board.common
    .map(({ startsAt, endsAt }) => ({ startsAt: later(startsAt, now), endsAt }))
    .filter((range) => minutesIn(range) >= minutes);
  if (free.length === 0) return <Body1>{words.noCommon}</Body1>;
  const isSeen = board.rows.every(({ isKnown }) => isKnown);
  const title = board.rows.length === 1 ? words.youFree : isSeen ? words.everybodyFree : words.seenFree;
  return (
    <section className={styles.times} aria-label={title}>
      <Body1>{title}</Body1>
      {(all ? free : free.slice(0, shownAtFirst)).map((range) => (
        <Button key={range.startsAt.getTime()} size="small" onClick={() => onPick(range.startsAt)}>
          {dayAndTime(range, reader)}
        </Button>
      ))}
      {free.length > shownAtFirst && !all ? (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {words.allTimes({ count: free.length })}
        </Button>
      ) : null}
    </section>
  );
};
