import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { type Reader, wordsOf } from '../../../../words/index.ts';
import { actionRow } from '../../../cards/action-row.ts';
import type { Card, CardElement } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { pickMeetingAction } from '../buttons.ts';
import { subjectOf, whenOf, withWhom } from './meeting-text.ts';

interface Choice {
  events: CalendarEvent[];
  /** How many are not shown. */
  more: number;
  reader: Reader;
  now: Date;
  handle: string;
}

/** Several meetings may be meant: a row to press each, at most five. */
export const meetingChoiceCard = (choice: Choice): Card => {
  const { meetings: say } = wordsOf(choice.reader);
  const more = say.moreMeetings({ count: choice.more });
  return choiceCard(choice, { title: say.which, verb: say.choose, more });
};

/** Invitations without an answer, the soonest first: pressing one leads to answering it. */
export const unansweredCard = (choice: Choice): Card => {
  const { asking: say } = wordsOf(choice.reader);
  const title = say.unanswered({ count: choice.events.length + choice.more });
  return choiceCard(choice, { title, verb: say.answer, more: say.moreUnanswered({ count: choice.more }) });
};

const choiceCard = (choice: Choice, say: { title: string; verb: string; more: string }): Card =>
  card(say.title, [
    heading(say.title),
    ...choice.events.map((event, index) => meetingRow(event, index, say.verb, choice)),
    ...(choice.more > 0 ? [text(say.more, { subtle: true })] : []),
  ]);

const meetingRow = (
  event: CalendarEvent,
  index: number,
  verb: string,
  { reader, now, handle }: Choice,
): CardElement => {
  const words = wordsOf(reader);
  const subject = subjectOf(event, words);
  const when = whenOf(event, reader, now);
  return actionRow(
    { title: subject, detail: [when, withWhom(event, words)].filter(Boolean).join(' · '), verb },
    pickMeetingAction.button({ title: `${subject}, ${when}`, handle, data: { choice: String(index) } }),
  );
};
