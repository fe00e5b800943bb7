import { localDay } from '../../../shared/time-zone.ts';
import type { Memory, SpokenTime } from '../../dialogue/memory.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';

/** The words of a correction, about a meeting that is booked: a move, or another change of it, with the card that asks before it is done. */
export const onMeeting = async (
  scope: TurnScope,
  understood: Understanding,
  { eventId, subject }: NonNullable<Memory['meeting']>,
): Promise<Answer> => {
  if (understood.recurrence ?? understood.until ?? understood.count)
    return scope.words.dialogue.bookedChangeInOutlook({ subject });
  const { now, reader } = await scope.reader();
  // `from next week on at 10`: from when on, and no new time by itself.
  const { scope: dates, from, ...rest } = understood;
  const since = dates === 'following' && from ? { scope: dates, from } : {};
  const about = {
    text: understood.text,
    refers: ['it'],
    meetingId: eventId,
    ...since,
  } satisfies Partial<Understanding>;
  const move = newTimeOf('from' in since ? rest : understood, localDay(now, reader.timeZone));
  return scope.answer(
    move ? { ...about, ...move, intent: 'reschedule' } : { ...about, ...changeOf(understood), intent: 'changeMeeting' },
  );
};

/** The same about a meeting on the agenda that was shown: where there are several, it is asked which. */
export const onOneOf = (scope: TurnScope, understood: Understanding, { time = {} }: Memory): Promise<Answer> =>
  scope.answer({
    text: understood.text,
    ...definedOf(time),
    ...changeOf(understood),
    intent: 'changeMeeting',
  });

const definedOf = ({ start, day, from, to }: SpokenTime) => ({
  ...(start ? { start } : {}),
  ...(day ? { day } : {}),
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
});

type Said<K extends keyof Understanding> = Pick<Understanding, K>;
type Zone = Said<'timeZone' | 'saidZone' | 'unread'>;

const zoneOf = ({ timeZone, saidZone, unread }: Understanding | Zone): Zone => ({
  ...(timeZone ? { timeZone } : {}),
  ...(saidZone ? { saidZone } : {}),
  ...(unread ? { unread } : {}),
});

/** Undefined when nothing is said of when it is to be. */
const newTimeOf = (
  { time, start, day, from, to, shiftMinutes, durationMinutes, isDayOpen, sameTime, ...zone }: Understanding,
  today: string,
):
  | (Said<'newStart' | 'newDay' | 'newFrom' | 'newTo' | 'shiftMinutes' | 'durationMinutes' | 'isDayOpen' | 'sameTime'> &
      Zone)
  | undefined => {
  if ((time ?? start ?? day ?? from ?? shiftMinutes) === undefined) return undefined;
  const newStart = start ?? (time === undefined ? undefined : `${day ?? today}T${time}`);
  return {
    ...zoneOf(zone),
    ...(newStart ? { newStart } : {}),
    ...(day && !newStart ? { newDay: day } : {}),
    ...(from ? { newFrom: from } : {}),
    ...(to ? { newTo: to } : {}),
    ...(shiftMinutes === undefined ? {} : { shiftMinutes }),
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
    ...(isDayOpen || (time !== undefined && day === undefined) ? { isDayOpen: true } : {}),
    // A draft that goes to another day keeps its hour, and so does a meeting.
    ...(sameTime || (day && !newStart) ? { sameTime: true } : {}),
  };
};

const changeOf = ({
  people,
  addPeople = people,
  optionalPeople,
  removePeople,
  relations,
  subject,
  durationMinutes,
  lengthenMinutes,
  room,
  roomWish,
  online,
  ...rest
}: Understanding): Partial<Understanding> => ({
  ...keptOf(rest),
  ...(addPeople ? { addPeople } : {}),
  ...(optionalPeople ? { optionalPeople } : {}),
  ...(removePeople ? { removePeople } : {}),
  ...(relations ? { relations } : {}),
  ...(subject ? { newSubject: subject } : {}),
  ...(durationMinutes === undefined ? {} : { newDurationMinutes: durationMinutes }),
  ...(lengthenMinutes === undefined ? {} : { lengthenMinutes }),
  ...(room === undefined && !roomWish ? {} : { room: room ?? true }),
  ...(roomWish ? { roomWish } : {}),
  ...(online === undefined ? {} : { online }),
});

const kept = ['isPrivate', 'showAs', 'buffer', 'link', 'body', 'makeOptional', 'makeRequired'] as const;

const keptOf = (understood: Partial<Understanding>): Partial<Understanding> =>
  Object.fromEntries(kept.flatMap((field) => (understood[field] === undefined ? [] : [[field, understood[field]]])));
