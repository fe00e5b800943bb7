import type { Activity } from 'botbuilder';
import type { Words } from '../../words/index.ts';
import type { AdaptiveCard, CardElement } from '../cards/card.ts';
import { text } from '../cards/parts.ts';

/** Teams takes about 100 KB a message, counted in UTF-16. */
const maxCharacters = 20_000;
const maxText = 4_000;

/** The message when Teams found it too large: its beginning, without inline pictures, and where the rest is. Buttons stay. */
export const shortened = (activity: Partial<Activity>, { turns }: Words): Partial<Activity> => ({
  ...activity,
  ...(activity.text && activity.text.length > maxText
    ? { text: `${activity.text.slice(0, maxText)} …\n\n${turns.restInTab}` }
    : {}),
  ...(activity.attachments
    ? {
        attachments: activity.attachments.map((attachment) => ({
          ...attachment,
          ...(isCard(attachment.content) ? { content: shorterCard(attachment.content, turns.restInTab) } : {}),
        })),
      }
    : {}),
});

const isCard = (content: unknown): content is AdaptiveCard =>
  typeof content === 'object' && content !== null && 'body' in content && Array.isArray(content.body);

const shorterCard = (card: AdaptiveCard, more: string): AdaptiveCard => {
  const body: CardElement[] = [];
  let left = maxCharacters;
  for (const element of card.body.map(withoutPictures)) {
    left -= JSON.stringify(element).length;
    if (left < 0) break;
    body.push(element);
  }
  return { ...card, body: [...body, text(more, { subtle: true, separator: true })] };
};

const withoutPictures = (element: CardElement): CardElement => strip(element) as CardElement;

const strip = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((each) => !isInlinePicture(each)).map(strip);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, strip(each)]));
};

const isInlinePicture = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  value.type === 'Image' &&
  'url' in value &&
  String(value.url).startsWith('data:');
