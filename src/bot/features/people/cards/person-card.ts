import type { PersonProfile } from '../../../../services/people/types.ts';
import { markdown, type Words } from '../../../../words/index.ts';
import type { Card, CardAction, CardElement } from '../../../cards/card.ts';
import { card, facts, heading, linkButton, personRow, text } from '../../../cards/parts.ts';
import { showPersonAction } from '../buttons.ts';
import { presenceWords } from './presence-words.ts';

type PeopleWords = Words['people'];

const maxListed = 10;
/** A card has six things to press at most. */
const maxRowsToPress = 6;

/** What the calendars tell of somebody; what cannot be had is left out. */
export interface AboutPerson {
  localTime?: string;
  hours?: string;
  meetings?: { subject: string; when: string }[];
  moreMeetings?: number;
}

/** A card has six things to press at most: of the managers above the first, these. */
const maxHigher = 3;

/** Whom the card can show, in the order of its buttons: the managers, nearest first. */
export const chainIds = ({ managers }: PersonProfile): string[] => managers.slice(0, 1 + maxHigher).map(({ id }) => id);

/** A person: photo, title, department, phone, presence, their time, what we share, everybody above and below. */
export const personCard = ({
  person,
  about = {},
  handle,
  isMe,
  meetButton,
  relation,
  words,
}: {
  person: PersonProfile;
  about?: AboutPerson;
  /** For the buttons that show the managers. */
  handle: string;
  isMe: boolean;
  meetButton?: CardAction;
  /** Who this is to whom: `Manager of Lee Gu`. */
  relation?: string;
  words: Words;
}): Card => {
  const { people } = words;
  const [manager] = person.managers;
  const role = [person.jobTitle, person.department].filter(Boolean).join(' · ');
  return card(
    [person.displayName, role, relation].filter(Boolean).join(', '),
    [
      ...(relation ? [text(relation, { subtle: true })] : []),
      personRow(
        { name: person.displayName, detail: role || undefined, photo: person.photo, isHeading: true },
        { people },
      ),
      ...(person.isExternal ? [text(people.outside, { color: 'Warning' })] : []),
      facts(factsOf(person, about, words)),
      ...together(about, words),
      ...chain(person, people),
      ...tree(person, handle, people),
      ...reports(person, people),
    ],
    [
      ...(meetButton ? [meetButton] : []),
      ...(isMe ? [] : linkButton(people.chat, chatLink(person))),
      ...(manager ? [showPersonAction.button({ title: people.showManager, handle, data: { choice: '0' } })] : []),
    ],
  );
};

const factsOf = (
  person: PersonProfile,
  about: AboutPerson,
  { people, findingPeople }: Words,
): [string, string | undefined][] => {
  const { labels } = people;
  const out = person.presence?.outOfOffice;
  return [
    [labels.presence, person.presence && presenceWords(person.presence, people)],
    [findingPeople.labels.outOfOffice, out && (out.message ?? findingPeople.isOut)],
    [findingPeople.labels.localTime, about.localTime],
    [findingPeople.labels.workingHours, about.hours],
    [labels.office, person.officeLocation],
    [labels.phone, person.phones.join(', ') || undefined],
    [labels.mail, person.mail ?? person.userPrincipalName],
  ];
};

const together = ({ meetings = [], moreMeetings = 0 }: AboutPerson, { findingPeople }: Words): CardElement[] =>
  meetings.length === 0
    ? []
    : [
        text(findingPeople.together, { bold: true, spacing: 'Medium' }),
        ...meetings.map(({ subject, when }) => text(`${when}: ${subject}`, { spacing: 'Small' })),
        ...(moreMeetings > 0
          ? [text(findingPeople.moreTogether({ count: moreMeetings }), { subtle: true, small: true })]
          : []),
      ];

const chain = ({ managers, displayName }: PersonProfile, people: PeopleWords): CardElement[] => {
  const [manager] = managers;
  if (!manager) return [text(people.hasNoManager({ name: displayName }), { subtle: true })];
  return [text(markdown`**${people.reportsTo}** ${named(manager)}`, { spacing: 'Medium' })];
};

const named = ({ displayName, jobTitle }: Pick<PersonProfile, 'displayName' | 'jobTitle'>): string =>
  jobTitle ? `${displayName} (${jobTitle})` : displayName;

/** Everybody above, the highest first, a step to the right each; those above the first manager are a press away. */
const tree = (person: PersonProfile, handle: string, people: PeopleWords): CardElement[] => {
  if (person.managers.length < 2) return [];
  const downwards = person.managers.map((manager, index) => ({ manager, index })).toReversed();
  const lines = downwards.map(({ manager, index }, depth) => ({
    ...text(`${step(depth)}${named(manager)}`, { small: true, spacing: 'None' }),
    ...(index > 0 && index <= maxHigher ? { index } : {}),
  }));
  const rows = lines.map(({ index, ...line }: CardElement & { index?: number }, at) =>
    index === undefined
      ? line
      : {
          type: 'Container',
          spacing: 'None',
          // Large enough for a thumb, and for WCAG 2.2.
          minHeight: '28px',
          verticalContentAlignment: 'Center',
          items: [line],
          selectAction: showPersonAction.button({
            title: people.show({ name: downwards[at]?.manager.displayName ?? '' }),
            handle,
            data: { choice: String(index) },
          }),
        },
  );
  const own = text(`${step(person.managers.length)}${person.displayName}`, {
    small: true,
    bold: true,
    spacing: 'None',
  });
  return [...rows, own];
};

/** A card takes spaces at the beginning of a line away. */
const step = (depth: number): string => (depth === 0 ? '' : `└${'─'.repeat(depth - 1)} `);

const reports = ({ reports: all }: PersonProfile, people: PeopleWords): CardElement[] => {
  if (all.length === 0) return [];
  const names = all.slice(0, maxListed).map(({ displayName }) => displayName);
  const more = all.length - names.length;
  const who = more > 0 ? people.namesAndMore({ names: names.join(', '), more }) : names.join(', ');
  return [text(markdown`**${people.reports({ count: all.length })}** ${who}`)];
};

/** https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams */
const chatLink = ({ userPrincipalName }: PersonProfile): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(userPrincipalName)}`;

export interface ListedPerson {
  displayName: string;
  jobTitle?: string;
  department?: string;
  photo?: string | undefined;
}

/** Several people at once (a chain, reports, peers): a row each. */
export const peopleListCard = ({
  title,
  people,
  nobody,
  more,
  handle,
  words,
}: {
  title: string;
  people: ListedPerson[];
  /** What to say when the list is empty. */
  nobody: string;
  more: number;
  handle: string;
  words: Words;
}): Card =>
  card(people.length === 0 ? nobody : listed(title, people, words), [
    heading(title),
    ...(people.length === 0 ? [text(nobody)] : []),
    ...people.map((person, index) =>
      personRow(
        {
          name: person.displayName,
          detail: [person.jobTitle, person.department].filter(Boolean).join(' · ') || undefined,
          photo: person.photo,
        },
        words,
        index < maxRowsToPress
          ? showPersonAction.button({
              title: words.people.show({ name: person.displayName }),
              handle,
              data: { choice: String(index) },
            })
          : undefined,
      ),
    ),
    ...(more > 0 ? [text(words.people.more({ count: more }), { subtle: true })] : []),
  ]);

const listed = (title: string, all: ListedPerson[], { people }: Words): string =>
  people.listed({ title, names: all.map(({ displayName }) => displayName).join(', ') });
