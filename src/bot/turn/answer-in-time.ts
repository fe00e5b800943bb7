import type { Clock } from '../../shared/clock.ts';
import type { Middleware } from './turn.ts';

/**
 * Answers before Teams gives up, as the surface says; what is not finished then goes on, and the surface delivers what comes of it.
 * `track` learns of every turn, so that a stop can wait for those that nobody waits for any more.
 */
export const answerInTime =
  (clock: Clock, track: (work: Promise<unknown>) => void): Middleware =>
  async (turn, next) => {
    const { surface, log } = turn;
    const work = next(turn);
    track(work);
    const first = await inTime(clock, surface.patienceMs, work);
    if (first !== 'late') return first;
    track(
      work
        .then((answer) => surface.deliver?.(turn, answer))
        .catch((error: unknown) => log.error({ err: error }, 'a turn failed after its answer')),
    );
    return surface.late(turn);
  };

/** What comes of the work, or `late` when that takes longer. */
const inTime = <T>(clock: Clock, ms: number, work: Promise<T>): Promise<T | 'late'> =>
  new Promise((resolve, reject) => {
    const callOff = clock.after(ms, () => resolve('late'));
    void work.then(resolve, reject).finally(callOff);
  });
