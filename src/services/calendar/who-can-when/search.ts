import type { FoundTimes, NoTimes, TimeRange, TimeSlot } from '../types.ts';
import { chooseCompromises, choosePerfect, type Option } from './choose.ts';
import { costOf, costOfOtherTime, costOfShorter, isMeeting, isPerfect, kindOf } from './cost.ts';
import { describeSlot } from './describe.ts';
import { judge, type Verdict, type Watched, watch } from './judge.ts';
import { mergedSpans, type Spans } from './spans.ts';
import { type Start, startsIn } from './starts.ts';
import type { WhenQuestion } from './types.ts';

const minuteMs = 60_000;
/** Lengths people meet for, in minutes. */
const usualLengths = [120, 90, 60, 45, 30, 25, 20, 15];

interface Judged {
  start: Start;
  verdict: Verdict;
}

interface Search extends WhenQuestion {
  watched: Watched[];
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
    required: question.people.filter(({ role }) => role === 'required').length,
    ends: question.people.flatMap(({ busy }) => busy.map(({ endsAt }) => endsAt.getTime())),
  };
  const judged = judgeAll(search, windows, question.durationMinutes);
  const perfect = judged.filter(({ verdict }) => isPerfect(verdict));
  if (perfect.length > 0) return { slots: shown(search, choosePerfect(perfect.map(optionOf), question.max)) };
  const slots = shown(search, chooseCompromises(compromises(search, windows, judged), question.max));
  return { slots, nothing: whyNothing(search, judged) };
};

/** From the first to the last moment of all of them. */
const reach = (ranges: readonly TimeRange[]): TimeRange => ({
  startsAt: new Date(Math.min(...ranges.map(({ startsAt }) => startsAt.getTime()))),
  endsAt: new Date(Math.max(...ranges.map(({ endsAt }) => endsAt.getTime()))),
});

/** Quarters of an hour; only where none of them suits everybody the odd times between meetings as well. */
const judgeAll = (search: Search, windows: Spans, minutes: number): Judged[] => {
  const { watched, bufferMinutes = 0, timeZone, ends } = search;
  const at = (oddEnds: readonly number[]) =>
    startsIn(windows, minutes * minuteMs, oddEnds, timeZone).map((start) => ({
      start,
      verdict: judge(watched, start.at, start.at + minutes * minuteMs, bufferMinutes * minuteMs),
    }));
  const quarters = at([]);
  return quarters.some(({ verdict }) => isPerfect(verdict)) ? quarters : at(ends);
};

const optionOf = ({ start, verdict }: Judged): Option => ({
  ...start,
  to: verdict.to,
  kind: kindOf(verdict),
  cost: costOf(verdict),
  isOutside: verdict.outside.length > 0,
  lunches: verdict.lunches,
});

/** Everything that gives up something, with what it costs: people or hours, minutes, or the time said. */
const compromises = (search: Search, windows: Spans, judged: readonly Judged[]): Option[] => {
  const { durationMinutes, required, around } = search;
  const perfectOnly = (of: Judged[]) => of.filter(({ verdict }) => isPerfect(verdict)).map(optionOf);
  const shorter = usualLengths
    .filter((minutes) => minutes < durationMinutes && minutes >= durationMinutes / 2)
    .map((minutes) =>
      perfectOnly(judgeAll(search, windows, minutes)).map((option) => ({
        ...option,
        kind: 'shorter' as const,
        cost: costOfShorter(durationMinutes - minutes),
      })),
    );
  const elsewhere = around ? perfectOnly(judgeAll(search, mergedSpans([around]), durationMinutes)) : [];
  return [
    ...judged.filter(({ verdict }) => isMeeting(verdict, required)).map(optionOf),
    // The longest that can be had says it all.
    ...(shorter.find((options) => options.length > 0) ?? []),
    ...elsewhere.map((option) => ({ ...option, kind: 'otherTime' as const, cost: costOfOtherTime })),
  ];
};

const whyNothing = ({ people }: Search, judged: readonly Judged[]): NoTimes => {
  if (judged.length === 0) return 'tooShort';
  const verdicts = judged.map(({ verdict }) => verdict);
  if (verdicts.every(({ isMineTaken }) => isMineTaken)) return 'notYou';
  if (verdicts.every(({ isMineTaken, isRoomTaken }) => isMineTaken || isRoomTaken)) return 'noRoom';
  if (verdicts.some((verdict) => isPerfect({ ...verdict, outside: [] }))) return 'noHours';
  const others = people.filter(({ role }) => role === 'required' || role === 'optional');
  if (others.length === 0) return 'notYou';
  return others.every(({ isKnown }) => isKnown) ? 'notEverybody' : 'notEverybodyOrUnknown';
};

const shown = ({ watched, timeZone }: Search, options: Option[]): TimeSlot[] =>
  options.map(({ at, to, kind }) => describeSlot(watched, at, to, kind, timeZone));
