import { mostAtOnce } from '../../../../services/calendar/index.ts';
import type { CalendarEvent, TimeRange } from '../../../../services/calendar/types.ts';
import { dayAndTime, type Reader, wordsOf, zoneName } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { textInput, toggleInput } from '../../../cards/inputs.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { bookBlocksAction, undoBlocksAction } from '../buttons.ts';
import type { Draft } from '../draft.ts';
import { keptWords } from './kept-words.ts';
import { clashText, subjectOf } from './meeting-text.ts';

/** Asks once for all of them; each is a switch with what is in the calendar then. */
export const blocksCard = ({
  draft,
  blocks,
  isCut,
  reader,
  now,
  handle,
}: {
  draft: Draft;
  blocks: { at: TimeRange; mine: CalendarEvent[] }[];
  /** More were said than are booked at once. */
  isCut: boolean;
  reader: Reader;
  now: Date;
  handle: string;
}): Card => {
  const words = wordsOf(reader);
  const { keeping: say, arranging } = words;
  const title = say.blockQuestion({ count: blocks.length });
  const zone = blocks[0] && zoneName(reader, blocks[0].at.startsAt);
  return card(
    title,
    [
      heading(title),
      text([zone, ...keptWords({ ...draft, buffer: undefined }, words)].filter(Boolean).join(' · '), {
        subtle: true,
        spacing: 'None',
      }),
      ...(isCut ? [text(say.tooManyBlocks({ most: mostAtOnce }), { color: 'Warning' })] : []),
      ...(draft.buffer ? [text(say.noBufferInSeries, { color: 'Warning' })] : []),
      ...blocks.map(({ at, mine }, index) =>
        toggleInput(`block${index}`, blockWords(dayAndTime(at, reader, now), mine, reader), true),
      ),
      textInput('subject', arranging.subject, { value: draft.subject, maxLength: 255 }),
      text(say.blockedFor, { subtle: true, small: true }),
    ],
    [bookBlocksAction.button({ title: say.block, handle, style: 'positive' })],
  );
};

const blockWords = (when: string, mine: CalendarEvent[], reader: Reader): string => {
  const clash = clashText(mine, reader);
  return clash ? wordsOf(reader).keeping.blockClash({ when, clash }) : when;
};

/** What was blocked, with one way back for all of it. */
export const blockedCard = ({
  events,
  reader,
  now,
  handle,
}: {
  events: CalendarEvent[];
  reader: Reader;
  now: Date;
  /** Left out where it could not be recorded. */
  handle?: string | undefined;
}): Card => {
  const words = wordsOf(reader);
  const { keeping: say, meetings } = words;
  const title = say.blocked({
    count: events.length,
    subject: subjectOf({ subject: events[0]?.subject ?? '' }, words),
  });
  return card(
    title,
    [heading(`✅ ${title}`), ...events.map((event) => text(dayAndTime(event, reader, now), { spacing: 'Small' }))],
    handle === undefined ? [] : [undoBlocksAction.button({ title: meetings.undo, handle, style: 'destructive' })],
  );
};
