import { Caption1, mergeClasses } from '@fluentui/react-components';
import { memo, type PointerEvent, useMemo, useRef } from 'react';
import type { TimeRange } from '../../../services/calendar/time-range.ts';
import { dayName, hourName } from '../../../words/format.ts';
import type { Reader } from '../../../words/reader.ts';
import {
  type BoardDay,
  type Board as BoardOf,
  closedSegments,
  instantAt,
  type Row,
  type Status,
  segmentsOf,
} from '../../board/board.ts';
import { useWords } from '../../speech.ts';
import { minutesOf } from '../../time.ts';
import { useBoardStyles } from './Board.styles.ts';

interface Props {
  board: BoardOf;
  days: readonly BoardDay[];
  nameOf(row: Row): string;
  reader: Reader;
  selected: TimeRange | undefined;
  /** Pressed or dragged: a start alone, or with an end. */
  onSelect(startsAt: Date, endsAt?: Date): void;
}

const statuses = ['busy', 'tentative', 'oof', 'workingElsewhere'] as const satisfies Status[];
const hourWidth = 26;
const hourMs = 3_600_000;
const minutesBetweenMarks = 180;
const widthOf = ({ startsAt, endsAt }: TimeRange) => ((endsAt.getTime() - startsAt.getTime()) / hourMs) * hourWidth;

/**
 * Everybody's days side by side, for the eye and the pointer: what it shows stands in words below it, and what is chosen in it can be
 * typed, so that nobody needs it.
 */
export const Board = ({ board, days, nameOf, reader, selected, onSelect }: Props) => {
  const styles = useBoardStyles();
  const drag = useDrag(days, onSelect);
  return (
    <div className={styles.scroller} aria-hidden="true" {...drag} data-testid="board">
      <div className={styles.line}>
        <div className={styles.name} />
        {days.map((day) => (
          <DayHead key={day.day} day={day} reader={reader} />
        ))}
      </div>
      {board.rows.map((row) => (
        <div className={styles.line} key={row.address ?? 'me'}>
          <div className={styles.name}>{nameOf(row)}</div>
          <Tracks row={row} days={days} />
        </div>
      ))}
      {selected ? <Selection selected={selected} days={days} /> : null}
    </div>
  );
};

const DayHead = ({ day, reader }: { day: BoardDay; reader: Reader }) => {
  const styles = useBoardStyles();
  const marks: Date[] = [];
  for (let at = day.startsAt.getTime(); at < day.endsAt.getTime(); at += hourMs)
    if (minutesOf(new Date(at), reader.timeZone) % minutesBetweenMarks === 0) marks.push(new Date(at));
  return (
    <div className={styles.dayHead} style={{ width: widthOf(day) }}>
      <Caption1 className={styles.dayName}>{dayName(day.startsAt, reader)}</Caption1>
      <div className={styles.hours}>
        {marks.map((mark) => (
          <span
            key={mark.getTime()}
            className={styles.hour}
            style={{ left: ((mark.getTime() - day.startsAt.getTime()) / hourMs) * hourWidth }}
          >
            {hourName(mark, reader)}
          </span>
        ))}
      </div>
    </div>
  );
};

/** Drawn again only when what it shows is another: dragging draws the selection alone. */
const Tracks = memo(({ row, days }: { row: Row; days: readonly BoardDay[] }) => {
  const styles = useBoardStyles();
  const { findATime: words } = useWords();
  const drawn = useMemo(
    () => days.map((day) => ({ day, closed: closedSegments(row, day), busy: segmentsOf(row.busy, day) })),
    [row, days],
  );
  return drawn.map(({ day, closed, busy }) => (
    <div key={day.day} className={styles.track} data-day={day.day} style={{ width: widthOf(day) }}>
      {row.isKnown ? null : <Caption1 className={styles.unknown}>{words.unknown}</Caption1>}
      {closed.map(({ left, width }) => (
        <i
          key={left}
          className={mergeClasses(styles.block, styles.closed)}
          style={{ left: `${left}%`, width: `${width}%` }}
        />
      ))}
      {busy.map(({ left, width, status }) => (
        <i
          key={`${status}${left}`}
          className={mergeClasses(styles.block, styles[status])}
          style={{ left: `${left}%`, width: `${width}%` }}
        />
      ))}
    </div>
  ));
});

/** The chosen time, across all rows. */
const Selection = ({ selected, days }: { selected: TimeRange; days: readonly BoardDay[] }) => {
  const styles = useBoardStyles();
  let before = 0;
  for (const day of days) {
    const [part] = segmentsOf([selected], day);
    const width = widthOf(day);
    if (part)
      return (
        <div
          className={styles.selected}
          style={{
            insetInlineStart: `calc(var(--name-width) + ${before + (part.left / 100) * width}px)`,
            width: (part.width / 100) * width,
          }}
        />
      );
    before += width;
  }
  return null;
};

/** A press chooses a start, a drag from start to end, whichever way; touch scrolls unless it is a tap. */
const useDrag = (days: readonly BoardDay[], onSelect: Props['onSelect']) => {
  const from = useRef<{ day: BoardDay; at: Date } | undefined>(undefined);
  const find = ({ target, clientX }: PointerEvent<HTMLElement>) => {
    const track = target instanceof Element ? target.closest<HTMLElement>('[data-day]') : null;
    const day = days.find((one) => one.day === track?.dataset.day);
    if (!track || !day) return undefined;
    const { left, width } = track.getBoundingClientRect();
    return { day, at: instantAt(day, (clientX - left) / width) };
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      from.current = event.pointerType === 'mouse' && event.button === 0 ? find(event) : undefined;
      if (from.current) onSelect(from.current.at);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const start = from.current;
      const here = start && find(event);
      if (!start || here?.day.day !== start.day.day || here.at.getTime() === start.at.getTime()) return;
      const [first, last] = start.at < here.at ? [start.at, here.at] : [here.at, start.at];
      onSelect(first, new Date(last.getTime() + hourMs / 4));
    },
    onPointerUp: () => {
      from.current = undefined;
    },
    onClick: (event: React.MouseEvent<HTMLElement>) => {
      const touched = (event.nativeEvent as { pointerType?: string }).pointerType !== 'mouse';
      const here = touched ? find(event as unknown as PointerEvent<HTMLElement>) : undefined;
      if (here) onSelect(here.at);
    },
  };
};

/** What the colours mean. */
export const Legend = () => {
  const styles = useBoardStyles();
  const { findATime: words } = useWords();
  return (
    <div className={styles.legend} aria-hidden="true">
      <Sign className="">{words.free}</Sign>
      <Sign className={styles.closed}>{words.outsideHours}</Sign>
      {statuses.map((status) => (
        <Sign key={status} className={styles[status]}>
          {words[status]}
        </Sign>
      ))}
    </div>
  );
};

const Sign = ({ className, children }: { className: string; children: string }) => {
  const styles = useBoardStyles();
  return (
    <Caption1>
      <span className={mergeClasses(styles.swatch, className)} />
      {children}
    </Caption1>
  );
};
