import type { FreePerson, TimeRange } from '../../services/calendar/types.ts';
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
  const { timeZone } = await services.calendar.getMailboxSettings();
  const asked = addresses.map((address) => ({ address, isExternal: false }));
  const { mine, others, common } = await services.calendar.whoIsFree({
    people: asked,
    within: readRange(range),
    timeZone,
  });
  return {
    rows: [
      { isMe: true, ...row(mine) },
      ...others.map((other, index) => ({ address: addresses[index], isMe: false, ...row(other) })),
    ],
    common: common.map(written),
  };
};

const row = ({ isKnown, busy, work, timeZone }: FreePerson) => ({
  isKnown,
  busy: busy.map(({ status, ...taken }) => ({ ...written(taken), status })),
  ...(work ? { work: work.map(written) } : {}),
  ...(timeZone ? { timeZone } : {}),
});

const written = ({ startsAt, endsAt }: TimeRange) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});
