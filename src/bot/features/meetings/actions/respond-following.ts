import type { FollowingAnswered } from '../../../../services/calendar/types.ts';
import { dayName } from '../../../../words/index.ts';
import type { Answer } from '../../../turn/answer.ts';
import type { TurnScope } from '../../../turn/scope.ts';
import { type Invitation, invitationActions } from '../buttons.ts';
import { answeredFollowingCard } from '../cards/following-card.ts';
import { invitationOf } from './act-on-event.ts';

type Response = 'accept' | 'tentative' | 'decline';

/** Answers the date of a card and those after it, one by one, and says how far that went. */
export const respondFollowing = async (
  scope: TurnScope,
  { seriesId, eventId, subject, startsAt }: Invitation,
  { response, comment }: { response: Response; comment?: string | undefined },
): Promise<Answer> => {
  const { calendar } = scope.services;
  const from = startsAt ?? (await calendar.getEvent(eventId)).startsAt;
  const done = await calendar.respondFollowing({ seriesId: seriesId ?? eventId, from, response, comment });
  const { reader, now } = await scope.reader();
  const [first] = done.dates;
  if (!first) return scope.words.series.noneLeft({ subject });
  const handle = await scope.keep(invitationActions, invitationOf(first));
  return answeredFollowingCard({
    event: first,
    lines: linesOf(scope, done, response, (at) => dayName(at, reader, now)),
    reader,
    now,
    handle,
  });
};

const linesOf = (
  { words }: TurnScope,
  { dates, failed, hasMore }: FollowingAnswered,
  response: Response,
  dayOf: (at: Date) => string,
): string[] => {
  const { series: say } = words;
  const [first, last] = [dates[0]?.startsAt, dates.at(-1)?.startsAt];
  return [
    ...(first && last
      ? [say.answeredFrom[response]({ count: dates.length - failed, first: dayOf(first), last: dayOf(last) })]
      : []),
    ...(failed > 0 ? [say.notAnswered({ count: failed })] : []),
    ...(hasMore ? [say.laterDates] : []),
  ];
};
