import type { Memory } from '../../dialogue/memory.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';

type Field = keyof Understanding;
const times: readonly Field[] = ['start', 'day', 'from', 'to', 'days', 'timeZone'];

/** "And on Friday?", "what about Lee?": the question asked last, with another day or other people. */
export const canAskAgain = (
  { asked }: Memory,
  { settles, ordinal, people, addPeople, time, start, day, from, durationMinutes }: Understanding,
): boolean => {
  if (!asked || settles !== undefined || ordinal !== undefined) return false;
  const hasTime = (time ?? start ?? day ?? from) !== undefined;
  const hasPeople = (people ?? addPeople) !== undefined;
  return asked.intent === 'lookUpPerson' ? hasPeople : hasTime || hasPeople || durationMinutes !== undefined;
};

export const askAgain = (scope: TurnScope, understood: Understanding, memory: Memory): Promise<Answer> => {
  const again = askedAgain(understood, memory);
  scope.dialogue.note({ asked: again, isAside: true });
  return scope.answer(again);
};

/** The question with what was said put into it. Pure. */
export const askedAgain = (understood: Understanding, { asked, time: spoken }: Memory): Understanding => {
  if (!asked) return understood;
  const { people, addPeople, refers, relations, durationMinutes } = understood;
  const said = timeSaid(understood, spoken?.start?.slice(0, 10) ?? spoken?.day);
  return {
    ...(said ? without(asked, times) : asked),
    ...said,
    text: understood.text,
    ...(people ? { people, ...(relations ? { relations } : {}) } : {}),
    ...(addPeople ? { people: [...(asked.people ?? []), ...addPeople] } : {}),
    ...(refers ? { refers } : {}),
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
  };
};

const timeSaid = ({ time, start, day, from, to }: Understanding, spokenDay: string | undefined) => {
  if (time !== undefined && (day ?? spokenDay) !== undefined) return { start: `${day ?? spokenDay}T${time}` };
  if (start !== undefined) return { start };
  if (day !== undefined) return { day };
  return from === undefined ? undefined : { from, ...(to ? { to } : {}) };
};

const without = (understood: Understanding, fields: readonly Field[]): Understanding => ({
  ...understood,
  ...Object.fromEntries(fields.map((field) => [field, undefined])),
});
