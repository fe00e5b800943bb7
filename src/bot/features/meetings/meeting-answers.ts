import { invitationText, minutesIn } from '../../../services/calendar/index.ts';
import type { Attendee, CalendarEvent } from '../../../services/calendar/types.ts';
import { foldedWords } from '../../../shared/folded-words.ts';
import { clockRange, clockTime, type Reader, wordsOf } from '../../../words/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import { saidDay } from '../../time/when.ts';
import { timeOf } from './cards/meeting-text.ts';

/** What is asked of one meeting, answered. Pure. */

export interface MeetingAnswer {
  sentence(named: { subject: string }): string;
  lines: string[];
}

interface Asked {
  event: CalendarEvent;
  /** People who were named in the question. */
  people: string[];
  /** My address, of a meeting of somebody else's: I am one of its guests. */
  me?: string | undefined;
  reader: Reader;
  now: Date;
}

/** The sentence that answers it, and what else there is to say. */
export const meetingAnswer = (asks: NonNullable<Understanding['asks']>, asked: Asked): MeetingAnswer =>
  answers[asks](asked);

/** `tomorrow, 15:00 – 15:30` */
export const dayAndHours = (event: CalendarEvent, now: Date, reader: Reader): string => {
  // Whole days keep their date in every zone.
  const zone = event.isAllDay ? { ...reader, timeZone: 'UTC' } : reader;
  const hours = event.isAllDay ? wordsOf(reader).meetings.lastsAllDay : clockRange(event, reader);
  return `${saidDay(event.startsAt, now, zone)}, ${hours}`;
};

const halfDay = 12 * 60;

/** How long until it begins, or until when it goes on: said of what is near. */
export const nearness = (event: CalendarEvent, now: Date, reader: Reader): string[] => {
  const { asking, time } = wordsOf(reader);
  if (event.isAllDay || event.endsAt <= now) return [];
  if (event.startsAt <= now) return [asking.isOn({ time: clockTime(event.endsAt, reader) })];
  const minutes = Math.ceil(minutesIn({ startsAt: now, endsAt: event.startsAt }));
  return minutes <= halfDay ? [asking.startsIn({ duration: time.duration(minutes) })] : [];
};

const when = ({ event, reader, now }: Asked): MeetingAnswer => {
  const { asking } = wordsOf(reader);
  const said = dayAndHours(event, now, reader);
  const say = event.endsAt <= now ? asking.wasWhen : asking.isWhen;
  return { sentence: ({ subject }) => say({ subject, when: said }), lines: nearness(event, now, reader) };
};

const where = ({ event, reader }: Asked): MeetingAnswer => {
  const { asking } = wordsOf(reader);
  const { location: place, isOnlineMeeting } = event;
  const sentence = ({ subject }: { subject: string }) => {
    if (place && !/^(?:microsoft )?teams[ -]/i.test(place))
      return (isOnlineMeeting ? asking.isAtAndOnline : asking.isAt)({ subject, place });
    return (isOnlineMeeting ? asking.isOnline : asking.isNowhere)({ subject });
  };
  return { sentence, lines: [] };
};

const howLong = ({ event, reader }: Asked): MeetingAnswer => {
  const { asking, time } = wordsOf(reader);
  const duration = time.duration(Math.round(minutesIn(event)));
  return {
    sentence: ({ subject }) =>
      event.isAllDay
        ? asking.lastsAllDay({ subject })
        : asking.lasts({ subject, duration, hours: timeOf(event, reader) }),
    lines: [],
  };
};

const shownNames = 10;

const who = ({ event, me, reader }: Asked): MeetingAnswer => {
  const { asking } = wordsOf(reader);
  const { organizer, isOrganizer } = event;
  const names = [
    ...(organizer && !isOrganizer ? [asking.organises(organizer)] : []),
    ...othersIn(event)
      .filter(({ address }) => address.toLowerCase() !== me?.toLowerCase())
      .map(({ name }) => name),
  ];
  const more = Math.max(0, names.length - shownNames);
  return {
    sentence: ({ subject }) =>
      names.length === 0
        ? asking.onlyYou({ subject })
        : asking.withYou({ subject, names: names.slice(0, shownNames), more }),
    lines: [],
  };
};

/** Guests beside the organiser. Rooms are no people. */
export const othersIn = ({ attendees, organizer }: CalendarEvent): Attendee[] =>
  attendees.filter(
    ({ type, address }) => type !== 'resource' && address.toLowerCase() !== organizer?.address.toLowerCase(),
  );

/** Only the organiser's copy knows who answered. */
const answered = ({ event, people, reader }: Asked): MeetingAnswer => {
  const { asking, meetings } = wordsOf(reader);
  const { organizer } = event;
  if (!event.isOrganizer)
    return {
      sentence: ({ subject }) => asking.onlyOrganiserSees({ subject, organiser: organizer?.name ?? meetings.somebody }),
      lines: [],
    };
  const guests = othersIn(event);
  if (guests.length === 0) return { sentence: asking.onlyYou, lines: [] };
  const accepted = guests.filter(({ response }) => response === 'accepted').length;
  return {
    sentence: ({ subject }) => asking.accepted({ subject, accepted, of: guests.length }),
    lines: guests
      .filter(({ name }) => people.some((said) => isCalled(name, said)))
      .map(({ name, response }) => asking.answerOf({ name, response: meetings.response[response] })),
  };
};

const isCalled = (name: string, said: string): boolean => {
  const words = foldedWords(name);
  return foldedWords(said).every((word) => words.some((other) => other.startsWith(word)));
};

const mostText = 400;

const what = ({ event, reader }: Asked): MeetingAnswer => {
  const { asking } = wordsOf(reader);
  const text = invitationText(event).slice(0, mostText);
  return {
    sentence: ({ subject }) => (text ? asking.says({ subject, text }) : asking.saysNothing({ subject })),
    lines: [],
  };
};

const answers: Record<NonNullable<Understanding['asks']>, (asked: Asked) => MeetingAnswer> = {
  when,
  where,
  howLong,
  who,
  answers: answered,
  what,
};
