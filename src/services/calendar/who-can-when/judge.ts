import type { BusyTime, TimeRange } from '../types.ts';
import { mergedSpans, minutesAway, type Spans, touches, workSpans } from './spans.ts';
import type { Participant } from './types.ts';

export type PersonState = 'free' | BusyTime['status'] | 'unknown';

/** What one time means for everybody, counted. */
export interface Verdict {
  from: number;
  to: number;
  /** I have something that does not give way. */
  isMineTaken: boolean;
  isRoomTaken: boolean;
  /** Not free at all. */
  missing: number;
  missingOptional: number;
  tentative: number;
  tentativeOptional: number;
  /** It would take my focus time. */
  eatsFocus: boolean;
  /** Outside whose hours it is, and by how much for each of them. */
  outside: number[];
  /** Whose noon to one it takes. */
  lunches: number;
}

/** A participant, made ready to be held against thousands of times. */
export interface Watched {
  participant: Participant;
  byStatus: Record<BusyTime['status'], Spans>;
  focus: Spans;
  work: Spans | undefined;
  lunch: Spans;
}

/** As in Outlook's merged view: what counts of several. */
const strongestFirst = ['oof', 'busy', 'tentative', 'workingElsewhere'] as const;
/** Further from somebody's hours than this makes no difference any more: it is night, or a day off. */
const farMinutes = 12 * 60;

/** Everybody made ready for a search of that range. People with the same hours share the reading of them. */
export const watch = (people: readonly Participant[], range: TimeRange): Watched[] => {
  const known = new Map<string, { work: Spans; lunch: Spans }>();
  const hoursOf = (hours: NonNullable<Participant['hours']>) => {
    const key = JSON.stringify(hours);
    const there = known.get(key);
    if (there) return there;
    const made = {
      work: workSpans(hours, range),
      lunch: workSpans({ ...hours, from: '12:00', to: '13:00' }, range),
    };
    known.set(key, made);
    return made;
  };
  return people.map((participant) => {
    const { busy, hours, focus = [] } = participant;
    const read = hours && hoursOf(hours);
    const of = (status: BusyTime['status']) => mergedSpans(busy.filter((item) => item.status === status));
    return {
      participant,
      byStatus: {
        oof: of('oof'),
        busy: of('busy'),
        tentative: of('tentative'),
        workingElsewhere: of('workingElsewhere'),
      },
      focus: mergedSpans(focus),
      work: read?.work,
      lunch: read?.lunch ?? [],
    };
  });
};

/** What somebody has in [from, to). */
export const stateIn = ({ participant, byStatus }: Watched, from: number, to: number): PersonState => {
  if (!participant.isKnown) return 'unknown';
  for (const status of strongestFirst) if (touches(byStatus[status], from, to)) return status;
  return 'free';
};

/** By how many minutes [from, to) misses somebody's hours; 0 within them, and for who has none. */
export const minutesOutside = ({ work }: Watched, from: number, to: number): number =>
  work === undefined ? 0 : minutesAway(work, from, to, farMinutes);

/** Holds [from, to) against everybody. `bufferMs`: I am to be free so long before and after. */
export const judge = (people: readonly Watched[], from: number, to: number, bufferMs = 0): Verdict => {
  const verdict: Verdict = {
    from,
    to,
    isMineTaken: false,
    isRoomTaken: false,
    missing: 0,
    missingOptional: 0,
    tentative: 0,
    tentativeOptional: 0,
    eatsFocus: false,
    outside: [],
    lunches: 0,
  };
  for (const person of people) {
    const isMe = person.participant.role === 'me';
    if (isMe && touches(person.focus, from, to)) verdict.eatsFocus = true;
    count(verdict, person, isMe ? stateIn(person, from - bufferMs, to + bufferMs) : stateIn(person, from, to));
    const outside = minutesOutside(person, from, to);
    if (outside > 0) verdict.outside.push(outside);
    if (touches(person.lunch, from, to)) verdict.lunches += 1;
  }
  return verdict;
};

const count = (verdict: Verdict, { participant: { role } }: Watched, state: PersonState): void => {
  const isTaken = state === 'busy' || state === 'oof';
  // A room whose calendar cannot be seen is not free.
  if (role === 'room') verdict.isRoomTaken ||= isTaken || state === 'tentative' || state === 'unknown';
  else if (role === 'me') {
    if (isTaken) verdict.isMineTaken = true;
    if (state === 'tentative') verdict.tentative += 1;
  } else if (isTaken) {
    if (role === 'optional') verdict.missingOptional += 1;
    else verdict.missing += 1;
  } else if (state === 'tentative') {
    if (role === 'optional') verdict.tentativeOptional += 1;
    else verdict.tentative += 1;
  }
};
