import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { type Reader, zoneName } from '../../../../words/index.ts';
import type { Card, CardElement } from '../../../cards/card.ts';
import { textInput, toggleInput } from '../../../cards/inputs.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { cancelAction, respondAction } from '../buttons.ts';
import { proposeButton } from './event-card.ts';
import { responseWords, whenOf, withWhom } from './meeting-text.ts';

interface Question {
  event: CalendarEvent;
  reader: Reader;
  now: Date;
  handle: string;
}

/** Asks before a meeting is cancelled, with room for a word to the others. */
export const cancelQuestionCard = ({ event, reader, now, handle }: Question): Card => {
  const tellsOthers = event.isOrganizer && event.attendees.length > 0;
  const title = event.isOrganizer ? `Cancel “${event.subject}”?` : `Remove “${event.subject}” from your calendar?`;
  return card(
    title,
    [
      heading(title),
      ...meetingLines(event, reader, now),
      ...(tellsOthers ? [textInput('comment', 'Message to everybody', { multiline: true, maxLength: 1000 })] : []),
      ...(event.isOrganizer ? [] : [text('You do not organise it, so the others keep it.', { subtle: true })]),
    ],
    [
      cancelAction.button({
        title: `${event.isOrganizer ? 'Cancel' : 'Remove'} ${event.seriesId ? 'this date' : event.isOrganizer ? 'the meeting' : 'it'}`,
        handle,
        style: 'destructive',
      }),
      ...(event.seriesId
        ? [
            cancelAction.button({
              title: `${event.isOrganizer ? 'Cancel' : 'Remove'} the whole series`,
              handle,
              data: { whole: 'true' },
              style: 'destructive',
            }),
          ]
        : []),
    ],
  );
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
  const choices: { data: 'accept' | 'tentative' | 'decline'; title: string }[] = [
    { data: 'accept', title: 'Accept' },
    { data: 'tentative', title: 'Tentative' },
    { data: 'decline', title: 'Decline' },
  ];
  const ordered = [
    ...choices.filter(({ data }) => data === response),
    ...choices.filter(({ data }) => data !== response),
  ];
  const title = `Answer “${event.subject}”?`;
  return card(
    title,
    [
      heading(title),
      ...meetingLines(event, reader, now),
      text(`Your answer so far: ${responseWords[event.myResponse]}`, { subtle: true }),
      textInput('comment', 'Message to the organiser', { multiline: true, maxLength: 1000 }),
      ...(event.seriesId ? [toggleInput('whole', 'For the whole series, not just this date', isWhole)] : []),
    ],
    [
      ...ordered.map(({ data, title: name }, index) =>
        respondAction.button({
          title: name,
          handle,
          data: { response: data },
          ...(index === 0 && response ? { style: 'positive' as const } : {}),
        }),
      ),
      ...(event.isAllDay ? [] : [proposeButton(event, reader, handle, false)]),
    ],
  );
};

const meetingLines = (event: CalendarEvent, reader: Reader, now: Date): CardElement[] => [
  text(whenOf(event, reader, now), { bold: true }),
  text([zoneName(reader, event.startsAt), withWhom(event)].filter(Boolean).join(' · '), {
    subtle: true,
    spacing: 'None',
  }),
];
