import { type CardText, plainText, toMarkdown, type Words } from '../../words/index.ts';
import type { Card, CardAction, CardElement } from './card.ts';

/**
 * The building blocks of every card. Plain strings are foreign text and shown letter by letter; Markdown of our own is written with
 * the `markdown` tag of `safe-text.ts`.
 */

/** A whole card. `summary` is what the notification feed and screen readers say. At most six actions (store rule). */
export const card = (summary: string, body: CardElement[], actions: CardAction[] = []): Card => {
  const said = plainText(summary);
  return {
    summary: said,
    content: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      fallbackText: said,
      body,
      ...(actions.length > 0 ? { actions } : {}),
      msteams: { width: 'Full' },
    },
  };
};

export const heading = (words: CardText): CardElement => ({
  type: 'TextBlock',
  text: toMarkdown(words),
  style: 'heading',
  size: 'Medium',
  weight: 'Bolder',
  wrap: true,
});

export interface TextOptions {
  subtle?: boolean;
  small?: boolean;
  bold?: boolean;
  /** Meaning is never carried by colour alone. */
  color?: 'Good' | 'Warning' | 'Attention' | 'Accent';
  /** Room above. */
  spacing?: 'None' | 'Small' | 'Default' | 'Medium' | 'Large';
  /** Thin line above. */
  separator?: boolean;
  id?: string;
}

/** A paragraph. */
export const text = (words: CardText, options: TextOptions = {}): CardElement => ({
  type: 'TextBlock',
  text: toMarkdown(words),
  wrap: true,
  ...(options.subtle ? { isSubtle: true } : {}),
  ...(options.small ? { size: 'Small' } : {}),
  ...(options.bold ? { weight: 'Bolder' } : {}),
  ...(options.color ? { color: options.color } : {}),
  ...(options.spacing ? { spacing: options.spacing } : {}),
  ...(options.separator ? { separator: true } : {}),
  ...(options.id ? { id: options.id } : {}),
});

/** Titles and values; rows without a value are left out. */
export const facts = (rows: [title: string, value: CardText | undefined][]): CardElement => ({
  type: 'FactSet',
  facts: rows.flatMap(([title, value]) => (value === undefined ? [] : [{ title, value: toMarkdown(value) }])),
});

export interface PersonWords {
  name: string;
  /** Title and department, an address, who is free: one line below the name. */
  detail?: CardText | undefined;
  /** `data:` or https URI. Initials without one. */
  photo?: string | undefined;
}

/** A person: photo or initials, name, one line about them; pressing the row runs `action`. */
export const personRow = (
  { name, detail, photo }: PersonWords,
  { people }: Pick<Words, 'people'>,
  action?: CardAction,
): CardElement => ({
  type: 'ColumnSet',
  spacing: 'Small',
  columns: [
    {
      type: 'Column',
      width: 'auto',
      verticalContentAlignment: 'Center',
      items: [photo ? face(people.photoOf({ name }), photo) : initials(name)],
    },
    {
      type: 'Column',
      width: 'stretch',
      verticalContentAlignment: 'Center',
      items: [
        text(name, { bold: true }),
        ...(detail === undefined ? [] : [text(detail, { subtle: true, small: true, spacing: 'None' })]),
      ],
    },
  ],
  ...(action ? { selectAction: { ...action, tooltip: action.title } } : {}),
});

/** One of several to choose from: its name, and a line about it; the row is what is pressed. */
export const choiceRow = (
  { title, detail }: { title: CardText; detail?: CardText },
  action: CardAction,
): CardElement => ({
  type: 'Container',
  style: 'emphasis',
  spacing: 'Small',
  items: [
    text(title, { bold: true }),
    ...(detail === undefined ? [] : [text(detail, { subtle: true, small: true, spacing: 'None' })]),
  ],
  selectAction: { ...action, tooltip: action.title },
});

const face = (altText: string, photo: string): CardElement => ({
  type: 'Image',
  url: photo,
  altText: plainText(altText),
  style: 'Person',
  width: '40px',
  height: '40px',
});

const initials = (name: string): CardElement => ({
  type: 'Container',
  style: 'accent',
  minHeight: '40px',
  verticalContentAlignment: 'Center',
  items: [
    {
      type: 'TextBlock',
      text: toMarkdown(initialsOf(name)),
      weight: 'Bolder',
      horizontalAlignment: 'Center',
      wrap: false,
    },
  ],
});

const initialsOf = (name: string): string => {
  const words = plainText(name)
    .split(' ')
    .filter((word) => /^\p{L}/u.test(word));
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('') || '?';
};

export interface Button {
  title: string;
  verb: string;
  /** From `scope.keep([action, …], payload)`. */
  handle: string;
  /** Small choices of this one button (`{ slot: '2' }`); reaches the action among its inputs. Never ids or content: those are kept. */
  data?: Record<string, string> | undefined;
  style?: 'positive' | 'destructive';
  /** Presses through although required inputs are empty (undo, cancel, more). Its inputs are not sent. */
  ignoreInputs?: boolean;
}

/** A button that runs an action, also in clients that only know Action.Submit. Made by the `button` of a defined action. */
export const executeButton = ({ title, verb, handle, data, style, ignoreInputs }: Button): CardAction => {
  const shared = {
    title: plainText(title),
    ...(style ? { style } : {}),
    ...(ignoreInputs ? { associatedInputs: 'none' } : {}),
  };
  return {
    type: 'Action.Execute',
    ...shared,
    verb,
    data: { ...data, handle },
    fallback: { type: 'Action.Submit', ...shared, data: { ...data, handle, verb } },
  };
};

/** A button that opens a page; nothing when the address is not https. */
export const linkButton = (title: string, url: string | undefined): CardAction[] =>
  url?.startsWith('https://') ? [{ type: 'Action.OpenUrl', title: plainText(title), url }] : [];

/** A part of a card that shows when its button is pressed; what it holds is sent with the others either way. */
export const foldedPart = (id: string, title: string, items: CardElement[]): CardElement[] => [
  buttonRow([{ type: 'Action.ToggleVisibility', title: plainText(title), targetElements: [id] }]),
  { type: 'Container', id, isVisible: false, items },
];

/** Buttons in the middle of a card. */
export const buttonRow = (actions: CardAction[]): CardElement => ({ type: 'ActionSet', actions });
