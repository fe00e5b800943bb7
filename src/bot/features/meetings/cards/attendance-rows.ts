import { type Markdown, markdown } from '../../../../words/index.ts';
import type { CardElement } from '../../../cards/card.ts';
import { text } from '../../../cards/parts.ts';
import type { Attendance } from '../attendance.ts';

/** Signs and words for availability; the words carry the meaning. */
export const stateWords: Record<Attendance['state'], { sign: string; words: string }> = {
  free: { sign: '✅', words: 'free' },
  workingElsewhere: { sign: '✅', words: 'free, working elsewhere' },
  tentative: { sign: '❔', words: 'tentatively busy' },
  busy: { sign: '⛔', words: 'busy' },
  oof: { sign: '🌴', words: 'out of office' },
  unknown: { sign: '❔', words: 'unknown, I cannot see this calendar' },
};

/** One line a person: who can come, on whose clock, and what to mind. */
export const attendanceRows = (people: Attendance[]): CardElement[] =>
  people.map((person) => text(attendanceLine(person), { spacing: 'Small' }));

const attendanceLine = ({ name, optional, isExternal, state, theirTime, outsideHours }: Attendance): Markdown => {
  const { sign, words } = stateWords[state];
  const notes = [
    optional ? 'optional' : '',
    isExternal ? 'outside your organisation' : '',
    theirTime ? `${theirTime} their time` : '',
    outsideHours ? 'outside their working hours' : '',
  ].filter(Boolean);
  const line = markdown`${sign} **${name}**: ${words}`;
  return notes.length > 0 ? markdown`${line} (${notes.join(', ')})` : line;
};
