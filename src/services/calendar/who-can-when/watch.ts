import type { BusyTime, TimeRange, WorkingHours } from '../types.ts';
import { innerHours } from '../working-hours.ts';
import { dailySpans, distance, mergedSpans, toucher, workDaySpans, workSpans } from './spans.ts';
import type { Participant } from './types.ts';

/** Participants made ready to be held against thousands of times, one after the other. */

type Holds = (from: number, to: number) => boolean;

export interface Watched {
  participant: Participant;
  /** Busy or out of office. */
  isTaken: Holds;
  has: Record<BusyTime['status'], Holds>;
  /** It would take my focus time. */
  isFocus: Holds;
  hours: WatchedHours | undefined;
  /** Outside their hours, or at the edge; only of those who took such an hour before. */
  isEarlyOrLate?: Holds;
}

/** Hours that any number of people have in common. */
export interface WatchedHours {
  people: number;
  /** By how many minutes a time misses them, which a day off makes more; 0 within. */
  minutesOutside(from: number, to: number): number;
  isLunch: Holds;
}

export interface Watch {
  people: Watched[];
  hours: WatchedHours[];
}

/** Further from somebody's hours than this makes no difference any more: it is night, or a day off. */
const farMinutes = 12 * 60;

/** Everybody made ready for a search of that range. */
export const watch = (people: readonly Participant[], range: TimeRange): Watch => {
  const known = new Map<string, WatchedHours>();
  const hoursOf = (hours: WorkingHours): WatchedHours => {
    const key = JSON.stringify(hours);
    const there = known.get(key) ?? {
      people: 0,
      minutesOutside: outsideOf(hours, range),
      isLunch: toucher(workSpans({ ...hours, from: '12:00', to: '13:00' }, range)),
    };
    there.people += 1;
    known.set(key, there);
    return there;
  };
  return {
    people: people.map((participant) => ({
      ...watchOne(participant, participant.hours && hoursOf(participant.hours)),
      ...edgeOf(participant, range),
    })),
    hours: [...known.values()],
  };
};

const edgeOf = ({ hours, tookBefore = 0 }: Participant, range: TimeRange): Pick<Watched, 'isEarlyOrLate'> => {
  if (!hours || tookBefore === 0) return {};
  const outside = distance(workSpans(innerHours(hours), range), farMinutes);
  return { isEarlyOrLate: (from, to) => outside(from, to) > 0 };
};

/** A day off is as bad as this, at whatever hour. */
const dayOffMinutes = 8 * 60;

const outsideOf = (hours: WorkingHours, range: TimeRange): WatchedHours['minutesOutside'] => {
  const fromWork = distance(workSpans(hours, range), farMinutes);
  const fromDaily = distance(dailySpans(hours, range), farMinutes);
  const isWorkDay = toucher(workDaySpans(hours, range));
  return (from, to) => {
    if (fromWork(from, to) === 0) return 0;
    return fromDaily(from, to) + (isWorkDay(from, from + 1) ? 0 : dayOffMinutes);
  };
};

const watchOne = (participant: Participant, hours: WatchedHours | undefined): Watched => {
  const { busy, focus = [] } = participant;
  const during = (...statuses: BusyTime['status'][]) =>
    toucher(mergedSpans(busy.filter(({ status }) => statuses.includes(status))));
  return {
    participant,
    isTaken: during('busy', 'oof'),
    has: {
      oof: during('oof'),
      busy: during('busy'),
      tentative: during('tentative'),
      workingElsewhere: during('workingElsewhere'),
    },
    isFocus: toucher(mergedSpans(focus)),
    hours,
  };
};
