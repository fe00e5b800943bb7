import { list } from '../format.ts';

/** How a meeting is kept: who sees what of it, the time around it, who has to come, and time of one's own. */
export const keeping = {
  isPrivate: 'private',
  notPrivate: 'not private',
  shownAs: {
    free: 'you are shown as free',
    tentative: 'you are shown as tentative',
    busy: 'you are shown as busy',
    oof: 'you are shown as out of office',
    workingElsewhere: 'you are shown as working elsewhere',
  },
  /** Lengths as they are said; one of them may be missing. */
  buffer: ({ before, after }: { before: string; after: string }) =>
    before && after
      ? before === after
        ? `${before} blocked before and after`
        : `${before} blocked before and ${after} after`
      : before
        ? `${before} blocked before`
        : `${after} blocked after`,
  noBuffer: 'nothing blocked around it',
  bufferFor: ({ subject }: { subject: string }) => `Buffer: ${subject}`,
  noBufferInSeries: 'I block time around a single meeting, not around every date of a series or a whole day.',
  bufferOnlyNew: 'I block time around a meeting when I book it. For this one, book a block of your own.',
  outOfOffice: 'Out of office',
  workingElsewhere: 'Working elsewhere',
  agenda: ({ text }: { text: string }) => `Agenda: ${text}`,
  agendaNow: 'with your agenda text',
  atPlace: ({ place }: { place: string }) => `${place} (no room is booked)`,

  /* filled in on the card */
  more: 'More options',
  place: 'Room or place',
  repeats: 'Repeats',
  repeatsUntil: 'If it repeats, until',
  repetitions: {
    once: 'Not at all',
    day: 'Every day',
    weekday: 'Every working day',
    week: 'Every week',
    twoWeeks: 'Every two weeks',
    month: 'Every month',
    asItIs: 'As shown above',
  },
  agendaText: 'Agenda',
  makePrivate: 'Private: others see only that you are busy',
  seen: 'Visible',
  showMeAs: 'Show me as',
  states: {
    busy: 'Busy',
    free: 'Free',
    tentative: 'Tentative',
    oof: 'Out of office',
    workingElsewhere: 'Working elsewhere',
  },
  blockAround: 'Block time around it',
  noTime: 'None',
  sides: ({ before, after }: { before: string; after: string }) => `${before} before, ${after} after`,
  bothSides: ({ length }: { length: string }) => `${length} before and after`,

  /* who has to come */
  people: 'People',
  peopleOf: ({ subject }: { subject: string }) => `Who comes to “${subject}”?`,
  required: 'Has to come',
  optional: 'Optional',
  takeOut: 'Not invited',
  optionalNow: ({ names }: { names: string[] }) => `${list(names, 'en')} optional`,
  requiredNow: ({ names }: { names: string[] }) => `${list(names, 'en')} required`,

  /* several blocks */
  blockOneQuestion: 'Block this time?',
  bufferTaken: ({ clash }: { clash: string }) => `You have ${clash} in the time blocked around it.`,
  blockQuestion: ({ count }: { count: number }) => `Block these ${count} times?`,
  block: 'Block them',
  blocked: ({ count, subject }: { count: number; subject: string }) =>
    `Blocked ${count === 1 ? 'once' : `${count} times`}: ${subject}`,
  blockClash: ({ when, clash }: { when: string; clash: string }) => `${when} (you have ${clash})`,
  blockedFor: 'Each is an entry of its own in your calendar. Undo takes all of them back.',
  allTakenBack: ({ subject }: { subject: string }) => `Taken back: ${subject} is out of your calendar.`,
  tooManyBlocks: ({ most }: { most: number }) => `I block up to ${most} times at once; these are the first.`,
};
