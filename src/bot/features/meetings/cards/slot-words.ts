import type { SlotPerson, TimeSlot } from '../../../../services/calendar/types.ts';
import { clockTime, type Reader, type Words, wordsOf } from '../../../../words/index.ts';
import type { Draft } from '../draft.ts';

/** Why a time is offered, in short parts: who is free, who is not, whose hours it breaks, and what the clocks show elsewhere. */
export const slotWords = (slot: TimeSlot, draft: Draft, reader: Reader): string => {
  const words = wordsOf(reader);
  const { finding: say } = words;
  const people = slot.people.map((person) => ({ ...person, name: nameOf(person, draft, words) }));
  // Outsiders were not asked for: nobody sees their calendars.
  const outsiders = draft.people.filter(({ isExternal }) => isExternal).map(({ name }) => name);
  return capital(
    say.reasons([
      ...lengthWords(slot, draft, words),
      ...(slot.kind === 'otherTime'
        ? [say.otherTime({ seesAll: outsiders.length === 0 && people.every(({ state }) => state !== 'unknown') })]
        : freeWords(people, outsiders.length, words)),
      ...people.flatMap((person) => exceptionWords(person, words)),
      ...outsiders.map((name) => say.stateOf({ name, state: words.arranging.availability.unknown })),
      ...hoursWords(people, words),
      ...(slot.eatsFocus ? [say.overFocus] : []),
      ...clockWords(people, slot, reader),
    ]),
  );
};

const capital = (words: string): string => words.replace(/^\p{L}/u, (letter) => letter.toUpperCase());

type Named = SlotPerson & { name: string };

const nameOf = ({ address, isMe }: SlotPerson, draft: Draft, { arranging }: Words): string =>
  isMe
    ? arranging.you
    : (draft.people.find((person) => person.address.toLowerCase() === address.toLowerCase())?.name ?? address);

const lengthWords = ({ startsAt, endsAt, kind }: TimeSlot, draft: Draft, { finding, time }: Words): string[] => {
  if (kind !== 'shorter') return [];
  const length = time.duration((endsAt.getTime() - startsAt.getTime()) / 60_000);
  return [finding.shorter({ length, asked: time.duration(draft.durationMinutes) })];
};

const isFree = ({ state }: SlotPerson): boolean => state === 'free' || state === 'workingElsewhere';

/** Nobody is called free outside their hours without these being named first. */
const freeWords = (people: Named[], outsiders: number, { finding: say }: Words): string[] => {
  const others = people.filter(({ isMe }) => !isMe);
  const me = people.find(({ isMe }) => isMe);
  if (people.some(({ hours }) => hours === 'outside' || hours === 'unusual') && people.every(isFree)) return [];
  if (others.length === 0 && outsiders === 0) return [me && isFree(me) ? say.youAreFree : say.youAreTentative];
  const seen = people.filter(({ state }) => state !== 'unknown');
  if (seen.every(isFree))
    return [seen.length === people.length && outsiders === 0 ? say.everybodyFree : say.allSeenFree];
  if (others.every(isFree) && outsiders === 0 && me?.state === 'tentative')
    return [say.othersFree, say.youAreTentative];
  const free = people.filter(isFree).length;
  return [
    // Who is not free is named below, each of them.
    ...(free > 0 ? [say.someFree({ free, of: people.length + outsiders })] : []),
    ...(me?.state === 'tentative' ? [say.youAreTentative] : []),
  ];
};

/** Who is not simply free, by name; of me it is said already. */
const exceptionWords = (person: Named, { finding: say, arranging }: Words): string[] => {
  const { name, state, optional, isMe } = person;
  if (isFree(person) || isMe) return [];
  const word = arranging.availability[state];
  const full = optional ? say.optionalState({ state: word }) : word;
  return [
    state === 'busy' || state === 'oof' ? say.without({ name, state: full }) : say.stateOf({ name, state: full }),
  ];
};

const mostNamed = 3;

/** A long list of names says less than its beginning. */
const namesOf = (people: Named[], { finding: say }: Words): string[] =>
  people.length <= mostNamed + 1
    ? people.map(({ name }) => name)
    : [...people.slice(0, mostNamed).map(({ name }) => name), say.more({ count: people.length - mostNamed })];

const hoursWords = (people: Named[], words: Words): string[] => {
  const { finding: say } = words;
  const having = (hours: SlotPerson['hours']) => people.filter((person) => !person.isMe && person.hours === hours);
  const [outside, unusual] = [having('outside'), having('unusual')];
  return [
    ...(people.some(({ isMe, hours }) => isMe && hours === 'outside') ? [say.outsideYours] : []),
    ...(outside.length > 0 ? [say.outsideHours({ names: namesOf(outside, words) })] : []),
    ...(unusual.length > 0 ? [say.outsideUsual({ names: namesOf(unusual, words) })] : []),
  ];
};

/** "4:30 PM for Lee Gu and Lynne Robbins": once for each time that the clocks of the others show. */
const clockWords = (people: Named[], { startsAt }: TimeSlot, reader: Reader): string[] => {
  const words = wordsOf(reader);
  const byTime = new Map<string, Named[]>();
  for (const person of people) {
    if (!person.timeZone) continue;
    const time = clockTime(startsAt, { ...reader, timeZone: person.timeZone });
    byTime.set(time, [...(byTime.get(time) ?? []), person]);
  }
  return [...byTime].map(([time, them]) => words.finding.clock({ time, names: namesOf(them, words) }));
};
