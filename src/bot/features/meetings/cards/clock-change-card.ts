import type { Words } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';

/** Series of which somebody sees dates at another time for a while: what each is, and who is pushed where. */
export const clockChangeCard = ({
  rows,
  more,
  words,
}: {
  rows: { subject: string; when: string; lines: string[] }[];
  more: number;
  words: Words;
}): Card => {
  const { series: say, meetings } = words;
  return card([say.clockTitle, ...rows.map(({ subject }) => subject)].join(' · '), [
    heading(say.clockTitle),
    ...rows.flatMap(({ subject, when, lines }) => [
      text(subject, { bold: true, spacing: 'Medium' }),
      text(when, { subtle: true, spacing: 'None' }),
      ...lines.map((line) => text(line, { spacing: 'Small' })),
    ]),
    ...(more > 0 ? [text(meetings.moreEvents({ count: more }), { subtle: true })] : []),
  ]);
};
