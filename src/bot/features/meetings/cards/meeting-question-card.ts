import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { type Reader, type Words, wordsOf, zoneName } from '../../../../words/index.ts';
import type { Card, CardAction, CardElement } from '../../../cards/card.ts';
import { textInput } from '../../../cards/inputs.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { cancelAction, respondAction } from '../buttons.ts';
import { datesInput } from './dates-input.ts';
import { mayPropose, proposeButton } from './event-card.ts';
import { subjectOf, whenOf, withWhom } from './meeting-text.ts';

interface Question {
  event: CalendarEvent;
  reader: Reader;
  now: Date;
  handle: string;
}

/** Which dates of a series are meant: `this`, unless another was said. */
export type Dates = 'this' | 'following' | 'all';

/** Asks before a meeting is cancelled, with room for a word to the others; what was said of a series comes first. */
export const cancelQuestionCard = ({
  event,
  comment,
  dates = 'this',
  notes = [],
  reader,
  now,
  handle,
}: Question & {
  /** What the others are to read, when it was said. */
  comment?: string | undefined;
  dates?: Dates | undefined;
  /** What to mind before. */
  notes?: string[];
}): Card => {
  const tellsOthers = event.isOrganizer && event.attendees.length > 0;
  const words = wordsOf(reader);
  const { meetings: say, changing } = words;
  const subject = subjectOf(event, words);
  const title = event.isOrganizer ? say.cancelQuestion({ subject }) : say.removeQuestion({ subject });
  const message = { multiline: true, maxLength: 1000, ...(comment ? { value: comment } : {}) };
  return card(
    title,
    [
      heading(title),
      ...meetingLines(event, reader, now),
      ...(tellsOthers ? [textInput('comment', say.messageToEverybody, message)] : []),
      ...(tellsOthers && dates === 'following' ? [text(changing.noMessageThen, { subtle: true })] : []),
      ...(event.isOrganizer ? [] : [text(say.othersKeepIt, { subtle: true })]),
      ...notes.map((note) => text(`⚠️ ${note}`, { color: 'Warning' })),
    ],
    cancelButtons(event, dates, handle, words),
  );
};

const cancelButtons = (event: CalendarEvent, dates: Dates, handle: string, words: Words): CardAction[] => {
  const { meetings: say, changing } = words;
  const button = (title: string, whole?: 'true' | 'following') =>
    cancelAction.button({ title, handle, style: 'destructive', ...(whole ? { data: { whole } } : {}) });
  const one = button(cancelTitle(event, say));
  if (!event.seriesId) return [one];
  const all = button(event.isOrganizer ? say.cancelSeries : say.removeSeries, 'true');
  const following = event.isOrganizer ? [button(changing.cancelFollowing, 'following')] : [];
  if (dates === 'all') return [all, one, ...following];
  return dates === 'following' ? [...following, one, all] : [one, ...following, all];
};

const cancelTitle = ({ isOrganizer, seriesId }: CalendarEvent, say: Words['meetings']): string => {
  if (seriesId) return isOrganizer ? say.cancelDate : say.removeDate;
  return isOrganizer ? say.cancelIt : say.removeIt;
};

/** Asks how to answer an invitation; what was said comes first. */
export const answerQuestionCard = ({
  response,
  dates = 'all',
  mayFollow = false,
  comment,
  notes = [],
  ...question
}: Question & {
  /** What the organiser is to read, when it was said. */
  comment?: string | undefined;
  /** What to mind before answering. */
  notes?: string[];
  response?: 'accept' | 'decline' | 'tentative' | undefined;
  /** Which dates of a series are chosen. */
  dates?: Dates;
  mayFollow?: boolean;
}): Card => {
  const { event, reader, now, handle } = question;
  const { meetings: say } = wordsOf(reader);
  const choices = ['accept', 'tentative', 'decline'] as const;
  const ordered = [
    ...choices.filter((choice) => choice === response),
    ...choices.filter((choice) => choice !== response),
  ];
  const title = say.answerQuestion({ subject: subjectOf(event, wordsOf(reader)) });
  return card(
    title,
    [
      heading(title),
      ...meetingLines(event, reader, now),
      text(say.answerSoFar({ response: say.response[event.myResponse] }), { subtle: true }),
      ...notes.map((note) => text(`⚠️ ${note}`, { color: 'Warning' })),
      ...(event.wantsNoAnswer
        ? []
        : [
            textInput('comment', say.messageToOrganiser, {
              multiline: true,
              maxLength: 1000,
              ...(comment ? { value: comment } : {}),
            }),
          ]),
      ...(event.seriesId ? [datesInput(dates, mayFollow, wordsOf(reader))] : []),
    ],
    [
      ...ordered.map((choice, index) =>
        respondAction.button({
          title: say[choice],
          handle,
          data: { response: choice },
          ...(index === 0 && response ? { style: 'positive' as const } : {}),
        }),
      ),
      ...(mayPropose(event) ? [proposeButton(event, reader, handle, false)] : []),
    ],
  );
};

const meetingLines = (event: CalendarEvent, reader: Reader, now: Date): CardElement[] => [
  text(whenOf(event, reader, now), { bold: true }),
  text([zoneName(reader, event.startsAt), withWhom(event, wordsOf(reader))].filter(Boolean).join(' · '), {
    subtle: true,
    spacing: 'None',
  }),
];
