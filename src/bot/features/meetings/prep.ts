import type { CalendarEvent } from '../../../services/calendar/types.ts';
import type { DescribedPerson } from '../../../services/people/types.ts';
import type { Card } from '../../cards/card.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { showPersonAction } from '../people/buttons.ts';
import { listOf } from '../people/spoken-of.ts';
import { prepCard } from './cards/prep-card.ts';
import { withMeeting } from './find-meetings.ts';
import { eventPushLines, myAddresses } from './series-pushes.ts';

export const meetingPrep: Command = {
  intent: 'meetingPrep',
  examples: ['prepare me for my 2 pm', 'who am I meeting next?'],
  needsSignIn: true,
  answersPrivately: true,
  answer: (scope, understood) => answerPrep(scope, understood),
};

/** The meeting that was meant; without any words for it, the one that comes next. */
const answerPrep = async (scope: TurnScope, understood: Understanding): Promise<Answer> => {
  if (!saysNothing(understood)) return withMeeting(scope, understood, 'ask', (event) => showPrep(scope, event));
  const { running, next } = await scope.services.calendar.nowAndNext();
  const event = next ?? running;
  if (!event) return scope.words.asking.nothingNext;
  scope.dialogue.note({ meeting: { eventId: event.id, subject: event.subject } });
  return showPrep(scope, event);
};

const saysNothing = ({ meetingId, subject, people = [], start, day, from, to }: Understanding): boolean =>
  (meetingId ?? subject ?? start ?? day ?? from ?? to) === undefined && people.length === 0;

/** A card has six things to press at most, and one of them joins. */
const maxPeople = 5;

/** Who they are, when we met last, what changed since the last date, and who has not answered. */
export const showPrep = async (scope: TurnScope, event: CalendarEvent): Promise<Card> => {
  const { reader, now } = await scope.reader();
  const prep = await scope.services.calendar.prepareMeeting(event);
  const mine = (await myAddresses(scope)).map((one) => one.toLowerCase());
  const clocks = await eventPushLines(scope, event);
  const others = prep.people.filter(({ address }) => !mine.includes(address.toLowerCase()));
  const described = await scope.services.people.describePeople(
    others.slice(0, maxPeople).map(({ address }) => address),
  );
  const ids = described.flatMap(({ person }) => (person ? [person.id] : []));
  const [photos, handle] = await Promise.all([
    scope.services.people.getPhotos(ids),
    scope.keep([showPersonAction], { choices: ids }),
  ]);
  if (described.some(({ person }) => person))
    scope.dialogue.note(listOf(showPersonAction.verb, handle, inDirectory(described)));
  return prepCard({ prep: { ...prep, people: others }, described, photos, clocks, handle, reader, now });
};

const inDirectory = (described: DescribedPerson[]) => described.flatMap(({ person }) => (person ? [person] : []));
