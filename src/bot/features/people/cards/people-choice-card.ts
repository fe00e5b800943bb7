import { plainText, type Words } from '../../../../words/index.ts';
import type { Card, CardElement } from '../../../cards/card.ts';
import { card, heading, personRow, text } from '../../../cards/parts.ts';
import { pickPersonAction } from '../buttons.ts';

export interface PersonChoice {
  displayName: string;
  jobTitle?: string;
  department?: string;
  mail?: string;
  photo?: string | undefined;
}

/** Several people go by a name, or nobody does and these have one that is near: rows to press, with what tells them apart. */
export const peopleChoiceCard = ({
  said,
  choices,
  handle,
  more,
  isGuess = false,
  words,
}: {
  said: string;
  choices: PersonChoice[];
  handle: string;
  more: number;
  isGuess?: boolean;
  words: Words;
}): Card => {
  const { people, findingPeople } = words;
  const question = isGuess ? guess(said, choices, words) : people.which({ said });
  return card(question, [
    heading(question),
    ...choices.map((choice, index) => row(choice, index, { choices, handle, words })),
    ...(more > 0 ? [text(people.moreChoices({ count: more }), { subtle: true })] : []),
    ...(isGuess ? [text(findingPeople.searchedDirectory, { subtle: true, small: true })] : []),
  ]);
};

const guess = (said: string, choices: PersonChoice[], { findingPeople }: Words): string => {
  const [only, ...others] = choices;
  return only && others.length === 0
    ? findingPeople.didYouMeanOne({ said, name: only.displayName })
    : findingPeople.didYouMean({ said });
};

/** Somebody was spoken of as before, and it is not known whom: those who are likely, or the question alone. */
export const whoIsMeantCard = ({
  word,
  choices,
  handle,
  words,
}: {
  word: string;
  choices: PersonChoice[];
  handle: string;
  words: Words;
}): Card => {
  const { findingPeople } = words;
  const question = findingPeople.whoIsMeant({ said: word });
  return card(question, [
    heading(question),
    text(choices.length > 0 ? findingPeople.perhaps : findingPeople.sayTheName, { subtle: true }),
    ...choices.map((choice, index) => row(choice, index, { choices, handle, words })),
  ]);
};

/** Who stands in for somebody is not known: those it may be. */
export const likelyDeputiesCard = ({
  question,
  lines,
  choices,
  handle,
  words,
}: {
  question: string;
  lines: string[];
  choices: PersonChoice[];
  handle: string;
  words: Words;
}): Card =>
  card(question, [
    heading(question),
    ...lines.map((line) => text(line, { subtle: true })),
    ...choices.map((choice, index) => row(choice, index, { choices, handle, words })),
  ]);

const row = (
  choice: PersonChoice,
  index: number,
  { choices, handle, words }: { choices: PersonChoice[]; handle: string; words: Words },
): CardElement =>
  personRow(
    { name: choice.displayName, detail: detailOf(choice), photo: choice.photo },
    words,
    pickPersonAction.button({ title: titleOf(choice, choices), handle, data: { choice: String(index) } }),
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
