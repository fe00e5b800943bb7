import { useState } from 'react';

/** Who took a time after it was chosen; of another time nobody did. */
export const useTakenSince = (startsAt: Date): { taken: string[]; found(taken: string[]): void } => {
  const [found, setFound] = useState<{ at: number; taken: string[] }>();
  return {
    taken: found?.at === startsAt.getTime() ? found.taken : [],
    found: (taken) => setFound({ at: startsAt.getTime(), taken }),
  };
};
