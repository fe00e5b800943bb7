import { clip } from '../../../../services/calendar/index.ts';
import type { BusyTime, FreePerson, TimeRange } from '../../../../services/calendar/types.ts';
import { clockRange, dayName, type Reader, wordsOf, zoneName } from '../../../../words/index.ts';
import type { Card, CardElement } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { otherTimesAction } from '../buttons.ts';
import { stateSigns } from './attendance-rows.ts';
import { hourAxis, timeBar } from './time-bar.ts';

export interface BusyPerson extends FreePerson {
  name: string;
  /** It is I who reads this. */
  isMe?: boolean;
  isExternal: boolean;
}

export interface FreeBusy {
  within: TimeRange;
  people: BusyPerson[];
  /** When everybody whose calendar can be seen is free, in the hours of each. */
  common: TimeRange[];
  /** The same outside the hours of somebody. */
  commonOutside?: TimeRange[];
  /** Answer in one line, when a time was asked for, or it is a day off for somebody. */
  answer?: string | undefined;
  /** Where what is shown is not quite what was asked for. */
  notes?: string[];
  reader: Reader;
  now: Date;
  /** For the button that finds times; none without people to meet. */
  handle?: string | undefined;
}

/** The hours along the top, a bar a person, the same in words below it, and when everybody is free. */
export const freeBusyCard = (day: FreeBusy): Card => {
  const { within, people, common, answer, notes = [], reader, now, handle } = day;
  const { arranging: say, finding } = wordsOf(reader);
  const title = say.freeAndBusy({ day: dayName(within.startsAt, reader, now) });
  return card(
    answer ?? say.freeSummary({ title, times: rangesOf(common, reader), seesAll: seesAll(people) }),
    [
      heading(title),
      text(`${clockRange(within, reader)} · ${zoneName(reader, within.startsAt)}`, {
        subtle: true,
        spacing: 'None',
      }),
      ...notes.map((note) => text(note, { color: 'Warning' })),
      ...(answer ? [text(answer, { bold: true })] : []),
      hourAxis(within, reader),
      ...people.flatMap((person) => personBar(person, within, reader)),
      text(finding.legend, { subtle: true, small: true }),
      ...(people.length > 1 ? together(day) : []),
    ],
    handle ? [otherTimesAction.button({ title: say.findTimeToMeet, handle })] : [],
  );
};

/** Whose calendar cannot be seen is not called free, not even among others. */
const seesAll = (people: BusyPerson[]): boolean => people.every(({ isKnown }) => isKnown);

const rangesOf = (ranges: TimeRange[], reader: Reader): string =>
  ranges.map((range) => clockRange(range, reader)).join(', ');

const together = ({ within, people, common, commonOutside = [], reader }: FreeBusy): CardElement[] => {
  const { arranging: say, finding } = wordsOf(reader);
  const all = { times: rangesOf(common, reader), seesAll: seesAll(people) };
  return [
    text(all.times ? say.allFree(all) : say.neverAllFree({ ...all, within: clockRange(within, reader) }), {
      separator: true,
    }),
    // Said only where there is nothing better: nobody asks for the night.
    ...(all.times === '' && commonOutside.length > 0
      ? [text(finding.freeOutside({ times: rangesOf(commonOutside, reader) }))]
      : []),
  ];
};

const personBar = (person: BusyPerson, within: TimeRange, reader: Reader): CardElement[] => [
  text(person.name, { bold: true, spacing: 'Medium' }),
  ...(person.isKnown ? [timeBar(person, within)] : []),
  text(inWords(person, within, reader), { small: true, spacing: 'Small' }),
];

const inWords = (person: BusyPerson, within: TimeRange, reader: Reader): string => {
  const { arranging: say, finding } = wordsOf(reader);
  const { isKnown, isExternal } = person;
  const busy = clip(person.busy, within);
  if (!isKnown) return isExternal ? say.cannotSeeOutside : say.cannotSeeCalendar;
  const parts = [...(busy.length === 0 ? [] : busyWords(busy, within, reader)), ...hoursWords(person, within, reader)];
  if (busy.length > 0) return capital(parts.join(' · '));
  // Nobody is called free all the time who is at home for a part of it.
  const free = parts.length === 0 ? [`${stateSigns.free} ${say.freeAllTheTime}`] : [finding.nothingThere];
  return capital([...free, ...parts].join(' · '));
};

const statuses = ['busy', 'oof', 'tentative', 'workingElsewhere'] as const;

/** "Busy 9:00 – 10:00, 11:00 – 12:00", each state once. */
const busyWords = (busy: BusyTime[], within: TimeRange, reader: Reader): string[] => {
  const { arranging: say, finding } = wordsOf(reader);
  return statuses.flatMap((status) => {
    const ranges = busy.filter((item) => item.status === status);
    const [first] = ranges;
    if (!first) return [];
    const state = say.availability[status];
    const isWhole = first.startsAt <= within.startsAt && first.endsAt >= within.endsAt;
    return [isWhole ? say.allTheTime({ state }) : finding.during({ state, times: rangesOf(ranges, reader) })];
  });
};

/** When they are at work, where that is not all of the time shown. */
const hoursWords = ({ work, isDayOff }: BusyPerson, within: TimeRange, reader: Reader): string[] => {
  const { finding: say } = wordsOf(reader);
  if (isDayOff) return [say.noWorkingDay];
  if (!work) return [];
  const [first] = work;
  if (!first) return [say.noWorkThen];
  const isWhole = first.startsAt <= within.startsAt && first.endsAt >= within.endsAt;
  return isWhole ? [] : [say.atWork({ times: rangesOf(work, reader) })];
};

const capital = (words: string): string => words.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
