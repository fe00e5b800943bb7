import type { CalendarEvent } from '../../../services/calendar/types.ts';
import { addDays, dayRange, localDay, localText } from '../../../shared/time-zone.ts';
import { dayName, type Reader } from '../../../words/index.ts';
import type { Card } from '../../cards/card.ts';
import { changedTime } from '../../dialogue/changed-time.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import { newTime, readWhen, type SaidTime, type When } from '../../time/when.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { type Draft, moveDraft } from './draft.ts';
import { withMeeting } from './find-meetings.ts';
import { askTime, propose, proposeTimes } from './propose.ts';
import { settleClock } from './whose-clock.ts';

export const reschedule: Command = {
  intent: 'reschedule',
  examples: ['move my meeting with Adele to Thursday at 10', 'reschedule the budget review to next week'],
  needsSignIn: true,
  answersPrivately: true,
  answer: (scope, understood) => answerReschedule(scope, understood),
};

export const answerReschedule = (scope: TurnScope, understood: Understanding): Promise<Answer> =>
  withMeeting(scope, understood, 'move', (event) => proposeMove(scope, understood, event));

/** A card with the new time to confirm, or times to choose from; nothing has moved yet. */
export const proposeMove = async (scope: TurnScope, understood: Understanding, event: CalendarEvent): Promise<Card> => {
  const { reader, now } = await scope.reader();
  const draft = withDates(moveDraft(event, reader.timeZone, understood.durationMinutes), understood);
  const notes = await seriesNotes(scope, understood, event);
  if (understood.shiftMinutes !== undefined)
    return proposeWith(notes, scope, draft, shifted(event, understood.shiftMinutes, now, reader));
  const settled = await settleClock(scope, understood, draft.people);
  if (settled.problem) return askTime(scope, draft, event.startsAt, settled.problem);
  const { timeZone } = settled.understood;
  const when = readWhen(timeOfMove(settled.understood, event, reader), now, reader);
  return proposeWith(notes, scope, { ...draft, ...(timeZone ? { saidZone: timeZone } : {}) }, when);
};

/** "Move it to 4" is about the day of the meeting, "to the same time next week" about its hour. */
const timeOfMove = (understood: Understanding, { startsAt }: CalendarEvent, reader: Reader): SaidTime => {
  const { isDayOpen, sameTime, timeZone = reader.timeZone } = understood;
  const said = newTime(understood);
  if (!isDayOpen && !sameTime) return said;
  const change = { ...said, ...(isDayOpen ? { isDayOpen } : {}), ...(sameTime ? { sameTime } : {}) };
  const changed = changedTime(change, { shown: localText(startsAt, timeZone), isExact: false });
  return changed ? { ...changed, timeZone } : said;
};

/** `the whole series` is what the switch of the card shows. */
const withDates = ({ move, ...draft }: Draft, { scope: dates }: Understanding): Draft => ({
  ...draft,
  ...(move ? { move: { ...move, ...(move.seriesId && dates === 'all' ? { whole: true } : {}) } } : {}),
});

const proposeWith = (notes: string[], scope: TurnScope, draft: Draft, when: When): Promise<Card> => {
  if (notes.length === 0) return propose(scope, draft, when);
  return when.kind === 'at'
    ? propose(scope, draft, { ...when, notes: [...when.notes, ...notes] })
    : proposeTimes(scope, draft, when.within, notes);
};

/** What moving a whole series brings back, and that it cannot be moved from one date on. */
const seriesNotes = async (
  scope: TurnScope,
  { scope: dates }: Understanding,
  { seriesId }: CalendarEvent,
): Promise<string[]> => {
  if (!seriesId) return [];
  const { changing } = scope.words;
  const { reader, now } = await scope.reader();
  // It is a hint: a series that cannot be read is moved all the same.
  const days = await scope.services.calendar
    .cancelledDates(seriesId, localDay(now, reader.timeZone))
    .catch((): string[] => []);
  const named = days.slice(0, mostDays).map((day) => dayName(dayRange(day, reader.timeZone).startsAt, reader, now));
  return [
    ...(dates === 'following' ? [changing.thisOrAll] : []),
    ...(named.length > 0 ? [changing.comeBack({ names: named })] : []),
  ];
};

const mostDays = 5;

const dayMinutes = 24 * 60;

/** So much later, or earlier, than the meeting is now: whole days keep the hour on the clock, whatever the clocks do meanwhile. */
const shifted = ({ startsAt }: CalendarEvent, minutes: number, now: Date, reader: Reader): When => {
  if (minutes % dayMinutes !== 0)
    return { kind: 'at', startsAt: new Date(startsAt.getTime() + minutes * 60_000), notes: [] };
  const [day = '', time = ''] = localText(startsAt, reader.timeZone).split('T');
  return readWhen({ start: `${addDays(day, minutes / dayMinutes)}T${time}` }, now, reader);
};
