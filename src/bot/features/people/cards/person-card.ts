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

/** A person: photo, title, department, phone, presence, everybody above and below. */
export const personCard = ({
  person,
  handle,
  isMe,
  meetButton,
  words: { people },
}: {
  person: PersonProfile;
  /** For the button that shows the manager. */
  handle: string;
  isMe: boolean;
  meetButton?: CardAction;
  words: Words;
}): Card => {
  const { labels } = people;
  const [manager] = person.managers;
  const role = [person.jobTitle, person.department].filter(Boolean).join(' · ');
  return card(
    [person.displayName, role].filter(Boolean).join(', '),
    [
      personRow({ name: person.displayName, detail: role || undefined, photo: person.photo }, { people }),
      ...(person.isExternal ? [text(people.outside, { color: 'Warning' })] : []),
      facts([
        [labels.presence, person.presence && presenceWords(person.presence, people)],
        [labels.office, person.officeLocation],
        [labels.phone, person.phones.join(', ') || undefined],
        [labels.mail, person.mail ?? person.userPrincipalName],
      ]),
      ...chain(person, people),
      ...reports(person, people),
    ],
    [
      ...(meetButton ? [meetButton] : []),
      ...(isMe ? [] : linkButton(people.chat, chatLink(person))),
      ...(manager
        ? [
            showPersonAction.button({
              title: people.showManager,
              handle,
              data: { choice: '0' },
            }),
          ]
        : []),
    ],
  );
};

const chain = ({ managers, displayName }: PersonProfile, people: PeopleWords): CardElement[] => {
  if (managers.length === 0) return [text(people.hasNoManager({ name: displayName }), { subtle: true })];
  const names = managers.map((manager) =>
    manager.jobTitle ? `${manager.displayName} (${manager.jobTitle})` : manager.displayName,
  );
  return [text(markdown`**${people.reportsTo}** ${names.join(' → ')}`)];
};

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
