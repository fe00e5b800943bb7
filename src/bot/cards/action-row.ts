import type { CardText } from '../../words/index.ts';
import type { CardAction, CardElement } from './card.ts';
import { text } from './parts.ts';

interface ActionRow {
  title: CardText;
  /** One line below it, with the width of the card. */
  detail: CardText;
  /** What pressing does, in a word at the end of the first line. */
  verb: string;
}

/** A choice whose whole row is pressed: a finger hits it, and no text is cut off as in a button. */
export const actionRow = ({ title, detail, verb }: ActionRow, action: CardAction): CardElement => ({
  type: 'Container',
  style: 'emphasis',
  spacing: 'Small',
  selectAction: { ...action, tooltip: action.title },
  items: [
    {
      type: 'ColumnSet',
      columns: [
        { type: 'Column', width: 'stretch', items: [text(title, { bold: true })] },
        { type: 'Column', width: 'auto', items: [text(verb, { color: 'Accent', bold: true })] },
      ],
    },
    text(detail, { spacing: 'None', small: true }),
  ],
});
