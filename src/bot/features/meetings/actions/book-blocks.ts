import { createHash } from 'node:crypto';
import { bookingOf } from '../../../../services/calendar/index.ts';
import { InvalidRequest } from '../../../../shared/errors.ts';
import { card, heading } from '../../../cards/parts.ts';
import { onPress } from '../../../turn/action.ts';
import { bookBlocksAction, undoBlocksAction } from '../buttons.ts';
import { blockedCard } from '../cards/blocks-card.ts';
import { subjectOf } from '../cards/meeting-text.ts';

/** Books all blocks that are left on, once, as one act. */
export const bookBlocks = onPress(
  bookBlocksAction,
  async (scope, { draft, slots }, inputs) => {
    const chosen = slots.flatMap((slot, index) => (inputs[`block${index}`] === 'true' ? [{ slot, index }] : []));
    if (chosen.length === 0) throw new InvalidRequest({ is: 'noBlockChosen' });
    const subject = inputs.subject?.trim().slice(0, 255) || draft.subject;
    const { buffer: _, ...plain } = draft;
    const { events, seq } = await scope.services.calendar.bookSeveral(
      chosen.map(({ slot, index }) =>
        bookingOf({ ...plain, subject, transactionId: idOf(draft.transactionId, index) }, slot, undefined),
      ),
    );
    const handle = seq === undefined ? undefined : await scope.keep([undoBlocksAction], { seq, subject });
    return blockedCard({ events, ...(await scope.reader()), handle });
  },
  // Each carries a transactionId of its own.
  { cutOff: 'repeat' },
);

/** The same for the same block of the same card, in the shape that such ids have. */
const idOf = (transactionId: string, index: number): string => {
  const hash = createHash('sha256').update(`${transactionId} block ${index}`).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
};

/** Takes all of them back. */
export const undoBlocks = onPress(
  undoBlocksAction,
  async (scope, { seq, subject }) => {
    await scope.services.activity.undo(seq);
    const line = scope.words.keeping.allTakenBack({ subject: subjectOf({ subject }, scope.words) });
    return card(line, [heading(line)]);
  },
  { cutOff: 'repeat' },
);
