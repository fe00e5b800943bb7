import type { TimeRange } from '../../../services/calendar/types.ts';
import type { TurnScope } from '../../turn/scope.ts';
import type { Draft } from './draft.ts';

/** Who took the early or late hour in series of mine, remembered when one is booked and said when the next one is arranged. */

const isSeries = ({ recurrence, people, move }: Draft): boolean =>
  recurrence !== undefined && people.length > 0 && move === undefined;

/** Counts it once a series; that it cannot be kept stands in nobody's way. */
export const noteLateHour = async (scope: TurnScope, draft: Draft, at: TimeRange, seriesId: string): Promise<void> => {
  if (!isSeries(draft)) return;
  const takers = await scope.services.calendar.lateHour(draft, at).catch((error: unknown) => {
    scope.log.warn({ err: error }, 'who takes the late hour could not be read');
    return [];
  });
  await scope.services.fairHours.note(seriesId, takers);
};

/** How often each had it, of a series; nothing of other meetings. */
export const tookBefore = async (scope: TurnScope, draft: Draft): Promise<Record<string, number>> =>
  isSeries(draft) ? scope.services.fairHours.scores().catch(() => ({})) : {};

/** "Pradeep twice, Lee never": only where somebody of these had it before. */
export const fairLines = async (scope: TurnScope, draft: Draft): Promise<string[]> => {
  const scores = await tookBefore(scope, draft);
  const everybody = [
    { name: undefined, count: scores[''] ?? 0 },
    ...draft.people.map(({ name, address }) => ({ name, count: scores[address.toLowerCase()] ?? 0 })),
  ];
  const took = everybody
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, mostNames);
  if (took.length === 0) return [];
  const never = everybody.filter(({ count }) => count === 0).map(({ name }) => name);
  return [scope.words.series.fairSoFar({ took, never: never.slice(0, mostNames) })];
};

const mostNames = 5;
