import type { CalendarEvent, Push, Pushes, TimeRange } from '../../../services/calendar/types.ts';
import { clockTime, dayName, type Reader, wordsOf } from '../../../words/index.ts';
import type { TurnScope } from '../../turn/scope.ts';
import type { Draft } from './draft.ts';

/** Who sees a series at another time when the clocks change, in words: those who see it alike in one sentence. */
export const pushLines = (
  pushes: readonly Push[],
  nameOf: (address: string) => string,
  reader: Reader,
  now: Date,
): string[] => {
  const { series: say } = wordsOf(reader);
  const alike = new Map<string, Push[]>();
  for (const push of pushes) {
    const { person, first: _first, ...what } = push;
    const key = JSON.stringify([what, person === '']);
    alike.set(key, [...(alike.get(key) ?? []), push]);
  }
  // Days and times of a clock: none that an instant has to be looked up for.
  const plain = { ...reader, timeZone: 'UTC' };
  const day = (said: string) => dayName(new Date(`${said}T12:00Z`), plain, now);
  const time = (said: string) => clockTime(new Date(`2026-01-01T${said}Z`), plain);
  return [...alike.values()].flatMap((group) => {
    const [push] = group;
    if (!push) return [];
    const { from, until, usual, pushed, dayShift, isOutside, person } = push;
    return [
      say.clockPush({
        names: person === '' ? [] : group.map((each) => nameOf(each.person)),
        from: day(from),
        until: until === undefined ? undefined : day(until),
        usual: time(usual),
        pushed: time(pushed),
        dayShift,
        isOutside,
      }),
    ];
  });
};

const nothing: Pushes = { pushes: [], unknown: [] };

/** Of a series being arranged. It is a hint: what cannot be read says nothing. */
export const draftPushLines = async (scope: TurnScope, draft: Draft, at: TimeRange): Promise<string[]> => {
  if (!draft.recurrence || draft.people.length === 0) return [];
  const [{ pushes }, { reader, now }] = await Promise.all([
    scope.services.calendar.draftPushes(draft, at).catch(() => nothing),
    scope.reader(),
  ]);
  return pushLines(
    pushes,
    (address) => draft.people.find((one) => one.address === address)?.name ?? address,
    reader,
    now,
  );
};

/** Of the series that a date of mine belongs to. It is a hint as well. */
export const eventPushLines = async (scope: TurnScope, event: CalendarEvent): Promise<string[]> => {
  if (!event.seriesId) return [];
  const me = await myAddresses(scope);
  const [{ pushes }, { reader, now }] = await Promise.all([
    scope.services.calendar.eventPushes(event, me).catch(() => nothing),
    scope.reader(),
  ]);
  return pushLines(pushes, nameIn(event), reader, now);
};

/** How somebody in it is called. */
export const nameIn =
  ({ attendees, organizer }: CalendarEvent) =>
  (address: string): string =>
    [...attendees, ...(organizer ? [organizer] : [])].find((one) => one.address.toLowerCase() === address.toLowerCase())
      ?.name ?? address;

export const myAddresses = async ({ services }: TurnScope): Promise<string[]> => {
  const { mail, userPrincipalName } = await services.people.getPerson('me');
  return [mail, userPrincipalName].flatMap((address) => (address ? [address] : []));
};
