import { clip } from '../../../../services/calendar/index.ts';
import type { BusyTime, TimeRange } from '../../../../services/calendar/types.ts';
import { clockRange, dayName, type Reader, wordsOf, zoneName } from '../../../../words/index.ts';
import type { Card, CardElement } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { otherTimesAction } from '../buttons.ts';
import { stateSigns } from './attendance-rows.ts';

export interface BusyPerson {
  name: string;
  /** It is I who reads this. */
  isMe?: boolean;
  isExternal: boolean;
  /** False: the calendar cannot be seen. */
  isKnown: boolean;
  busy: BusyTime[];
}

export interface FreeBusy {
  within: TimeRange;
  people: BusyPerson[];
  /** When everybody whose calendar can be seen is free. */
  common: TimeRange[];
  /** Answer in one line, when a time was asked for. */
  answer?: string | undefined;
  /** Where what is shown is not quite what was asked for. */
  notes?: string[];
  reader: Reader;
  now: Date;
  /** For the button that finds times; none without people to meet. */
  handle?: string | undefined;
}

/** A bar a person, the same in words below it, and when everybody is free. */
export const freeBusyCard = ({ within, people, common, answer, notes = [], reader, now, handle }: FreeBusy): Card => {
  const day = dayName(within.startsAt, reader, now);
  const { arranging: say } = wordsOf(reader);
  const times = common.map((range) => clockRange(range, reader)).join(', ');
  const title = say.freeAndBusy({ day });
  // Whose calendar cannot be seen is not called free, not even among others.
  const seesAll = people.every(({ isKnown }) => isKnown);
  return card(
    answer ?? say.freeSummary({ title, times, seesAll }),
    [
      heading(title),
      text(`${clockRange(within, reader)} · ${zoneName(reader, within.startsAt)}`, {
        subtle: true,
        spacing: 'None',
      }),
      ...notes.map((note) => text(note, { color: 'Warning' })),
      ...(answer ? [text(answer, { bold: true })] : []),
      ...people.flatMap((person) => personBar(person, within, reader)),
      ...(people.length > 1
        ? [
            text(
              times
                ? say.allFree({ times, seesAll })
                : say.neverAllFree({ within: clockRange(within, reader), seesAll }),
              { separator: true },
            ),
          ]
        : []),
    ],
    handle ? [otherTimesAction.button({ title: say.findTimeToMeet, handle })] : [],
  );
};

const personBar = (person: BusyPerson, within: TimeRange, reader: Reader): CardElement[] => [
  text(person.name, { bold: true, spacing: 'Medium' }),
  ...(person.isKnown ? [bar(person, within)] : []),
  text(inWords(person, within, reader), { small: true, spacing: 'Small' }),
];

const inWords = ({ isKnown, isExternal, busy }: BusyPerson, within: TimeRange, reader: Reader): string => {
  const { arranging: say } = wordsOf(reader);
  if (!isKnown) return isExternal ? say.cannotSeeOutside : say.cannotSeeCalendar;
  const inside = clip(busy, within);
  if (inside.length === 0) return `${stateSigns.free} ${say.freeAllTheTime}`;
  return inside
    .map(({ status, ...range }) => {
      const whole = range.startsAt <= within.startsAt && range.endsAt >= within.endsAt;
      const state = say.availability[status];
      return whole ? say.allTheTime({ state }) : say.during({ state, time: clockRange(range, reader) });
    })
    .join(', ')
    .replace(/^./, (letter) => letter.toUpperCase());
};

/** Coloured stretches as wide as they are long; the words below say the same. */
const bar = (person: BusyPerson, within: TimeRange): CardElement => {
  const columns: CardElement[] = [];
  const add = (from: number, to: number, style: string) => {
    const minutes = Math.round((to - from) / 60_000);
    if (minutes > 0)
      columns.push({ type: 'Column', width: minutes, style, minHeight: '14px', spacing: 'None', items: [] });
  };
  let at = within.startsAt.getTime();
  for (const item of clip(person.busy, within)) {
    const [from, to] = [Math.max(at, item.startsAt.getTime()), item.endsAt.getTime()];
    add(at, from, 'good');
    add(from, to, item.status === 'workingElsewhere' ? 'good' : item.status === 'tentative' ? 'warning' : 'attention');
    at = Math.max(at, to);
  }
  add(at, within.endsAt.getTime(), 'good');
  return { type: 'ColumnSet', spacing: 'Small', columns: columns.slice(0, 40) };
};
