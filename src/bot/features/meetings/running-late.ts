import { later as laterOf, minutesIn, slotAt } from '../../../services/calendar/index.ts';
import type { CalendarEvent, NowAndNext } from '../../../services/calendar/types.ts';
import { addressOf } from '../../../services/people/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { invitationOf } from './actions/act-on-event.ts';
import { readAttendance } from './attendance.ts';
import { invitationActions, moveAction, tellLateAction } from './buttons.ts';
import { lateCard } from './cards/late-card.ts';
import { moveDraft } from './draft.ts';
import { findMeetings, namesNone, noteMeeting, notFound, whichMeeting } from './find-meetings.ts';
import { othersIn } from './meeting-answers.ts';

export const runningLate: Command = {
  intent: 'runningLate',
  examples: ["I'm running 10 minutes late", 'I will be 5 minutes late for the budget review'],
  needsSignIn: true,
  answersPrivately: true,
  answer: (scope, understood) => answerLate(scope, understood),
};

const usualDelay = 10;
const mostDelay = 4 * 60;

/** A card with the words for the others and what a later start would hit; nobody is told yet. */
export const answerLate = async (scope: TurnScope, understood: Understanding): Promise<Answer> => {
  const { delayMinutes = usualDelay } = understood;
  if (!(delayMinutes >= 1 && delayMinutes <= mostDelay)) return scope.words.late.outOfBounds;
  if (!namesNone(understood)) {
    const found = await findMeetings(scope, understood, 'ask');
    if (found.is === 'several') return whichMeeting(scope, understood, found.events);
    return found.is === 'one' ? offerLate(scope, understood, found.event) : notFound(scope, understood, found);
  }
  const { now } = await scope.reader();
  const event = waitsForMe(await scope.services.calendar.nowAndNext(), now);
  if (!event) return scope.words.late.nothingOn;
  return minutesIn({ startsAt: now, endsAt: event.startsAt }) > mostAhead
    ? whichMeeting(scope, understood, [event], (when) => scope.words.late.notSoon({ when }))
    : offerLate(scope, understood, event);
};

/** Nobody is late for what begins after that: it is asked whether it is meant. */
const mostAhead = 3 * 60;

const justBegun = 15;
const soon = 60;

/** Who is late is late for what has just begun, else for what begins soon, else for what goes on. */
const waitsForMe = ({ running, next }: NowAndNext, now: Date): CalendarEvent | undefined => {
  if (running && minutesIn({ startsAt: running.startsAt, endsAt: now }) <= justBegun) return running;
  if (next && minutesIn({ startsAt: now, endsAt: next.startsAt }) <= soon) return next;
  return running ?? next;
};

/** What can be done about being late for this meeting. */
export const offerLate = async (
  scope: TurnScope,
  { delayMinutes }: Understanding,
  event: CalendarEvent,
): Promise<Answer> => {
  noteMeeting(scope, event);
  const { reader, now } = await scope.reader();
  const later = slotAt(new Date(event.startsAt.getTime() + (delayMinutes ?? usualDelay) * 60_000), minutesIn(event));
  const draft = moveDraft(event, reader.timeZone);
  // Until it ends everybody is in this very meeting: only what comes after can be in the way.
  const beyond = { startsAt: laterOf(event.endsAt, later.startsAt), endsAt: later.endsAt };
  const [me, { others, mine }] = await Promise.all([
    scope.services.people.getPerson('me'),
    readAttendance(scope, draft, beyond),
  ]);
  const canMove = !event.isAllDay && later.startsAt > now;
  const [tell, move, invitation] = await Promise.all([
    event.isOrganizer ? undefined : scope.keep([tellLateAction], { eventId: event.id, subject: event.subject }),
    event.isOrganizer && canMove ? scope.keep([moveAction], { draft, slots: [later] }) : undefined,
    event.isOrganizer || !canMove ? undefined : scope.keep(invitationActions, invitationOf(event)),
  ]);
  const isMe = ({ address }: { address: string }) => address.toLowerCase() === addressOf(me).toLowerCase();
  return lateCard({
    event,
    delayMinutes,
    everybody: [...othersIn(event), ...(event.organizer ? [event.organizer] : [])]
      .filter((one) => !isMe(one) && one.address !== '')
      .map(({ address }) => address),
    later,
    others: others.filter(({ state, name }) => state !== 'free' && name !== me.displayName),
    mine,
    ...(tell ? { tell } : {}),
    ...(move ? { move } : {}),
    ...(invitation ? { invitation } : {}),
    reader,
    now,
  });
};
