import { clip, defaultMinutes, isWithinDay, slotAt } from '../../../services/calendar/index.ts';
import type { TimeRange } from '../../../services/calendar/types.ts';
import { addressOf } from '../../../services/people/index.ts';
import { type Reader, wordsOf } from '../../../words/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import { readWhen, type When } from '../../time/when.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { withPeople } from '../people/which-person.ts';
import { answerFor, askedHours, awakeHours, shownHours } from './busy-times.ts';
import { otherTimesAction } from './buttons.ts';
import { freeBusyCard } from './cards/free-busy-card.ts';
import { answerClashes } from './clashing.ts';
import { saidDraft } from './draft.ts';
import { answerFreeRooms } from './free-rooms.ts';
import { ownersOf, settleClock } from './whose-clock.ts';

export const freeBusy: Command = {
  intent: 'freeBusy',
  examples: [
    'is Adele free tomorrow at 3pm?',
    'when are Megan and Lee Gu free on Thursday?',
    'which rooms are free tomorrow at 2pm on the second floor?',
  ],
  needsSignIn: true,
  answer: async (scope, understood) => {
    if (understood.room === true) return answerFreeRooms(scope, understood);
    const room = understood.room === undefined ? undefined : await scope.services.calendar.findRoom(understood.room);
    // The name of a building: any room in it.
    if (room && 'place' in room) return answerFreeRooms(scope, understood);
    return understood.about === 'clashes' ? answerClashes(scope, understood) : answerFreeBusy(scope, understood, room);
  },
};

/** A day (or part of it) of everybody named, me first, and of the room that was named. */
export const answerFreeBusy = (
  scope: TurnScope,
  understood: Understanding,
  room?: { name: string; address: string },
): Promise<Answer> =>
  withPeople(scope, understood, async (people) => {
    const { reader, now } = await scope.reader();
    const settled = await settleClock(scope, understood, ownersOf(people));
    if (settled.problem) return settled.problem;
    const when = readWhen(settled.understood, now, reader, 0);
    const asked = askedTime(when, understood);
    const whole = askedHours(firstOf(when), asked, reader);
    const all = [
      ...[...people.required, ...people.optional].map((person) => ({
        name: person.displayName,
        address: addressOf(person),
        isExternal: person.isExternal ?? false,
      })),
      ...(room ? [{ name: room.name, address: room.address, isExternal: false }] : []),
    ];
    const { mine, others, common, commonOutside } = await scope.services.calendar.whoIsFree({
      people: all,
      within: whole,
      timeZone: reader.timeZone,
    });
    const rows = [
      { name: scope.words.arranging.you, isMe: true, isExternal: false, ...mine },
      ...all.map(({ name, isExternal }, index) => ({
        name,
        isExternal,
        ...(others[index] ?? { isKnown: false, busy: [], isDayOff: false }),
      })),
    ];
    const within = shownHours(whole, rows, reader);
    const draft = {
      ...saidDraft(understood, people, scope.userName, reader.timeZone, scope.words),
      ...(room ? { room } : {}),
    };
    const handle =
      all.length > 0 ? await scope.keep([otherTimesAction], { draft, slots: [asked ?? within] }) : undefined;
    return freeBusyCard({
      within,
      people: rows,
      common: clip(common, within),
      commonOutside: clip(commonOutside, awakeHours(within, reader)),
      notes: notesOf(when, reader, understood),
      answer: answerFor(all.length > 0 ? rows.slice(1) : rows, asked ?? within, asked !== undefined, now, reader),
      reader,
      now,
      handle,
    });
  });

/** Of several windows the first. */
const firstOf = (when: When): When => {
  const [first] = when.kind === 'within' ? (when.among ?? []) : [];
  return first ? { kind: 'within', within: first, said: true } : when;
};

/** A card holds one day, and the clocks skip an hour a year. */
const notesOf = (when: When, reader: Reader, { sameTime }: Understanding): string[] => {
  if (sameTime) return [wordsOf(reader).arranging.sameDayOnly];
  if (when.kind === 'at') return when.again ? [] : when.notes;
  return when.said && (when.among || !isWithinDay(when.within, reader.timeZone))
    ? [wordsOf(reader).arranging.firstDayOnly]
    : [];
};

const askedTime = (when: When, { durationMinutes }: Understanding): TimeRange | undefined =>
  when.kind === 'at' ? slotAt(when.startsAt, durationMinutes ?? defaultMinutes) : undefined;
