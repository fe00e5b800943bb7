type Outcome = { result: string } | { failure: string; message: string };

/**
 * The last page of the pop-up. `/tab/auth-end.js` (built with the tab, because teams-js lives there) reads `data-code` or `data-failure` from the
 * root element, tells the client that opened the window, and closes it. Without the script the words still say what to do.
 */
export const resultPage = (outcome: Outcome, nonce: string): string => {
  const isGood = 'result' in outcome;
  const title = isGood ? 'You are signed in' : 'That did not work';
  const words = isGood ? 'You can close this window; Attaché carries on in the chat.' : outcome.message;
  const data = isGood ? `data-code="${escapeHtml(outcome.result)}"` : `data-failure="${escapeHtml(outcome.failure)}"`;
  return `<!doctype html>
<html lang="en" ${data}>
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
<p>${escapeHtml(words)}</p>
</main>
</body>
</html>
`;
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
