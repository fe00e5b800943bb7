import { clashes, minutesAfter, overlaps } from '../../../services/calendar/index.ts';
import type { TimeRange } from '../../../services/calendar/types.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { clashText } from './cards/meeting-text.ts';
import type { Draft } from './draft.ts';

/** What is to be said of the time that is blocked around a meeting at an exact time: that a series has none, or what I have then. */
export const bufferNotes = async (scope: TurnScope, draft: Draft, at: TimeRange): Promise<string[]> => {
  const { buffer } = draft;
  if (!buffer || draft.move) return [];
  const { keeping } = scope.words;
  if (draft.recurrence || draft.isAllDay) return [keeping.noBufferInSeries];
  const around = {
    startsAt: minutesAfter(at.startsAt, -buffer.before),
    endsAt: minutesAfter(at.endsAt, buffer.after),
  };
  const [agenda, { reader }] = await Promise.all([scope.services.calendar.listAgenda(around), scope.reader()]);
  const inTheWay = agenda.filter((event) => clashes(around, event) && !overlaps(at, event));
  const shown =
    scope.conversation.kind === 'personal' ? inTheWay : inTheWay.map((event) => ({ ...event, isPrivate: true }));
  const clash = clashText(shown, reader);
  return clash ? [keeping.bufferTaken({ clash })] : [];
};
