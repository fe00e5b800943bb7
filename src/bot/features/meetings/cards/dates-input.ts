import type { Words } from '../../../../words/index.ts';
import type { CardElement } from '../../../cards/card.ts';
import { choiceInput } from '../../../cards/inputs.ts';
import type { Dates } from './meeting-question-card.ts';

/** What is filled in for each. */
export const datesValue: Record<Dates, 'true' | 'false' | 'following'> = {
  this: 'false',
  following: 'following',
  all: 'true',
};

/** Which dates of a series are meant. `mayFollow`: false for the first of them, where all after it are the whole series. */
export const datesInput = (dates: Dates, mayFollow: boolean, { series: say }: Words): CardElement =>
  choiceInput(
    'whole',
    say.which,
    [
      { title: say.onlyThis, value: datesValue.this },
      ...(mayFollow ? [{ title: say.following, value: datesValue.following }] : []),
      { title: say.all, value: datesValue.all },
    ],
    datesValue[dates === 'following' && !mayFollow ? 'all' : dates],
  );
