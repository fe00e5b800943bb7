import { InvalidRequest } from '../../shared/errors.ts';
import { type FreeBusyResponse, freeBusyQuery } from '../contract/tab.ts';
import type { TabRequest } from '../middleware/require-tab-user.ts';
import { readRange } from './read-range.ts';

/** When these people and rooms are busy, and their working hours. */
export const getFreeBusy = async ({ services, query }: TabRequest): Promise<FreeBusyResponse> => {
  const { people, ...range } = freeBusyQuery.parse(query);
  const addresses = people
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean);
  if (addresses.length > 20) throw new InvalidRequest({ is: 'tooManyNames', most: 20 });
  const schedules = await services.calendar.listSchedules(addresses, readRange(range));
  return {
    schedules: schedules.map(({ address, error, busy, workingHours }) => ({
      address,
      busy: busy.map(({ startsAt, endsAt, status }) => ({
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        status,
      })),
      // Microsoft 365 has a code where it knows one, and a sentence where not.
      ...(error ? { error: /^[A-Za-z]+$/.test(error) ? error : 'unknown' } : {}),
      ...(workingHours ? { workingHours } : {}),
    })),
  };
};
