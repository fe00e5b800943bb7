import { InvalidRequest } from '../../../../shared/errors.ts';
import { onPress } from '../../../turn/action.ts';
import { askMoveAction, changeAction, undoChangeAction } from '../buttons.ts';
import { changedCard } from '../cards/change-card.ts';
import { showMeeting } from '../show-meeting.ts';
import { shownOf } from '../shown.ts';
import { eventAgain } from './again.ts';
import { changeFollowing } from './change-following.ts';

/** Changes the meeting of a card, once: this date, or the whole series. */
export const changeMeeting = onPress(
  changeAction,
  async (scope, { eventId, seriesId, timeZone, change, series: known }, { whole }, press) => {
    const { calendar } = scope.services;
    if (whole === 'following') {
      const following = { seriesId, series: known, timeZone, change, transactionId: press.handle };
      const { event, answer } = await changeFollowing(scope, following);
      press.remember(shownOf(event));
      return answer;
    }
    const series = whole === 'true' ? seriesId : undefined;
    const shown = series ? await calendar.getEvent(eventId) : undefined;
    const { seq, ...event } = await calendar.changeMeeting(series ?? eventId, change, {
      timeZone,
      // A press that a crash cut off goes on, and is still the one act.
      actId: `change ${press.handle}`,
      ...(shown ? { until: shown.endsAt } : {}),
    });
    press.remember(shownOf(event));
    const handle = await scope.keep([undoChangeAction, askMoveAction], {
      eventId: event.id,
      ...(seq === undefined ? {} : { seq }),
    });
    scope.dialogue.note({ done: { eventId: event.id, subject: event.subject, handle } });
    const canUndo = seq !== undefined && (await isUndoable(scope.services, seq));
    return changedCard({ event, change, isSeries: Boolean(series), ...(await scope.reader()), handle, canUndo });
  },
  // Only what is not so yet is changed.
  { again: (scope, _payload, remembered) => eventAgain(scope, remembered), cutOff: 'repeat' },
);

/** A text that was sent and a link that is there stay. */
const isUndoable = async (
  {
    activity,
  }: { activity: { list(options: { since: number; limit: number }): Promise<{ entries: { undo?: unknown }[] }> } },
  seq: number,
): Promise<boolean> => (await activity.list({ since: seq - 1, limit: 1 })).entries[0]?.undo !== undefined;

/** Takes a change back: the meeting is as it was, unless somebody changed it since. */
export const undoChange = onPress(
  undoChangeAction,
  async (scope, { eventId, seq }, _inputs, press) => {
    if (seq === undefined) throw new InvalidRequest({ is: 'undoTooLate' });
    await scope.services.activity.undo(seq);
    const event = await scope.services.calendar.getEvent(eventId);
    press.remember(shownOf(event));
    scope.dialogue.note({ done: { eventId: event.id, subject: event.subject } });
    return showMeeting(scope, event, { sentence: ({ subject }) => subject, lines: [scope.words.changing.changedBack] });
  },
  // What takes a change back looks first whether it is back.
  { again: (scope, _payload, remembered) => eventAgain(scope, remembered), cutOff: 'repeat' },
);
