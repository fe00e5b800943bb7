import { z } from 'zod';
import { shownAs } from './draft.ts';
import { minutesIn } from './time-range.ts';
import type { CalendarEvent } from './types.ts';

const guest = z.object({ name: z.string(), address: z.string(), optional: z.boolean() });
const room = z.object({ name: z.string(), address: z.string() });

/**
 * What is to be different about a meeting that exists: each part with what it was, so that doing it again does nothing, doing it to a
 * meeting that is otherwise by now is refused, and the way back is known. Kept behind buttons and in the person's activity.
 */
export const meetingChangeSchema = z.object({
  version: z.literal(1).default(1),
  subject: z.object({ from: z.string(), to: z.string() }).optional(),
  minutes: z.object({ from: z.number(), to: z.number() }).optional(),
  add: z.array(guest).optional(),
  remove: z.array(guest).optional(),
  /** Who has to come from now on, and who may stay away; each was the other before. */
  roles: z.array(guest).optional(),
  room: z.object({ from: room.optional(), to: room.optional() }).optional(),
  /** Only ever on: Outlook ignores the wish to switch it off again. */
  online: z.literal(true).optional(),
  isPrivate: z.object({ from: z.boolean(), to: z.boolean() }).optional(),
  showAs: z.object({ from: z.string(), to: z.enum(shownAs) }).optional(),
  /** Goes in front of what the invitation says. */
  text: z.string().optional(),
});
export type MeetingChange = z.infer<typeof meetingChangeSchema>;
export type Guest = z.infer<typeof guest>;

/** Nothing would be different. Pure. */
export const isNoChange = ({ version: _version, ...parts }: MeetingChange): boolean =>
  Object.values(parts).every((part) => part === undefined || (Array.isArray(part) && part.length === 0));

/** What takes it back; undefined where there is no way back: a link that is there and a text that was sent stay. Pure. */
export const backFrom = ({
  subject,
  minutes,
  add,
  remove,
  room: changed,
  isPrivate,
  showAs,
  roles,
}: MeetingChange): MeetingChange | undefined => {
  const back: MeetingChange = {
    version: 1,
    ...(subject ? { subject: { from: subject.to, to: subject.from } } : {}),
    ...(minutes ? { minutes: { from: minutes.to, to: minutes.from } } : {}),
    ...(remove ? { add: remove } : {}),
    ...(add ? { remove: add } : {}),
    ...(changed ? { room: turned(changed) } : {}),
    ...(isPrivate ? { isPrivate: { from: isPrivate.to, to: isPrivate.from } } : {}),
    ...(roles ? { roles: roles.map((one) => ({ ...one, optional: !one.optional })) } : {}),
    ...shownBack(showAs),
  };
  return isNoChange(back) ? undefined : back;
};

/** An event that Outlook shows in a way that nobody can ask for has no way back. */
const shownBack = (showAs: MeetingChange['showAs']): Pick<MeetingChange, 'showAs'> => {
  const to = shownAs.find((one) => one === showAs?.from);
  return showAs && to ? { showAs: { from: showAs.to, to } } : {};
};

const turned = ({ from, to }: NonNullable<MeetingChange['room']>): NonNullable<MeetingChange['room']> => ({
  ...(to ? { from: to } : {}),
  ...(from ? { to: from } : {}),
});

/** Is every part of the meeting as it was before the change, or as it is to be? Who comes may be either. Pure. */
export const isAsKnown = (
  event: CalendarEvent,
  { subject, minutes, room: changed, isPrivate, showAs }: MeetingChange,
): boolean => {
  const lasts = Math.round(minutesIn(event));
  const address = roomOf(event)?.address.toLowerCase();
  return (
    (!subject || event.subject === subject.from || event.subject === subject.to) &&
    (!isPrivate || event.isPrivate === isPrivate.from || event.isPrivate === isPrivate.to) &&
    (!showAs || event.showAs === showAs.from || event.showAs === showAs.to) &&
    (!minutes || lasts === minutes.from || lasts === minutes.to) &&
    (!changed || address === changed.from?.address.toLowerCase() || address === changed.to?.address.toLowerCase())
  );
};

/** Is the new length, where there is one, that of a meeting? Pure. */
export const isLength = ({ minutes }: MeetingChange): boolean => !minutes || (minutes.to >= 5 && minutes.to <= 24 * 60);

/** The one room a meeting has. Pure. */
export const roomOf = ({ attendees }: CalendarEvent): { name: string; address: string } | undefined => {
  const found = attendees.find(({ type }) => type === 'resource');
  return found && { name: found.name, address: found.address };
};
