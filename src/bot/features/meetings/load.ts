import type { LoadQuestion, TimeRange } from '../../../services/calendar/types.ts';
import { addressOf } from '../../../services/people/index.ts';
import type { Person } from '../../../services/people/types.ts';
import { addDays, dayRange, localDay } from '../../../shared/time-zone.ts';
import { dayName, type Reader, type Words } from '../../../words/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import { readWhen, saidDay } from '../../time/when.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { loadCard } from './cards/load-card.ts';

export const meetingLoadCommand: Command = {
  intent: 'meetingLoad',
  examples: ['how many hours of meetings do I have next week?', 'am I in too many meetings?'],
  needsSignIn: true,
  answersPrivately: true,
  answer: (scope, understood) => answerLoad(scope, understood),
};

const answerLoad = async (scope: TurnScope, understood: Understanding): Promise<Answer> => {
  const { reader, now } = await scope.reader();
  const range = rangeOf(understood, now, reader);
  const { me, cover } = await whoCanCover(scope);
  const load = await scope.services.calendar.meetingLoad({ range, timeZone: reader.timeZone, me, cover });
  const when = nameOf(range, now, reader, scope.words);
  return load.meetings === 0 && load.weeks.every(({ minutes }) => minutes === 0)
    ? scope.words.load.none({ when })
    : loadCard({ load, when, reader, now });
};

/** What was said, else this week; from Saturday on the next one. */
const rangeOf = (understood: Understanding, now: Date, reader: Reader): TimeRange => {
  const said = readWhen(understood, now, reader, 0);
  if (said.kind === 'within' && said.said) return said.within;
  const today = localDay(now, reader.timeZone);
  const weekday = (new Date(`${today}T00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(today, (weekday > 4 ? 7 : 0) - weekday);
  return {
    startsAt: dayRange(monday, reader.timeZone).startsAt,
    endsAt: dayRange(addDays(monday, 4), reader.timeZone).endsAt,
  };
};

const nameOf = (range: TimeRange, now: Date, reader: Reader, { meetings }: Words): string => {
  const last = new Date(range.endsAt.getTime() - 1);
  return localDay(range.startsAt, reader.timeZone) === localDay(last, reader.timeZone)
    ? saidDay(range.startsAt, now, reader)
    : meetings.fromDayToDay({ first: dayName(range.startsAt, reader, now), last: dayName(last, reader, now) });
};

/** My manager, peers and reports: if one of them sits in a meeting, I may not have to. */
const whoCanCover = async ({ services: { people } }: TurnScope): Promise<Pick<LoadQuestion, 'me' | 'cover'>> => {
  const [me, managers, peers, reports] = await Promise.all([
    people.getPerson('me'),
    people.listManagers('me'),
    people.listPeers('me'),
    people.listReports('me'),
  ]);
  const close: Person[] = [...managers.slice(0, 1), ...peers, ...reports];
  return {
    me: [me.mail, me.userPrincipalName].filter((one) => one !== undefined),
    cover: close.map((one) => ({ name: one.displayName, address: addressOf(one) })),
  };
};
