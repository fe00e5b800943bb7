import { z } from 'zod';
import { mailboxByAddress } from '../../tenant/calendar/mailboxes.ts';
import { cancelMeeting, forwardMeeting } from '../../tenant/calendar/meetings.ts';
import { type Answer, answerMeeting, organizersCopy } from '../../tenant/calendar/responses.ts';
import { millis } from '../../tenant/calendar/zones.ts';
import type { WallRange } from '../../tenant/types.ts';
import { badRequest } from '../graph-error.ts';
import type { GraphCall, GraphRoute } from '../route.ts';
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

/** https://learn.microsoft.com/graph/api/event-cancel */
const cancel = (call: GraphCall) => {
  const event = eventOf(call, mailboxOf(call));
  if (!event.isOrganizer) throw refuse('You need to be an organizer to cancel a meeting.');
  cancelMeeting({ tenant: call.tenant }, event);
  return { status: 202 };
};

const forwardSchema = z.object({
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
  forwardMeeting(scope, event, event.isOrganizer ? event : organizersCopy(scope, event), to);
  return { status: 202 };
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
];
