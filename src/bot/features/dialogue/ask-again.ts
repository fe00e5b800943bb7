import { addDays, localText } from '../../../shared/time-zone.ts';
import { changedTime } from '../../dialogue/changed-time.ts';
import type { Memory } from '../../dialogue/memory.ts';
import { dayTalkedAbout } from '../../dialogue/spoken-day.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';

type Field = keyof Understanding;
const times: readonly Field[] = [
  'start',
  'day',
  'from',
  'to',
  'days',
  'timeZone',
  'saidZone',
  'isHourOnly',
  'sameTime',
];

/** "And on Friday?", "what about Lee?": the question asked last, with another day or other people. */
export const canAskAgain = (
  { asked }: Memory,
  { settles, ordinal, people, addPeople, time, start, day, from, durationMinutes, isTheMeeting }: Understanding,
): boolean => {
  if (!asked || settles !== undefined || ordinal !== undefined) return false;
  // Who is added comes to a meeting; in a question about my own calendar nobody could.
  if (isTheMeeting || (addPeople && asked.intent === 'agenda')) return false;
  const hasTime = (time ?? start ?? day ?? from) !== undefined;
  const hasPeople = (people ?? addPeople) !== undefined;
  return asked.intent === 'lookUpPerson' ? hasPeople : hasTime || hasPeople || durationMinutes !== undefined;
};

export const askAgain = async (scope: TurnScope, understood: Understanding, memory: Memory): Promise<Answer> => {
  const { now, reader } = await scope.reader();
  const again = askedAgain(understood, memory, localText(now, reader.timeZone));
  const { start, day, from, to } = again;
  const time = { start, day, from, to };
  scope.dialogue.note({
    asked: again,
    isAside: true,
    ...([start, day, from].some((said) => said !== undefined) ? { time } : {}),
  });
  return scope.answer(again);
};

/** The question with what was said put into it, at the local time `now`. Pure. */
export const askedAgain = (understood: Understanding, memory: Memory, now: string): Understanding => {
  const { people, addPeople, refers, relations, durationMinutes } = understood;
  const { asked } = memory;
  if (!asked) return understood;
  const said = timeSaid(understood, asked, dayTalkedAbout(memory), now);
  const again = {
    ...(said ? without(asked, times) : asked),
    ...said,
    ...(said && understood.timeZone ? { timeZone: understood.timeZone, saidZone: understood.saidZone } : {}),
    text: understood.text,
    ...(people ? { people, ...(relations ? { relations } : {}) } : {}),
    ...(addPeople ? { people: [...(asked.people ?? []), ...addPeople] } : {}),
    ...(refers ? { refers } : {}),
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
  };
  return (people ?? addPeople) ? ofNamed(again) : again;
};

/** "And Lee?", after "who is free on Thursday?", is no question about everybody any more. */
const ofNamed = (again: Understanding): Understanding => {
  const { state, role: _role, team: _team, place: _place, skill: _skill, ...rest } = again;
  if (again.intent !== 'findPeople') return again;
  return state === 'online' ? { ...rest, state } : { ...rest, intent: 'freeBusy' };
};

type TimeSaid = Pick<Understanding, 'start' | 'day' | 'from' | 'to' | 'sameTime'>;

/** What was left out of the time is as it was asked before: the day of an hour, the hour of a day, the weekday of a week. */
const timeSaid = (
  understood: Understanding,
  asked: Understanding,
  spoken: string | undefined,
  now: string,
): TimeSaid | undefined => {
  const clock = asked.start?.slice(11);
  const { time, day, from, to } = understood;
  if (time !== undefined && (day ?? spoken) === undefined) return { start: `${nextWith(time, now)}T${time}` };
  const shown = `${spoken ?? now.slice(0, 10)}T${clock ?? '00:00'}`;
  if (from && to && isWeek(from, to) && spoken !== undefined && isOfOneDay(asked)) {
    const { start = '' } = changedTime({ from, to, sameTime: true }, { shown, isExact: true }) ?? {};
    return { ...(clock ? { start } : { day: start.slice(0, 10) }), sameTime: true };
  }
  return changedTime(understood, { shown, isExact: clock !== undefined });
};

const nextWith = (time: string, now: string): string =>
  time < now.slice(11) ? addDays(now.slice(0, 10), 1) : now.slice(0, 10);

const isWeek = (from: string, to: string): boolean =>
  from.slice(0, 10) !== to.slice(0, 10) && to.slice(0, 10) < addDays(from.slice(0, 10), 7);

/** The answer shows a day, and the question named one. */
const isOfOneDay = ({ intent, start, day, from, to }: Understanding): boolean =>
  (intent === 'freeBusy' || intent === 'findPeople') &&
  (start !== undefined || day !== undefined || (from !== undefined && from.slice(0, 10) === to?.slice(0, 10)));

const without = (understood: Understanding, fields: readonly Field[]): Understanding => ({
  ...understood,
  ...Object.fromEntries(fields.map((field) => [field, undefined])),
});
