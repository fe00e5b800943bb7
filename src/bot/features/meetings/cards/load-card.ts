import type { LighterMeeting, MeetingLoad } from '../../../../services/calendar/types.ts';
import { dayName, markdown, plainText, type Reader, type Words, wordsOf } from '../../../../words/index.ts';
import type { Card, CardElement } from '../../../cards/card.ts';
import { card, facts, heading, text } from '../../../cards/parts.ts';
import { subjectOf, whenOf } from './meeting-text.ts';

/** How much of my time meetings take, how that has gone, and which might be less. */
export const loadCard = ({
  load,
  when,
  reader,
  now,
}: {
  load: MeetingLoad;
  when: string;
  reader: Reader;
  now: Date;
}): Card => {
  const words = wordsOf(reader);
  const say = words.load;
  const taken = say.inMeetings({ time: words.time.duration(round(load.minutes)), count: load.meetings });
  return card(`${say.title({ when })}: ${taken}`, [
    heading(say.title({ when })),
    ...(load.meetings === 0 ? [text(say.none({ when }))] : [text(verdict(load, words))]),
    facts([
      [say.labels.meetings, taken],
      [
        say.labels.focus,
        load.focusMinutes > 0 ? say.focus({ time: words.time.duration(round(load.focusMinutes)) }) : say.noFocus,
      ],
      [
        say.labels.cost,
        load.peopleMinutes > 0 ? say.cost({ time: words.time.duration(hours(load.peopleMinutes)) }) : undefined,
      ],
    ]),
    ...trend(load, reader, now),
    ...lighter(load, { reader, now, words }),
  ]);
};

const round = (minutes: number): number => Math.round(minutes / 5) * 5;
/** Of many people together only hours are of interest. */
const hours = (minutes: number): number => (minutes < 120 ? round(minutes) : Math.round(minutes / 60) * 60);

const verdict = ({ minutes, workMinutes }: MeetingLoad, { load, time }: Words): string => {
  if (workMinutes === 0) return load.verdict.offHours;
  const share = minutes / workMinutes;
  const said = share > 0.5 ? load.verdict.much : share > 0.25 ? load.verdict.some : load.verdict.little;
  return `${load.share({ count: Math.round(share * 100), time: time.duration(round(workMinutes)) })} ${said}`;
};

/** A chart where Teams draws one, else a line of bars for each week. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards */
const trend = ({ weeks }: MeetingLoad, reader: Reader, now: Date): CardElement[] => {
  const { load, time } = wordsOf(reader);
  const most = Math.max(1, ...weeks.map(({ minutes }) => minutes));
  const day = (startsAt: Date) => plainText(dayName(startsAt, reader, now));
  const lines = facts(
    weeks.map(({ startsAt, minutes }) => [
      day(startsAt),
      `${'▇'.repeat(Math.round((minutes / most) * 10))} ${time.duration(round(minutes))}`.trim(),
    ]),
  );
  return [
    {
      type: 'Chart.VerticalBar',
      spacing: 'Medium',
      title: load.trend,
      xAxisTitle: load.week,
      yAxisTitle: load.hours,
      data: weeks.map(({ startsAt, minutes }) => ({ x: day(startsAt), y: Math.round(minutes / 6) / 10 })),
      fallback: {
        type: 'Container',
        spacing: 'Medium',
        items: [text(load.trend, { bold: true }), lines],
      },
    },
  ];
};

interface In {
  reader: Reader;
  now: Date;
  words: Words;
}

const lighter = ({ lighter: all, meetings }: MeetingLoad, to: In): CardElement[] => {
  const { load } = to.words;
  if (meetings === 0) return [];
  if (all.length === 0) return [text(load.nothingLighter, { subtle: true, spacing: 'Medium' })];
  return [
    text(load.lighter, { bold: true, spacing: 'Medium' }),
    ...all.flatMap((one) => [
      text(markdown`**${load.how[one.how]}:** ${subjectOf(one.event, to.words)}`, { spacing: 'Small' }),
      text(`${whenOf(one.event, to.reader, to.now)} · ${reason(one, to.words)}`, {
        subtle: true,
        small: true,
        spacing: 'None',
      }),
    ]),
  ];
};

const reason = ({ why }: LighterMeeting, { load, time }: Words): string => {
  switch (why.is) {
    case 'optional':
    case 'clashes':
      return load.why[why.is];
    case 'large':
      return load.why.large({ count: why.people });
    case 'mine':
      return load.why.mine({ time: time.duration(why.minutes) });
    case 'covered':
      return load.why.covered({ names: why.names });
  }
};
