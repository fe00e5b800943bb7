import { z } from 'zod';
import type { Understanding } from '../phrases/understanding.ts';
import { understandingSchema } from './kept-understanding.ts';

/** A button in words: what pressing it sends beside the handle of its card. */
const press = z.object({ verb: z.string(), data: z.record(z.string(), z.string()) });

/** What waits for an answer: a draft, or a question that a yes or no settles. Its payload is kept behind the handle, never here. */
const offer = z.object({
  handle: z.string(),
  /** The message its card stands in. */
  activityId: z.string(),
  /** `draft`: one time to confirm; `times`: several to choose from; `time`: asks for one; `act`: anything else that asks before it is done. */
  kind: z.enum(['draft', 'times', 'time', 'act']),
  /** The button that a yes presses; left out: a yes does not say enough. */
  yes: press.optional(),
  isOpen: z.boolean(),
  /** Nothing else was talked about since. */
  isLatest: z.boolean(),
});
export type Offer = z.infer<typeof offer>;

const choice = z.object({
  /** What it may be called by: names, titles, a subject. */
  words: z.string(),
  startsAt: z.coerce.date().optional(),
  data: z.record(z.string(), z.string()),
});
export type Choice = z.infer<typeof choice>;

/** A list that was shown to choose from. */
const choices = z.object({
  handle: z.string(),
  activityId: z.string(),
  verb: z.string(),
  of: z.enum(['people', 'meetings', 'times', 'rooms']),
  items: z.array(choice),
});
export type Choices = z.infer<typeof choices>;

/** A card about a meeting that was arranged, moved, changed or cancelled here. */
const meetingCard = z.object({
  eventId: z.string(),
  subject: z.string(),
  /** What its buttons stand for; none: it has no button. */
  handle: z.string().optional(),
  activityId: z.string(),
});
export type MeetingCard = z.infer<typeof meetingCard>;
/** More than anybody sees without scrolling. */
const mostCards = 20;

const time = z.object({
  start: z.string().optional(),
  day: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  durationMinutes: z.number().optional(),
});
export type SpokenTime = z.infer<typeof time>;

const spoken = z.object({ id: z.string(), name: z.string() });

/** What a conversation is about. Everything may be missing, and an older record lacks what it did not know. */
export const memorySchema = z.object({
  offer: offer.optional(),
  choices: choices.optional(),
  /** Who was spoken of last, as `people.findPeople` takes them. */
  people: z.array(spoken).default([]),
  /** Those "they" means beside the one "she" does: a list that was shown, of her reports or of who is in a meeting. */
  group: z.array(spoken).optional(),
  meeting: z.object({ eventId: z.string(), subject: z.string() }).optional(),
  /** The meeting was spoken of after what is on the table. */
  isMeetingLater: z.boolean().optional(),
  time: time.optional(),
  /** Cards about meetings that still have their buttons, the oldest first. */
  cards: z.array(meetingCard).optional(),
  /** The last question that can be asked again about another day or person. */
  asked: understandingSchema.optional(),
  /** What else was wanted in one breath, and still waits: each on a card of its own. */
  next: z.array(z.object({ handle: z.string(), activityId: z.string() })).optional(),
  /** A meeting that was cancelled, and what books the like of it again. */
  cancelled: z.object({ eventId: z.string(), again: understandingSchema }).optional(),
});
export type Memory = z.infer<typeof memorySchema>;

/** What one turn says that the conversation is about from now on; what it leaves out stays as it was. */
export interface Noted {
  offer?: Pick<Offer, 'handle' | 'kind' | 'yes'>;
  /** `keepsOffer`: asked in the middle of a draft, which stays on the table. */
  choices?: Omit<Choices, 'activityId'> & { keepsOffer?: boolean };
  people?: Memory['people'];
  group?: Memory['people'];
  /** Null: several were shown, and none of them is it. */
  meeting?: NonNullable<Memory['meeting']> | null;
  time?: SpokenTime;
  /** The card shows what was done with a meeting: older ones about it are superseded. */
  done?: Omit<MeetingCard, 'activityId'>;
  asked?: Understanding;
  cancelled?: NonNullable<Memory['cancelled']>;
  next?: NonNullable<Memory['next']>;
  /** What was on the table with this handle is settled. */
  settled?: string;
  /** Something else was talked about. */
  isAside?: boolean;
  /** Nothing is on the table any more. */
  isOver?: boolean;
}

/** The memory after a turn. `activityId` is the message in which its card stands. Pure. */
export const remembered = (before: Memory, noted: Noted, activityId: string): Memory => {
  const offer = offerAfter(before, noted, activityId);
  const choices = choicesAfter(before, noted, activityId);
  const meeting = noted.meeting === undefined ? before.meeting : noted.meeting;
  const isMeetingLater = noted.offer ? false : noted.meeting ? true : before.isMeetingLater;
  const time = noted.time ?? before.time;
  // "And on Friday?" is about what was asked just before.
  const asked = noted.asked ?? (noted.isAside ? undefined : before.asked);
  const cancelled = noted.cancelled ?? before.cancelled;
  const cards = cardsAfter(before, noted, activityId);
  const group = noted.group ?? (isOther(noted.people, before.people) ? undefined : before.group);
  const next = [...(noted.next ?? []), ...(before.next ?? [])].filter(({ handle }) => handle !== noted.settled);
  return {
    ...(offer ? { offer } : {}),
    ...(choices ? { choices } : {}),
    people: noted.people ?? before.people,
    ...(group ? { group } : {}),
    ...(meeting ? { meeting } : {}),
    ...(meeting && offer && isMeetingLater ? { isMeetingLater } : {}),
    ...(time ? { time } : {}),
    ...(asked ? { asked } : {}),
    ...(cancelled ? { cancelled } : {}),
    ...(cards.length > 0 ? { cards } : {}),
    ...(next.length > 0 ? { next } : {}),
  };
};

/** The older cards of the meeting with which something was done: there is one that is up to date. Pure. */
export const superseded = ({ cards = [] }: Memory, { done }: Noted, activityId: string): MeetingCard[] =>
  done ? cards.filter((card) => card.eventId === done.eventId && card.activityId !== activityId) : [];

const cardsAfter = (before: Memory, noted: Noted, activityId: string): MeetingCard[] => {
  const old = superseded(before, noted, activityId);
  const stay = (before.cards ?? []).filter((card) => !old.includes(card) && card.activityId !== activityId);
  const shown = noted.done ?? asked(noted);
  // What has no button needs none taken off.
  return (shown?.handle && activityId ? [...stay, { ...shown, activityId }] : stay).slice(-mostCards);
};

/** A card that asks before something is done with a meeting. */
const asked = ({ offer, meeting }: Noted): Noted['done'] =>
  offer && meeting ? { ...meeting, handle: offer.handle } : undefined;

/** Somebody else is spoken of. */
const isOther = (now: Memory['people'] | undefined, before: Memory['people']): boolean =>
  now !== undefined && now.map(({ name }) => name).join() !== before.map(({ name }) => name).join();

const offerAfter = ({ offer }: Memory, noted: Noted, activityId: string): Offer | undefined => {
  if (noted.offer) return { ...noted.offer, activityId, isOpen: true, isLatest: true };
  if (noted.isOver || (noted.choices && !noted.choices.keepsOffer)) return undefined;
  if (!offer) return undefined;
  if (noted.settled === offer.handle) return { ...offer, isOpen: false };
  return noted.isAside ? { ...offer, isLatest: false } : offer;
};

const choicesAfter = ({ choices }: Memory, noted: Noted, activityId: string): Choices | undefined => {
  if (noted.choices) {
    const { keepsOffer: _, ...shown } = noted.choices;
    return { ...shown, activityId };
  }
  if (noted.isOver || noted.offer || noted.settled === choices?.handle) return undefined;
  return choices;
};
