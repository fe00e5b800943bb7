import { z } from 'zod';
import { type Draft, shownAs } from '../../../services/calendar/index.ts';

/** How a meeting is kept, as the further options of its card have it: what each input says, and back again. Pure. */

type Recurrence = NonNullable<Draft['recurrence']>;

/** What one can choose of how often it is; `asItIs` is what was said in words that no choice stands for. */
export const repetitions = {
  once: undefined,
  day: { every: 'day', interval: 1 },
  weekday: { every: 'weekday', interval: 1 },
  week: { every: 'week', interval: 1 },
  twoWeeks: { every: 'week', interval: 2 },
  month: { every: 'month', interval: 1 },
} as const satisfies Record<string, Pick<Recurrence, 'every' | 'interval'> | undefined>;
export type Repetition = keyof typeof repetitions;
export const repetitionNames = ['once', 'day', 'weekday', 'week', 'twoWeeks', 'month'] as const;

/** The inputs; all of them are on a card, or none. */
export const keptInputs = {
  place: z.string().max(255, 'placeTooLong').optional(),
  repeats: z.enum([...repetitionNames, 'asItIs']).optional(),
  agenda: z.string().max(2000, 'agendaTooLong').optional(),
  private: z.enum(['true', 'false']).optional(),
  showAs: z.enum(shownAs).optional(),
  /** Minutes before and after: `10/0`. */
  buffer: z
    .string()
    .regex(/^\d{1,3}\/\d{1,3}$/)
    .optional(),
};
type KeptInputs = { [name in keyof typeof keptInputs]?: z.output<(typeof keptInputs)[name]> };

/** The draft as it was filled in. Clients leave out what is empty: `showAs` never is, and says that all were on the card. */
export const keptAs = (draft: Draft, inputs: KeptInputs & { until?: string | undefined }): Draft => {
  if (inputs.showAs === undefined) return draft;
  const { body: _body, isPrivate: _private, showAs: _shown, buffer: _buffer, recurrence: before, ...rest } = draft;
  const agenda = inputs.agenda?.trim();
  const recurrence = repeated(before, inputs);
  const buffer = bufferOf(inputs.buffer);
  return {
    ...rest,
    ...(agenda ? { body: agenda } : {}),
    ...(inputs.private === 'true' ? { isPrivate: true } : {}),
    ...(inputs.showAs === 'busy' ? {} : { showAs: inputs.showAs }),
    ...(buffer ? { buffer } : {}),
    ...(recurrence ? { recurrence } : {}),
  };
};

const repeated = (
  before: Draft['recurrence'],
  { repeats = 'once', until }: Pick<KeptInputs, 'repeats'> & { until?: string | undefined },
): Draft['recurrence'] => {
  if (repeats === 'asItIs' || repeats === repetitionOf(before)) return before;
  const chosen = repetitions[repeats];
  return chosen && { ...chosen, ...(until ? { until } : {}) };
};

/** The choice that stands for it. */
export const repetitionOf = (recurrence: Draft['recurrence']): Repetition | 'asItIs' => {
  if (!recurrence) return 'once';
  const { every, interval, days, week, count } = recurrence;
  if (week || count || (days && days.length > 1)) return 'asItIs';
  return (
    repetitionNames.find((name) => {
      const one: Pick<Recurrence, 'every' | 'interval'> | undefined = repetitions[name];
      return one?.every === every && one.interval === interval;
    }) ?? 'asItIs'
  );
};

const bufferOf = (said: string | undefined): Draft['buffer'] => {
  const [before = 0, after = 0] = (said ?? '').split('/').map(Number);
  return before + after > 0 ? { before: Math.min(before, 120), after: Math.min(after, 120) } : undefined;
};

/** As the input has it. */
export const bufferText = ({ buffer }: Pick<Draft, 'buffer'>): string => `${buffer?.before ?? 0}/${buffer?.after ?? 0}`;

/** What the input for the place holds. */
export const placeOf = ({ room, place }: Pick<Draft, 'room' | 'place'>): string =>
  (room && room !== 'any' ? room.name : place) ?? '';
