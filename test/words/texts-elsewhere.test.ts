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

/** Two words with a space between them, or one that begins a sentence beside a value: what a person could read. */
const reads = (text: string): boolean =>
  /\p{L}{2,}[.,:;!?’”]* +[“„«]?\p{L}|(?<!\p{L})\p{Lu}\p{L}+[.,:;!?’”]* +[“„«]?\0/u.test(text);

/** A template with its values left out. */
const textOf = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `\0${literal.text}`).join('');
  return undefined;
};

/** What no person who uses the app reads. */
const allowed = new Set([
  // Why an answer of Graph does not fit its schema: for the log.
  'not an event',
  'not a time',
  'no answer',
  // Details of a refusal in Teams' protocol: the client shows its sign-in button, not them.
  'This is not an answer to a sign-in card of mine.',
  'Another client of this person could not exchange its token.',
  'The token cannot be used for this sign-in.',
  'The person has to consent or to sign in once more.',
  'No state.',
  // Filters for Graph.
  "mail eq '…' or userPrincipalName eq '…'",
  "mail eq '…'",
  // As earlier versions stored it.
  'online meeting',
  '(no subject)',
]);

/** What is for those who run or write the app (log lines, their errors, why a record was set aside), and what people say to it. */
const isForOthers = (node: ts.Node): boolean => {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (ts.isNewExpression(parent) && /(Error|Failure|InvalidToken)$/.test(parent.expression.getText())) return true;
    if (ts.isCallExpression(parent) && /\b(log\.\w+|setAside\.keep)$/.test(parent.expression.getText())) return true;
    if (ts.isImportDeclaration(parent) || ts.isTypeNode(parent)) return true;
    if (ts.isPropertyAssignment(parent) && parent.name.getText() === 'examples') return true;
  }
  return false;
};

const textsIn = (path: string): string[] => {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined && reads(text) && !allowed.has(text.replaceAll('\0', '…')) && !isForOthers(node)) {
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
        .map((file) => `${folder}/${file}`)
        // The platform talks to Graph, Entra, stores and operators, never to the people who use the app.
        .filter((path) => path.endsWith('.ts') && !path.startsWith('src/services/platform/')),
    );

    assert.deepEqual(files.flatMap(textsIn), []);
  });
});
