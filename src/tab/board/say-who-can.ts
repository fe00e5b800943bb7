import { isBlocking, statusAt } from '../../services/calendar/availability.ts';
import type { TimeRange } from '../../services/calendar/time-range.ts';
import { isSameTime } from '../../services/calendar/time-range.ts';
import { clockTime, list } from '../../words/format.ts';
import type { Reader } from '../../words/reader.ts';
import type { TabWords } from '../../words/tab-words.ts';
import type { Board, Row } from './board.ts';

type FindATimeWords = TabWords['tab']['findATime'];

export interface Sayer {
  people: readonly { name: string; address: string }[];
  reader: Reader;
  words: FindATimeWords;
  /** The time of the meeting that is moved: it is no obstacle to itself. */
  own?: TimeRange | undefined;
}

/** Who can come at a time, who cannot, and for whom it is outside their hours, with the clock there. */
export const sayWhoCan = ({ rows }: Board, at: TimeRange, sayer: Sayer): string => {
  const { words, reader } = sayer;
  const nameOf = namesIn(sayer);
  const taken = rows.filter((row) => isTaken(row, at, sayer.own)).map(nameOf);
  const outside = rows.filter((row) => isOutside(row, at)).map((row) => withClock(row, nameOf(row), at, reader));
  const unknown = rows.filter(({ isKnown }) => !isKnown).map(nameOf);
  const free = taken.length === 0 && unknown.length === 0;
  return [
    free && outside.length === 0 ? (rows.length === 1 ? words.youAreFree : words.everybodyIsFree) : '',
    free && outside.length > 0 ? words.nothingElse : '',
    taken.length > 0 ? words.areBusy(list(taken, reader.language)) : '',
    outside.length > 0 ? words.isOutsideHours(list(outside, reader.language)) : '',
    unknown.length > 0 ? words.cannotBeSeen(list(unknown, reader.language)) : '',
  ]
    .filter(Boolean)
    .join(' ');
};

/** Who is busy at a time: addresses, '' for me. */
export const takenAt = ({ rows }: Board, at: TimeRange, own?: TimeRange): string[] =>
  rows.filter((row) => isTaken(row, at, own)).map(({ isMe, address = '' }) => (isMe ? '' : address));

/** Who took the time since it was chosen, by name. */
export const sayTakenSince = (taken: readonly string[], sayer: Omit<Sayer, 'own'>): string => {
  const nameOf = namesIn(sayer);
  const names = taken.map((address) => nameOf({ address, isMe: address === '', isKnown: true, busy: [] }));
  return sayer.words.takenMeanwhile(list(names, sayer.reader.language));
};

/** What a row is called. */
export const namesIn =
  ({ people, words }: Pick<Sayer, 'people' | 'words'>) =>
  ({ isMe, address = '' }: Row): string =>
    isMe ? words.you : (people.find((one) => one.address.toLowerCase() === address.toLowerCase())?.name ?? address);

const isTaken = ({ isKnown, busy }: Row, at: TimeRange, own: TimeRange | undefined): boolean =>
  isKnown &&
  isBlocking(
    statusAt(
      busy.filter((block) => !own || !isSameTime(block, own)),
      at,
    ),
  );

const isOutside = ({ work }: Row, { startsAt, endsAt }: TimeRange): boolean =>
  work !== undefined && !work.some((hours) => hours.startsAt <= startsAt && endsAt <= hours.endsAt);

const withClock = ({ timeZone }: Row, name: string, { startsAt }: TimeRange, reader: Reader): string => {
  const [here, there] = [clockTime(startsAt, reader), timeZone && clockTime(startsAt, { ...reader, timeZone })];
  return there && there !== here ? `${name} (${there})` : name;
};
