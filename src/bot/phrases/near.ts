import type { LooseWords } from './grammar/loose-words.ts';
import type { Intent, NearCommand, Understanding } from './understanding.ts';

type Part = 'people' | 'time' | 'subject' | 'query';

/**
 * What of a sentence each command can use when nothing else is known. Those that are missing change something at once, or can do
 * nothing without more (an answer needs to be yes or no).
 */
const parts: Partial<Record<Intent, readonly Part[]>> = {
  book: ['people', 'time', 'subject'],
  findTimes: ['people', 'time'],
  freeBusy: ['people', 'time'],
  agenda: ['time'],
  reschedule: ['people', 'subject'],
  cancel: ['people', 'time', 'subject'],
  askMeeting: ['people', 'time', 'subject'],
  joinMeeting: ['people', 'time', 'subject'],
  meetingPrep: ['people', 'time', 'subject'],
  meetingLoad: ['time'],
  lookUpPerson: ['people'],
  searchMail: ['people', 'time', 'query'],
  sendMail: ['people', 'subject'],
  forwardMail: ['people'],
  runningLate: ['people', 'time', 'subject'],
  changeMeeting: ['people', 'time', 'subject'],
  remind: ['time', 'subject'],
  undo: [],
  findFiles: ['people', 'query'],
  help: [],
};
/** Without anybody these would ask about the person who asked. */
const needsPeople: ReadonlySet<Intent> = new Set(['lookUpPerson', 'findTimes']);

/** Does its command show or ask before it does anything, so that a press is no consent? */
export const asksFirst = (intent: Intent): boolean => intent in parts || intent === 'respond';

/** A command that the words come near to, with what could be read of them; undefined when it is none to offer. */
export const nearCommand = (text: string, intent: Intent, words: LooseWords): NearCommand | undefined => {
  const used = parts[intent];
  if (!used || (needsPeople.has(intent) && words.people.length === 0)) return undefined;
  const { people, subject } = words;
  const understood: Understanding = {
    text,
    intent,
    ...(used.includes('people') && people.length > 0 ? { people } : {}),
    ...(used.includes('time') ? words.timing : {}),
    ...(used.includes('subject') && subject ? { subject, subjectWords: subject.split(/\s+/) } : {}),
    ...(used.includes('query') && subject ? { query: subject } : {}),
    ...(intent === 'lookUpPerson' ? { relation: 'profile' } : {}),
  };
  return { understood, said: saidIn(understood, used.includes('time') ? words.times : '') };
};

/** The words that were kept, as short as a button. */
export const saidIn = ({ people = [], subject, query }: Understanding, times: string): string =>
  [people.join(', '), times, subject ?? query ?? ''].filter((part) => part !== '').join(' · ');
