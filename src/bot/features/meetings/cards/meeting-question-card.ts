import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { type Reader, type Words, wordsOf, zoneName } from '../../../../words/index.ts';
import type { Card, CardElement } from '../../../cards/card.ts';
import { textInput, toggleInput } from '../../../cards/inputs.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { cancelAction, respondAction } from '../buttons.ts';
import { mayPropose, proposeButton } from './event-card.ts';
import { subjectOf, whenOf, withWhom } from './meeting-text.ts';

interface Question {
  event: CalendarEvent;
  reader: Reader;
  now: Date;
  handle: string;
}

/** Asks before a meeting is cancelled, with room for a word to the others. */
export const cancelQuestionCard = ({ event, reader, now, handle }: Question): Card => {
  const tellsOthers = event.isOrganizer && event.attendees.length > 0;
  const words = wordsOf(reader);
  const { meetings: say } = words;
  const subject = subjectOf(event, words);
  const title = event.isOrganizer ? say.cancelQuestion({ subject }) : say.removeQuestion({ subject });
  return card(
    title,
    [
      heading(title),
      ...meetingLines(event, reader, now),
      ...(tellsOthers ? [textInput('comment', say.messageToEverybody, { multiline: true, maxLength: 1000 })] : []),
      ...(event.isOrganizer ? [] : [text(say.othersKeepIt, { subtle: true })]),
    ],
    [
      cancelAction.button({
        title: cancelTitle(event, say),
        handle,
        style: 'destructive',
      }),
      ...(event.seriesId
        ? [
            cancelAction.button({
              title: event.isOrganizer ? say.cancelSeries : say.removeSeries,
              handle,
              data: { whole: 'true' },
              style: 'destructive',
            }),
          ]
        : []),
    ],
  );
};

const cancelTitle = ({ isOrganizer, seriesId }: CalendarEvent, say: Words['meetings']): string => {
  if (seriesId) return isOrganizer ? say.cancelDate : say.removeDate;
  return isOrganizer ? say.cancelIt : say.removeIt;
};

/** Asks how to answer an invitation; what was said comes first. */
export const answerQuestionCard = ({
  response,
  isWhole = true,
  ...question
}: Question & {
  response?: 'accept' | 'decline' | 'tentative' | undefined;
  /** What the switch for a whole series shows. */
  isWhole?: boolean;
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
      ...(event.wantsNoAnswer
        ? []
        : [textInput('comment', say.messageToOrganiser, { multiline: true, maxLength: 1000 })]),
      ...(event.seriesId ? [toggleInput('whole', say.answerSeries, isWhole)] : []),
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
