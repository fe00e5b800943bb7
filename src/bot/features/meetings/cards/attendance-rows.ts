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

/** One line a person: who can come, on whose clock, and what to mind. */
export const attendanceRows = (people: Attendance[], { arranging }: Words): CardElement[] =>
  people.map((person) => text(attendanceLine(person, arranging), { spacing: 'Small' }));

const attendanceLine = (
  { name, optional, isExternal, state, theirTime, outsideHours }: Attendance,
  say: Words['arranging'],
): Markdown => {
  const notes = [
    optional ? say.optional : '',
    isExternal ? say.isOutside : '',
    theirTime ? say.theirTime({ time: theirTime }) : '',
    outsideHours ? say.outsideHours : '',
  ].filter(Boolean);
  const line = markdown`${stateSigns[state]} ${say.person({ name, state: say.availability[state] })}`;
  return notes.length > 0 ? markdown`${line} (${notes.join(', ')})` : line;
};
