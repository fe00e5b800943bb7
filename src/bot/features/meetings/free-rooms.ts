import { clip, defaultMinutes, isWithinDay, officeHours, restOfDay, slotAt } from '../../../services/calendar/index.ts';
import type { FreeRoom, TimeRange } from '../../../services/calendar/types.ts';
import { InvalidRequest } from '../../../shared/errors.ts';
import { type Reader, wordsOf } from '../../../words/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import { readWhen, type When } from '../../time/when.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { takeRoomAction } from './buttons.ts';
import { freeRoomsCard } from './cards/free-rooms-card.ts';
import { saidDraft } from './draft.ts';
import { saidRoom } from './said-room.ts';
import { settleClock } from './whose-clock.ts';

/** Which rooms are free: at a time those free for all of it, in a part of a day those with a gap; each a press away from a meeting in it. */
export const answerFreeRooms = async (scope: TurnScope, understood: Understanding): Promise<Answer> => {
  const { reader, now } = await scope.reader();
  const settled = await settleClock(scope, understood, []);
  if (settled.problem) return settled.problem;
  const when = readWhen(settled.understood, now, reader, 0);
  const minutes = understood.durationMinutes ?? defaultMinutes;
  const at = when.kind === 'at' ? slotAt(when.startsAt, minutes) : hoursOf(when, now, reader);
  if (at.endsAt <= now) throw new InvalidRequest({ is: 'timePassed' });
  const { roomWish = {} } = await saidRoom(scope, { room: true, ...understood });
  const rooms = await scope.services.calendar.freeRooms(
    {
      chairs: 1,
      wish: roomWish,
      timeZone: reader.timeZone,
      ...(when.kind === 'at' ? {} : { minutes }),
    },
    at,
  );
  const draft = {
    ...saidDraft(
      { ...understood, durationMinutes: minutes },
      { required: [], optional: [] },
      scope.userName,
      reader.timeZone,
      scope.words,
    ),
    roomWish,
  };
  const handle = await scope.keep([takeRoomAction], {
    draft,
    rooms: rooms.map(({ name, address, facts }) => ({ name, address, facts })),
    at,
    isExact: when.kind === 'at',
  });
  noteRooms(scope, handle, rooms);
  return freeRoomsCard({
    at,
    isExact: when.kind === 'at',
    wish: roomWish,
    rooms,
    notes: notesOf(when, reader),
    reader,
    now,
    handle,
  });
};

/** Of a day what is left of its office hours. */
const hoursOf = (when: Extract<When, { kind: 'within' }>, now: Date, { timeZone }: Reader): TimeRange => {
  const [within = when.within] = when.among ?? [];
  const asked = when.said && isWithinDay(within, timeZone) ? within : restOfDay(within.startsAt, timeZone);
  const [office = asked] = clip([officeHours(asked.startsAt, undefined, timeZone)], asked);
  const [left = office] = clip([office], { startsAt: now, endsAt: new Date(8.64e15) });
  return left;
};

const notesOf = (when: When, reader: Reader): string[] => {
  if (when.kind === 'at') return when.again ? [] : when.notes;
  return when.said && (when.among || !isWithinDay(when.within, reader.timeZone))
    ? [wordsOf(reader).arranging.firstDayOnly]
    : [];
};

/** So that "the second one" and a name say which. */
const noteRooms = (scope: TurnScope, handle: string, rooms: FreeRoom[]): void =>
  scope.dialogue.note({
    choices: {
      handle,
      verb: takeRoomAction.verb,
      of: 'rooms',
      items: rooms.map(({ name }, index) => ({ words: name, data: { choice: String(index) } })),
    },
  });
