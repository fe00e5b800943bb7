import type { Intent, Reference, Understanding } from '../../grammar/understanding.ts';

const withPeople: ReadonlySet<Intent> = new Set([
  'book',
  'findTimes',
  'freeBusy',
  'agenda',
  'cancel',
  'reschedule',
  'respond',
  'changeMeeting',
  'correct',
]);
const ofMeetings: ReadonlySet<Intent> = new Set(['cancel', 'reschedule', 'respond']);
const atTimes: ReadonlySet<Intent> = new Set(['book', 'findTimes', 'freeBusy', 'agenda']);

const persons: readonly (readonly [word: Reference, pattern: RegExp])[] = [
  ['him', /\b(?:he|him|his)\b/i],
  ['her', /\b(?:she|her|hers)\b/i],
  ['them', /\b(?:they|them|their|theirs)\b/i],
];
const it = /\b(?:it|this one|the same (?:one|meeting))\b/i;
const that = /\b(?:that(?: one| meeting)?|this|the (?:last|same) one)\b/i;
const then = /\b(?:then|at (?:that|the same) time|(?:that|the same) time|that day)\b[\s?!.]*$/i;

type Read = Omit<Understanding, 'text'>;

/** On whose clock a time was said is no word for somebody else. */
const clocks = /\b(?:his|her|their)\s+(?:own\s+)?(?:local\s+)?(?:time(?:[ -]?zones?)?|clocks?|end|side)\b/gi;

/** Words that lean on what was said before: people and times that nobody named, a meeting that nothing else tells of. */
export const refersIn = (request: string, understood: Read): Reference[] => {
  const { intent } = understood;
  const own = [understood.subject, understood.body].reduce<string>(
    (rest, said) => (said ? rest.replace(said, ' ') : rest),
    request.replace(clocks, ' '),
  );
  const people = withPeople.has(intent) ? persons.filter(([, pattern]) => pattern.test(own)).map(([word]) => word) : [];
  const isUntold = (understood.subject ?? understood.start ?? understood.day ?? understood.from) === undefined;
  const meeting =
    ofMeetings.has(intent) && isUntold && (understood.people ?? []).length + people.length === 0
      ? it.test(own)
        ? (['it'] as const)
        : that.test(own)
          ? (['that'] as const)
          : []
      : [];
  return [...people, ...meeting, ...(atTimes.has(intent) && isUntold && then.test(own) ? (['then'] as const) : [])];
};
