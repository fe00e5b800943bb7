import { plainText, type Words } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, personRow, text } from '../../../cards/parts.ts';
import { pickPersonAction } from '../buttons.ts';

export interface PersonChoice {
  displayName: string;
  jobTitle?: string;
  department?: string;
  mail?: string;
  photo?: string | undefined;
}

/** Several people go by a name: their photos, what tells them apart, and a button each. */
export const peopleChoiceCard = ({
  said,
  choices,
  handle,
  more,
  words: { people },
}: {
  said: string;
  choices: PersonChoice[];
  handle: string;
  more: number;
  words: Words;
}): Card =>
  card(
    people.which({ said }),
    [
      heading(people.which({ said })),
      ...choices.map((choice) =>
        personRow({ name: choice.displayName, detail: detailOf(choice), photo: choice.photo }, { people }),
      ),
      ...(more > 0 ? [text(people.moreChoices({ count: more }), { subtle: true })] : []),
    ],
    choices.map((choice, index) =>
      pickPersonAction.button({ title: titleOf(choice, choices), handle, data: { choice: String(index) } }),
    ),
  );

const detailOf = ({ jobTitle, department, mail }: PersonChoice): string =>
  [jobTitle, department, mail].filter(Boolean).join(' · ');

/** Two with the same name are told apart by what differs. */
const titleOf = (choice: PersonChoice, choices: PersonChoice[]): string => {
  const name = plainText(choice.displayName);
  const isAlone = choices.filter(({ displayName }) => plainText(displayName) === name).length === 1;
  const other = choice.department ?? choice.jobTitle ?? choice.mail;
  return isAlone || !other ? name : `${name} (${other})`;
};
