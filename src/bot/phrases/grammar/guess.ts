import type { Moment } from '../time/atom.ts';
import type { Timing } from '../time/timing.ts';
import type { Language } from './language.ts';
import { type LooseWords, looseWordsIn } from './loose-words.ts';
import { mostReadAgain, readCorrection, readPlainly } from './read.ts';
import type { Intent, Understanding } from './understanding.ts';

type Fields = Omit<Understanding, 'text' | 'intent'>;

/** Longer ways into a sentence than this are stories. */
const mostLeadIn = 14;

/**
 * What a text says when it wants this, though no family reads it as a whole: what the grammar reads of a part of it as just that, and what can
 * be seen of people, times and subject without. Undefined where the words say less than such a wish needs. Never throws.
 */
export const guess = (language: Language, text: string, moment: Moment, intent: Intent): Understanding | undefined => {
  if (text.length > mostReadAgain) return undefined;
  const words = looseWordsIn(language, text, moment);
  const part = readInPart(language, text, moment, intent);
  const seen = seenFor(language, intent, words);
  if (!part && !saysEnough(intent, seen)) return undefined;
  const { unused: _unused, ...read } = part ?? {};
  return { ...seen, ...read, ...(timeOf(read) ? {} : timeOf(seen)), text, intent };
};

/** What no words without a shape of their own say well enough. */
const onlyInPart: ReadonlySet<Intent> = new Set([
  'findPeople',
  'changeMeeting',
  'notifications',
  'fileMail',
  'forwardMail',
  'replyToMail',
  'sendMail',
  'correct',
]);
/** What a wish is not to be guessed without. */
const needs: Partial<Record<Intent, readonly (keyof Fields)[]>> = {
  askMeeting: ['asks'],
  findTimes: ['people'],
  lookUpPerson: ['people'],
  findContact: ['people'],
  respond: ['response'],
  remind: ['subject'],
};

/** A wish is known by one of these at least. */
const anyOf: Partial<Record<Intent, readonly (keyof Fields)[]>> = {
  book: ['people', 'start', 'day', 'from', 'recurrence'],
  reschedule: ['people', 'subject', 'start', 'day'],
  cancel: ['people', 'subject', 'start', 'day'],
  freeBusy: ['people', 'start', 'day', 'from'],
  searchMail: ['people', 'query'],
  findFiles: ['people', 'query'],
  joinMeeting: ['people', 'subject', 'start', 'day'],
  askMeeting: ['people', 'subject', 'start', 'day', 'from'],
  meetingPrep: ['people', 'subject', 'start', 'day', 'from'],
};

const saysEnough = (intent: Intent, seen: Fields): boolean =>
  !onlyInPart.has(intent) &&
  (needs[intent] ?? []).every((field) => seen[field] !== undefined) &&
  (anyOf[intent]?.some((field) => seen[field] !== undefined) ?? true);

/** The same wish in fewer words: without what leads to it. What turns its sense round is never left out. */
const readInPart = (
  language: Language,
  text: string,
  moment: Moment,
  intent: Intent,
): Partial<Understanding> | undefined => {
  for (const { before, rest } of partsOf(text)) {
    if (language.turnsRound?.test(before)) continue;
    const reads = intent === 'correct' ? readCorrection : readPlainly;
    const understood = reads(language, rest, moment);
    if (understood?.intent === intent) return understood;
  }
  return undefined;
};

const partsOf = (text: string): { before: string; rest: string }[] => {
  const starts = [...text.matchAll(/\s+(?=\S)/g)].slice(0, mostLeadIn).map(({ index, 0: gap }) => index + gap.length);
  const stops = [...text.matchAll(/[,;:.!?–—]\s+/g)].map(({ index }) => index).reverse();
  return [
    { before: '', rest: text },
    ...starts.map((at) => ({ before: text.slice(0, at), rest: text.slice(at) })),
    ...stops.map((at) => ({ before: text.slice(at), rest: text.slice(0, at) })),
  ];
};

/** What of the loose words is what in a wish of this kind. */
const seenFor = (language: Language, intent: Intent, words: LooseWords): Fields => {
  const { people, subject, timing } = words;
  const said = language.cues?.(intent, words.rest) ?? {};
  return {
    ...(people.length > 0 && !withoutPeople.has(intent) ? { people } : {}),
    ...(subject === undefined ? {} : asSubject(intent, subject)),
    ...said,
    ...(times[intent] ?? asTold)(timing),
  };
};

const withoutPeople: ReadonlySet<Intent> = new Set([
  'help',
  'courtesy',
  'undo',
  'signOut',
  'notifications',
  'findPeople',
]);
const searched: ReadonlySet<Intent> = new Set(['searchMail', 'findFiles', 'fileMail', 'forwardMail', 'replyToMail']);

const asSubject = (intent: Intent, subject: string): Fields =>
  searched.has(intent) ? { query: subject } : { subject, subjectWords: subject.split(/\s+/) };

const nothing = (): Fields => ({});
const asTold = ({ durationMinutes: _length, recurrence: _series, ...when }: Timing): Fields => when;
const withLength = (timing: Timing): Fields => timing;
/** What a time means that is told with such a wish. */
const times: Partial<Record<Intent, (timing: Timing) => Fields>> = {
  book: withLength,
  findTimes: withLength,
  freeBusy: ({ recurrence: _series, ...when }) => when,
  reschedule: ({ start, day, from, to }: Timing): Fields => ({
    ...(start ? { newStart: start } : {}),
    ...(day ? { newDay: day } : {}),
    ...(from ? { newFrom: from } : {}),
    ...(to ? { newTo: to } : {}),
  }),
  runningLate: ({ durationMinutes }) => (durationMinutes === undefined ? {} : { delayMinutes: durationMinutes }),
  help: nothing,
  courtesy: nothing,
  undo: nothing,
  signOut: nothing,
  lookUpPerson: nothing,
  findPeople: nothing,
  findContact: nothing,
  findFiles: nothing,
  sendMail: nothing,
  forwardMail: nothing,
  replyToMail: nothing,
  fileMail: nothing,
};

/** A time in the part that was read stands for itself: one that is only seen is then another. */
const timeOf = ({ start, day, from, to, days, newStart, newDay, newFrom, newTo }: Fields): Fields | undefined => {
  const told = { start, day, from, to, days, newStart, newDay, newFrom, newTo };
  const known = Object.entries(told).filter(([, value]) => value !== undefined);
  return known.length > 0 ? Object.fromEntries(known) : undefined;
};
