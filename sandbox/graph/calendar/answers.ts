import { z } from 'zod';
import { mailboxByAddress } from '../../tenant/calendar/mailboxes.ts';
import { cancelMeeting, forwardMeeting } from '../../tenant/calendar/meetings.ts';
import { type Answer, answerMeeting, organizersCopy } from '../../tenant/calendar/responses.ts';
import type { WallRange } from '../../tenant/calendar/types.ts';
import { millis } from '../../tenant/calendar/zones.ts';
import { badRequest } from '../engine/graph-error.ts';
import type { GraphCall, GraphRoute } from '../engine/route.ts';
import { eventOf, mailboxOf } from './mailbox.ts';
import { lowerKeys } from './parameters.ts';
import { appReadFull, appWrite, ofCalendar, readFull, write } from './permissions.ts';
import { readTime, timeSchema } from './read-event.ts';

/** How Exchange refuses; the code is that of most refusals. */
const refuse = (reason: string, code = 'ErrorInvalidRequest') =>
  badRequest(`Your request can't be completed. ${reason}`, code);

const answerSchema = z.object({
  comment: z.string().nullish(),
  sendresponse: z.boolean().nullish(),
  proposednewtime: z.object({ start: timeSchema, end: timeSchema }).nullish(),
});

/** accept, decline, tentativelyAccept. https://learn.microsoft.com/graph/api/event-decline */
const respond = (response: Answer['response']) => (call: GraphCall) => {
  const mailbox = mailboxOf(call);
  const event = eventOf(call, mailbox);
  const body = answerSchema.parse(lowerKeys(call.body));
  const send = body.sendresponse ?? true;
  if (event.isOrganizer) throw refuse("You can't respond to this meeting because you're the meeting organizer.");
  if (event.isCancelled) throw refuse("You can't respond to this meeting because it has been canceled.");
  if (send && !event.responseRequested) throw refuse("The meeting organizer hasn't requested a response.");
  const proposedNewTime = body.proposednewtime ? readProposal(body.proposednewtime) : undefined;
  if (proposedNewTime && !event.allowNewTimeProposals)
    throw refuse("The meeting organizer doesn't allow new time proposals.");
  if (proposedNewTime && !send)
    throw refuse('A new time can only be proposed when a response is sent.', 'ErrorInvalidParameter');
  answerMeeting({ tenant: call.tenant }, mailbox, event, {
    response,
    send,
    comment: body.comment ?? '',
    ...(proposedNewTime ? { proposedNewTime } : {}),
  });
  return { status: 202 };
};

const readProposal = (range: NonNullable<z.infer<typeof answerSchema>['proposednewtime']>): WallRange => {
  const [start, end] = [readTime(range.start), readTime(range.end)];
  if (millis(end) <= millis(start))
    throw badRequest('At least one property failed validation.', 'ErrorPropertyValidationFailure');
  return { start, end };
};

const commentSchema = z.object({ comment: z.string().nullish() });

/** https://learn.microsoft.com/graph/api/event-cancel */
const cancel = (call: GraphCall) => {
  const event = eventOf(call, mailboxOf(call));
  if (!event.isOrganizer) throw refuse('You need to be an organizer to cancel a meeting.');
  cancelMeeting({ tenant: call.tenant }, event, commentSchema.parse(lowerKeys(call.body)).comment ?? '');
  return { status: 202 };
};

const forwardSchema = commentSchema.extend({
  torecipients: z
    .array(z.object({ emailAddress: z.object({ name: z.string().nullish(), address: z.string().nullish() }) }))
    .nullish(),
});

/** https://learn.microsoft.com/graph/api/event-forward */
const forward = (call: GraphCall) => {
  const event = eventOf(call, mailboxOf(call));
  const parsed = forwardSchema.safeParse(lowerKeys(call.body));
  const to = (parsed.success ? (parsed.data.torecipients ?? []) : []).flatMap(({ emailAddress }) => {
    const address = emailAddress.address?.trim() ?? '';
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) return [];
    return [{ address, name: emailAddress.name || (mailboxByAddress(call.tenant, address)?.name ?? address) }];
  });
  if (to.length === 0) throw badRequest("At least one recipient isn't valid.", 'ErrorInvalidRecipients');
  const scope = { tenant: call.tenant };
  const source = event.isOrganizer ? event : organizersCopy(scope, event);
  forwardMeeting(scope, event, source, to, parsed.data?.comment ?? '');
  return { status: 202 };
};

/** Nothing rings here, so there is nothing to put off; what Graph asks for is asked for. */
const remind = (call: GraphCall) => {
  eventOf(call, mailboxOf(call));
  return { status: 200 };
};

/** https://learn.microsoft.com/graph/api/event-snoozereminder */
const snooze = (call: GraphCall) => {
  const parsed = z.object({ newremindertime: timeSchema }).safeParse(lowerKeys(call.body));
  if (!parsed.success) throw badRequest('newReminderTime is needed.', 'ErrorInvalidParameter');
  readTime(parsed.data.newremindertime);
  return remind(call);
};

const action = (name: string, handle: GraphRoute['handle'], reads = false): GraphRoute[] =>
  ofCalendar({
    method: 'POST',
    path: `/events/{event}/${name}`,
    delegated: reads ? readFull : write,
    application: reads ? appReadFull : appWrite,
    body: `event.${name}`,
    bodyOptional: true,
    handle,
  });

export const answerRoutes: GraphRoute[] = [
  ...action('accept', respond('accepted')),
  ...action('decline', respond('declined')),
  ...action('tentativelyAccept', respond('tentativelyAccepted')),
  ...action('cancel', cancel),
  ...action('forward', forward, true),
  ...action('dismissReminder', remind),
  ...action('snoozeReminder', snooze),
];
