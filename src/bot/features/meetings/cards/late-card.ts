import type { CalendarEvent, TimeRange } from '../../../../services/calendar/types.ts';
import { localText } from '../../../../shared/time-zone.ts';
import {
  clockTime,
  type Markdown,
  markdown,
  type Reader,
  type Words,
  wordsOf,
  zoneName,
} from '../../../../words/index.ts';
import type { Card, CardAction, CardElement } from '../../../cards/card.ts';
import { textInput } from '../../../cards/inputs.ts';
import { card, heading, linkButton, text } from '../../../cards/parts.ts';
import type { AttendanceOfAll } from '../attendance.ts';
import { moveAction, proposeTimeAction, tellLateAction } from '../buttons.ts';
import { chatLink } from '../teams-chat.ts';
import { attendanceRows } from './attendance-rows.ts';
import { mayPropose } from './event-card.ts';
import { subjectOf, takesFrom, whenOf, withWhom } from './meeting-text.ts';

export interface Lateness extends Pick<AttendanceOfAll, 'others' | 'mine'> {
  event: CalendarEvent;
  /** Left out when it was not said. */
  delayMinutes?: number | undefined;
  /** Addresses of all others in it. */
  everybody: string[];
  /** When it would be, so much later. */
  later: TimeRange;
  /** Handles: to tell the organiser, to move it, to propose a time; left out where there is no such thing to do. */
  tell?: string;
  move?: string;
  invitation?: string;
  reader: Reader;
  now: Date;
}

/** Being late for a meeting: the words for the others, who cannot come later, and a button each to tell, to move or to propose. */
export const lateCard = (lateness: Lateness): Card => {
  const { event, everybody, delayMinutes, tell, reader, now } = lateness;
  const words = wordsOf(reader);
  const { late: say, time } = words;
  const title = say.title({ subject: subjectOf(event, words) });
  const message = delayMinutes ? say.message({ duration: time.duration(delayMinutes) }) : say.messageSome;
  const isAlone = everybody.length === 0;
  return card(
    title,
    [
      heading(title),
      text(whenOf(event, reader, now), { bold: true }),
      text([zoneName(reader, event.startsAt), withWhom(event, words)].filter(Boolean).join(' · '), {
        subtle: true,
        spacing: 'None',
      }),
      ...(isAlone ? [text(say.onlyYou)] : []),
      ...(tell && !event.wantsNoAnswer
        ? [textInput('comment', say.yourMessage, { value: message, multiline: true, maxLength: 1000 })]
        : []),
      ...(tell && event.wantsNoAnswer ? [text(say.noAnswerWanted, { subtle: true })] : []),
      ...(isAlone ? [] : inTheWay(lateness, words)),
    ],
    [
      ...(tell && !event.wantsNoAnswer ? [tellButton(event, tell, words)] : []),
      ...linkButton(say.writeToEverybody, chatLink(everybody, message)),
      ...laterButtons(lateness, words),
      ...linkButton(words.meetings.join, event.joinUrl),
    ],
  );
};

const tellButton = (
  { organizer, myResponse }: CalendarEvent,
  handle: string,
  { late, meetings }: Words,
): CardAction => {
  const name = organizer?.name ?? meetings.somebody;
  const hasAnswered = myResponse === 'accepted' || myResponse === 'tentativelyAccepted';
  const title = (hasAnswered ? late.tell : late.acceptAndTell)({ name });
  return tellLateAction.button({ title, handle, style: 'positive' });
};

const laterButtons = ({ event, later, move, invitation, reader }: Lateness, { late }: Words): CardAction[] => {
  const time = clockTime(later.startsAt, reader);
  const [day = '', hour = ''] = localText(later.startsAt, reader.timeZone).split('T');
  return [
    ...(move ? [moveAction.button({ title: late.moveTo({ time }), handle: move, data: { slot: '0' } })] : []),
    ...(invitation && mayPropose(event)
      ? [
          proposeTimeAction.button({
            title: late.propose({ time }),
            handle: invitation,
            data: { day, time: hour.slice(0, 5) },
          }),
        ]
      : []),
  ];
};

const inTheWay = ({ later, others, mine, move, invitation, reader }: Lateness, words: Words): CardElement[] => {
  if (!move && !invitation) return [];
  const { late } = words;
  const time = clockTime(later.startsAt, reader);
  if (others.length + mine.length === 0) return [text(late.thenFree({ time }), { subtle: true })];
  return [
    text(late.thenBusy({ time }), { bold: true, spacing: 'Medium' }),
    ...attendanceRows(others, words),
    ...mine.map((event) => text(mineLine(event, words, reader), { spacing: 'Small' })),
  ];
};

const mineLine = (event: CalendarEvent, words: Words, reader: Reader): Markdown => {
  const { arranging } = words;
  const what = event.isPrivate ? arranging.privateAppointment : arranging.quoted({ subject: subjectOf(event, words) });
  const clash = arranging.clash({ what, time: takesFrom(event, reader), more: 0 });
  return markdown`⛔ ${arranging.person({ name: arranging.you, state: clash })}`;
};
