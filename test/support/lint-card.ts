import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { Card, CardAction } from '../../src/bot/cards/card.ts';

const AC = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof import('adaptivecards');

const maxActions = 6;
/** Teams takes about 100 KB with pictures not counted; stay far below. */
const maxBytes = 40_000;

/** The card as the real renderer reads it: no complaint, six actions at most, every input labelled, no picture without words. */
export const lintCard = ({ summary, content }: Card): void => {
  const context = new AC.SerializationContext(AC.Versions.v1_5);
  const parsed = new AC.AdaptiveCard();
  parsed.parse(content, context);
  const complaints = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  // Charts are drawn by Teams alone: everywhere else what stands in for them is.
  const isChart = /^Unknown element type "Chart\.\w+"\. Fallback will be used/;
  assert.deepEqual(
    complaints.filter((complaint) => !isChart.test(complaint)),
    [],
  );
  assert.deepEqual(
    parsed.validateProperties().validationEvents.map(({ message }) => message),
    [],
  );
  assert.ok(summary.trim().length > 0, 'a card says in one line what it is');
  assert.ok(actionsOf(content).length <= maxActions, `${actionsOf(content).length} actions`);
  const withoutPictures = JSON.stringify(content).replace(/data:image[^"]*/g, '');
  assert.ok(Buffer.byteLength(withoutPictures) < maxBytes, `${withoutPictures.length} bytes`);
  for (const node of nodesOf(content)) {
    if (String(node.type).startsWith('Input.'))
      assert.ok(node.label ?? node.title, `input ${String(node.id)} has a label`);
    if (node.type === 'Image') assert.ok(node.altText, 'a picture says what it shows');
    if (String(node.type).startsWith('Chart.')) assert.ok(node.fallback, 'a chart has a text in its place');
    if (node.type === 'Action.OpenUrl') assert.match(String(node.url), /^https:/);
  }
};

type Node = Record<string, unknown>;

/** Every object in the card. */
export const nodesOf = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
};

/** Buttons and pressable rows, without what stands in for them in old clients. */
export const actionsOf = (content: unknown): (CardAction & { verb?: string; data?: Record<string, string> })[] => {
  if (Array.isArray(content)) return content.flatMap(actionsOf);
  if (typeof content !== 'object' || content === null) return [];
  const { fallback: _, ...node } = content as Node;
  const own = String(node.type).startsWith('Action.') ? [node as unknown as CardAction] : [];
  return [...own, ...Object.values(node).flatMap(actionsOf)];
};

/** All words a reader sees, in reading order. */
export const wordsOf = (card: Card): string =>
  nodesOf(card.content)
    .flatMap(({ text, title, value, label, type }) => [
      text,
      label,
      ...(String(type).startsWith('Input.') ? [] : [title, value]),
    ])
    .filter((word): word is string => typeof word === 'string')
    .join('\n');
