import { z } from 'zod';
import {
  type Draft,
  draftSchema,
  lastDayOf,
  moveDraft,
  newDraft,
  oncePerAddress,
  slotAt,
} from '../../../services/calendar/index.ts';
import { addressOf } from '../../../services/people/index.ts';
import type { Person } from '../../../services/people/types.ts';
import type { Words } from '../../../words/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import { keptAs, keptInputs } from './kept-as.ts';

export type { Draft };
export { lastDayOf, moveDraft, oncePerAddress as invitedOnce, slotAt };

export const slotSchema = z.object({ startsAt: z.coerce.date(), endsAt: z.coerce.date() });

/** What a booking card keeps: the draft and the times its buttons stand for. */
export const offerSchema = z.object({
  draft: draftSchema,
  slots: z.array(slotSchema).min(1),
  /** Who was busy at each of these times when they were offered: addresses, '' for the person. Cards of before do not say. */
  taken: z.array(z.array(z.string())).optional(),
  /** Where other times are looked for when not around the first slot: on this very day, although nobody works then. */
  within: slotSchema.optional(),
});
export type Offer = z.infer<typeof offerSchema>;

/** What a booking card lets people fill in; all of it may be missing. */
export const offerInputs = z.object({
  slot: z.coerce.number().int().min(0).max(20).optional(),
  subject: z.string().max(255, 'subjectTooLong').optional(),
  online: z.enum(['true', 'false']).optional(),
  whole: z.enum(['true', 'false']).optional(),
  until: z.iso.date('chooseSeriesEnd').optional(),
  ...keptInputs,
});
export type OfferInputs = z.infer<typeof offerInputs>;

/** A draft from what was said. `me` is the name others see. */
export const saidDraft = (
  understood: Understanding,
  people: { required: Person[]; optional: Person[] },
  me: string,
  timeZone: string,
  words: Words,
): Draft => {
  const { showAs, link, body } = understood;
  const invited = oncePerAddress([
    ...people.required.map((person) => invitee(person, false)),
    ...people.optional.map((person) => invitee(person, true)),
  ]);
  return newDraft({
    subject:
      understood.subject ??
      (invited.length === 0 ? awayWords(showAs, words) : undefined) ??
      words.arranging.defaultSubject({ me, others: invited.map(({ name }) => name) }),
    people: invited,
    timeZone,
    saidZone: understood.timeZone,
    durationMinutes: understood.durationMinutes,
    online: understood.online,
    recurrence: understood.recurrence,
    body: withLink(body, link),
    isPrivate: understood.isPrivate,
    showAs,
    buffer: understood.buffer,
    isAllDay: understood.isWholeDay,
  });
};

/** What my own time is called when it was only said how it is shown. */
const awayWords = (showAs: Draft['showAs'], { keeping }: Words): string | undefined =>
  showAs === 'oof' ? keeping.outOfOffice : showAs === 'workingElsewhere' ? keeping.workingElsewhere : undefined;

/** An agenda with one more link in it. */
export const withLink = (body: string | undefined, link: string | undefined): string | undefined =>
  [body, link].filter(Boolean).join('\n') || undefined;

/** The draft with what the person typed into the card, all but its place. */
export const withInputs = (draft: Draft, inputs: OfferInputs): Draft => {
  const { subject, online, whole, until } = inputs;
  const changed = {
    ...draft,
    subject: subject?.trim() || draft.subject,
    online: online === undefined ? draft.online : online === 'true',
    ...(draft.move && whole !== undefined ? { move: { ...draft.move, whole: whole === 'true' } } : {}),
    ...(draft.recurrence && until !== undefined ? { recurrence: { ...draft.recurrence, until } } : {}),
  };
  return draft.move ? changed : keptAs(changed, inputs);
};

/** Whole days, and what is no work of mine, stand in a calendar beside everything else. */
export const standsBeside = ({ isAllDay, showAs }: Draft): boolean =>
  isAllDay === true || showAs === 'free' || showAs === 'oof' || showAs === 'workingElsewhere';

/** Somebody found, as a draft has them. */
export const invitee = (person: Person, optional: boolean): Draft['people'][number] => ({
  name: person.displayName,
  address: addressOf(person),
  optional,
  isExternal: person.isExternal ?? false,
});
