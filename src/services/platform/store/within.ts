import { ServiceUnavailable } from '../../../shared/errors.ts';

/** No call on the store takes longer: a webhook has to be answered within 2.5 s, with or without a database. */
export const patienceMs = 2_200;

/**
 * Waits for `work`, at most `ms`; then throws ServiceUnavailable('store'). `write`: something may have happened all the same,
 * which the error says.
 */
export const within = async <R>(ms: number, write: boolean, work: Promise<R>): Promise<R> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ServiceUnavailable('store', write)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
