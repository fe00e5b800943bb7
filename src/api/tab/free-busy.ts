import type { TimeRange } from '../../services/calendar/types.ts';
import { InvalidRequest } from '../../shared/errors.ts';
import { type FreeBusyResponse, freeBusyQuery } from '../contract/tab.ts';
import type { TabRequest } from '../middleware/require-tab-user.ts';
import { readRange } from './read-range.ts';

const most = 40;

/** The person's time and that of these people and rooms, side by side. */
export const getFreeBusy = async ({ services, query }: TabRequest): Promise<FreeBusyResponse> => {
  const { people = '', ...range } = freeBusyQuery.parse(query);
  const addresses = people
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean);
  if (addresses.length > most) throw new InvalidRequest({ is: 'tooManyNames', most });
  const { rows, common } = await services.calendar.scheduleBoard(addresses, readRange(range));
  return {
    rows: rows.map(({ busy, work, ...row }) => ({
      ...row,
      busy: busy.map(({ status, ...taken }) => ({ ...written(taken), status })),
      ...(work ? { work: work.map(written) } : {}),
    })),
    common: common.map(written),
  };
};

const written = ({ startsAt, endsAt }: TimeRange) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});
