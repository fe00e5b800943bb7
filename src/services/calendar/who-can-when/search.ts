import type { FoundTimes, NoTimes, TimeRange, TimeSlot } from '../types.ts';
import { chooseCompromises, choosePerfect, type Option } from './choose.ts';
import { costOf, costOfOtherTime, costOfShorter, isMeeting, kindOf } from './cost.ts';
import { describeSlot } from './describe.ts';
import { type Buffer, bufferOf, judge, suitsAll, type Verdict } from './judge.ts';
import { mergedSpans, type Spans } from './spans.ts';
import { daysOf, roundedEnds, type Start, startAt, startTimes } from './starts.ts';
import type { WhenQuestion } from './types.ts';
import { type Watch, watch } from './watch.ts';

const minuteMs = 60_000;
/** Lengths people meet for, in minutes. */
const usualLengths = [120, 90, 60, 45, 30, 25, 20, 15];

interface Search extends WhenQuestion {
  watched: Watch;
  buffer: Buffer;
  /** How many have to come, me left out. */
  required: number;
  /** When somebody's meetings end. */
  ends: number[];
}

/**
 * The one calculation of who can when: times within the windows when everybody is free, in their own hours; when there is none the
 * cheapest compromises, each with what it gives up, and why. What is called free was seen to be free, and what is called within hours lies
 * within the hours of each person's own zone. Pure: the same question has the same answer.
 */
export const whoCanWhen = (question: WhenQuestion): FoundTimes => {
  const windows = mergedSpans(question.within);
  const search: Search = {
    ...question,
    watched: watch(question.people, reach([...question.within, ...(question.around ? [question.around] : [])])),
    buffer: bufferOf(question.bufferMinutes),
    required: question.people.filter(({ role }) => role === 'required').length,
    ends: roundedEnds(question.people.flatMap(({ busy }) => busy)),
  };
  const perfect = perfectIn(search, windows, question.durationMinutes);
  if (perfect.length > 0) return { slots: shown(search, choosePerfect(perfect, question.max)) };
  const judged = judgeAll(search, windows);
  const slots = shown(search, chooseCompromises(compromises(search, windows, judged), question.max));
  return {
    slots,
    nothing: whyNothing(
      search,
      judged.map(({ verdict }) => verdict),
    ),
  };
};

/** From the first to the last moment of all of them. */
const reach = (ranges: readonly TimeRange[]): TimeRange => ({
  startsAt: new Date(Math.min(...ranges.map(({ startsAt }) => startsAt.getTime()))),
  endsAt: new Date(Math.max(...ranges.map(({ endsAt }) => endsAt.getTime()))),
});

/** What costs nothing: on the quarters of an hour, or where none of them suits everybody at odd times between two meetings. */
const perfectIn = ({ watched, buffer, timeZone, ends }: Search, windows: Spans, minutes: number): Option[] => {
  const lengthMs = minutes * minuteMs;
  const days = daysOf(windows, timeZone);
  const fitting = (odd: readonly number[]) =>
    startTimes(windows, days, lengthMs, odd).filter((at) => suitsAll(watched, at, at + lengthMs, buffer));
  const quarters = fitting([]);
  return (quarters.length > 0 ? quarters : fitting(ends)).map((at) => ({
    ...startAt(at, days, timeZone),
    to: at + lengthMs,
    kind: 'everyone',
    cost: 0,
    isOutside: false,
    lunches: lunchesAt(watched, at, at + lengthMs),
  }));
};

const lunchesAt = ({ hours }: Watch, from: number, to: number): number =>
  hours.reduce((sum, { people, isLunch }) => sum + (isLunch(from, to) ? people : 0), 0);

interface Judged {
  start: Start;
  verdict: Verdict;
}

const judgeAll = ({ watched, durationMinutes, buffer, timeZone }: Search, windows: Spans): Judged[] => {
  const lengthMs = durationMinutes * minuteMs;
  const days = daysOf(windows, timeZone);
  return startTimes(windows, days, lengthMs, []).map((at) => ({
    start: startAt(at, days, timeZone),
    verdict: judge(watched, at, at + lengthMs, buffer),
  }));
};

/** Everything that gives up something, with what it costs: people or hours, minutes, or the time said. */
const compromises = (search: Search, windows: Spans, judged: readonly Judged[]): Option[] => {
  const { durationMinutes, required, around } = search;
  const elsewhere = around ? perfectIn(search, mergedSpans([around]), durationMinutes) : [];
  return [
    ...judged.filter(({ verdict }) => isMeeting(verdict, required)).map(optionOf),
    ...shorterIn(search, windows),
    ...elsewhere.map((option) => ({
      ...option,
      kind: 'otherTime' as const,
      cost: costOfOtherTime(hoursAway(option, windows)),
    })),
  ];
};

const hoursAway = ({ at, to }: Option, windows: Spans): number =>
  Math.min(...windows.map(([from, until]) => Math.max(0, at - until, from - to))) / (60 * minuteMs);

const optionOf = ({ start, verdict }: Judged): Option => ({
  ...start,
  to: verdict.to,
  kind: kindOf(verdict),
  cost: costOf(verdict),
  isOutside: verdict.outside.length > 0,
  lunches: verdict.lunches,
});

/** The longest length that suits everybody, down to half of what was asked for. */
const shorterIn = (search: Search, windows: Spans): Option[] => {
  const { durationMinutes } = search;
  for (const minutes of usualLengths) {
    if (minutes >= durationMinutes || minutes < durationMinutes / 2) continue;
    const cost = costOfShorter(durationMinutes - minutes);
    const options = perfectIn(search, windows, minutes);
    if (options.length > 0) return options.map((option) => ({ ...option, kind: 'shorter' as const, cost }));
  }
  return [];
};

const whyNothing = ({ people }: Search, verdicts: readonly Verdict[]): NoTimes => {
  if (verdicts.length === 0) return 'tooShort';
  if (verdicts.every(({ isMineTaken }) => isMineTaken)) return 'notYou';
  if (verdicts.every(({ isMineTaken, isRoomTaken }) => isMineTaken || isRoomTaken)) return 'noRoom';
  if (verdicts.some((verdict) => isMeeting(verdict, 0) && costOf({ ...verdict, outside: [] }) === 0)) return 'noHours';
  const others = people.filter(({ role }) => role === 'required' || role === 'optional');
  if (others.length === 0) return 'notYou';
  return others.every(({ isKnown }) => isKnown) ? 'notEverybody' : 'notEverybodyOrUnknown';
};

const shown = ({ watched, timeZone }: Search, options: Option[]): TimeSlot[] =>
  options.map(({ at, to, kind }) => describeSlot(watched, at, to, kind, timeZone));
