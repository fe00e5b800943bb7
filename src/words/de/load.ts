import type { Words } from '../en/index.ts';
import { list, number, plural } from '../format.ts';

/** Wie viel Zeit Besprechungen kosten. */
export const load: Words['load'] = {
  title: ({ when }) => `Ihre Besprechungen, ${when}`,
  // Die abgekürzten Monate enden schon auf einen Punkt.
  none: ({ when }) => `Sie haben keine Besprechungen, ${when.replace(/\.$/, '')}.`,
  inMeetings: ({ time, count }) =>
    `${time} in ${number(count, 'de')} ${plural(count, 'de', { one: 'Besprechung', other: 'Besprechungen' })}`,
  share: ({ count, time }) => `Das sind ${count} % Ihrer Arbeitszeit von ${time}.`,
  verdict: {
    much: 'Mehr als die Hälfte Ihrer Arbeitszeit verbringen Sie in Besprechungen: Das ist viel.',
    some: 'Besprechungen nehmen einen guten Teil Ihrer Arbeitszeit ein.',
    little: 'Damit bleibt der größte Teil Ihrer Arbeitszeit frei.',
    offHours: 'Nichts davon liegt in Ihrer Arbeitszeit.',
  },
  focus: ({ time }) => `${time} bleiben am Stück, ab zwei Stunden gerechnet`,
  noFocus: 'Zwei Stunden am Stück bleiben nirgends',
  cost: ({ time }) => `${time} von allen zusammen`,
  labels: { meetings: 'Besprechungen', focus: 'Fokuszeit', cost: 'Kosten' },
  trend: 'Stunden in Besprechungen, Woche für Woche',
  week: 'Woche vom',
  hours: 'Stunden',
  lighter: 'Was weniger sein könnte',
  nothingLighter: 'Ich sehe keine Besprechung, die offensichtlich ausfallen oder kürzer sein könnte.',
  how: { skip: 'Auslassen', delegate: 'Abgeben', shorten: 'Kürzen' },
  why: {
    optional: 'Ihre Teilnahme ist optional',
    clashes: 'sie überschneidet sich mit einer anderen',
    large: ({ count }) => `${count} Personen nehmen teil, und Sie organisieren sie nicht`,
    mine: ({ time }) => `Sie organisieren sie: ${time} reichen vielleicht`,
    covered: ({ names }) =>
      `${list(names, 'de')} ${plural(names.length, 'de', { one: 'nimmt', other: 'nehmen' })} ohnehin teil`,
  },
};
