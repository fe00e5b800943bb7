import type { TimeRange } from '../../../../services/calendar/types.ts';
import { type Reader, type Words, wordsOf } from '../../../../words/index.ts';
import type { CardElement } from '../../../cards/card.ts';
import { choiceInput, dateInput, textInput, toggleInput } from '../../../cards/inputs.ts';
import { foldedPart } from '../../../cards/parts.ts';
import { type Draft, lastDayOf } from '../draft.ts';
import { bufferText, placeOf, repetitionNames, repetitionOf } from '../kept-as.ts';

const usualBuffers = [0, 5, 10, 15, 30];
const states = ['busy', 'free', 'tentative', 'oof', 'workingElsewhere'] as const;

/** What few meetings need, folded away: place, repetition, agenda, who sees what, time around it. Nothing for one that only moves. */
export const moreInputs = (draft: Draft, at: TimeRange, reader: Reader): CardElement[] => {
  if (draft.move) return [];
  const words = wordsOf(reader);
  const { keeping: say, arranging } = words;
  return foldedPart('more', say.more, [
    textInput('place', say.place, {
      value: placeOf(draft),
      maxLength: 255,
      ...(draft.room === 'any' ? { placeholder: arranging.anyFreeRoom } : {}),
    }),
    repetitionInput(draft, words),
    ...(draft.recurrence
      ? []
      : [dateInput('until', say.repeatsUntil, lastDayOf(weekly, at.startsAt, reader.timeZone), words)]),
    textInput('agenda', say.agendaText, { value: draft.body ?? '', maxLength: 2000, multiline: true }),
    toggleInput('private', say.makePrivate, draft.isPrivate === true),
    choiceInput(
      'showAs',
      say.showMeAs,
      states.map((state) => ({ title: say.states[state], value: state })),
      draft.showAs ?? 'busy',
    ),
    bufferInput(draft, words),
  ]);
};

const weekly = { every: 'week', interval: 1 } as const;

const repetitionInput = ({ recurrence }: Draft, { keeping: say }: Words): CardElement => {
  const now = repetitionOf(recurrence);
  const names = now === 'asItIs' ? ([...repetitionNames, now] as const) : repetitionNames;
  return choiceInput(
    'repeats',
    say.repeats,
    names.map((name) => ({ title: say.repetitions[name], value: name })),
    now,
  );
};

const bufferInput = (draft: Draft, { keeping: say, time }: Words): CardElement => {
  const now = bufferText(draft);
  const values = [...new Set([...usualBuffers.map((minutes) => `${minutes}/${minutes}`), now])];
  const title = (value: string): string => {
    const [before = 0, after = 0] = value.split('/').map(Number);
    if (before === after) return before === 0 ? say.noTime : say.bothSides({ length: time.duration(before) });
    return say.sides({ before: time.duration(before), after: time.duration(after) });
  };
  return choiceInput(
    'buffer',
    say.blockAround,
    values.map((value) => ({ title: title(value), value })),
    now,
  );
};
