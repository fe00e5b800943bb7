import type { Words } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { choiceInput } from '../../../cards/inputs.ts';
import { card, heading } from '../../../cards/parts.ts';
import type { Attendance } from '../attendance.ts';
import { setPeopleAction } from '../buttons.ts';
import type { Draft } from '../draft.ts';
import { attendanceLabel } from './attendance-rows.ts';
import { externalWarning } from './booking-card.ts';
import { subjectOf } from './meeting-text.ts';

/** Everybody invited, how they stand, and whether they have to come, may come, or are not invited after all. */
export const peopleCard = ({
  draft,
  others,
  words,
  handle,
}: {
  draft: Draft;
  /** In the order of the draft. */
  others: Attendance[];
  words: Words;
  handle: string;
}): Card => {
  const { keeping: say, arranging } = words;
  const title = say.peopleOf({ subject: subjectOf(draft, words) });
  const roles = [
    { title: say.required, value: 'required' },
    { title: say.optional, value: 'optional' },
    { title: say.takeOut, value: 'out' },
  ];
  return card(
    title,
    [
      heading(title),
      ...others.map((person, index) =>
        choiceInput(
          `person${index}`,
          attendanceLabel(person, words),
          roles,
          draft.people[index]?.optional ? 'optional' : 'required',
        ),
      ),
      ...externalWarning(draft.people, words),
    ],
    [setPeopleAction.button({ title: arranging.seeWhoIsFree, handle, style: 'positive' })],
  );
};
