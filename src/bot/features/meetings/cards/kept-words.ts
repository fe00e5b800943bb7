import type { Words } from '../../../../words/index.ts';
import type { Draft } from '../draft.ts';

/** How a draft is kept, a phrase for each thing that is not as usual. */
export const keptWords = (
  draft: Pick<Draft, 'isPrivate' | 'showAs' | 'buffer' | 'recurrence' | 'isAllDay'>,
  { keeping: say, time }: Words,
): string[] => [
  ...(draft.isPrivate ? [say.isPrivate] : []),
  ...(draft.showAs && draft.showAs !== 'busy' ? [say.shownAs[draft.showAs]] : []),
  ...(draft.buffer && !draft.recurrence && !draft.isAllDay
    ? [say.buffer({ before: lengthOf(draft.buffer.before, time), after: lengthOf(draft.buffer.after, time) })]
    : []),
];

const lengthOf = (minutes: number, time: Words['time']): string => (minutes > 0 ? time.duration(minutes) : '');
