import type { Reference, Understanding } from '../phrases/understanding.ts';
import type { Memory, SpokenTime } from './memory.ts';
import { onSpokenDay } from './spoken-day.ts';

/**
 * What was understood, with the words that lean on what was said before replaced by what they mean: people by their ids, a meeting by its id,
 * a time by its own. Words for people that nothing explains stay in `refers`: whoever answers asks. Pure.
 */
export const bound = (understood: Understanding, memory: Memory): Understanding =>
  (understood.refers ?? []).reduce(
    (said, word) => bindWord(said, word, memory),
    onSpokenMeeting(onSpokenDay(understood, memory), memory),
  );

/** "The meeting" is the one that was spoken of; after an agenda, one of those on it. */
const onSpokenMeeting = (understood: Understanding, { meeting, asked, time }: Memory): Understanding => {
  const { isTheMeeting, subject, start, day, from, people = [], intent } = understood;
  if (!isTheMeeting || intent === 'correct' || (subject ?? start ?? day ?? from) !== undefined || people.length > 0)
    return understood;
  if (meeting) return { ...understood, meetingId: meeting.eventId };
  return asked?.intent === 'agenda' && time ? { ...understood, ...said(time) } : understood;
};

const bindWord = (understood: Understanding, word: Reference, memory: Memory): Understanding => {
  switch (word) {
    case 'him':
    case 'her':
    case 'them':
      return bindPerson(understood, word, memory);
    case 'then':
      return bindTime(understood, memory);
    case 'it':
    case 'that':
      return memory.meeting ? { ...understood, meetingId: memory.meeting.eventId } : understood;
    default:
      return understood;
  }
};

/** One person of several is nobody for sure. */
const bindPerson = (understood: Understanding, word: Reference, { people, group = people }: Memory): Understanding => {
  const meant = word === 'them' ? group : people;
  const ids = (word === 'them' || meant.length === 1 ? meant : []).map(({ id }) => id);
  const [first] = ids;
  if (first === undefined) return understood;
  const { relations = [] } = understood;
  const rest = { ...understood, refers: (understood.refers ?? []).filter((one) => one !== word) };
  return relations.some(({ of }) => of === word)
    ? { ...rest, relations: relations.map((one) => (one.of === word ? { ...one, of: first } : one)) }
    : { ...rest, ...inPlace(understood, word, ids) };
};

const lists = ['people', 'addPeople', 'removePeople', 'optionalPeople'] as const;

/** The word replaced where it stands, else the people put in front. */
const inPlace = (understood: Understanding, word: string, ids: readonly string[]): Partial<Understanding> => {
  const field = lists.find((one) => understood[one]?.includes(word));
  const people = [...new Set([...ids, ...(understood.people ?? [])])];
  return field ? { [field]: understood[field]?.flatMap((one) => (one === word ? ids : [one])) } : { people };
};

/** At the time talked about, unless another was said. */
const bindTime = (understood: Understanding, { time }: Memory): Understanding => {
  const { start, day, from, to, durationMinutes } = understood;
  if (!time || [start, day, from, to].some((one) => one !== undefined)) return understood;
  return { ...understood, ...said(time), ...(durationMinutes === undefined ? {} : { durationMinutes }) };
};

const said = ({ start, day, from, to, durationMinutes }: SpokenTime): Pick<Understanding, keyof SpokenTime> => ({
  ...(start ? { start } : {}),
  ...(day ? { day } : {}),
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
  ...(durationMinutes === undefined ? {} : { durationMinutes }),
});
