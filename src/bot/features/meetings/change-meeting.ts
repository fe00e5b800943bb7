import { minutesIn, slotAt } from '../../../services/calendar/index.ts';
import type { CalendarEvent, TimeRange } from '../../../services/calendar/types.ts';
import { AmbiguousPerson } from '../../../shared/errors.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { askWhich } from '../people/which-person.ts';
import { type AttendanceOfAll, readAttendance } from './attendance.ts';
import { changeAction } from './buttons.ts';
import { changeCard } from './cards/change-card.ts';
import { datesValue } from './cards/dates-input.ts';
import { subjectOf } from './cards/meeting-text.ts';
import { moveDraft } from './draft.ts';
import { findMeetings, namesNone, noteMeeting, notFound, whichMeeting } from './find-meetings.ts';
import { askForward } from './forward-meeting.ts';
import { addedPeople, isNoChange, type SaidChange, saidChange } from './meeting-change.ts';
import { aboutSeries } from './series-notes.ts';

export const changeMeeting: Command = {
  intent: 'changeMeeting',
  examples: [
    'add Lee Gu to the budget review',
    'make my next meeting 15 minutes longer',
    'rename the budget review to Q1 planning',
  ],
  needsSignIn: true,
  answersPrivately: true,
  answer: (scope, understood) => answerChange(scope, understood),
};

export const answerChange = async (scope: TurnScope, understood: Understanding): Promise<Answer> => {
  const found = namesNone(understood) ? await theNext(scope) : await findMeetings(scope, understood, 'change');
  switch (found.is) {
    case 'one':
      return proposeChange(scope, understood, found.event);
    case 'several':
      return whichMeeting(scope, understood, found.events);
    case 'unsuited':
      // Who does not organise a meeting can pass its invitation on.
      return onlyAdds(understood) ? proposeChange(scope, understood, found.event) : notFound(scope, understood, found);
    default:
      return notFound(scope, understood, found);
  }
};

/** A card with what will be different and whom it hits; nothing has changed yet. */
export const proposeChange = async (
  scope: TurnScope,
  understood: Understanding,
  event: CalendarEvent,
): Promise<Answer> => {
  noteMeeting(scope, event);
  try {
    if (!event.isOrganizer) {
      if (!onlyAdds(understood)) return notFound(scope, understood, { is: 'unsuited', because: 'notMine', event });
      return await askForward(scope, event, (await addedPeople(scope, understood)).guests);
    }
    return await askChange(scope, understood, event, await saidChange(scope, understood, event));
  } catch (error) {
    if (!(error instanceof AmbiguousPerson)) throw error;
    return askWhich(scope, understood, error);
  }
};

const askChange = async (
  scope: TurnScope,
  { scope: dates }: Understanding,
  event: CalendarEvent,
  { change, notes, outside }: SaidChange,
): Promise<Answer> => {
  const { reader, now } = await scope.reader();
  const { changing } = scope.words;
  const about = await aboutSeries(scope, { scope: dates }, event, { moves: change.minutes !== undefined });
  if (isNoChange(change))
    return notes.length > 0 ? notes.join(' ') : changing.likeThat({ subject: subjectOf(event, scope.words) });
  const [inTheWay, handle] = await Promise.all([
    whoIsHit(scope, event, change),
    scope.keep([changeAction], {
      eventId: event.id,
      ...(event.seriesId ? { seriesId: event.seriesId } : {}),
      timeZone: reader.timeZone,
      change,
      ...(about.series ? { series: about.series } : {}),
    }),
  ]);
  const chosen = dates === 'following' && !about.mayFollow ? 'all' : (dates ?? 'this');
  const whole = event.seriesId ? { whole: datesValue[chosen] } : {};
  scope.dialogue.note({ offer: { handle, kind: 'act', yes: { verb: changeAction.verb, data: whole } } });
  return changeCard({
    event,
    change,
    dates: chosen,
    mayFollow: about.mayFollow,
    notes: [...notes, ...about.notes],
    outside,
    ...inTheWay,
    reader,
    now,
    handle,
  });
};

/** Who cannot come: of the added time those who are in it, of the whole meeting those who come in. */
const whoIsHit = async (
  scope: TurnScope,
  event: CalendarEvent,
  { minutes, add = [] }: SaidChange['change'],
): Promise<Pick<AttendanceOfAll, 'others' | 'mine'> & { isAddedTime: boolean }> => {
  const { reader } = await scope.reader();
  const draft = moveDraft(event, reader.timeZone);
  const longer: TimeRange | undefined =
    minutes && minutes.to > minutes.from
      ? { startsAt: event.endsAt, endsAt: slotAt(event.startsAt, minutes.to).endsAt }
      : undefined;
  const [stay, come] = await Promise.all([
    longer ? readAttendance(scope, draft, longer) : { others: [], mine: [] },
    add.length > 0
      ? readAttendance(
          scope,
          { ...draft, people: add.map((guest) => ({ ...guest, isExternal: false })) },
          { startsAt: event.startsAt, endsAt: longer?.endsAt ?? event.endsAt },
        )
      : { others: [], mine: [] },
  ]);
  return {
    others: [...stay.others.filter(({ state }) => state !== 'free'), ...come.others],
    mine: stay.mine,
    isAddedTime: longer !== undefined && minutesIn(longer) > 0,
  };
};

const onlyAdds = ({ addPeople = [], optionalPeople = [], ...rest }: Understanding): boolean =>
  addPeople.length + optionalPeople.length > 0 &&
  (rest.removePeople ??
    rest.newSubject ??
    rest.newDurationMinutes ??
    rest.lengthenMinutes ??
    rest.room ??
    rest.online ??
    rest.body) === undefined;

/** `make my next meeting longer`: the one that is on, else the one that comes. */
const theNext = async ({ services }: TurnScope) => {
  const { running, next } = await services.calendar.nowAndNext();
  const event = running ?? next;
  return event ? ({ is: 'one', event } as const) : ({ is: 'none' } as const);
};
