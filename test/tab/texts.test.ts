import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** What a component says without asking for words: text between its tags, and names given as they are. */
const saidIn = (path: string): string[] => {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    if (
      ts.isJsxAttribute(node) &&
      /^(aria-label|label|placeholder|title|alt|hint|message|action)$/.test(node.name.getText()) &&
      /['"`]/.test(node.initializer?.getText() ?? '')
    )
      found.push(node.getText());
    node.forEachChild(walk);
  };
  walk(source);
  return found.map((text) => `${path}: ${text}`);
};

describe('the components of the tab', () => {
  it('have no texts of their own: those stand in src/words', () => {
    const components = readdirSync('src/tab', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.tsx'),
    );

    assert.ok(components.length > 5);
    assert.deepEqual(
      components.flatMap((file) => saidIn(`src/tab/${file}`)),
      [],
    );
  });
});
