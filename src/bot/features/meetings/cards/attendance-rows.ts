import { type Markdown, markdown, type Words } from '../../../../words/index.ts';
import type { CardElement } from '../../../cards/card.ts';
import { text } from '../../../cards/parts.ts';
import type { Attendance } from '../attendance.ts';

/** Beside the words for availability, which carry the meaning. */
export const stateSigns: Record<Attendance['state'], string> = {
  free: '✅',
  workingElsewhere: '✅',
  tentative: '❔',
  busy: '⛔',
  oof: '🌴',
  unknown: '❔',
};

/** Who is free outside their hours is not simply free. */
const signOf = ({ state, outsideHours }: Pick<Attendance, 'state' | 'outsideHours'>): string =>
  outsideHours && stateSigns[state] === stateSigns.free ? '⚠️' : stateSigns[state];

/** One line a person: who can come, on whose clock, and what to mind. */
export const attendanceRows = (people: Attendance[], { arranging }: Words): CardElement[] =>
  people.map((person) => text(attendanceLine(person, arranging), { spacing: 'Small' }));

const attendanceLine = (
  { name, optional, isExternal, state, theirTime, outsideHours }: Attendance,
  say: Words['arranging'],
): Markdown => {
  const notes = notesOf({ isExternal, theirTime, outsideHours, optional }, say);
  const line = markdown`${signOf({ state, outsideHours })} ${say.person({ name, state: say.availability[state] })}`;
  return notes.length > 0 ? markdown`${line} (${notes.join(', ')})` : line;
};

const notesOf = (
  {
    optional,
    isExternal,
    theirTime,
    outsideHours,
  }: Pick<Attendance, 'optional' | 'isExternal' | 'outsideHours'> & {
    theirTime?: string | undefined;
  },
  say: Words['arranging'],
): string[] =>
  [
    optional ? say.optional : '',
    isExternal ? say.isOutside : '',
    theirTime ? say.theirTime({ time: theirTime }) : '',
    outsideHours ? say.outsideHours : '',
  ].filter(Boolean);

/** The same as the label of an input, which is plain text; that somebody may stay away is what the input says. */
export const attendanceLabel = (person: Attendance, { arranging: say }: Words): string => {
  const notes = notesOf({ ...person, optional: false }, say);
  const state = say.availability[person.state];
  return `${signOf(person)} ${person.name} · ${state}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
};
