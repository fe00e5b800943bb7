import { Subtitle2 } from '@fluentui/react-components';
import type { TimeRange } from '../../../services/calendar/time-range.ts';
import { clip } from '../../../services/calendar/time-range.ts';
import { clockRange, dayName, list } from '../../../words/format.ts';
import type { Reader } from '../../../words/reader.ts';
import type { BoardDay, Board as BoardOf, Row } from '../../board/board.ts';
import { useWords } from '../../speech.ts';
import { useFindATimeStyles } from './FindATimePage.styles.ts';

interface Props {
  board: BoardOf;
  days: readonly BoardDay[];
  nameOf(row: Row): string;
  reader: Reader;
}

/** What the board shows, in ranges: one line a person and day on which there is something. */
export const InWords = ({ board, days, nameOf, reader }: Props) => {
  const styles = useFindATimeStyles();
  const { findATime: words } = useWords();
  return (
    <details>
      <summary>{words.inWords}</summary>
      {board.rows.map((row) => (
        <section key={row.address ?? 'me'} aria-label={nameOf(row)}>
          <Subtitle2 as="h2">{nameOf(row)}</Subtitle2>
          <ul className={styles.words}>
            {row.isKnown ? (
              days.map((day) => <li key={day.day}>{`${dayName(day.startsAt, reader)}: ${sayDay(row, day)}`}</li>)
            ) : (
              <li>{words.unknown}</li>
            )}
          </ul>
        </section>
      ))}
    </details>
  );

  function sayDay({ busy, work }: Row, day: TimeRange): string {
    const taken = clip(busy, day).map((block) => `${clockRange(block, reader)} ${words[block.status]}`);
    const hours = work && clip(work, day);
    const isOff = hours?.length === 0;
    if (taken.length === 0) return isOff ? words.dayOff : words.freeAllDay(hours ? hoursIn(hours) : '');
    return `${list(taken, reader.language)}${isOff ? `, ${words.dayOff}` : ''}`;
  }

  function hoursIn(hours: readonly TimeRange[]): string {
    return list(
      hours.map((part) => clockRange(part, reader)),
      reader.language,
    );
  }
};
