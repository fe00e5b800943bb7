import { invitationText } from '../../../../services/calendar/index.ts';
import type { MeetingPrep, PrepChange } from '../../../../services/calendar/types.ts';
import type { DescribedPerson } from '../../../../services/people/types.ts';
import { dayName, type Reader, type Words, wordsOf } from '../../../../words/index.ts';
import type { Card, CardElement } from '../../../cards/card.ts';
import { card, heading, linkButton, personRow, text } from '../../../cards/parts.ts';
import { showPersonAction } from '../../people/buttons.ts';
import { subjectOf, whenOf } from './meeting-text.ts';

interface Shown {
  prep: MeetingPrep;
  /** Of the first people, in the same order. */
  described: DescribedPerson[];
  photos: ReadonlyMap<string, string>;
  /** Who sees the series at another time when the clocks change. */
  clocks: string[];
  /** For the rows of those who are in the directory. */
  handle: string;
  reader: Reader;
  now: Date;
}

/** What is worth knowing before a meeting: who they are, what is new, who has not answered. */
export const prepCard = (shown: Shown): Card => {
  const { prep, reader, now } = shown;
  const { event } = prep;
  const words = wordsOf(reader);
  const title = words.prep.title({ subject: subjectOf(event, words) });
  const when = whenOf(event, reader, now);
  return card(
    `${title}: ${when}`,
    [
      heading(title),
      text([when, event.location].filter(Boolean).join(' · '), { spacing: 'Small' }),
      ...people(shown, words),
      ...news(prep, { reader, now, words }),
      ...shown.clocks.map((line) => text(`⚠️ ${line}`, { color: 'Warning', spacing: 'Small' })),
      ...answers(prep, words),
      ...agenda(prep, words),
    ],
    linkButton(words.meetings.join, event.joinUrl),
  );
};

const people = ({ prep, described, photos, handle, reader, now }: Shown, words: Words): CardElement[] => {
  if (prep.people.length === 0) return [text(words.prep.nobodyElse, { subtle: true })];
  const ids = described.flatMap(({ person }) => (person ? [person.id] : []));
  const more = prep.people.length - described.length;
  return [
    text(words.prep.people, { bold: true, spacing: 'Medium' }),
    ...described.map((one, index) => {
      const met = prep.people[index];
      const { person } = one;
      const name = person?.displayName ?? met?.name ?? one.address;
      const at = person ? ids.indexOf(person.id) : -1;
      return personRow(
        { name, detail: detailOf(one, met, { reader, now, words }), photo: person && photos.get(person.id) },
        words,
        at < 0
          ? undefined
          : showPersonAction.button({ title: words.people.show({ name }), handle, data: { choice: String(at) } }),
      );
    }),
    ...(more > 0 ? [text(words.prep.morePeople({ count: more }), { subtle: true })] : []),
  ];
};

interface In {
  reader: Reader;
  now: Date;
  words: Words;
}

const detailOf = (
  { person, managers }: DescribedPerson,
  met: MeetingPrep['people'][number] | undefined,
  to: In,
): string => {
  const { prep } = to.words;
  const [manager] = managers;
  return [
    person ? [person.jobTitle, person.department].filter(Boolean).join(', ') : prep.outside,
    met?.response === 'organizer' ? prep.organises : undefined,
    manager && prep.reportsTo({ name: manager.displayName }),
    met?.lastMet
      ? prep.lastMet({ day: dayName(met.lastMet.at, to.reader, to.now), subject: met.lastMet.subject })
      : prep.neverMet,
  ]
    .filter(Boolean)
    .join(' · ');
};

/** Of a series: what is otherwise than the last time, or that nothing is. */
const news = ({ event, previous, changes }: MeetingPrep, { reader, now, words }: In): CardElement[] => {
  const { prep } = words;
  if (!event.seriesId) return [];
  if (!previous) return [text(prep.firstTime, { subtle: true, spacing: 'Medium' })];
  const day = dayName(previous.startsAt, reader, now);
  if (changes.length === 0) return [text(prep.nothingNew({ day }), { spacing: 'Medium' })];
  return [
    text(prep.since({ day }), { bold: true, spacing: 'Medium' }),
    ...changes.map((change) => text(said(change, words), { spacing: 'Small' })),
  ];
};

const said = (change: PrepChange, { prep, time }: Words): string => {
  switch (change.is) {
    case 'joined':
    case 'left':
      return prep.change[change.is]({ names: change.names });
    case 'subject':
      return prep.change.subject({ before: change.before });
    case 'place':
      return change.before ? prep.change.place({ before: change.before }) : prep.change.placeIsNew;
    case 'length':
      return prep.change.length({ time: time.duration(change.before) });
    case 'agenda':
      return prep.change.agenda;
  }
};

const answers = ({ event, people: all }: MeetingPrep, { prep }: Words): CardElement[] => {
  const named = (...responses: string[]) =>
    all.filter(({ response }) => responses.includes(response)).map(({ name }) => name);
  const [open, maybe, declined] = [named('none', 'notResponded'), named('tentativelyAccepted'), named('declined')];
  const isMineOpen = !event.isOrganizer && ['none', 'notResponded'].includes(event.myResponse);
  const lines = [
    ...(isMineOpen ? [prep.yourAnswer] : []),
    ...(open.length > 0 ? [prep.open({ names: open })] : []),
    ...(maybe.length > 0 ? [prep.maybe({ names: maybe })] : []),
    ...(declined.length > 0 ? [prep.declined({ names: declined })] : []),
  ];
  if (all.length === 0) return [];
  return (lines.length > 0 ? lines : [prep.allAnswered]).map((line, index) =>
    text(line, { spacing: index === 0 ? 'Medium' : 'Small' }),
  );
};

/** What a private meeting says stays in the calendar. */
const agenda = ({ event }: MeetingPrep, { prep }: Words): CardElement[] => {
  const said = event.isPrivate ? '' : invitationText(event);
  return said
    ? [text(prep.agenda, { bold: true, spacing: 'Medium' }), text(said, { subtle: true, spacing: 'Small' })]
    : [];
};
