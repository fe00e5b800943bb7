import type { PersonProfile } from '../../../../services/people/types.ts';
import { markdown } from '../../../../words/index.ts';
import type { Card, CardAction, CardElement } from '../../../cards/card.ts';
import { card, facts, heading, linkButton, personRow, text } from '../../../cards/parts.ts';
import { showPersonAction } from '../buttons.ts';

const maxListed = 10;
/** A card has six things to press at most. */
const maxRowsToPress = 6;

/** A person: photo, title, department, phone, presence, everybody above and below. */
export const personCard = ({
  person,
  handle,
  isMe,
  meetButton,
}: {
  person: PersonProfile;
  /** For the button that shows the manager. */
  handle: string;
  isMe: boolean;
  meetButton?: CardAction;
}): Card => {
  const [manager] = person.managers;
  const role = [person.jobTitle, person.department].filter(Boolean).join(' · ');
  return card(
    [person.displayName, role].filter(Boolean).join(', '),
    [
      personRow({ name: person.displayName, detail: role || undefined, photo: person.photo }),
      ...(person.isExternal ? [text('Outside your organisation', { color: 'Warning' })] : []),
      facts([
        ['Presence', person.presence && presenceWords(person.presence)],
        ['Office', person.officeLocation],
        ['Phone', person.phones.join(', ') || undefined],
        ['Mail', person.mail ?? person.userPrincipalName],
      ]),
      ...chain(person),
      ...reports(person),
    ],
    [
      ...(meetButton ? [meetButton] : []),
      ...(isMe ? [] : linkButton('Chat', chatLink(person))),
      ...(manager
        ? [
            showPersonAction.button({
              title: 'Show manager',
              handle,
              data: { choice: '0' },
            }),
          ]
        : []),
    ],
  );
};

const chain = ({ managers, displayName }: PersonProfile): CardElement[] => {
  if (managers.length === 0) return [text(`${displayName} has no manager in the directory.`, { subtle: true })];
  const names = managers.map((manager) =>
    manager.jobTitle ? `${manager.displayName} (${manager.jobTitle})` : manager.displayName,
  );
  return [text(markdown`**Reports to** ${names.join(' → ')}`)];
};

const reports = ({ reports: all }: PersonProfile): CardElement[] => {
  if (all.length === 0) return [];
  const names = all.slice(0, maxListed).map(({ displayName }) => displayName);
  const more = all.length - names.length;
  const line = markdown`**Reports (${all.length})** ${names.join(', ')}`;
  return [text(more > 0 ? markdown`${line} and ${more} more` : line)];
};

/** Graph's word made readable: `DoNotDisturb` → `Do not disturb`; the activity when it says more. */
const presenceWords = ({ availability, activity }: { availability: string; activity: string }): string => {
  const [state, doing] = [apart(availability), apart(activity)];
  return activity === availability || activity === 'PresenceUnknown' ? state : `${state} (${doing.toLowerCase()})`;
};

const apart = (word: string): string => {
  if (word === 'PresenceUnknown') return 'Unknown';
  const words = word.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
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
}: {
  title: string;
  people: ListedPerson[];
  /** What to say when the list is empty. */
  nobody: string;
  more: number;
  handle: string;
}): Card =>
  card(people.length === 0 ? nobody : `${title}: ${people.map(({ displayName }) => displayName).join(', ')}`, [
    heading(title),
    ...(people.length === 0 ? [text(nobody)] : []),
    ...people.map((person, index) =>
      personRow(
        {
          name: person.displayName,
          detail: [person.jobTitle, person.department].filter(Boolean).join(' · ') || undefined,
          photo: person.photo,
        },
        index < maxRowsToPress
          ? showPersonAction.button({
              title: `Show ${person.displayName}`,
              handle,
              data: { choice: String(index) },
            })
          : undefined,
      ),
    ),
    ...(more > 0 ? [text(`And ${more} more.`, { subtle: true })] : []),
  ]);
