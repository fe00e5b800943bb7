import type { Problem } from '../../shared/problems.ts';
import { type Language, sayProblem, type Words, wordsOf } from '../../words/index.ts';

export type Outcome =
  | { result: string }
  | { failure: keyof Words['pages']['failures'] }
  | { failure: 'unavailable'; problem: Problem };

/**
 * The last page of the pop-up. `/tab/auth-end.js` (built with the tab, because teams-js lives there) reads `data-code` or `data-failure` from the
 * root element, tells the client that opened the window, and closes it. Without the script the words still say what to do, in the language of
 * whoever looks at it.
 */
export const resultPage = (outcome: Outcome, { language }: { language: Language }, nonce: string): string => {
  const { title, text } = said(outcome, wordsOf({ language }));
  const data =
    'result' in outcome ? `data-code="${escapeHtml(outcome.result)}"` : `data-failure="${escapeHtml(outcome.failure)}"`;
  return `<!doctype html>
<html lang="${language}" ${data}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Attaché</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; min-height: 100vh; display: grid; place-items: center; }
main { max-width: 28rem; padding: 2rem; text-align: center; }
h1 { font-size: 1.25rem; }
</style>
<script type="module" src="/tab/auth-end.js"></script>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(text)}</p>
</main>
</body>
</html>
`;
};

const said = (outcome: Outcome, words: Words): { title: string; text: string } => {
  const { pages } = words;
  if ('result' in outcome) return { title: pages.signedIn, text: pages.signedInText };
  return {
    title: pages.failed,
    text: 'problem' in outcome ? sayProblem(words, outcome.problem) : pages.failures[outcome.failure],
  };
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
