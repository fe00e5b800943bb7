import { domainToASCII } from 'node:url';
import type { Attendee, CalendarEvent } from '../../../../services/calendar/types.ts';
import { localText } from '../../../../shared/time-zone.ts';
import { type CardText, type Reader, type Words, wordsOf, zoneName } from '../../../../words/index.ts';
import type { Card, CardAction, CardElement } from '../../../cards/card.ts';
import { dateInput, textInput, timeInput } from '../../../cards/inputs.ts';
import { card, facts, heading, linkButton, text } from '../../../cards/parts.ts';
import { proposeTimeAction, respondAction } from '../buttons.ts';
import { subjectOf, whenOf } from './meeting-text.ts';

type Say = Words['meetings'];

export interface EventCardParts {
  event: CalendarEvent;
  /** What the notification feed and the lock screen say, with the event called so: nothing of a private one. */
  summaryOf(named: { subject: string }): string;
  headline: CardText;
  /** One line each, below the headline. */
  lines?: { words: CardText; color?: 'Good' | 'Warning' | 'Attention' }[];
  reader: Reader;
  now: Date;
  /** Without one the card only tells. */
  handle?: string | undefined;
  /** What can be done about this news in particular; comes first. */
  actions?: CardAction[];
}

/** The one living card of an event: what happened, when it is, who comes, and what the person can do about it. */
export const eventCard = ({
  event,
  summaryOf,
  headline,
  lines = [],
  actions = [],
  reader,
  now,
  handle,
}: EventCardParts): Card => {
  const words = wordsOf(reader);
  const { meetings: say } = words;
  const { labels } = say;
  return card(
    summaryOf({ subject: event.isPrivate ? say.privateEvent : subjectOf(event, words) }),
    [
      heading(headline),
      text(whenOf(event, reader, now), { bold: true }),
      ...(event.isAllDay ? [] : [text(zoneName(reader, event.startsAt), { subtle: true, spacing: 'None' })]),
      ...lines.map(({ words, color }) => text(words, color ? { color } : {})),
      facts([
        [labels.from, senderOf(event)],
        [labels.where, event.location],
        ...answerRows(event, say),
        [labels.you, event.isOrganizer || !mayAnswer(event) ? undefined : yourResponse(event, say)],
      ]),
    ],
    [
      ...actions,
      ...(handle && mayAnswer(event) ? answerButtons(event, reader, handle) : []),
      ...(willCome(event) ? linkButton(say.join, event.joinUrl) : []),
      ...linkButton(say.openInOutlook, event.webLink),
    ].slice(0, mostButtons),
  );
};

/** Renderers show five buttons at most. */
const mostButtons = 5;

/** Only an invitation from somebody else that still stands can be answered. */
export const mayAnswer = (event: CalendarEvent): boolean => !event.isOrganizer && !event.isCancelled;

/** Joining comes after saying yes. */
const willCome = ({ isCancelled, myResponse }: CalendarEvent): boolean =>
  !isCancelled && ['organizer', 'accepted', 'tentativelyAccepted'].includes(myResponse);

/** Anybody may call themselves Adele Vance; the domain they write from tells them apart. */
const senderOf = ({ isOrganizer, organizer }: CalendarEvent): string | undefined => {
  if (isOrganizer || !organizer) return undefined;
  const { name, address } = organizer;
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return `${name} (${domainToASCII(domain) || domain})`;
};

const signs: Partial<Record<CalendarEvent['myResponse'], string>> = {
  accepted: '✅ ',
  tentativelyAccepted: '❔ ',
  declined: '⛔ ',
};
const yourResponse = ({ myResponse }: CalendarEvent, say: Say): string =>
  `${signs[myResponse] ?? ''}${say.yourResponse[myResponse]}`;

const groups: ['accepted' | 'tentative' | 'declined' | 'open', Attendee['response'][]][] = [
  ['accepted', ['accepted']],
  ['tentative', ['tentativelyAccepted']],
  ['declined', ['declined']],
  ['open', ['none', 'notResponded']],
];

/** For the organiser: who answered what. Others see their own answer only. */
const answerRows = (event: CalendarEvent, say: Say): [string, CardText | undefined][] =>
  event.isOrganizer ? groups.map(([label, responses]) => [say.labels[label], namesOf(event, responses, say)]) : [];

const shownNames = 8;

const namesOf = (
  { attendees, organizer }: CalendarEvent,
  responses: Attendee['response'][],
  say: Say,
): string | undefined => {
  const names = attendees
    .filter(({ response, address }) => responses.includes(response) && address !== organizer?.address)
    .map(({ name }) => name);
  const more = Math.max(0, names.length - shownNames);
  return names.length === 0 ? undefined : say.namesAndMore({ names: names.slice(0, shownNames), more });
};

const answerButtons = (event: CalendarEvent, reader: Reader, handle: string): CardAction[] => {
  const { meetings: say } = wordsOf(reader);
  const answer = (response: 'accept' | 'tentative' | 'decline', style?: 'positive' | 'destructive') =>
    respondAction.button({
      title: say[response],
      handle,
      data: { response },
      ignoreInputs: true,
      ...(style ? { style } : {}),
    });
  return [
    ...(event.myResponse === 'accepted' ? [] : [answer('accept', 'positive')]),
    ...(event.myResponse === 'tentativelyAccepted' ? [] : [answer('tentative')]),
    ...(event.myResponse === 'declined' ? [] : [answer('decline', 'destructive')]),
    ...(mayPropose(event) ? [proposeButton(event, reader, handle)] : []),
  ];
};

/** A proposal goes with an answer that is sent. */
export const mayPropose = ({ isAllDay, wantsNoAnswer }: CalendarEvent): boolean => !(isAllDay || wantsNoAnswer);

/** Asks for another time; the organiser decides. */
export const proposeButton = (
  event: CalendarEvent,
  reader: Reader,
  handle: string,
  /** False: the card asks for the message already. */
  asksMessage = true,
): CardAction => {
  const local = localText(event.startsAt, reader.timeZone);
  const words = wordsOf(reader);
  const { meetings: say } = words;
  const body: CardElement[] = [
    dateInput('day', say.dayLabel, local.slice(0, 10), words),
    timeInput('time', say.timeLabel({ zone: zoneName(reader, event.startsAt) }), local.slice(11), words),
    ...(asksMessage ? [textInput('comment', say.messageToOrganiser, { maxLength: 500 })] : []),
  ];
  return {
    type: 'Action.ShowCard',
    title: say.proposeTime,
    card: {
      type: 'AdaptiveCard',
      version: '1.5',
      body,
      actions: [proposeTimeAction.button({ title: say.propose, handle, style: 'positive' })],
    },
  };
};

/** The card after the person did something with it. */
export const eventAnsweredCard = (
  event: CalendarEvent,
  done: string,
  parts: { reader: Reader; now: Date; handle?: string },
): Card =>
  eventCard({
    event,
    summaryOf: ({ subject }) => wordsOf(parts.reader).meetings.answeredSummary({ subject, done }),
    headline: subjectOf(event, wordsOf(parts.reader)),
    lines: [{ words: done, color: 'Good' }],
    ...parts,
  });

/** After an answer that took the event out of the calendar: declining does. */
export const eventLeftCard = (
  event: CalendarEvent,
  done: string,
  { reader, now }: { reader: Reader; now: Date },
): Card => {
  const words = wordsOf(reader);
  const { meetings: say } = words;
  const subject = event.isPrivate ? say.privateEvent : subjectOf(event, words);
  return card(say.answeredSummary({ subject, done }), [
    heading(subjectOf(event, words)),
    text(whenOf(event, reader, now)),
    text(done, { color: 'Good' }),
    text(say.answeredAway, { subtle: true }),
  ]);
};

/** The event a card was about is not there any more. */
export const eventGoneCard = (subject: string, words: Words): Card =>
  card(words.meetings.gone, [heading(subjectOf({ subject }, words)), text(words.meetings.goneText)]);
