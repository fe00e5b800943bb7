import { domainToASCII } from 'node:url';
import type { Attendee, CalendarEvent } from '../../../../services/calendar/types.ts';
import { localText } from '../../../../shared/time-zone.ts';
import { type CardText, markdown, type Reader, zoneName } from '../../../../words/index.ts';
import type { Card, CardAction, CardElement } from '../../../cards/card.ts';
import { dateInput, textInput, timeInput } from '../../../cards/inputs.ts';
import { card, facts, heading, linkButton, text } from '../../../cards/parts.ts';
import { proposeTimeAction, respondAction } from '../buttons.ts';
import { whenOf } from './meeting-text.ts';

export interface EventCardParts {
  event: CalendarEvent;
  /** What the notification feed and the lock screen say: nothing of a private event. */
  summary: string;
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
  summary,
  headline,
  lines = [],
  actions = [],
  reader,
  now,
  handle,
}: EventCardParts): Card =>
  card(
    event.isPrivate ? withoutDetails(summary, event) : summary,
    [
      heading(headline),
      text(whenOf(event, reader, now), { bold: true }),
      ...(event.isAllDay ? [] : [text(zoneName(reader, event.startsAt), { subtle: true, spacing: 'None' })]),
      ...lines.map(({ words, color }) => text(words, color ? { color } : {})),
      facts([
        ['From', senderOf(event)],
        ['Where', event.location],
        ...answerRows(event),
        ['You', event.isOrganizer || !mayAnswer(event) ? undefined : responseText[event.myResponse]],
      ]),
    ],
    [
      ...actions,
      ...(handle && mayAnswer(event) ? answerButtons(event, reader, handle) : []),
      ...(willCome(event) ? linkButton('Join', event.joinUrl) : []),
      ...linkButton('Open in Outlook', event.webLink),
    ].slice(0, mostButtons),
  );

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

const withoutDetails = (summary: string, { subject }: CalendarEvent): string =>
  summary.replaceAll(subject, 'a private event');

export const responseText: Record<CalendarEvent['myResponse'], string> = {
  none: 'You have not answered yet',
  notResponded: 'You have not answered yet',
  organizer: 'You organise it',
  accepted: '✅ You accepted',
  tentativelyAccepted: '❔ You said maybe',
  declined: '⛔ You declined',
};

const groups: [title: string, response: Attendee['response'][]][] = [
  ['Yes', ['accepted']],
  ['Maybe', ['tentativelyAccepted']],
  ['No', ['declined']],
  ['Open', ['none', 'notResponded']],
];

/** For the organiser: who answered what. Others see their own answer only. */
const answerRows = (event: CalendarEvent): [string, CardText | undefined][] =>
  event.isOrganizer ? groups.map(([title, responses]) => [title, namesOf(event, responses)]) : [];

const shownNames = 8;

const namesOf = ({ attendees, organizer }: CalendarEvent, responses: Attendee['response'][]): string | undefined => {
  const names = attendees
    .filter(({ response, address }) => responses.includes(response) && address !== organizer?.address)
    .map(({ name }) => name);
  const more = names.length - shownNames;
  return names.length === 0
    ? undefined
    : `${names.slice(0, shownNames).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

const answerButtons = (event: CalendarEvent, reader: Reader, handle: string): CardAction[] => {
  const answer = (title: string, response: 'accept' | 'tentative' | 'decline', style?: 'positive' | 'destructive') =>
    respondAction.button({
      title,
      handle,
      data: { response },
      ignoreInputs: true,
      ...(style ? { style } : {}),
    });
  return [
    ...(event.myResponse === 'accepted' ? [] : [answer('Accept', 'accept', 'positive')]),
    ...(event.myResponse === 'tentativelyAccepted' ? [] : [answer('Tentative', 'tentative')]),
    ...(event.myResponse === 'declined' ? [] : [answer('Decline', 'decline', 'destructive')]),
    ...(event.isAllDay ? [] : [proposeButton(event, reader, handle)]),
  ];
};

/** Asks for another time; the organiser decides. */
export const proposeButton = (
  event: CalendarEvent,
  reader: Reader,
  handle: string,
  /** False: the card asks for the message already. */
  asksMessage = true,
): CardAction => {
  const local = localText(event.startsAt, reader.timeZone);
  const body: CardElement[] = [
    dateInput('day', 'Day', local.slice(0, 10)),
    timeInput('time', `Time (${zoneName(reader, event.startsAt)})`, local.slice(11)),
    ...(asksMessage ? [textInput('comment', 'Message to the organiser', { maxLength: 500 })] : []),
  ];
  return {
    type: 'Action.ShowCard',
    title: 'Propose a new time',
    card: {
      type: 'AdaptiveCard',
      version: '1.5',
      body,
      actions: [proposeTimeAction.button({ title: 'Propose', handle, style: 'positive' })],
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
    summary: `${done}: ${event.subject}`,
    headline: markdown`${event.subject}`,
    lines: [{ words: done, color: 'Good' }],
    ...parts,
  });

/** The event a card was about is not there any more. */
export const eventGoneCard = (subject: string): Card =>
  card('This event is no longer in your calendar', [
    heading(markdown`${subject}`),
    text('This event is no longer in your calendar: it was cancelled or removed meanwhile.'),
  ]);
