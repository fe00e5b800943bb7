import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const folders = [
  'src/bot/features',
  'src/bot/surfaces',
  'src/bot/cards',
  'src/bot/turn',
  'src/bot/sign-in',
  'src/services',
];

/** Two words with a space between them, or one beside a value: what a person could read. */
const reads = (text: string): boolean =>
  /\p{L}{2,}[.,:;!?’”]* +[“„«]?[\p{L}\0]|[\p{L}\0][.,:;!?’”]* +[“„«]?\p{L}{2,}/u.test(text);

/** A template with its values left out. */
const textOf = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `\0${literal.text}`).join('');
  return undefined;
};

/** What is for those who run or write the app: log lines, errors of programmers, metrics. */
const isForOurselves = (node: ts.Node): boolean => {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (ts.isNewExpression(parent) && /^(Type|Range|Syntax)?Error$/.test(parent.expression.getText())) return true;
    if (ts.isCallExpression(parent) && /\blog\.\w+$/.test(parent.expression.getText())) return true;
    if (ts.isImportDeclaration(parent) || ts.isTypeNode(parent)) return true;
  }
  return false;
};

const textsIn = (path: string): string[] => {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined && reads(text) && !isForOurselves(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1} ${text.replaceAll('\0', '…')}`);
    }
    node.forEachChild(walk);
  };
  walk(source);
  return found;
};

describe('texts', () => {
  it('that people read stand in src/words', () => {
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => `${folder}/${file}`),
    );

    assert.deepEqual(files.flatMap(textsIn), []);
  });
});
