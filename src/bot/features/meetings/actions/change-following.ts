import type { KnownSeries, MeetingChange } from '../../../../services/calendar/index.ts';
import type { CalendarEvent, Recorded, TimeRange } from '../../../../services/calendar/types.ts';
import { InvalidRequest, ServiceUnavailable } from '../../../../shared/errors.ts';
import { card, heading } from '../../../cards/parts.ts';
import { onPress } from '../../../turn/action.ts';
import type { Answer } from '../../../turn/answer.ts';
import type { TurnScope } from '../../../turn/scope.ts';
import { rejoinAction } from '../buttons.ts';
import { followingCard } from '../cards/following-card.ts';

interface Following {
  seriesId: string | undefined;
  series: KnownSeries | undefined;
  timeZone: string;
  to?: TimeRange;
  change?: MeetingChange;
  transactionId: string;
}

/** Moves or changes a date of a series and all after it, once; offers the way back. */
export const changeFollowing = async (
  scope: TurnScope,
  { seriesId, series, transactionId, ...what }: Following,
): Promise<{ event: CalendarEvent; answer: Answer }> => {
  if (!seriesId || !series) throw new InvalidRequest({ is: 'seriesNotSplit' });
  const { isFirst: _first, ...known } = series;
  const { seq, ...event } = await scope.services.calendar
    .changeFollowing({ seriesId, ...known, ...what, transactionId })
    .catch(safeToRepeat);
  const handle = seq === undefined ? undefined : await scope.keep([rejoinAction], { seq });
  scope.dialogue.note({ meeting: { eventId: event.id, subject: event.subject } });
  const before = what.to ? series.shown : undefined;
  return { event, answer: followingCard({ event, before, ...(await scope.reader()), handle }) };
};

/** Whatever became of it: pressing again goes on where it was cut off. */
const safeToRepeat = (error: unknown): CalendarEvent & Recorded => {
  if (error instanceof ServiceUnavailable && error.unknownOutcome)
    throw new ServiceUnavailable(error.service, false, { cause: error });
  throw error;
};

/** The series is one again. */
export const rejoin = onPress(
  rejoinAction,
  async (scope, { seq }) => {
    const { meetings, series: say } = scope.words;
    const { title } = await scope.services.activity.undo(seq, { comment: meetings.undoMessage });
    const line = say.joinedAgain({ title });
    return card(line, [heading(line)]);
  },
  // Whatever takes something back looks first whether it is back.
  { cutOff: 'repeat' },
);
